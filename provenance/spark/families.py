"""Verified pairs -> families: each component of pairs is a corpus of its own to `families.join`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import LongType, StructField, StructType

from provenance.spark.batches import Row, over_groups
from provenance.spark.components import components
from provenance.spark.stages import Stages
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import split
from provenance.utterances.bonds import Bond
from provenance.utterances.families import SideBySide, join

HOMES = StructType([StructField("n", LongType()), StructField("family", LongType())])
"""A numbered quote and its family, which is named for the first of its quotes."""


def families(bonds: DataFrame, witnesses: DataFrame, weigh: Weigh, stages: Stages) -> DataFrame:
    """The families of quotes that verified pairs join: rows of `HOMES`. Quotes in no pair are left out.

    Which component a pair is of decides nothing: `join` looks at no more than the families that it joins,
    and at pairs in the order of their scores.
    """
    homes = stages.keep("components", lambda: components(bonds, stages, "components"))
    none = F.lit(None)
    members = homes.join(witnesses.withColumnRenamed("n", "node"), "node").select(
        "root", F.col("node").alias("a"), none.cast("long").alias("b"), "article", "words",
        none.cast("double").alias("score"), none.cast("double").alias("wording"),
        none.cast("boolean").alias("firm"),
    )  # fmt: skip
    pairs = homes.join(bonds.withColumnRenamed("a", "node"), "node").select(
        "root", F.col("node").alias("a"), "b", none.cast("string").alias("article"),
        none.cast("string").alias("words"), "score", "wording", "firm",
    )  # fmt: skip
    return over_groups(members.union(pairs), "root", ("b", "a"), partial(_joined, weigh), HOMES)


def _joined(weigh: Weigh, group: list[Row]) -> Iterator[Row]:
    """The families of one component, whose members come first, in order."""
    members = [row for row in group if row[2] is None]
    numbers = {row[1]: i for i, row in enumerate(members)}
    wordings = [split(row[4]) for row in members]
    rarity = weigh()
    bonds = (
        Bond(score, numbers[a], numbers[b], wording, firm)
        for _, a, b, _, _, score, wording, firm in group[len(members) :]
    )
    weights = list(map(rarity.said_in_all, wordings))
    compare = SideBySide(wordings.__getitem__, weights.__getitem__, rarity)
    for family in join([row[3] for row in members], bonds, compare):
        for i in family.members:
            yield members[i][1], members[family.members[0]][1]
