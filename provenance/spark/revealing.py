"""Articles + the known wordings that each may hold -> the unmarked quotes that these reveal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

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
from provenance.spark.batches import Row, over_partitions, signed
from provenance.spark.running_text import LONE, hashed
from provenance.spark.schemas import QUOTES, texts
from provenance.spark.weights import Weigh
from provenance.spark.witnesses import COLUMNS, unpacked
from provenance.speakers.names.identity import name_key
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import LOST, inside_marks, revealed, rule_of, unmarked
from provenance.utterances.unmarked import Known, Wording
from provenance.utterances.unmarked.known import anchors
from provenance.utterances.unmarked.lone import Lone
from provenance.utterances.unmarked.spoken import Said, Spoken, when
from provenance.utterances.witness import Witness

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


@frozen
class _Led:
    """Where keys lead that are kept as Spark has numbers (a `Leading`)."""

    _held: Mapping[int, Sequence[int]]

    def met(self, keys: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
        return ((i, held) for i, key in enumerate(keys) if (held := self._held.get(signed(key))))


@frozen
class _Lone(Mapping[str, Sequence[int]]):
    """Where lone words lead."""

    _held: Mapping[int, Sequence[int]]

    def __getitem__(self, word: str) -> Sequence[int]:
        return self._held[hashed((LONE, word))]

    def __len__(self) -> int:
        return len(self._held)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("the words are not kept")


def revealing(
    found: DataFrame, told: DataFrame, hits: DataFrame, tellers: DataFrame, weigh: Weigh
) -> DataFrame:
    """The unmarked quotes of all articles that have any: rows of `REVEALED`.

    `told` are the quotes with their families, `hits` what `running_text.met` gives.
    """
    wording = F.struct("spoken", "family", "n", "id", "start", *COLUMNS, "tellers", "keys")
    near = hits.join(tellers, "family").groupBy("holder").agg(F.collect_list(wording).alias("known"))
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
    """What one article's keys lead to, as `Known.of` would have it among all that is known."""
    copied = sorted((row for row in known if not row["spoken"]), key=lambda row: (row["family"], row["n"]))
    wordings = tuple(Wording(row["family"], _witness(row)) for row in copied)
    numbers = _numbers(copied)
    tellers = {row["family"]: frozenset(row["tellers"]) for row in (*known, *held)}
    lone = Lone(_Lone(numbers), lambda n: anchors(wordings[n].witness, rarity))
    spoken = _spoken(sorted((row for row in known if row["spoken"]), key=lambda row: row["n"]))
    return Known(wordings, _Led(numbers), lone, tellers, spoken)


def _spoken(line: Sequence[dict[str, Any]]) -> Spoken:
    told = tuple(Said(row["family"], _witness(row)) for row in line)
    days = frozenset((name_key(said.witness.name or ""), when(said.witness.day)) for said in told)
    return Spoken(told, _Led(_numbers(line)), frozenset(name for name, _ in days), days)


def _witness(row: dict[str, Any]) -> Witness:
    return evolve(unpacked(*(row[name] for name in COLUMNS)), id=row["id"], start=row["start"])


def _numbers(line: Sequence[dict[str, Any]]) -> dict[int, list[int]]:
    """The places in a line of rows that each key leads to."""
    numbers: dict[int, list[int]] = {}
    for i, row in enumerate(line):
        for key in row["keys"]:
            numbers.setdefault(key, []).append(i)
    return numbers
