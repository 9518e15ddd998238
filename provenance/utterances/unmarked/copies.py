"""The unmarked copies in one article: scanned for, judged, and of those that overlap the best one kept."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from provenance.model import Span
from provenance.utterances import thresholds
from provenance.utterances.bound import could_be_copied
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.extent import extent
from provenance.utterances.unmarked.judge import Copy, judge
from provenance.utterances.unmarked.known import Known, Wording
from provenance.utterances.unmarked.scan import stretches, windows


def copies(
    reading: Reading, quoted: Sequence[Span], held: frozenset[int], known: Known, rarity: Rarity
) -> tuple[Copy, ...]:
    """The unmarked copies in one article, in order; where two would overlap, the better one.

    `quoted` are the ranges of the view inside quotation marks, in order; `held` the families that the
    article quotes in marks.
    """
    between = list(stretches(reading, quoted))
    outside = {word for s in between for word in reading.words[s.start : s.stop]}
    sought = known.lone.sought(outside, reading.distinct)
    found = [
        copy
        for stretch in between
        for number, window in windows(reading, stretch, known, sought, rarity)
        if (copy := _copy(reading, window, known.wordings[number], held, rarity)) is not None
    ]
    found = _retold(found, held, known)
    found.sort(
        key=lambda c: (not c.certain, -c.decision.wording, c.span.start, -c.span.end, c.wording.witness.order)
    )
    kept: list[Copy] = []
    families: set[int] = set()
    for copy in found:
        free = all(copy.span.end <= k.span.start or k.span.end <= copy.span.start for k in kept)
        if free and copy.wording.family not in families:
            kept.append(copy)
            families.add(copy.wording.family)
    return tuple(sorted(kept, key=lambda c: c.span.start))


def _copy(
    reading: Reading, window: range, wording: Wording, held: frozenset[int], rarity: Rarity
) -> Copy | None:
    said = wording.witness
    if said.article == reading.view.article.id:
        return None
    if wording.family in held and len(said.matter) <= thresholds.SHORT:
        return None
    forms = reading.words[window.start : window.stop]
    if not could_be_copied(said.words, forms, rarity):
        return None
    reach = extent(said.words, forms, lambda i: reading.breaks(window.start + i), rarity)
    if reach is None:
        return None
    return judge(reading, range(window.start + reach[0], window.start + reach[1]), wording, rarity)


def _retold(found: list[Copy], held: frozenset[int], known: Known) -> list[Copy]:
    """The same copies; where the article retells another's story, what that one quotes in few words is sure.

    It retells it where it shares several other utterances with it.
    """
    sure = held | {c.wording.family for c in found if c.certain}
    return [evolve(c, certain=c.certain or (c.if_retold and _shared(c, sure, known))) for c in found]


def _shared(copy: Copy, sure: frozenset[int], known: Known) -> bool:
    family = copy.wording.family
    tellers = known.tellers.get(family, ())
    others = [known.tellers.get(f, ()) for f in sure if f != family]
    return any(sum(article in o for o in others) >= thresholds.RETOLD for article in tellers)
