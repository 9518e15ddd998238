"""Witness -> the keys it is looked up by: two witnesses that share none are never compared.

Two ways lead to a key. Neighbouring words of matter, whatever stands between them, survive trims, splices and
changed small words. A short wording has few of these; it is also looked up by its rarest words together with
who speaks and with the rarest words around it, which reworded fragments of one retold story share.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, product

from provenance.utterances import thresholds
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness

Key = tuple[str, ...]


def keys(witness: Witness, rarity: Rarity) -> frozenset[Key]:
    """The keys of a witness; their number grows with its words, never with the corpus."""
    return frozenset((*wording_keys(witness, rarity), *place_keys(witness, rarity)))


def wording_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """Neighbouring words of matter ("own", "goal" of "an own, late goal"), or all words of few."""
    if len(witness.matter) < 2:
        if witness.words:
            yield ("=", *witness.words)
        return
    pairs = tuple(pairwise(witness.matter))
    telling = tuple(p for p in pairs if rarity.total(p) >= thresholds.TELLING)
    yield from telling if len(telling) >= 3 else pairs


def place_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """A short wording's rarest words, each with the speaker and with the rarest words around it."""
    if not 0 < len(witness.matter) <= thresholds.SHORT:
        return
    own = rarest(witness.matter, rarity, 2)
    for word in own:
        if witness.speaker:
            yield ("by", word, witness.speaker[-1])
    for word, near in product(own, rarest(witness.context, rarity, thresholds.CONTEXT_KEYS)):
        yield ("by", word, near)


def rarest(words: frozenset[str] | tuple[str, ...], rarity: Rarity, n: int) -> list[str]:
    """The n rarest of some words; ties by the alphabet, so that every machine picks the same."""
    return sorted(set(words), key=lambda w: (-rarity.bits(w), w))[:n]
