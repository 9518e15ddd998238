"""What is worked out once and used more than once: kept in memory, or in a folder to go on from.

In a folder, each stage is Parquet; once it is whole, a mark beside it says by which version and from which
input it was made. A stage whose mark is there and says the same is read and not made again. So a run that was
broken off goes on where it was, and one that was finished does nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Protocol
from uuid import uuid4

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.types import StructType

import provenance


class Stages(Protocol):
    """Keeps data frames under names."""

    def keep(self, name: str, frame: DataFrame | Callable[[], DataFrame]) -> DataFrame:
        """The same rows, kept; a callable is called only where they are not kept already."""


class InMemory:
    """Stages that last as long as somebody uses them: in memory, and on disk what does not fit.

    Each is worked out at once, and what is made from it does not know how it was made: plans that hold the
    plans of all stages before them grow past all bounds.
    """

    def keep(self, name: str, frame: DataFrame | Callable[[], DataFrame]) -> DataFrame:
        """The frame, worked out. The name is of no use here."""
        return (frame if isinstance(frame, DataFrame) else frame()).localCheckpoint()


class InFolder:
    """Stages in a folder of any file system that Spark writes to.

    `input` says what they are made from, `kind` is the format: parquet, or json (JSON Lines). A stage that an
    earlier run kept is taken as it is if that was made from the same, by the same version, after the very
    stage that comes before it now; else it is made anew.
    """

    def __init__(self, spark: SparkSession, folder: str, input: str, kind: str = "parquet") -> None:
        self._spark = spark
        self._folder = folder.rstrip("/")
        self._kind = kind
        self.last = f"{provenance.__version__} {input} {kind}"
        """What the next stage is made from: tells this row of stages from any other."""

    def keep(self, name: str, frame: DataFrame | Callable[[], DataFrame]) -> DataFrame:
        """The frame from under the folder, where an earlier run may have put it."""
        place, mark = f"{self._folder}/{name}", f"{self._folder}/_done/{name}"
        made_from = self.last
        kept = self._mark(mark)
        if kept is None or kept[0] != made_from:
            made = frame if isinstance(frame, DataFrame) else frame()
            if kept is not None:
                self._put(mark, ("", "", ""))
            made.write.mode("overwrite").format(self._kind).save(place)
            kept = made_from, uuid4().hex, made.schema.json()
            self._put(mark, kept)
        _, self.last, columns = kept
        schema = StructType.fromJson(json.loads(columns))
        return self._spark.read.schema(schema).format(self._kind).load(place)

    def _mark(self, mark: str) -> tuple[str, str, str] | None:
        """What the stage was made from, its own name among all that were ever made, and its columns."""
        try:
            row = self._spark.read.schema(_MARK).json(mark).first()
        except AnalysisException:
            return None
        return (row["made_from"], row["made"], row["columns"]) if row else None

    def _put(self, mark: str, said: tuple[str, str, str]) -> None:
        self._spark.createDataFrame([said], _MARK).coalesce(1).write.mode("overwrite").json(mark)


_MARK = "made_from string, made string, columns string"
