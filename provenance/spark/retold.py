"""Verified pairs -> the pairs of short quotes in articles that these show to retell one story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StructField, StructType

from provenance.spark.batches import Row, over_partitions
from provenance.spark.witnesses import unpacked
from provenance.utterances import thresholds
from provenance.utterances.retold import short_pairs

PAIRS = StructType([StructField("a", LongType()), StructField("b", LongType())])


def partners(bonds: DataFrame) -> DataFrame:
    """The pairs of articles (one, other) worth looking through, the lesser id first: see
    `provenance.utterances.retold.partners`, which does the same in memory."""
    apart = bonds.where("article_a <> article_b")
    both = apart.select("article_a", "article_b").union(apart.select("article_b", "article_a"))
    shared = both.toDF("one", "other").groupBy("one", "other").count()
    closeness = Window.partitionBy("one").orderBy(F.desc("count"), "other")
    closest = shared.withColumn("rank", F.row_number().over(closeness)).where(
        F.col("rank") <= thresholds.PARTNERS
    )
    return closest.select(
        F.least("one", "other").alias("one"), F.greatest("one", "other").alias("other")
    ).distinct()


def retold(bonds: DataFrame, witnesses: DataFrame) -> DataFrame:
    """The pairs (a, b), a before b, of quotes in articles of one story that are to be compared.

    Only matter is looked at here, so articles without a short quote are left out before they are paired.
    """
    said = witnesses.groupBy("article").agg(
        F.sort_array(F.collect_list(F.struct("n", "words"))).alias("said"), F.min("matter").alias("least")
    )
    said = said.where(F.size("said") <= thresholds.QUOTES_PER_STORY)
    beside = (
        partners(bonds)
        .join(said.toDF("one", "mine", "least_one"), "one")
        .join(said.toDF("other", "theirs", "least_other"), "other")
        .where(F.least("least_one", "least_other") <= thresholds.SHORT)
        .select("mine", "theirs")
    )
    return over_partitions(beside, _short_pairs, PAIRS).distinct()


def _short_pairs(rows: Iterable[Row]) -> Iterator[Row]:
    for mine, theirs in rows:
        said = {w["n"]: unpacked("", None, w["words"], "", None, None) for w in (*mine, *theirs)}
        for i, j in short_pairs([w["n"] for w in mine], [w["n"] for w in theirs], said):
            yield min(i, j), max(i, j)
