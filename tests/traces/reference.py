"""The rooms in a row, all in memory: what every trace is to be, however it was worked out."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from provenance import chains, utterances
from provenance.model import Article, Trace
from provenance.pipeline import attributed, extract_view
from provenance.quotes import View
from provenance.utterances.spelling import respelt


def composed(articles: Iterable[Article]) -> Trace:
    """The quotes and the chains of many articles."""
    by_id = {article.id: article for article in articles}
    views = [View.of(by_id[id]) for id in sorted(by_id)]
    found = [quote for view in views for quote in extract_view(view)]
    linked = attributed(views, found, utterances.link(views, found))
    built = [evolve(c, quotes=respelt(c.quotes)) for c in (chains.build(u, by_id) for u in linked)]
    told = chains.settle(built, by_id)
    quotes = {q.id: q for q in found} | {q.id: q for c in built for q in c.quotes}
    ordered = sorted(quotes.values(), key=lambda q: (q.article, q.start, q.end))
    return Trace(tuple(v.article for v in views), tuple(ordered), told)
