"""What named speakers said -> the keys that lead reports of it in other words to it.

What `provenance.utterances.unmarked.spoken.Spoken` does for all that is said, by groupings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyspark.sql import DataFrame, Window
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, IntegerType, LongType, StructField, StructType

from provenance.spark.batches import Row, over_partitions
from provenance.spark.running_text import INDEX, earliest, hashed
from provenance.spark.schemas import texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.speakers.names.identity import name_key
from provenance.utterances import thresholds
from provenance.utterances.unmarked.spoken import needed, spoken_keys, when

SPOKEN = StructType(
    [
        StructField("family", LongType()),
        StructField("who", LongType()),
        *texts("words"),
        StructField("n", LongType()),
        StructField("enough", IntegerType()),
        StructField("keys", ArrayType(LongType())),
    ]
)


def spoken(told: DataFrame, weigh: Weigh) -> DataFrame:
    """Which quotes of named speakers each key leads to: rows of `INDEX`, of each key the earliest few.

    Of equal wordings of a family, of one speaker and the same few days, the first stands.
    """

    def run(rows: Iterable[Row]) -> Iterator[Row]:
        rarity = weigh()
        for family, n, *columns in rows:
            said = unpacked(*columns)
            who = hashed((name_key(said.name or ""), when(said.day)))
            keys = [hashed(key) for key in spoken_keys(said, rarity)]
            yield family, who, columns[COLUMNS.index("words")], n, needed(said), keys

    named = told.where("name IS NOT NULL AND matter > 0 AND quote.marked").select("family", "n", *COLUMNS)
    first = F.min(F.struct("n", "enough", "keys")).alias("first")
    distinct = over_partitions(named, run, SPOKEN).groupBy("family", "who", "words").agg(first)
    held = distinct.select(
        F.explode("first.keys").alias("key"), F.lit(True).alias("spoken"), "first.n", "first.enough",
        F.lit(None).cast("array<bigint>").alias("anchors"),
    )  # fmt: skip
    line = Window.partitionBy("key").orderBy("n")
    return earliest(held, line, thresholds.WORDINGS_PER_WORD).select(*INDEX.fieldNames())
