"""Article + known wordings -> the unmarked quotes that only the corpus reveals in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from provenance.model import Quote, Span
from provenance.quotes import View
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked import Copy, Known, copies, lost

COPY, LOST = "copy", "lost-marks"
REVEALED = frozenset({COPY, LOST})
"""The kind rules of unmarked quotes that only the corpus reveals."""


@frozen(slots=True)
class Revealed:
    """What one article holds: certain copies of known wordings, and sentences that lost their marks."""

    copies: tuple[Copy, ...]
    lost: tuple[Span, ...]


def revealed(
    reading: Reading, quoted: Sequence[Span], held: frozenset[int], known: Known, rarity: Rarity
) -> Revealed:
    """What the known wordings reveal in one article.

    `quoted` are the ranges of its view inside quotation marks, `held` the families that it quotes in marks.
    """
    certain = tuple(c for c in copies(reading, quoted, held, known, rarity) if c.certain)
    bare = () if quoted else tuple(lost(reading.view, [c.span for c in certain]))
    return Revealed(certain, bare)


def inside_marks(views: Mapping[str, View], quotes: Sequence[Quote]) -> dict[str, list[Span]]:
    """For each article the ranges of its view inside quotation marks, in order, nested ones left out."""
    ranges: dict[str, list[Span]] = {article: [] for article in views}
    for q in sorted(quotes, key=lambda q: (q.article, q.start, -q.end)):
        span = views[q.article].span(q.start, q.end)
        if not ranges[q.article] or ranges[q.article][-1].end <= span.start:
            ranges[q.article].append(span)
    return ranges


def unmarked(view: View, span: Span, rule: str) -> Quote:
    """A range of a view's running text as a quote; its kind's rule says what revealed it."""
    article, at = view.article, view.source(span.start, span.end)
    return Quote(
        id=f"{article.id}:{at.start}-{at.end}",
        article=article.id,
        start=at.start,
        end=at.end,
        text=article.text[at.start : at.end],
        marked=False,
        kind_rule=rule,
    )
