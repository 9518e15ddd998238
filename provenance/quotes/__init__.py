"""Article -> Quote: the analysis view, the marks, what kind of thing stands in them."""

from __future__ import annotations

import regex

from provenance.model import Kind, Quote
from provenance.quotes.kinds import Context, decide
from provenance.quotes.marks import pair
from provenance.quotes.view import View

__all__ = ["View", "find"]

_LINK = regex.compile(r"[\s,;]*+(?:and|or|nor|as well as)?[\s,]*+")


def find(view: View) -> tuple[Quote, ...]:
    """The marked spans of an article, in order, each with its kind; no speaker or credit yet.

    Start and end lie inside the marks. A quotation over several paragraphs, each with a mark at its
    head, is a quote per paragraph, and each but the first `continues` the one before.
    """
    quotes: list[Quote] = []
    right = -1
    previous: Kind | None = None
    for marked in pair(view):
        paragraph = view.paragraphs[view.paragraph(marked.start)]
        beside = right >= paragraph.start and _LINK.fullmatch(view.text, right, marked.left) is not None
        context = Context(
            view.text,
            marked.start,
            marked.end,
            marked.left,
            marked.right,
            paragraph.start,
            paragraph.end,
            previous if beside else None,
        )
        kind, rule = decide(context)
        at = view.source(marked.start, marked.end)
        quotes.append(
            Quote(
                id=f"{view.article.id}:{at.start}-{at.end}",
                article=view.article.id,
                start=at.start,
                end=at.end,
                text=view.article.text[at.start : at.end],
                kind=kind,
                kind_rule=rule,
                continues=quotes[-1].id if marked.carried and quotes else None,
            )
        )
        right, previous = marked.right, kind
    return tuple(quotes)
