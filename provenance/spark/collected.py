"""The way between Spark and one process, for what one process holds: articles in, a trace out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from pyspark.sql import DataFrame, Row, SparkSession

from provenance.model import Article, Chain, Link, Quote, Trace
from provenance.records import converter
from provenance.spark.articles import COLUMNS, article_of, row_of
from provenance.spark.schemas import ARTICLES
from provenance.spark.tracing import Traced


def to_frame(spark: SparkSession, articles: Iterable[Article]) -> DataFrame:
    """A data frame of articles at hand."""
    return spark.createDataFrame([row_of(a) for a in articles], ARTICLES)


def to_trace(told: Traced) -> Trace:
    """The result as one `provenance.Trace`, equal to that of `provenance.trace` over the same articles.

    It is collected into this process: for results that it can hold.
    """
    articles = [article_of(tuple(row[name] for name in COLUMNS)) for row in told.articles.collect()]
    quotes = {
        row["id"]: converter().structure(row.asDict(recursive=True), Quote) for row in told.quotes.collect()
    }
    links: dict[str, list[Link]] = {}
    for row in sorted(told.links.collect(), key=lambda r: r["position"]):
        links.setdefault(row["chain"], []).append(converter().structure(row.asDict(recursive=True), Link))
    chains = [_chain(row, quotes, links.get(row["id"], [])) for row in told.chains.collect()]
    return Trace(
        tuple(sorted(articles, key=lambda a: a.id)),
        tuple(sorted(quotes.values(), key=lambda q: (q.article, q.start, q.end))),
        tuple(sorted(chains, key=lambda c: (c.quotes[0].article, c.quotes[0].start, c.quotes[0].end))),
    )


def _chain(row: Row, quotes: dict[str, Quote], links: list[Link]) -> Chain:
    plain = row.asDict(recursive=True)
    told = converter().structure({**plain, "quotes": [], "links": []}, Chain)
    return evolve(told, quotes=tuple(quotes[id] for id in row["quotes"]), links=tuple(links))
