"""Articles + the known wordings that each may hold -> the unmarked quotes that these reveal."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from attrs import evolve, frozen
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import BooleanType, LongType, StructField, StructType

from provenance.model import Quote
from provenance.pipeline import attribute_unmarked
from provenance.quotes import View
from provenance.records import converter
from provenance.spark.articles import COLUMNS as ARTICLE
from provenance.spark.articles import article_of
from provenance.spark.batches import Row, over_partitions
from provenance.spark.hashing import hashed
from provenance.spark.running_text import LONE
from provenance.spark.schemas import QUOTES, texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.utterances.keys import Key
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import LOST, inside_marks, revealed, rule_of, unmarked
from provenance.utterances.unmarked import Known, Wording

REVEALED = StructType(
    [
        StructField("family", LongType()),
        StructField("found", BooleanType()),
        *texts("outlet", "published"),
        StructField("quote", QUOTES),
    ]
)
"""An unmarked quote with its speaker and credit. `found` says that it was found in the article by itself, and
only its speaker is new; otherwise the corpus revealed it. `family` is null where it is nobody's copy."""

K = TypeVar("K", bound=Hashable)


@frozen
class _Hashed(Mapping[K, Sequence[int]]):
    """A mapping whose keys are kept as numbers only."""

    _held: Mapping[int, Sequence[int]]
    _number: Callable[[K], int]

    def __getitem__(self, key: K) -> Sequence[int]:
        return self._held[self._number(key)]

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[K]:
        raise TypeError("the keys are not kept")


def revealing(found: DataFrame, told: DataFrame, hits: DataFrame, distinct: DataFrame,
              tellers: DataFrame, weigh: Weigh) -> DataFrame:  # fmt: skip
    """The unmarked quotes of all articles that have any: rows of `REVEALED`.

    `told` are the quotes with their families, `hits` what `running_text.met` gives.
    """
    wording = F.struct("family", "n", "id", "start", *COLUMNS, "tellers", "keys")
    near = (
        hits.withColumnRenamed("article", "holder")
        .join(distinct, "n")
        .join(tellers, "family")
        .groupBy("holder")
        .agg(F.collect_list(wording).alias("known"))
    )
    held = told.select("article", "family").distinct().join(tellers, "family")
    held = held.groupBy(F.col("article").alias("holder")).agg(
        F.collect_list(F.struct("family", "tellers")).alias("held")
    )
    bare = F.exists("quotes", lambda q: _bare(q["quote"]))
    rows = (
        found.where("failed IS NULL")
        .withColumn("holder", F.col("id"))
        .join(near.join(held, "holder", "left"), "holder", "left")
        .where(F.col("known").isNotNull() | bare)
        .select(*ARTICLE, F.transform("quotes", lambda q: q["quote"]).alias("quotes"), "known", "held")
    )
    return over_partitions(rows, partial(_revealed, weigh), REVEALED)


def _bare(quote: Any) -> Any:
    """Whether a quote, of a row, has no marks and no speaker."""
    return ~quote["marked"] & quote["speaker"].isNull() & (quote["kind"] == "speech")


def _revealed(weigh: Weigh, rows: Iterable[Row]) -> Iterator[Row]:
    rarity = weigh()
    for *columns, plain, known, held in rows:
        article = article_of(tuple(columns))
        view = View.of(article)
        quotes = converter().structure(plain, tuple[Quote, ...])
        homes: dict[str, int | None] = {}
        bare = [q for q in quotes if q.kind == "speech" and not q.marked and q.speaker is None]
        for family, quote in _told(view, quotes, known or (), held or (), rarity):
            homes[quote.id] = family
            bare.append(quote)
        attributed = {q.id: q for q in attribute_unmarked(view, quotes, bare)}
        for id, quote in attributed.items():
            row = converter().unstructure(quote)
            yield homes.get(id), id not in homes, article.outlet, columns[5], row


def _told(
    view: View, quotes: Sequence[Quote], known: Sequence[dict[str, Any]], held: Sequence[dict[str, Any]],
    rarity: Rarity,
) -> Iterator[tuple[int | None, Quote]]:  # fmt: skip
    """The unmarked quotes that known wordings reveal, each with the family that it is a copy of, if any."""
    quoted = inside_marks({view.article.id: view}, quotes)[view.article.id]
    families = frozenset(row["family"] for row in held)
    found = revealed(Reading.of(view), quoted, families, _known(known, held, rarity), rarity)
    for copy in found.certain:
        yield copy.family, unmarked(view, copy.span, rule_of(copy))
    for span in found.lost:
        yield None, unmarked(view, span, LOST)


def _known(known: Sequence[dict[str, Any]], held: Sequence[dict[str, Any]], rarity: Rarity) -> Known:
    """The wordings that one article's keys lead to, as `Known.of` would have them among all."""
    line = sorted(known, key=lambda row: (row["family"], row["n"]))
    wordings = []
    numbers: dict[int, list[int]] = {}
    for i, row in enumerate(line):
        said = evolve(unpacked(*(row[name] for name in COLUMNS)), id=row["id"], start=row["start"])
        wordings.append(Wording.of(row["family"], said, rarity))
        for key in row["keys"]:
            numbers.setdefault(key, []).append(i)
    tellers = {row["family"]: frozenset(row["tellers"]) for row in (*known, *held)}
    lone = _Hashed[str](numbers, lambda word: hashed((LONE, word)))
    return Known(tuple(wordings), _Hashed[Key](numbers, hashed), lone, tellers)
