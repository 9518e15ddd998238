"""Article -> Quote: the analysis view, the marks, what kind of thing stands in them."""

from __future__ import annotations

from provenance.model import Quote
from provenance.quotes.marks import pair
from provenance.quotes.view import View

__all__ = ["View", "find"]


def find(view: View) -> tuple[Quote, ...]:
    """The marked spans of an article, in order, each with its kind; no speaker or credit yet.

    Start and end lie inside the marks. A quotation over several paragraphs, each with a mark at its
    head, is a quote per paragraph, and each but the first `continues` the one before.
    """
    quotes: list[Quote] = []
    for marked in pair(view):
        at = view.source(marked.start, marked.end)
        quotes.append(
            Quote(
                id=f"{view.article.id}:{at.start}-{at.end}",
                article=view.article.id,
                start=at.start,
                end=at.end,
                text=view.article.text[at.start : at.end],
                continues=quotes[-1].id if marked.carried and quotes else None,
            )
        )
    return tuple(quotes)
