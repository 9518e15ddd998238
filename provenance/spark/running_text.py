"""Articles + families -> where running text of the articles may hold what is known.

What `provenance.utterances.unmarked.Known` does for all wordings in memory, by joins: each key leads to the
earliest few wordings that hold it, and each article to the wordings that its own keys lead to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from pyspark.sql import Column, DataFrame, Window, WindowSpec
from pyspark.sql import functions as F
from pyspark.sql.types import BooleanType, IntegerType, LongType, StructField, StructType

from provenance.model import Quote
from provenance.quotes import View
from provenance.spark.articles import COLUMNS as ARTICLE
from provenance.spark.articles import article_of
from provenance.spark.batches import Row, over_partitions, signed
from provenance.spark.schemas import texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.keys import Key, lone_words, number, telling
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import inside_marks
from provenance.utterances.unmarked.known import needed
from provenance.utterances.unmarked.scan import stretches
from provenance.utterances.unmarked.suspects import listened

LONE = "\0"
"""Goes before a lone word in its key, which is no pair of words."""

INDEX = StructType(
    [
        StructField("key", LongType()),
        StructField("spoken", BooleanType()),
        StructField("n", LongType()),
        StructField("enough", IntegerType()),
    ]
)
"""A key and a quote that it leads to; in how many places keys of it must be met. What named speakers said
(`spoken`) is looked up by keys of its own."""

KNOWN = StructType([StructField("lone", BooleanType()), StructField("family", LongType()), *INDEX.fields])
SCANNED = StructType(
    [
        *texts("article"),
        StructField("key", LongType()),
        StructField("spoken", BooleanType()),
        StructField("times", IntegerType()),
    ]
)


def hashed(key: Key) -> int:
    """The number of a key, as Spark has numbers."""
    return signed(number(key))


def wordings(told: DataFrame, weigh: Weigh) -> DataFrame:
    """Which wordings each key leads to: rows of `INDEX`, of each key the earliest few.

    A family's wording is told by the earliest of its quotes that has it.
    """
    rest = F.struct("n", *(name for name in COLUMNS if name != "words"))
    distinct = told.where("matter > 0").groupBy("family", "words").agg(F.min(rest).alias("earliest"))

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity = weigh()
        for family, n, *columns in rows:
            said = unpacked(*columns)
            enough = needed(said)
            for key in {key for _, key in telling(said.words, rarity)}:
                yield False, family, hashed(key), False, n, enough
            for word in lone_words(said, rarity):
                yield True, family, hashed((LONE, word)), False, n, enough

    held = over_partitions(
        distinct.select("family", "words", "earliest.*").select("family", "n", *COLUMNS), run, KNOWN
    )
    line = Window.partitionBy("key").orderBy("family", "n")
    most = F.when(F.col("lone"), thresholds.WORDINGS_PER_WORD).otherwise(thresholds.WORDINGS_PER_KEY)
    few = earliest(held, line, max(thresholds.WORDINGS_PER_WORD, thresholds.WORDINGS_PER_KEY))
    return few.where(F.col("rank") <= most).select(*INDEX.fieldNames())


def earliest(held: DataFrame, line: WindowSpec, most: int) -> DataFrame:
    """The first few rows of each window, with their `rank`. Of a viral key each task keeps no more than these
    before they are brought together."""
    return held.withColumn("rank", F.row_number().over(line)).where(F.col("rank") <= most)


def scanned(found: DataFrame, weigh: Weigh) -> DataFrame:
    """The keys of what stands outside the marks of each article, and how often: rows of `SCANNED`."""
    places = F.transform("quotes", _place)
    rows = found.where("failed IS NULL").select(*ARTICLE, places.alias("places"))

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity, small = weigh(), function_words()
        for *columns, quoted in rows:
            article = article_of(tuple(columns))
            reading = Reading.of(View.of(article))
            marks = [Quote("", article.id, place["start"], place["end"], "") for place in quoted]
            outside = inside_marks({article.id: reading.view}, marks)[article.id]
            times: Counter[int] = Counter()
            for stretch in stretches(reading, outside):
                words = reading.words[stretch.start : stretch.stop]
                times.update(hashed(key) for _, key in telling(words, rarity))
                times.update(hashed((LONE, word)) for word in words if word not in small)
            spoken = Counter(hashed(key) for heard in listened(reading, outside) for key in heard.keys)
            yield from ((article.id, key, False, n) for key, n in times.items())
            yield from ((article.id, key, True, n) for key, n in spoken.items())

    return over_partitions(rows, run, SCANNED)


def met(scan: DataFrame, index: DataFrame, told: DataFrame) -> DataFrame:
    """The known quotes that each article's keys lead to, and how: the columns of `told`, (spoken, keys) and
    the article as `holder`. What is its own is nobody's copy."""
    hits = scan.withColumnRenamed("article", "holder").join(index, ["key", "spoken"])
    hits = hits.groupBy("holder", "n", "spoken").agg(
        F.collect_list("key").alias("keys"), F.sum("times").alias("times"), F.max("enough").alias("enough")
    )
    met = hits.where(F.col("times") >= F.col("enough")).drop("times", "enough")
    return met.join(told, "n").where(F.col("holder") != F.col("article"))


def tellers(told: DataFrame) -> DataFrame:
    """The first articles of each family: (family, tellers)."""
    first = told.groupBy("family", "article").agg(F.min("n").alias("n"))
    rank = F.row_number().over(Window.partitionBy("family").orderBy("n"))
    few = first.withColumn("rank", rank).where(F.col("rank") <= thresholds.WORDINGS_PER_KEY)
    return few.groupBy("family").agg(F.collect_list("article").alias("tellers"))


def _place(found: Column) -> Column:
    """Where a quote, of a row, stands."""
    return F.struct(found["quote"]["start"].alias("start"), found["quote"]["end"].alias("end"))
