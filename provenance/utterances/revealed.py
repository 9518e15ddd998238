"""Article + known wordings -> the unmarked quotes that only the corpus reveals in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from provenance.model import Quote, Span
from provenance.quotes import View
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked import Copy, Known, Retelling, copies, lost, retellings

COPY, LOST, REPORT = "copy", "lost-marks", "indirect-report"
REVEALED = frozenset({COPY, LOST, REPORT})
"""The kind rules of unmarked quotes that only the corpus reveals."""


@frozen(slots=True)
class Revealed:
    """What one article holds of what is known, outside its marks.

    `copies` and `retellings` (reports in other words) are certain; `lost` are sentences that lost their
    marks; `possible` may be either, and belong in no chain unasked.
    """

    copies: tuple[Copy, ...]
    lost: tuple[Span, ...]
    retellings: tuple[Retelling, ...] = ()
    possible: tuple[Copy | Retelling, ...] = ()

    @property
    def certain(self) -> tuple[Copy | Retelling, ...]:
        """The copies and the retellings."""
        return (*self.copies, *self.retellings)


def revealed(
    reading: Reading, quoted: Sequence[Span], held: frozenset[int], known: Known, rarity: Rarity
) -> Revealed:
    """What the known wordings, and what named speakers are known to have said, reveal in one article.

    `quoted` are the ranges of its view inside quotation marks, `held` the families that it quotes in marks.
    """
    found = copies(reading, quoted, held, known, rarity)
    certain = tuple(c for c in found if c.certain)
    reports = retellings(reading, quoted, held, known.spoken, rarity)
    sure = tuple(r for r in reports if r.certain and _free(r, certain))
    taken: list[Copy | Retelling] = [*certain, *sure]
    bare = () if quoted else tuple(lost(reading.view, [t.span for t in taken]))
    possible: list[Copy | Retelling] = []
    unsure: list[Copy | Retelling] = [r for r in reports if not r.certain]
    for maybe in (*unsure, *(c for c in found if c.possible)):
        if _free(maybe, [*taken, *possible]) and all(_apart(maybe.span, span) for span in bare):
            possible.append(maybe)
    return Revealed(certain, bare, sure, tuple(sorted(possible, key=lambda p: p.span.start)))


def _free(one: Copy | Retelling, taken: Sequence[Copy | Retelling]) -> bool:
    """Whether nothing else takes its place in the article, or its part in the utterance."""
    return all(_apart(one.span, t.span) and one.family != t.family for t in taken)


def _apart(a: Span, b: Span) -> bool:
    return a.end <= b.start or b.end <= a.start


def inside_marks(views: Mapping[str, View], quotes: Sequence[Quote]) -> dict[str, list[Span]]:
    """For each article the ranges of its view inside quotation marks, in order, nested ones left out."""
    ranges: dict[str, list[Span]] = {article: [] for article in views}
    for q in sorted(quotes, key=lambda q: (q.article, q.start, -q.end)):
        span = views[q.article].span(q.start, q.end)
        if not ranges[q.article] or ranges[q.article][-1].end <= span.start:
            ranges[q.article].append(span)
    return ranges


def rule_of(found: Copy | Retelling) -> str:
    """The rule that a copy or a report in other words is a quote by."""
    return COPY if isinstance(found, Copy) else REPORT


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
