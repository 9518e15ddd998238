"""What goes in and what comes out: the columns of articles, quotes, chains, links and drift."""

from __future__ import annotations

from pyspark.sql.types import (
    ArrayType,
    BooleanType,
    DataType,
    DoubleType,
    IntegerType,
    StringType,
    StructField,
    StructType,
)

TEXT, WHOLE, NUMBER, TRUTH = StringType(), IntegerType(), DoubleType(), BooleanType()


def column(name: str, kind: DataType, comment: str, nullable: bool = True) -> StructField:
    """A column with what it holds, which Spark shows in `DESCRIBE`."""
    return StructField(name, kind, nullable, {"comment": comment})


def texts(*names: str) -> list[StructField]:
    """Columns of text, whose names say it all."""
    return [StructField(name, TEXT) for name in names]


CUE = StructType([StructField("start", WHOLE), StructField("end", WHOLE), *texts("text")])
SPEAKER = StructType(
    [
        *texts("name"),
        StructField("start", WHOLE),
        StructField("end", WHOLE),
        *texts("text", "rule", "resolution", "own"),
    ]
)
CREDIT = StructType(
    [
        *texts("outlet", "kind"),
        StructField("start", WHOLE),
        StructField("end", WHOLE),
        *texts("text", "rule", "via"),
    ]
)
EVIDENCE = StructType(
    [*texts("rule", "text", "article"), StructField("start", WHOLE), StructField("end", WHOLE)]
)
CHANGE = StructType([*texts("type", "before", "after", "meaning")])

ARTICLES = StructType(
    [
        column("id", TEXT, "no two articles share one", False),
        column("text", TEXT, "the whole text; positions count its code points", False),
        column("outlet", TEXT, "who published it"),
        column("url", TEXT, "where it stands"),
        column("title", TEXT, "its headline"),
        column("published", TEXT, "ISO 8601: a day, or a moment with its offset from UTC"),
        column("language", TEXT, "a code (en, de-AT); told by the text where null"),
        column("path", TEXT, "the file that it came from"),
    ]
)
"""Articles in. All but `id` and `text` may be missing; `published` may be a date or a timestamp too."""

QUOTES = StructType(
    [
        column("id", TEXT, "the article's id and the place in it"),
        column("article", TEXT, "the article's id"),
        column("start", WHOLE, "where the words begin, in code points of the text, inside the marks"),
        column("end", WHOLE, "where they end (half-open)"),
        column("text", TEXT, "the words"),
        column("marked", TRUTH, "whether they stand in quotation marks"),
        column("kind", TEXT, "speech, term or title"),
        column("kind_rule", TEXT, "the rule that decided the kind"),
        column("continues", TEXT, "of a broken quotation, the id of the fragment before"),
        column("cue", CUE, "the words that tie them to the speaker"),
        column("speaker", SPEAKER, "who said it, the mention by the quote, the rules that decided"),
        column("credit", CREDIT, "where the article says the words came from"),
        column("public", TRUTH, "whether the article says that many heard them"),
    ]
)
"""Quotes out, one a row: the fields of `provenance.Quote`."""

FIRST = StructType([*texts("outlet", "article", "quote"), StructField("evidence", ArrayType(EVIDENCE))])

CHAINS = StructType(
    [
        column("id", TEXT, "the id of its first quote"),
        column("speaker", TEXT, "who said it, as most of its quotes have it"),
        column("first_reported", FIRST, "the outlet that had it first, and what says so"),
        column("origins", WHOLE, "the independent ways by which the words came into the corpus"),
        column("quotes", ArrayType(TEXT), "the ids of its quotes, by article and place"),
    ]
)
"""Chains out, one a row."""

SOURCE = StructType(texts("quote", "outlet"))

LINK = [
    column("position", WHOLE, "the place among the chain's links, from 0"),
    column("quote", TEXT, "the id of the quote that was taken over"),
    column("source", SOURCE, "the id of the quote it was taken from, or an outlet outside the corpus"),
    column("confidence", NUMBER, "0 to 1"),
    column("ties", ArrayType(TEXT), "ids of the quotes that could be the source just as well"),
    column("evidence", ArrayType(EVIDENCE), "the reasons"),
    column("drift", ArrayType(CHANGE), "what happened to the wording on the way"),
]

LINKS = StructType([column("chain", TEXT, "the id of the chain"), *LINK])
"""Links out, one a row."""

DRIFT = StructType(
    [
        column("chain", TEXT, "the id of the chain"),
        column("quote", TEXT, "the id of the quote that was taken over"),
        column("source", SOURCE, "what it was taken from"),
        column("type", TEXT, "trimmed, substitution, ..."),
        column("before", TEXT, "the words of the source"),
        column("after", TEXT, "what became of them"),
        column("meaning", TEXT, "which part of the meaning this touches, if any"),
    ]
)
"""Drift out: one change on one link a row."""

SKIPPED = StructType(
    [
        column("article", TEXT, "the id, where there is one"),
        column("reason", TEXT, "why it could not be read"),
    ]
)
"""Articles that were passed over."""
