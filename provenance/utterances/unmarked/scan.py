"""Where in an article's running text known wordings may have copies: one pass, one lookup for each key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.model import Span
from provenance.utterances import thresholds
from provenance.utterances.keys import telling_numbers
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.known import Known


def stretches(reading: Reading, quoted: Sequence[Span]) -> Iterator[range]:
    """The numbers of the words between the quotations of an article."""
    start = 0
    for q in quoted:
        inside = reading.within(q.start, q.end)
        if start < inside.start:
            yield range(start, inside.start)
        start = max(start, inside.stop)
    if start < len(reading.words):
        yield range(start, len(reading.words))


def windows(
    reading: Reading, stretch: range, known: Known, sought: frozenset[str], rarity: Rarity
) -> Iterator[tuple[int, range]]:
    """The known wordings that a stretch of words leads to, each with the words that may hold its copy.

    `sought` are the words of the article that may lead to short wordings (see `Lone.sought`).
    """
    hits: dict[int, list[int]] = {}
    words = reading.words[stretch.start : stretch.stop]
    at, keys = telling_numbers(words, rarity)
    for k, held in known.telling.met(keys):
        for number in held:
            hits.setdefault(number, []).append(stretch.start + at[k])
    if not sought.isdisjoint(words):
        for i, word in enumerate(words, stretch.start):
            if word in sought:
                for number in known.lone.led(word, reading.around(range(i, i + 1))):
                    hits.setdefault(number, []).append(i)
    for number, places in hits.items():
        enough = known.enough[number]
        if len(places) < enough:  # nearly always, in a large corpus
            continue
        places.sort()
        reach = known.lengths[number] + thresholds.EDGE
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
