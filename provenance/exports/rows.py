"""A trace as flat rows, one a quote, for tables of every make."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.exports.wording import touched
from provenance.model import Quote, Trace

Cell = str | int | float | bool | None

COLUMNS = {
    "quote": "the quote's id",
    "article": "the article's id",
    "outlet": "who published the article",
    "published": "when, ISO 8601",
    "start": "first code point of the quote in the article's text",
    "end": "the code point after its last",
    "text": "the words",
    "marked": "whether they stand in quotation marks",
    "kind": "speech, term or title",
    "speaker": "who said it, as fully as the article gives the name",
    "mention": "the name or pronoun by the quote",
    "speaker_rule": "the rule that tied the two",
    "credit": "the outlet that the article credits",
    "credit_rule": "the rule that found the credit",
    "chain": "the chain that the quote is in",
    "chain_articles": "how many articles that chain has",
    "first_reported_by": "the outlet that had the words first",
    "taken_from": "the id of the quote it was taken from, or the outlet where that is not in the corpus",
    "confidence": "of that link, 0 to 1",
    "drift": "types of change on that link, separated by blanks",
    "meaning": "what the changes do to the meaning, in words",
}
"""The columns, in order, with what each holds."""


def to_rows(trace: Trace) -> Iterator[dict[str, Cell]]:
    """One row a quote, in the trace's order, with the keys of COLUMNS; None where there is nothing to say."""
    articles = {a.id: a for a in trace.articles}
    chains = {q.id: c for c in trace.chains for q in c.quotes}
    links = {link.quote: link for c in trace.chains for link in c.links}
    for quote in trace.quotes:
        article, chain, link = articles.get(quote.article), chains.get(quote.id), links.get(quote.id)
        first = chain.first_reported if chain else None
        yield {
            "quote": quote.id,
            "article": quote.article,
            "outlet": article.outlet if article else None,
            "published": article.published.isoformat() if article and article.published else None,
            **_of_quote(quote),
            "chain": chain.id if chain else None,
            "chain_articles": len({q.article for q in chain.quotes}) if chain else None,
            "first_reported_by": first.outlet if first else None,
            "taken_from": (link.source.quote or link.source.outlet) if link else None,
            "confidence": link.confidence if link else None,
            "drift": " ".join(dict.fromkeys(d.type for d in link.drift)) if link else None,
            "meaning": "; ".join(filter(None, map(touched, link.drift))) if link else None,
        }


def _of_quote(quote: Quote) -> dict[str, Cell]:
    speaker, credit = quote.speaker, quote.credit
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "marked": quote.marked,
        "kind": quote.kind,
        "speaker": speaker.name if speaker else None,
        "mention": speaker.text if speaker else None,
        "speaker_rule": speaker.rule if speaker else None,
        "credit": (credit.outlet or credit.via) if credit else None,
        "credit_rule": credit.rule if credit else None,
    }
