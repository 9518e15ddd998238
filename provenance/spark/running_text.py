"""Articles + families -> where running text of the articles may hold known wordings.

What `provenance.utterances.unmarked.Known` does for all wordings in memory, by joins: each key leads to the
earliest few wordings that hold it, and each article to the wordings that its own keys lead to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyspark.sql import Column, DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import BooleanType, IntegerType, LongType, StructField, StructType

from provenance.model import Article, Quote
from provenance.quotes import View
from provenance.spark.batches import Row, over_partitions
from provenance.spark.hashing import hashed
from provenance.spark.schemas import texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.keys import lone_words, telling
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import inside_marks
from provenance.utterances.unmarked.scan import stretches

LONE = "\0"
"""Goes before a lone word in its key, which is no pair of words."""

KNOWN = StructType(
    [
        StructField("key", LongType()),
        StructField("lone", BooleanType()),
        StructField("family", LongType()),
        StructField("n", LongType()),
    ]
)
SCANNED = StructType([*texts("article"), StructField("key", LongType()), StructField("times", IntegerType())])


def wordings(told: DataFrame) -> DataFrame:
    """The distinct wordings of each family, each as its earliest quote has it."""
    rest = [name for name in told.columns if name not in ("family", "words", "n")]
    earliest = F.min(F.struct("n", *rest)).alias("earliest")
    return (
        told.where("matter > 0")
        .groupBy("family", "words")
        .agg(earliest)
        .select("family", "words", "earliest.*")
    )


def known(distinct: DataFrame, weigh: Weigh) -> DataFrame:
    """Which wordings each key leads to: rows of `KNOWN`, of each key the earliest few."""

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity = weigh()
        for family, n, *columns in rows:
            said = unpacked(*columns)
            for key in {key for _, key in telling(said.words, rarity)}:
                yield hashed(key), False, family, n
            for word in lone_words(said, rarity):
                yield hashed((LONE, word)), True, family, n

    held = over_partitions(distinct.select("family", "n", *COLUMNS), run, KNOWN)
    order = F.row_number().over(Window.partitionBy("key").orderBy("family", "n"))
    most = F.when(F.col("lone"), thresholds.WORDINGS_PER_WORD).otherwise(thresholds.WORDINGS_PER_KEY)
    return (
        held.withColumn("rank", order)
        .where(F.col("rank") <= max(thresholds.WORDINGS_PER_WORD, thresholds.WORDINGS_PER_KEY))
        .where(F.col("rank") <= most)
        .drop("rank", "lone")
    )


def scanned(found: DataFrame, weigh: Weigh) -> DataFrame:
    """The keys of what stands outside the marks of each article, and how often: rows of `SCANNED`."""
    places = F.transform("quotes", _place)
    rows = found.where("failed IS NULL").select("id", "text", places.alias("places"))

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity, small = weigh(), function_words()
        for article, text, quoted in rows:
            reading = Reading.of(View.of(Article(article, text)))
            times: Counter[int] = Counter()
            marks = [Quote("", article, place["start"], place["end"], "") for place in quoted]
            for stretch in stretches(reading, inside_marks({article: reading.view}, marks)[article]):
                words = reading.words[stretch.start : stretch.stop]
                times.update(hashed(key) for _, key in telling(words, rarity))
                times.update(hashed((LONE, word)) for word in words if word not in small)
            yield from ((article, key, n) for key, n in times.items())

    return over_partitions(rows, run, SCANNED)


def met(scan: DataFrame, index: DataFrame, distinct: DataFrame) -> DataFrame:
    """The wordings that each article's keys lead to: (article, n, keys).

    A wording of its own is nobody's copy, and a long one of which a single key is met cannot be held.
    """
    hits = (
        scan.join(index, "key")
        .groupBy("article", "n")
        .agg(F.collect_list("key").alias("keys"), F.sum("times").alias("times"))
    )
    whose = distinct.select("n", F.col("article").alias("teller"), "matter")
    enough = F.when(F.col("matter") > thresholds.SHORT, thresholds.MIN_HITS).otherwise(1)
    return (
        hits.join(whose, "n")
        .where(F.col("article") != F.col("teller"))
        .where(F.col("times") >= enough)
        .select("article", "n", "keys")
    )


def tellers(told: DataFrame) -> DataFrame:
    """The first articles of each family: (family, tellers)."""
    first = told.groupBy("family", "article").agg(F.min("n").alias("n"))
    rank = F.row_number().over(Window.partitionBy("family").orderBy("n"))
    few = first.withColumn("rank", rank).where(F.col("rank") <= thresholds.WORDINGS_PER_KEY)
    return few.groupBy("family").agg(F.collect_list("article").alias("tellers"))


def _place(found: Column) -> Column:
    """Where a quote, of a row, stands."""
    return F.struct(found["quote"]["start"].alias("start"), found["quote"]["end"].alias("end"))
