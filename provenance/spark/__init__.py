"""Past one machine, on Apache Spark: data frames of articles -> quotes, chains, links and drift.

The rooms judge; only the grouping is Spark's. Needs the extra `spark` and Java 17.
"""

from __future__ import annotations

from provenance.errors import MissingExtraError

try:
    import pyarrow  # noqa: F401
    import pyspark  # noqa: F401
except ImportError as error:
    raise MissingExtraError("working on Spark", "spark") from error

from provenance.spark.collected import to_frame, to_trace
from provenance.spark.stages import InFolder, InMemory, Stages
from provenance.spark.tracing import Traced, trace

__all__ = ["InFolder", "InMemory", "Stages", "Traced", "to_frame", "to_trace", "trace"]
