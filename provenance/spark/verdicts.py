"""Pairs of quotes -> the verified among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import BooleanType, DoubleType, LongType, StructField, StructType

from provenance.spark.batches import Row, over_partitions
from provenance.spark.schemas import texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.utterances.bound import could_be_same
from provenance.utterances.decide import decide

BONDS = StructType(
    [
        StructField("a", LongType()),
        StructField("b", LongType()),
        *texts("article_a", "article_b"),
        StructField("score", DoubleType()),
        StructField("wording", DoubleType()),
        StructField("firm", BooleanType()),
    ]
)
"""A verified pair of numbered quotes with their articles: how much speaks for it in all, how much of that is
the wording, and whether it is firm (see `provenance.utterances.decide.Decision`)."""


def bonds(pairs: DataFrame, witnesses: DataFrame, weigh: Weigh) -> DataFrame:
    """The pairs (a, b) that are of one utterance: rows of `BONDS`."""
    said = F.struct(*COLUMNS)
    one = witnesses.select(F.col("n").alias("a"), said.alias("one"))
    other = witnesses.select(F.col("n").alias("b"), said.alias("other"))
    beside = pairs.join(one, "a").join(other, "b").select("a", "b", "one.*", "other.*")
    width = len(COLUMNS)

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity = weigh()
        for a, b, *columns in rows:
            earlier, later = unpacked(*columns[:width]), unpacked(*columns[width:])
            if not could_be_same(earlier.words, later.words, rarity):
                continue
            why = decide(earlier, later, rarity, tell=False)
            if why.same:
                yield a, b, earlier.article, later.article, why.score, why.wording, why.firm

    return over_partitions(beside.toDF(*_distinct(beside.columns)), run, BONDS)


def _distinct(names: Iterable[str]) -> list[str]:
    """Names of columns that don't repeat, as Arrow wants them."""
    return [f"{name}_{i}" for i, name in enumerate(names)]
