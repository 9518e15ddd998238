"""The rooms in a row, as `provenance.trace` has them, over data frames."""

from __future__ import annotations

from functools import cache

from attrs import frozen
from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from provenance.spark import articles as _articles
from provenance.spark import candidates, extraction, histories, running_text
from provenance.spark.families import families
from provenance.spark.retold import retold
from provenance.spark.revealing import revealing
from provenance.spark.schemas import QUOTES
from provenance.spark.sieve import sieve
from provenance.spark.spoken import spoken
from provenance.spark.stages import InMemory, Stages
from provenance.spark.stories import settled
from provenance.spark.verdicts import bonds
from provenance.spark.weights import Weigh, weigh
from provenance.spark.witnesses import COLUMNS


@frozen
class Traced:
    """What `trace` gives: data frames of the schemas in `provenance.spark.schemas`.

    `articles` are those that were read, `skipped` those that were not, with the reason.
    """

    articles: DataFrame
    quotes: DataFrame
    chains: DataFrame
    links: DataFrame
    drift: DataFrame
    skipped: DataFrame


def trace(articles: DataFrame, stages: Stages | None = None) -> Traced:
    """The quotes, chains, links and drift of the articles of a data frame (see `schemas.ARTICLES`).

    The answer is that of `provenance.trace` over the same articles, whatever their order and partitions.
    What is used more than once is kept in `stages`, by default in memory (and on disk what does not fit);
    the linking runs in this call, the rest when the result is used. Raises FormatError where a column is
    missing, ValueError where two articles share an id.
    """
    stages = stages if stages is not None else InMemory()
    read = stages.keep("read", lambda: extraction.read(_articles.columns_of(articles)))
    rarity = cache(lambda: weigh(read))
    quotes = stages.keep("quotes", lambda: extraction.numbered(_without_doubles(read)))
    homes = stages.keep("families", lambda: linked(quotes.where("words IS NOT NULL"), rarity(), stages))
    told = stages.keep("told", lambda: histories.told_quotes(quotes, homes))
    unmarked = stages.keep("unmarked", lambda: unmarked_quotes(read, told, rarity(), stages))
    chains = stages.keep("built", lambda: histories.built(histories.members(told, unmarked)))
    chains = stages.keep("settled", lambda: settled(chains, read, stages))
    links = chains.select(F.col("id").alias("chain"), F.inline("links"))
    late = unmarked.where("found").select(F.col("quote.id").alias("id"))
    early = quotes.select("quote.*").join(late, "id", "left_anti")
    return Traced(
        articles=read.where("failed IS NULL").select(*_articles.COLUMNS),
        quotes=histories.spelt(
            early.select(*_QUOTE).union(unmarked.select("quote.*").select(*_QUOTE)), chains
        ),
        chains=chains.drop("links", "silent", "respelt"),
        links=links,
        drift=links.select("chain", "quote", "source", F.inline("drift")),
        skipped=read.where("failed IS NOT NULL").select(
            F.col("id").alias("article"), F.col("failed").alias("reason")
        ),
    )


def linked(witnesses: DataFrame, rarity: Weigh, stages: Stages) -> DataFrame:
    """The families of marked quotes: rows of `families.HOMES`; see `provenance.utterances.linking.linked`."""
    said = witnesses.select("n", *COLUMNS, "matter")
    pairs = candidates.star(candidates.keyed(said, rarity))
    verified = stages.keep("bonds", lambda: bonds(pairs, said, rarity))
    further = stages.keep("retold-bonds", lambda: bonds(retold(verified, said), said, rarity))
    every = verified.union(further).dropDuplicates(["a", "b"])
    return families(every, said, rarity, stages)


def unmarked_quotes(read: DataFrame, told: DataFrame, rarity: Weigh, stages: Stages) -> DataFrame:
    """The quotes without marks of all articles: rows of `revealing.REVEALED`."""
    index = stages.keep("index", lambda: running_text.wordings(told, rarity).union(spoken(told, rarity)))
    leading = sieve(index.select("key").union(running_text.named(told)))
    scanned = stages.keep("scanned", lambda: running_text.scanned(read, leading, rarity))
    hits = running_text.met(scanned, index, told)
    return revealing(read, told, hits, running_text.tellers(told), rarity)


def _without_doubles(read: DataFrame) -> DataFrame:
    doubled = read.groupBy("id").count().where("id IS NOT NULL AND count > 1").first()
    if doubled is not None:
        raise ValueError(f"two articles have the id {doubled['id']!r}")
    return read


_QUOTE = tuple(QUOTES.fieldNames())
