"""Families of quotes -> chains: each family is told by `provenance.chains.build`, by itself."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import ArrayType, StructField, StructType

from provenance import chains
from provenance.chains.stories import silent_articles
from provenance.model import Article, Chain, Quote, Utterance
from provenance.records import converter, read_moment
from provenance.spark.batches import Row, over_groups
from provenance.spark.schemas import CHAINS, LINK, TEXT, texts
from provenance.utterances.assemble import place, utterance
from provenance.utterances.revealed import REVEALED
from provenance.utterances.spelling import respelt

TOLD = StructType(
    [
        *CHAINS.fields,
        StructField("links", ArrayType(StructType(LINK))),
        StructField("silent", ArrayType(TEXT)),
        StructField("respelt", ArrayType(StructType(texts("id", "spelt")))),
    ]
)
"""A chain with its links; `silent` are its articles where nothing is said about any of them, else null;
`respelt` are its quotes whose speaker its other articles spell otherwise, with that name."""


def told_quotes(quotes: DataFrame, homes: DataFrame) -> DataFrame:
    """The speech quotes with their families: of those in no pair, one of their own."""
    said = quotes.where("words IS NOT NULL")
    family = F.coalesce("family", "n").alias("family")
    rest = [F.col(name) for name in said.columns if name != "n"]
    return said.join(homes, "n", "left").select(
        "n", family, *rest, F.col("quote.id").alias("id"), F.col("quote.start").alias("start")
    )


def members(told: DataFrame, unmarked: DataFrame) -> DataFrame:
    """All quotes of all families, with what the corpus reveals: (family, outlet, published, quote, late).

    `late` quotes got their speaker when all was linked. What is nobody's copy has a number below zero.
    """
    alone = -1 - F.monotonically_increasing_id()
    late = unmarked.where("NOT found").select(
        F.coalesce("family", alone).alias("family"), "outlet", "published", "quote", F.lit(True).alias("late")
    )
    renewed = unmarked.where("found").select(F.col("quote.id").alias("id"), F.col("quote").alias("renewed"))
    known = told.join(renewed, "id", "left").select(
        "family", "outlet", "published",
        F.coalesce("renewed", "quote").alias("quote"), F.col("renewed").isNotNull().alias("late"),
    )  # fmt: skip
    return known.union(late)


def built(everything: DataFrame) -> DataFrame:
    """The chains of the families of `members`: rows of `TOLD`."""
    return over_groups(everything, "family", ("quote.article", "quote.start", "quote.end"), _built, TOLD)


def _built(group: list[Row]) -> Iterator[Row]:
    articles: dict[str, Article] = {}
    quotes: list[Quote] = []
    before: list[Quote] = []
    for _, outlet, published, plain, late in group:
        quote = converter().structure(plain, Quote)
        moment = read_moment(published) if published else None
        articles[quote.article] = Article(quote.article, "", outlet=outlet, published=moment)
        quotes.append(quote)
        if quote.kind_rule not in REVEALED:
            before.append(evolve(quote, speaker=None) if late else quote)
    quotes.sort(key=place)
    known = utterance(before) if before else Utterance(quotes[0].id, ())
    yield _row(chains.build(evolve(known, quotes=tuple(quotes)), articles), articles)


def _row(chain: Chain, articles: dict[str, Article]) -> Row:
    plain = converter().unstructure
    links = [{"position": n, **plain(link)} for n, link in enumerate(chain.links)]
    first = plain(chain.first_reported) if chain.first_reported else None
    silent = sorted(silent_articles(chain, articles)) or None
    spelt = [
        {"id": q.id, "spelt": q.speaker.name} for q in respelt(chain.quotes) if q.speaker and q.speaker.own
    ]
    return (
        chain.id, chain.speaker, first, chain.origins, [q.id for q in chain.quotes], links, silent, spelt
    )  # fmt: skip


def spelt(quotes: DataFrame, told: DataFrame) -> DataFrame:
    """The quotes, with their speakers as most articles of their chains spell them; `told` are these."""
    names = F.broadcast(told.where(F.size("respelt") > 0).select(F.inline("respelt")))
    speaker = F.col("speaker").withField("own", F.col("speaker.name")).withField("name", F.col("spelt"))
    own = [F.col(name) for name in quotes.columns if name != "speaker"]
    renamed = F.when(F.col("spelt").isNotNull(), speaker).otherwise(F.col("speaker")).alias("speaker")
    return quotes.join(names, "id", "left").select(*own, renamed).select(*quotes.columns)
