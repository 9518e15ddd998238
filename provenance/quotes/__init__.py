"""Article -> Quote: the analysis view, the marks, what kind of thing stands in them."""

from __future__ import annotations

import regex

from provenance.model import Quote
from provenance.quotes.broken import continues
from provenance.quotes.kinds import Context, decide
from provenance.quotes.marks import Marked, pair
from provenance.quotes.singles import with_singles
from provenance.quotes.view import View

__all__ = ["View", "find"]

_LINKING = 16  # characters between two things of a row, at the most
_LINK = regex.compile(r"[ ,;]*+(?:and|or|nor|as well as)?[ ,]*+")


def find(view: View) -> tuple[Quote, ...]:
    """The marked spans of an article, in order, each with its kind; no speaker or credit yet.

    Start and end lie inside the marks. A quotation over several paragraphs, each with a mark at its
    head, is a quote per paragraph, and each but the first `continues` the one before.
    """
    quotes: list[Quote] = []
    last: Marked | None = None
    for marked in with_singles(view, list(pair(view))):
        paragraph = view.paragraphs[view.paragraph(marked.start)]
        beside = last is not None and _in_row(view.text, last, marked)
        kind, rule = decide(
            Context.of(view.text, marked, paragraph, quotes[-1].kind if beside else None),
            view.article.language,
        )
        goes_on = last is not None and (marked.carried or continues(view.text, last, marked))
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
                continues=quotes[-1].id if goes_on else None,
            )
        )
        last = marked
    return tuple(quotes)


def _in_row(text: str, before: Marked, after: Marked) -> bool:
    """Whether only a comma or "and" stands between two marked ranges."""
    return (
        after.left - before.right <= _LINKING and _LINK.fullmatch(text, before.right, after.left) is not None
    )
