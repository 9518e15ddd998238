"""Articles + families -> where running text of the articles may hold what is known.

What `provenance.utterances.unmarked.Known` does for all wordings in memory, by joins: each key leads to the
earliest few wordings that hold it, and each article to the wordings that its own keys lead to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pyspark.sql import Column, DataFrame, Window, WindowSpec
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, BooleanType, IntegerType, LongType, StructField, StructType

from provenance.model import Quote, Span
from provenance.quotes import View
from provenance.spark.articles import COLUMNS as ARTICLE
from provenance.spark.articles import article_of
from provenance.spark.batches import Row, over_partitions, signed
from provenance.spark.schemas import texts
from provenance.spark.sieve import Sieve
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.speakers.names.identity import name_key
from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.keys import Key, lone_words, number, numbers_with, stamp, telling_numbers
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import inside_marks
from provenance.utterances.unmarked.known import anchors, needed
from provenance.utterances.unmarked.scan import stretches
from provenance.utterances.unmarked.spoken import when
from provenance.utterances.unmarked.suspects import listened

LONE = "\0"
"""Goes before a lone word in its key, which is no pair of words."""

WHO = "\0who"
"""Goes before a name, and the days of what it said, in their keys, which only the sieve knows."""

INDEX = StructType(
    [
        StructField("key", LongType()),
        StructField("spoken", BooleanType()),
        StructField("n", LongType()),
        StructField("enough", IntegerType()),
        StructField("anchors", ArrayType(LongType())),
    ]
)
"""A key and a quote that it leads to; in how many places keys of it must be met; for a lone word, the stamps
of what marks the quote's place (see `anchors`), else null. What named speakers said (`spoken`) is looked up
by keys of its own."""

KNOWN = StructType([StructField("lone", BooleanType()), StructField("family", LongType()), *INDEX.fields])
MET = StructType(
    [
        StructField("key", LongType()),
        StructField("spoken", BooleanType()),
        StructField("times", IntegerType()),
    ]
)
SCANNED = StructType(
    [
        *texts("holder"),
        StructField("words", ArrayType(LongType())),
        StructField("keys", ArrayType(MET)),
    ]
)
"""An article, the stamps of its words of matter, each once, and the keys outside its marks, and how often."""


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
            for key in {*telling_numbers(said.words, rarity)[1]}:
                yield False, family, signed(key), False, n, enough, None
            if lone := lone_words(said, rarity):
                near = list(map(stamp, sorted(anchors(said, rarity))))
                for word in lone:
                    yield True, family, hashed((LONE, word)), False, n, enough, near

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


def scanned(found: DataFrame, sieve: Sieve, weigh: Weigh) -> DataFrame:
    """What stands outside the marks of each article that has anything: rows of `SCANNED`.

    Keys that lead nowhere may be left out; the sieve tells which.
    """
    places = F.transform("quotes", _place)
    rows = found.where("failed IS NULL").select(*ARTICLE, places.alias("places"))

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity, small = weigh(), function_words()
        for *columns, quoted in rows:
            article = article_of(tuple(columns))
            reading = Reading.of(View.of(article))
            marks = [Quote("", article.id, place["start"], place["end"], "") for place in quoted]
            outside = inside_marks({article.id: reading.view}, marks)[article.id]
            plain = Counter(filter(sieve, _keys(reading, outside, rarity)))
            spoken = Counter(filter(sieve, _spoken_keys(reading, outside, sieve)))
            keys = [(key, False, n) for key, n in plain.items()]
            keys += ((key, True, n) for key, n in spoken.items())
            if keys:
                yield article.id, sorted(map(stamp, reading.distinct - small)), keys

    return over_partitions(rows, run, SCANNED)


def _keys(reading: Reading, quoted: Sequence[Span], rarity: Rarity) -> Iterator[int]:
    """The keys of the words between the quotations of an article, and of each that may be a lone one."""
    small = function_words()
    for stretch in stretches(reading, quoted):
        words = reading.words[stretch.start : stretch.stop]
        yield from map(signed, telling_numbers(words, rarity)[1])
        yield from map(signed, numbers_with((LONE,), [stamp(w) for w in words if w not in small], ()))


def _spoken_keys(reading: Reading, quoted: Sequence[Span], sieve: Sieve) -> Iterator[int]:
    """The keys of what an article may report: of names, and days of each, that the sieve lets through."""

    def known(name: str) -> bool:
        return sieve(hashed((WHO, name)))

    def dated(at: tuple[str, str]) -> bool:
        return sieve(hashed((WHO, *at)))

    for heard in listened(reading, quoted, known, dated):
        words = list(map(stamp, heard.matter))
        for name, day in heard.near:
            yield from map(signed, numbers_with(("spoken", name), words, (day,)))


def named(told: DataFrame) -> DataFrame:
    """The keys of the names of all who are known to have said something, and of the days of each: (key)."""

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        for name, day in rows:
            who = name_key(name)
            yield (hashed((WHO, who)),)
            yield (hashed((WHO, who, when(day))),)

    said = told.where("name IS NOT NULL").select("name", "day").distinct()
    return over_partitions(said, run, StructType([StructField("key", LongType())]))


def met(scan: DataFrame, index: DataFrame, told: DataFrame) -> DataFrame:
    """The known quotes that each article's keys lead to, and how: the columns of `told`, (spoken, keys) and
    the article as `holder`. What is its own is nobody's copy; and a lone word leads only where enough of what
    marks a quote's place stands in the article too."""
    hits = scan.select("holder", F.inline("keys")).join(index, ["key", "spoken"])
    both = F.size(F.array_intersect("anchors", "words"))
    near = F.col("anchors").isNull() | (both >= thresholds.ANCHORS)
    hits = hits.join(scan.select("holder", "words"), "holder").where(near)
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
