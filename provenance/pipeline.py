"""The rooms of one article in a row: to its quotes, and to what linking revealed in it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from provenance import outlets, quotes, speakers
from provenance.collecting import uncollected
from provenance.model import Article, Quote, Utterance
from provenance.quotes import View


def extract(text: str | Article, *, credits: bool = True) -> tuple[Quote, ...]:
    """The quotes of one text, in order, with their kinds, speakers and credits.

    `text` is a string or an `Article`; `text[q.start:q.end] == q.text` for every quote q. Any string is
    accepted; a text without quotation marks has no quotes. Without `credits`, nobody asks who reported the
    words first, which takes a third of the time; `credit` is then None.
    """
    article = text if isinstance(text, Article) else Article(id="text", text=text)
    return extract_view(View.of(article), credits=credits)


def extract_view(view: View, *, credits: bool = True) -> tuple[Quote, ...]:
    """The quotes of one article whose analysis view is at hand."""
    with uncollected():
        found = speakers.attribute(view, quotes.find(view))
        return outlets.credit(view, found) if credits else found


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
