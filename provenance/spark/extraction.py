"""Articles -> the same with their quotes, and what linking needs to know of each: one pass over each text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, IntegerType, StructField, StructType

from provenance.model import Article, Quote
from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.records import converter
from provenance.spark.articles import article_of
from provenance.spark.batches import Row, over_partitions
from provenance.spark.schemas import ARTICLES, QUOTES, texts
from provenance.utterances.reading import Reading
from provenance.utterances.witness import Witness, day_of, witness

SAID = StructType([*texts("words", "context", "name", "speaker"), StructField("matter", IntegerType())])
"""A witness: folded words joined by spaces, `matter` how many of its words carry matter."""

READ = StructType(
    [
        *texts(*ARTICLES.fieldNames()),
        *texts("failed"),
        StructField("day", IntegerType()),
        *texts("vocabulary"),
        StructField(
            "quotes", ArrayType(StructType([StructField("quote", QUOTES), StructField("said", SAID)]))
        ),
    ]
)
"""An article; why it could not be read, if so; the ordinal of its day; the words in and around its quotes,
each once; its quotes in order, each speech quote with its witness."""


def read(articles: DataFrame) -> DataFrame:
    """Articles of `schemas.ARTICLES` with what is found in each, as rows of `READ`."""
    return over_partitions(articles, _read, READ)


def _read(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        try:
            article = article_of(row)
            found = tuple(_found(article))
        except Exception as error:  # one bad article never stops a batch
            told = str(error) if isinstance(error, ValueError) else f"{type(error).__name__}: {error}"
            yield (*row, told[:500], None, None, [])
            continue
        said = [w for _, w in found if w is not None]
        vocabulary = sorted({word for w in said for word in (*w.words, *w.context)})
        plain = [{"quote": _plain(q), "said": packed(w) if w else None} for q, w in found]
        yield (*row, None, day_of(article), " ".join(vocabulary) if said else None, plain)


def _found(article: Article) -> Iterator[tuple[Quote, Witness | None]]:
    view = View.of(article)
    reading = Reading.of(view)
    for quote in extract_view(view):
        yield quote, witness(reading, quote) if quote.kind == "speech" else None


def _plain(record: object) -> dict[str, Any]:
    plain: dict[str, Any] = converter().unstructure(record)
    return plain


def packed(said: Witness) -> dict[str, Any]:
    """A witness as a value of `SAID`."""
    return {
        "words": " ".join(said.words),
        "context": " ".join(sorted(said.context)),
        "name": said.name,
        "speaker": " ".join(said.speaker),
        "matter": len(said.matter),
    }


def numbered(found: DataFrame) -> DataFrame:
    """The quotes of articles that were read, one a row, numbered `n` in the order of their witnesses."""
    rows = found.where("failed IS NULL").select(
        F.col("id").alias("article"), "outlet", "published", "day", F.inline("quotes")
    )
    line = (F.coalesce("day", F.lit(1 << 30)), "article", F.col("quote.start"), F.col("quote.id"))
    return rows.orderBy(*line).select(
        F.monotonically_increasing_id().alias("n"), "article", "outlet", "published", "day", "quote", "said.*"
    )
