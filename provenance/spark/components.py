"""Edges -> the connected components of their graph.

Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected Components in MapReduce and Beyond" (SoCC
2014): the large-star and the small-star operation in turn, until nothing changes; then each node's one edge
leads to the least node of its component. Each round is two groupings, whose size never grows; the rounds are
few (log² of the nodes at worst, a handful in practice). A graph that one task holds is not worth rounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import StructField, StructType

from provenance.spark import thresholds
from provenance.spark.batches import Row, over_partitions
from provenance.spark.stages import Stages


def components(edges: DataFrame, stages: Stages, name: str, at_once: int = thresholds.AT_ONCE) -> DataFrame:
    """For each node of the edges (a, b) its `root`, which is the least node of its component: (node, root).

    Nodes are of any one type that has an order. Up to `at_once` edges are left to one task.
    """
    plain = edges.select("a", "b").where("a <> b")
    if plain.limit(at_once + 1).count() <= at_once:
        kind = plain.schema["a"].dataType
        schema = StructType([StructField("node", kind), StructField("root", kind)])
        return over_partitions(plain.coalesce(1), _united, schema)
    stars, before = small_star(plain), None
    for turn in range(thresholds.ROUNDS):
        stars = stages.keep(f"{name}-{turn}", small_star(large_star(stars)))
        after = _sum(stars)
        if after == before:
            break
        before = after
    else:
        raise RuntimeError(f"components are not found after {thresholds.ROUNDS} rounds")
    roots = stars.select(F.col("b").alias("node")).distinct()
    leaves = stars.select(F.col("a").alias("node"), F.col("b").alias("root"))
    return leaves.union(roots.select("node", F.col("node").alias("root")))


def large_star(edges: DataFrame) -> DataFrame:
    """Each node's greater neighbours tied to the least of itself and all its neighbours."""
    both = edges.union(edges.select("b", "a"))
    least = F.least("a", F.min("b").over(Window.partitionBy("a")))
    return (
        both.select(F.col("b").alias("a"), least.alias("b"), (F.col("b") > F.col("a")).alias("greater"))
        .where("greater")
        .select("a", "b")
        .distinct()
    )


def small_star(edges: DataFrame) -> DataFrame:
    """Each node and its lesser neighbours tied to the least of these: (a, b), b the lesser."""
    down = edges.select(F.greatest("a", "b").alias("a"), F.least("a", "b").alias("b"))
    least = F.min("b").over(Window.partitionBy("a"))
    tied = down.withColumn("least", least)
    others = tied.where("b <> least").select(F.col("b").alias("a"), F.col("least").alias("b"))
    return tied.select("a", F.col("least").alias("b")).union(others).distinct()


def _sum(edges: DataFrame) -> tuple[Any, ...]:
    """What tells one set of edges from another."""
    row = edges.agg(F.count("*"), F.sum(F.xxhash64("a", "b").cast("decimal(38,0)"))).first()
    return tuple(row) if row else ()


def _united(rows: Iterable[Row]) -> Iterator[Row]:
    """The roots of all nodes, by union and find."""
    above: dict[Any, Any] = {}

    def root(node: Any) -> Any:
        top = node
        while (higher := above.setdefault(top, top)) != top:
            top = higher
        while node != top:
            above[node], node = top, above[node]
        return top

    for a, b in rows:
        one, other = root(a), root(b)
        if one != other:
            above[max(one, other)] = min(one, other)
    for node in above:
        yield node, root(node)
