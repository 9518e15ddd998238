"""Scans an article for copies of known wordings outside its quotation marks.

One pass over the article's words looks up each pair of neighbouring words of matter; only where a known
wording answers is anything aligned. What is found is judged as a pair of marked quotes is, more strictly.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from provenance.model import Span
from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.decide import Decision, decide, most
from provenance.utterances.keys import telling
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.extent import extent
from provenance.utterances.unmarked.known import Known, Wording
from provenance.utterances.witness import Witness, from_words


@frozen(slots=True)
class Copy:
    """An unmarked copy: its place in the view, the wording that it copies, the decision; is it certain?"""

    span: Span
    wording: Wording
    witness: Witness
    decision: Decision
    certain: bool


def copies(
    reading: Reading, quoted: Sequence[Span], held: frozenset[int], known: Known, rarity: Rarity
) -> tuple[Copy, ...]:
    """The unmarked copies in one article, in order; where two would overlap, the better one.

    `quoted` are the ranges of the view inside quotation marks, in order; `held` the families that the
    article quotes in marks.
    """
    found = [
        copy
        for stretch in _stretches(reading, quoted)
        for number, window in _windows(reading, stretch, known, rarity)
        if (copy := _copy(reading, window, known.wordings[number], held, rarity)) is not None
    ]
    found.sort(
        key=lambda c: (
            not c.certain,
            -c.decision.reasons[0].bits,
            c.span.start,
            -c.span.end,
            c.wording.witness.order,
        )
    )
    kept: list[Copy] = []
    families: set[int] = set()
    for copy in found:
        free = all(copy.span.end <= k.span.start or k.span.end <= copy.span.start for k in kept)
        if free and copy.wording.family not in families:
            kept.append(copy)
            families.add(copy.wording.family)
    return tuple(sorted(kept, key=lambda c: c.span.start))


def _stretches(reading: Reading, quoted: Sequence[Span]) -> Iterator[range]:
    """The numbers of the words between the quotations of an article."""
    start = 0
    for q in quoted:
        inside = reading.within(q.start, q.end)
        if start < inside.start:
            yield range(start, inside.start)
        start = max(start, inside.stop)
    if start < len(reading.words):
        yield range(start, len(reading.words))


def _windows(reading: Reading, stretch: range, known: Known, rarity: Rarity) -> Iterator[tuple[int, range]]:
    """The known wordings that a stretch of words leads to, each with the words that may hold its copy."""
    hits: dict[int, list[int]] = {}
    words = reading.words[stretch.start : stretch.stop]
    for i, key in telling(words, rarity):
        for number in known.telling.get(key, ()):
            hits.setdefault(number, []).append(stretch.start + i)
    for i, word in enumerate(words, stretch.start):
        if word in known.lone:
            near = reading.around(range(i, i + 1))
            for number in known.lone[word]:
                if len(known.wordings[number].anchors & near) >= thresholds.ANCHORS:
                    hits.setdefault(number, []).append(i)
    for number, places in hits.items():
        places.sort()
        said = known.wordings[number].witness
        reach = len(said.words) + thresholds.EDGE
        enough = thresholds.MIN_HITS if len(said.matter) > thresholds.SHORT else 1
        for first, final, n in _clusters(places, reach):
            if n >= enough:
                yield number, range(max(stretch.start, first - reach), min(stretch.stop, final + reach + 1))


def _clusters(places: Sequence[int], reach: int) -> Iterator[tuple[int, int, int]]:
    """The first, the last and the number of places that lie within reach of each other."""
    first = last = places[0]
    n = 0
    for place in places:
        if place - last > reach:
            yield first, last, n
            first, n = place, 0
        last, n = place, n + 1
    yield first, last, n


def _copy(
    reading: Reading, window: range, wording: Wording, held: frozenset[int], rarity: Rarity
) -> Copy | None:
    said = wording.witness
    if said.article == reading.view.article.id:
        return None
    if wording.family in held and len(said.matter) <= thresholds.SHORT:
        return None
    forms = reading.words[window.start : window.stop]
    reach = extent(said.words, forms, lambda i: reading.breaks(window.start + i), rarity)
    if reach is None:
        return None
    words = range(window.start + reach[0], window.start + reach[1])
    if most(align(said.words, forms[reach[0] : reach[1]], rarity)) < thresholds.POSSIBLE:
        return None
    span = Span(reading.starts[words[0]], reading.ends[words[-1]])
    there = from_words(reading, words, f"{reading.view.article.id}:{span.start}-{span.end}", span.start)
    if said.speaker and said.speaker[-1] in there.context:
        there = evolve(there, name=said.name, speaker=said.speaker)
    decision = decide(said, there, rarity)
    if decision.score < thresholds.POSSIBLE:
        return None
    side = align(said.words, there.words, rarity)
    whole = side.shared >= thresholds.KNOWN_COVER * side.a or side.shared >= thresholds.PART_BITS
    return Copy(span, wording, there, decision, whole and decision.score >= thresholds.CERTAIN)
