"""The rooms in a row: one article to its quotes, many articles to their chains."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from provenance import outlets, quotes, speakers, workers
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


def attribute_unmarked(view: View, marked: Iterable[Quote], bare: Iterable[Quote]) -> tuple[Quote, ...]:
    """The unmarked quotes of one article, in order, with their speakers and credits.

    `bare` are the quotes that linking revealed in the article's running text; `marked` are those that stand
    in quotation marks, for what carries over from them.
    """
    bare = tuple(bare)
    ids = {q.id for q in bare}
    together = sorted((*marked, *bare), key=lambda q: (q.start, q.end))
    return tuple(q for q in outlets.credit(view, speakers.attribute(view, together)) if q.id in ids)


def attributed(views: Iterable[View], found: Iterable[Quote], linked: Iterable[Utterance]) -> list[Utterance]:
    """The utterances, with speakers and credits for their unmarked quotes; `found` are the marked."""
    linked = list(linked)
    bare: dict[str, dict[str, Quote]] = {}
    for utterance in linked:
        for quote in utterance.quotes:
            if not quote.marked and quote.speaker is None:
                bare.setdefault(quote.article, {})[quote.id] = quote
    if not bare:
        return linked
    marked: dict[str, list[Quote]] = {}
    for quote in found:
        if quote.article in bare:
            marked.setdefault(quote.article, []).append(quote)
    known: dict[str, Quote] = {}
    for view in views:
        inside = bare.get(view.article.id)
        if inside:
            told = attribute_unmarked(view, marked.get(view.article.id, ()), inside.values())
            known.update((q.id, q) for q in told)
    return [evolve(u, quotes=tuple(known.get(q.id, q) for q in u.quotes)) for u in linked]


def _unwatched(stage: str, done: int, total: int) -> None: ...


def extracted(views: Sequence[View], jobs: int = 1) -> Iterator[tuple[Quote, ...]]:
    """The quotes of each of many articles, in order, found by so many processes (0: all cores)."""
    if workers.cores(jobs) == 1:
        return map(extract_view, views)
    return workers.spread(extract, [view.article for view in views], jobs)


def trace(articles: Iterable[Article], *, watch: Watch = _unwatched, jobs: int = 1) -> Trace:
    """The quotes and the chains of many articles. The answer does not depend on the articles' order.

    `watch` is told how far the work is; `jobs` processes look for quotes and build chains (0: one for each
    core). Raises ValueError where two articles share an id.
    """
    from provenance import chains, utterances  # half of all there is to import, and `extract` needs neither

    by_id: dict[str, Article] = {}
    for done, article in enumerate(articles, 1):
        watch("Reading articles", done, 0)
        if by_id.setdefault(article.id, article) is not article:
            raise ValueError(f"two articles have the id {article.id!r}")
    views = [View.of(by_id[key]) for key in sorted(by_id)]
    found: list[Quote] = []
    for done, quotes_in in enumerate(extracted(views, jobs), 1):
        found += quotes_in
        watch("Finding quotes", done, len(views))
    watch("Linking quotes", 0, 0)
    linked = attributed(views, found, utterances.link(views, found))
    told = chains.settle(chains.built(linked, by_id, jobs=jobs), by_id)
    everything = {q.id: q for u in linked for q in u.quotes}
    everything = {**{q.id: q for q in found}, **everything}
    ordered = sorted(everything.values(), key=lambda q: (q.article, q.start, q.end))
    return Trace(articles=tuple(v.article for v in views), quotes=tuple(ordered), chains=told)
