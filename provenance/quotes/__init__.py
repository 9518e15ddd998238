"""Article -> Quote: the analysis view, the marks, what kind of thing stands in them."""

from __future__ import annotations

import regex

from provenance.model import Kind, Quote
from provenance.quotes.blocks import quoted
from provenance.quotes.broken import continues
from provenance.quotes.kinds import Context, decide
from provenance.quotes.marks import Marked
from provenance.quotes.singles import with_singles
from provenance.quotes.thresholds import ROW_GAP
from provenance.quotes.view import View

__all__ = ["View", "find"]

_LINK = regex.compile(r"[ ,;]*+(?:(?:and|or|nor|but|yet|as well as)[ ,]++)?(?:(?:an?|the) )?")


def find(view: View) -> tuple[Quote, ...]:
    """The quotes of an article, in order, each with its kind; no speaker or credit yet.

    Start and end lie inside the marks. A quotation over several paragraphs, each with a mark at its
    head, is a quote per paragraph, and each but the first `continues` the one before. Embedded posts
    and block quotes are quotes without marks.
    """
    marked = with_singles(view, list(view.marked))
    quotes: list[Quote] = []
    for here, rule in quoted(view, marked):
        before = quotes[-1].id if here.carried and quotes else None
        quotes.append(_quote(view, here, "speech", rule, before, marked=False))
    last: tuple[Marked, Quote] | None = None
    for here in marked:
        paragraph = view.paragraphs[view.paragraph(here.start)]
        neighbor = last[1].kind if last and _in_row(view.text, last[0], here) else None
        kind, rule = decide(Context.of(view.text, here, paragraph, neighbor), view.language)
        goes_on = last is not None and (here.carried or continues(view.text, last[0], here, view.language))
        last = here, _quote(view, here, kind, rule, last[1].id if last and goes_on else None)
        quotes.append(last[1])
    return tuple(sorted(quotes, key=lambda q: q.start))


def _quote(
    view: View, here: Marked, kind: Kind, rule: str, before: str | None, *, marked: bool = True
) -> Quote:
    at = view.source(here.start, here.end)
    article = view.article
    return Quote(
        id=f"{article.id}:{at.start}-{at.end}",
        article=article.id,
        start=at.start,
        end=at.end,
        text=article.text[at.start : at.end],
        marked=marked,
        kind=kind,
        kind_rule=rule,
        continues=before,
    )


def _in_row(text: str, before: Marked, after: Marked) -> bool:
    """Whether only a comma or "and" stands between two marked ranges."""
    return (
        after.left - before.right <= ROW_GAP and _LINK.fullmatch(text, before.right, after.left) is not None
    )
