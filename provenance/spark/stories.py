"""Chains + articles -> first reports for chains whose own tellings say nothing: story by story.

Chains that share no article, at however many removes, have no say in each other's answers, so each component
of chains and articles is asked about by itself; and only those where some article says by whose report it
goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import StructField, StructType

from provenance import outlets
from provenance.chains import thresholds
from provenance.chains.stories import by_stories
from provenance.model import Article, Credit
from provenance.records import converter
from provenance.spark.batches import Row, over_groups, over_partitions
from provenance.spark.components import components
from provenance.spark.schemas import CREDIT, FIRST, texts
from provenance.spark.stages import Stages

RETOLD = StructType([*texts("article"), StructField("credit", CREDIT)])
FOUND = StructType([*texts("id"), StructField("found", FIRST)])


def settled(told: DataFrame, found: DataFrame, stages: Stages) -> DataFrame:
    """The chains, as rows of `histories.TOLD`, with the first reports that their stories give them.

    `found` are the articles. Does by components what `provenance.chains.settle` does at once.
    """
    silent = told.where("silent IS NOT NULL").select("id", "silent")
    asked = silent.where(F.size("silent") >= thresholds.STORY_ARTICLES).select(
        F.explode("silent").alias("id")
    )
    texts_of = found.join(asked.distinct(), "id").select("id", "text", "language")
    retold = stages.keep("retold", over_partitions(texts_of, _retold, RETOLD))
    if retold.isEmpty():
        return told
    edges = silent.select(F.concat(F.lit("c"), "id").alias("a"), F.explode("silent").alias("b"))
    edges = edges.withColumn("b", F.concat(F.lit("a"), "b"))
    homes = stages.keep("stories", lambda: components(edges, stages, "stories"))
    speaking = retold.select(F.concat(F.lit("a"), "article").alias("node"), "article", "credit")
    credits = homes.join(speaking, "node").select(
        "root", F.col("article").alias("id"), "credit", _none("silent")
    )
    chains = homes.join(silent.withColumn("node", F.concat(F.lit("c"), "id")), "node")
    chains = chains.join(credits.select("root").distinct(), "root").select(
        "root", "id", F.lit(None).cast(CREDIT).alias("credit"), "silent"
    )
    reports = over_groups(credits.union(chains), "root", ("id",), _by_stories, FOUND)
    first = F.coalesce("found", "first_reported")
    rest = [name for name in told.columns if name != "first_reported"]
    return told.join(reports, "id", "left").select(first.alias("first_reported"), *rest).select(told.columns)


def _none(name: str) -> Column:
    return F.lit(None).cast("array<string>").alias(name)


def _retold(rows: Iterable[Row]) -> Iterator[Row]:
    for id, text, language in rows:
        credit = outlets.retold(Article(id, text, language=language))
        if credit is not None:
            yield id, converter().unstructure(credit)


def _by_stories(group: list[Row]) -> Iterator[Row]:
    silent = {id: frozenset(articles) for _, id, _, articles in group if articles is not None}
    credits = {id: converter().structure(credit, Credit) for _, id, credit, _ in group if credit is not None}
    for id, first in by_stories(silent, credits.get).items():
        yield id, converter().unstructure(first)
