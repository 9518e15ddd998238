"""The rooms in a row: one article to its quotes, many articles to their chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from provenance import chains, outlets, quotes, speakers, utterances
from provenance.model import Article, Quote, Trace, Utterance
from provenance.quotes import View

Watch = Callable[[str, int, int], None]
"""Told how far the work is: the stage in words, how many are done, how many there are (0: not known)."""


def extract(text: str | Article) -> tuple[Quote, ...]:
    """The quotes of one text, in order, with their kinds, speakers and credits.

    `text` is a string or an `Article`; `text[q.start:q.end] == q.text` for every quote q. Any string is
    accepted; a text without quotation marks has no quotes.
    """
    article = text if isinstance(text, Article) else Article(id="text", text=text)
    return extract_view(View.of(article))


def extract_view(view: View) -> tuple[Quote, ...]:
    """The quotes of one article whose analysis view is at hand."""
    return outlets.credit(view, speakers.attribute(view, quotes.find(view)))


def _attributed(
    views: Iterable[View], found: Iterable[Quote], linked: Iterable[Utterance]
) -> list[Utterance]:
    """The utterances, with speakers and credits for the unmarked quotes that the linking revealed."""
    linked = list(linked)
    bare = {q.id for u in linked for q in u.quotes if not q.marked and q.speaker is None}
    if not bare:
        return linked
    together: dict[str, dict[str, Quote]] = {q.article: {} for u in linked for q in u.quotes if q.id in bare}
    for quote in (*found, *(q for u in linked for q in u.quotes)):
        if quote.article in together:
            together[quote.article][quote.id] = quote
    known: dict[str, Quote] = {}
    for view in views:
        inside = sorted(together.get(view.article.id, {}).values(), key=lambda q: (q.start, q.end))
        known.update(
            (q.id, q) for q in outlets.credit(view, speakers.attribute(view, inside)) if q.id in bare
        )
    return [evolve(u, quotes=tuple(known.get(q.id, q) for q in u.quotes)) for u in linked]


def _unwatched(stage: str, done: int, total: int) -> None: ...


def trace(articles: Iterable[Article], *, watch: Watch = _unwatched) -> Trace:
    """The quotes and the chains of many articles. The answer does not depend on the articles' order.

    `watch` is told how far the work is. Raises ValueError where two articles share an id.
    """
    by_id: dict[str, Article] = {}
    for done, article in enumerate(articles, 1):
        watch("Reading articles", done, 0)
        if by_id.setdefault(article.id, article) is not article:
            raise ValueError(f"two articles have the id {article.id!r}")
    views = [View.of(by_id[key]) for key in sorted(by_id)]
    found: list[Quote] = []
    for done, view in enumerate(views, 1):
        found += extract_view(view)
        watch("Finding quotes", done, len(views))
    watch("Linking quotes", 0, 0)
    linked = _attributed(views, found, utterances.link(views, found))
    told = tuple(chains.build(u, by_id) for u in linked)
    everything = {q.id: q for u in linked for q in u.quotes}
    everything = {**{q.id: q for q in found}, **everything}
    ordered = sorted(everything.values(), key=lambda q: (q.article, q.start, q.end))
    return Trace(articles=tuple(v.article for v in views), quotes=tuple(ordered), chains=told)
