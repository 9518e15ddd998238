"""Witness -> the keys it is looked up by: two witnesses that share none are never compared.

Two ways lead to a key. Neighbouring words of matter, whatever stands between them, survive trims, splices and
changed small words; where they are too common to tell anything, runs of four words stand in. A short wording
has few of these; it is also looked up by its rarest words together with who speaks and with the rarest words
around it, which reworded fragments of one retold story share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from provenance.speakers.names.identity import name_key
from provenance.utterances import folding, thresholds
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness

Key = tuple[str, ...]


def keys(witness: Witness, rarity: Rarity) -> frozenset[Key]:
    """The keys of a witness; their number grows with its words, never with the corpus."""
    return frozenset((*wording_keys(witness, rarity), *place_keys(witness, rarity)))


def wording_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """The telling words of a wording, and a short wording whole."""
    for _, key in telling(witness.words, rarity):
        yield key
    if 0 < len(witness.words) <= thresholds.RUN:
        yield ("=", *witness.words)


def telling(words: Sequence[str], rarity: Rarity) -> Iterator[tuple[int, Key]]:
    """Neighbouring words of matter that tell something, and the runs of words between them that hold none.

    Each comes with the place of its last word. Whether a pair or a run is a key depends on nothing but its
    words, so that a trimmed copy, and running text that holds one, have the keys of what is left of it.
    """
    small, run = folding.function_words(), thresholds.RUN
    last, at, told = "", -1, -1  # the last word of matter, its place, where the last telling pair began
    for i, word in enumerate(words):
        if word not in small:
            if last and rarity.said(last) + rarity.said(word) >= thresholds.TELLING:
                yield i, (last, word)
                told = at
            last, at = word, i
        if i >= run - 1 and told < i - run + 1:
            yield i, tuple(words[i - run + 1 : i + 1])


def place_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """A short wording's rarest words, each with the speaker and with the rarest words around it."""
    if not 0 < len(witness.matter) <= thresholds.SHORT:
        return
    own = rarest(witness.matter, rarity, 2)
    for word in own:
        if witness.name:
            yield "by", word, name_key(witness.name)
    for word, near in product(own, rarest(witness.context, rarity, thresholds.CONTEXT_KEYS)):
        yield "near", word, near


def lone_words(witness: Witness, rarity: Rarity) -> list[str]:
    """The words by which running text is led to a short wording: its rarest, of other wordings none."""
    if len(witness.matter) > thresholds.SHORT:
        return []
    return rarest(witness.matter, rarity, thresholds.LONE)


def rarest(words: frozenset[str] | tuple[str, ...], rarity: Rarity, n: int) -> list[str]:
    """The n rarest of some words; ties by the alphabet, so that every machine picks the same."""
    return sorted(set(words), key=lambda w: (-rarity.bits(w), w))[:n]
