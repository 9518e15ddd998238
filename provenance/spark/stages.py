"""What is worked out once and used more than once: kept in memory, or in a folder to go on from.

In a folder, each stage is Parquet; once it is whole, a mark beside it says by which version and from which
input it was made. A stage whose mark is there and says the same is read and not made again. So a run that was
broken off goes on where it was, and one that was finished does nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession

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
    """Stages in a folder of any file system that Spark writes to. `input` says what they are made from."""

    def __init__(self, spark: SparkSession, folder: str, input: str) -> None:
        self._spark = spark
        self._folder = folder.rstrip("/")
        self._made_from = f"{provenance.__version__} {input}"

    def keep(self, name: str, frame: DataFrame | Callable[[], DataFrame]) -> DataFrame:
        """The frame as Parquet under the folder, as it was kept by an earlier run where one did."""
        place, mark = f"{self._folder}/{name}", f"{self._folder}/{name}.done"
        if self._mark(mark) != self._made_from:
            made = frame if isinstance(frame, DataFrame) else frame()
            self._unmark(mark)
            made.write.mode("overwrite").parquet(place)
            self._spark.createDataFrame([(self._made_from,)], "made_from string").coalesce(1).write.mode(
                "overwrite"
            ).json(mark)
        return self._spark.read.parquet(place)

    def _mark(self, mark: str) -> str | None:
        try:
            row = self._spark.read.schema("made_from string").json(mark).first()
        except AnalysisException:
            return None
        return row["made_from"] if row else None

    def _unmark(self, mark: str) -> None:
        """Takes a mark of another input away before its stage is."""
        if self._mark(mark) is not None:
            empty = self._spark.createDataFrame([], "made_from string")
            empty.write.mode("overwrite").json(mark)
