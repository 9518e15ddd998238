"""What linking costs on Spark, beside the plain join of the same quotes by their runs of four words.

    python -m benchmarks.spark [--quotes 100000] [--viral 0,0.01] [--write docs/benchmarks.md]

The quotes are those of `benchmarks.linking`, with so large a share of copies of one. Both ways begin with the
same rows in memory, folded words and all, and run in one session, warmed up, by turns; the least of three
times counts. The plain join is what one would write by hand: each quote's runs of four words as rows, joined
to themselves, and the runs that each two quotes share counted; it verifies nothing, and makes no families.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

from benchmarks.linking import corpus
from benchmarks.table import show_table
from provenance.spark.stages import InMemory
from provenance.spark.tracing import linked
from provenance.spark.weights import weigh
from provenance.utterances.witness import Witness

SCHEMA = (
    "n long, article string, day int, words string, context string, name string, speaker string, matter int"
)
GRAM = 4


def rows_of(witnesses: Sequence[Witness]) -> list[tuple[object, ...]]:
    """Witnesses in order as rows of `SCHEMA`."""
    return [
        (
            n,
            w.article,
            w.day,
            " ".join(w.words),
            " ".join(w.context),
            w.name,
            " ".join(w.speaker),
            len(w.matter),
        )
        for n, w in enumerate(witnesses)
    ]


def ours(quotes: DataFrame) -> int:
    """Links the quotes; how many are in a family of several."""
    texts = quotes.groupBy("article").agg(
        F.concat_ws(" ", F.collect_list(F.concat_ws(" ", "words", "context"))).alias("v")
    )
    texts = texts.select(F.array_join(F.array_distinct(F.split("v", " ")), " ").alias("vocabulary"))
    return linked(quotes, weigh(texts), InMemory()).count()


def plain(quotes: DataFrame) -> int:
    """Joins the quotes by their runs of four words; how many pairs share one."""
    words = quotes.select("n", F.split("words", " ").alias("words"))
    starts = F.sequence(F.lit(1), F.size("words") - (GRAM - 1))
    run = F.transform(starts, lambda i: F.array_join(F.slice("words", i, GRAM), " "))
    grams = words.where(F.size("words") >= GRAM).select("n", F.explode(F.array_distinct(run)).alias("gram"))
    pairs = grams.toDF("a", "gram").join(grams.toDF("b", "gram"), "gram").where("a < b")
    return pairs.groupBy("a", "b").count().count()


def seconds(work: Callable[[DataFrame], int], quotes: DataFrame) -> float:
    begun = time.perf_counter()
    work(quotes)
    return time.perf_counter() - begun


def session(master: str) -> SparkSession:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    building = SparkSession.builder.master(master).appName("benchmark")
    building = building.config("spark.driver.memory", "4g").config("spark.sql.shuffle.partitions", "8")
    spark = building.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def held(spark: SparkSession, size: int, viral: float) -> DataFrame:
    """So many quotes as a data frame in memory."""
    witnesses, _ = corpus(size, viral=viral)
    return spark.createDataFrame(rows_of(witnesses), SCHEMA).repartition(8).localCheckpoint()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--viral", default="0,0.01", help="shares of copies of one quote")
    parser.add_argument("--master", default="local[2]")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--write", type=Path, help="a Markdown page whose table is replaced")
    args = parser.parse_args()
    spark = session(args.master)
    few = held(spark, 5_000, 0.0)
    for work in (ours, plain, ours, plain):
        seconds(work, few)
    table = []
    for viral in map(float, args.viral.split(",")):
        quotes = held(spark, args.quotes, viral)
        times = [(seconds(ours, quotes), seconds(plain, quotes)) for _ in range(args.turns)]
        linking, joining = (min(column) for column in zip(*times, strict=True))
        copies = f"{viral * args.quotes:,.0f}"
        table.append([copies, f"{linking:.1f} s", f"{joining:.1f} s", f"{linking / joining:.2f}"])
    head = [f"{args.quotes:,} quotes, copies of one", "linked and verified", "plain join", "ratio"]
    show_table("spark", head, table, args.write)


if __name__ == "__main__":
    main()
