"""Quotes -> pairs worth comparing: each holder of a key with the key's earliest and its previous holder.

What `provenance.utterances.candidates.star` does in memory, by window functions: a key that n quotes share
makes fewer than 2n pairs, whose number is all that grows with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StructField, StructType

from provenance.spark import thresholds as sizes
from provenance.spark.batches import Row, over_partitions, signed
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.utterances import thresholds
from provenance.utterances.candidates import by_chance
from provenance.utterances.keys import numbers

KEYS = StructType([StructField(name, LongType()) for name in ("key", "n", "telling")])
"""A key, the number of a witness that has it, and how many keys of telling words that witness has."""


def keyed(witnesses: DataFrame, weigh: Weigh) -> DataFrame:
    """The keys of each witness: rows of `KEYS`."""

    def run(rows: Iterator[Row]) -> Iterator[Row]:
        rarity = weigh()
        while some := list(islice(rows, sizes.ROWS)):
            told = numbers([unpacked(*columns) for _, *columns in some], rarity)
            for (n, *_), (found, telling) in zip(some, told, strict=True):
                for key in found:
                    yield signed(key), n, telling

    return over_partitions(witnesses.select("n", *COLUMNS), run, KEYS)


def star(held: DataFrame) -> DataFrame:
    """The pairs (a, b), a before b, that share keys and are to be compared."""
    line = Window.partitionBy("key").orderBy("n")
    mine = F.struct("n", "telling")
    met = held.select(
        F.col("n").alias("b"),
        F.col("telling").alias("other"),
        F.first(mine).over(line).alias("earliest"),
        F.lag(mine).over(line).alias("previous"),
    ).where("previous IS NOT NULL")
    pairs = met.select("b", "other", F.explode(F.array_distinct(F.array("earliest", "previous"))).alias("a"))
    shared = pairs.groupBy(F.col("a.n").alias("a"), "b").agg(
        F.count("*").alias("keys"), F.first("a.telling").alias("one"), F.first("other").alias("other")
    )
    most = F.max("keys").over(Window.partitionBy("b"))
    return (
        shared.withColumn("most", most)
        .where(F.col("keys") >= F.col("most") * thresholds.WEAK_CANDIDATE)
        .where(~by_chance(F.col("keys"), F.col("one"), F.col("other")))
        .select("a", "b")
    )
