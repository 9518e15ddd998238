"""The quotes of one chain -> the same, with a speaker's name as most of the chain's articles spell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from attrs import evolve

from provenance.model import Quote, Speaker
from provenance.speakers.names.identity import same_name, same_sound
from provenance.utterances import thresholds


def respelt(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes of one chain, in their order, the names of their speakers spelt as most of its articles do.

    One article has "Ada Quil", three have "Ada Quill": she is "Ada Quill" in all four, and `Speaker.own` is
    what the one has. Only a word's spelling is brought in line, never a short name made long or one namesake
    another. What was brought in line before is judged anew, so that the answer hangs on the quotes alone.
    """
    own = [q.speaker.own or q.speaker.name for q in quotes if q.speaker]
    if len(set(own)) < 2:
        return tuple(q if q.speaker is None or q.speaker.own is None else as_written(q) for q in quotes)
    told = {(q.article, q.speaker.own or q.speaker.name) for q in quotes if q.speaker}
    often = Counter(name for _, name in told)
    spelling = {name: _spelling(name, often) for name in often}
    return tuple(q if q.speaker is None else _spelt(q, q.speaker, spelling) for q in quotes)


def as_written(quote: Quote) -> Quote:
    """The quote with its speaker's name as its own article has it."""
    if quote.speaker is None or quote.speaker.own is None:
        return quote
    return evolve(quote, speaker=evolve(quote.speaker, name=quote.speaker.own, own=None))


def _spelt(quote: Quote, speaker: Speaker, spelling: Mapping[str, str]) -> Quote:
    own = speaker.own or speaker.name
    name = spelling[own]
    if name == own:
        return as_written(quote)
    return evolve(quote, speaker=evolve(speaker, name=name, own=own))


def _spelling(name: str, often: Mapping[str, int]) -> str:
    """The spelling of a name that far more articles have; the name itself where none is."""
    least = max(thresholds.SPELT_BY, thresholds.SPELT_TIMES * often[name])
    better = [other for other, n in often.items() if n >= least and _other_spelling(name, other)]
    return max(better, key=lambda other: (often[other], other), default=name)


def _other_spelling(a: str, b: str) -> bool:
    """Are these one name, but for the spelling of its last word, or of another that sounds alike?"""
    x, y = a.split(), b.split()
    if len(x) != len(y) or len(x) < 2 or not same_name(a, b):
        return False
    differ = [n for n, (v, w) in enumerate(zip(x, y, strict=True)) if v != w]
    return len(differ) == 1 and (differ[0] == len(x) - 1 or same_sound(x[differ[0]], y[differ[0]]))
