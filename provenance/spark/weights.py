"""Articles that were read -> how rare each word is, known to every task.

This is all that ever passes through the driver: the counts of common words. A word weighs no more than
`thresholds.MAX_BITS`, so those that stand in fewer than one text of some four thousand need not be counted,
and the others are no more than a text has words times four thousand, however large the corpus.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StructField, StructType

from provenance.spark.batches import Row, over_partitions
from provenance.spark.schemas import texts
from provenance.utterances.rarity import Rarity

COUNTS = StructType([*texts("word"), StructField("texts", LongType())])


class Weigh:
    """Gives a task the rarity of words, made once for each task."""

    def __init__(self, shared: Broadcast[tuple[int, dict[str, int]]]) -> None:
        self._shared = shared
        self._rarity: Rarity | None = None

    def __call__(self) -> Rarity:
        if self._rarity is None:
            self._rarity = Rarity(*self._shared.value)
        return self._rarity

    def __reduce__(self) -> tuple[type[Weigh], tuple[Broadcast[tuple[int, dict[str, int]]]]]:
        return Weigh, (self._shared,)


def counts(found: DataFrame, total: int) -> DataFrame:
    """In how many texts each word stands, where that makes a difference to its weight."""
    words = found.select(F.explode(F.split("vocabulary", " ")).alias("word"))
    held = words.groupBy("word").agg(F.count("*").alias("texts")).where("texts > 1")

    def telling(rows: Iterable[Row]) -> Iterator[Row]:
        unknown = Rarity(total)
        for word, n in rows:
            if Rarity(total, {word: n}).bits(word) != unknown.bits(word):
                yield word, n

    return over_partitions(held, telling, COUNTS)


def weigh(found: DataFrame) -> Weigh:
    """The rarity of the words in and around the quotes of articles that were read, broadcast to all tasks."""
    total = found.where("vocabulary IS NOT NULL").count()
    held = {row.word: row.texts for row in counts(found, total).toLocalIterator()}
    return Weigh(found.sparkSession.sparkContext.broadcast((total, held)))
