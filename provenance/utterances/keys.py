"""Witness -> the keys it is looked up by: two witnesses that share none are never compared.

Two ways lead to a key. Neighbouring words of matter, whatever stands between them, survive trims, splices and
changed small words; where they are too common to tell anything, runs of four words stand in. A short wording
has few of these; it is also looked up by its rarest words together with who speaks and with the rarest words
around it, which reworded fragments of one retold story share.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import product

from provenance.speakers.names.identity import name_key
from provenance.utterances import folding, thresholds
from provenance.utterances.line import is_short, said_by
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness

Key = tuple[str, ...]
_ALL = (1 << 64) - 1


def keys(witness: Witness, rarity: Rarity) -> frozenset[Key]:
    """The keys of a witness; their number grows with its words, never with the corpus."""
    return frozenset((*wording_keys(witness, rarity), *place_keys(witness, rarity)))


def numbers(witnesses: Sequence[Witness], rarity: Rarity) -> Iterator[tuple[set[int], int]]:
    """The keys of each witness as numbers of 64 bits (see `number`), worked out without the keys; and how
    many of them are of telling words (see `telling`).

    Those of a wording are remembered for its next copies; where it is not short, they are all there is.
    """

    @lru_cache(maxsize=thresholds.REMEMBERED >> 2)
    def told(words: tuple[str, ...]) -> tuple[set[int], int, bool]:
        found = set(telling_numbers(words, rarity)[1])
        telling = len(found)
        if 0 < len(words) <= thresholds.RUN:
            found.add(number(("=", *words)))
        return found, telling, is_short(words)

    for i, words in enumerate(map(said_by(witnesses), range(len(witnesses)))):
        found, telling, short = told(words)
        yield found.union(map(number, place_keys(witnesses[i], rarity))) if short else found, telling


def number(key: Key) -> int:
    """A key as a number of 64 bits, in every process the same: Python's hashes of whole numbers have no seed.

    Where two keys had one number, some pairs more would be compared, and a few less; among ten million keys
    that is one chance in a hundred thousand.
    """
    return hash(tuple(map(stamp, key))) & _ALL


def numbers_with(first: Key, words: Iterable[int], last: Key) -> list[int]:
    """The numbers of the keys `(*first, word, *last)`, for the `stamp` of each of some words."""
    head, tail = tuple(map(stamp, first)), tuple(map(stamp, last))
    return [hash((*head, word, *tail)) & _ALL for word in words]


@lru_cache(maxsize=1 << 17)
def stamp(word: str) -> int:
    """A word as a number of 60 bits."""
    packed = word.encode("utf8", "surrogatepass")
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), "big") >> 4


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
    for places in _places(words, rarity):
        yield places[-1], tuple([words[k] for k in places])


def telling_numbers(words: Sequence[str], rarity: Rarity) -> tuple[list[int], list[int]]:
    """The places of `telling`, and the numbers of its keys (see `number`), in a fraction of the time."""
    small, run, least = folding.function_words(), thresholds.RUN, thresholds.TELLING
    stamps = tuple(map(stamp, words))
    places: list[int] = []
    numbers: list[int] = []
    at, told = -1, -1
    weight = 0.0
    for i, (word, said) in enumerate(zip(words, map(rarity.said, words), strict=True)):
        if word not in small:
            if at >= 0 and weight + said >= least:
                places.append(i)
                numbers.append(hash((stamps[at], stamps[i])) & _ALL)
                told = at
            at, weight = i, said
        if i >= run - 1 and told < i - run + 1:
            places.append(i)
            numbers.append(hash(stamps[i - run + 1 : i + 1]) & _ALL)
    return places, numbers


def how_telling(words: Sequence[str], rarity: Rarity) -> int:
    """How many keys of telling words a wording has (see `telling`)."""
    return len(set(telling_numbers(words, rarity)[1]))


def _places(words: Sequence[str], rarity: Rarity) -> Iterator[Sequence[int]]:
    """The places of the words of each telling pair, and of each run."""
    small, run, least = folding.function_words(), thresholds.RUN, thresholds.TELLING
    at, told = -1, -1  # the last word of matter, and where the last telling pair began
    weight = 0.0
    for i, (word, said) in enumerate(zip(words, map(rarity.said, words), strict=True)):
        if word not in small:
            if at >= 0 and weight + said >= least:
                yield at, i
                told = at
            at, weight = i, said
        if i >= run - 1 and told < i - run + 1:
            yield range(i - run + 1, i + 1)


def place_keys(witness: Witness, rarity: Rarity) -> list[Key]:
    """A short wording's rarest words, each with the speaker and with the rarest words around it."""
    if not 0 < len(witness.matter) <= thresholds.SHORT:
        return []
    own = rarest(witness.matter, rarity, 2)
    near = rarest(witness.context, rarity, thresholds.CONTEXT_KEYS)
    said: list[Key] = [("by", word, name_key(witness.name)) for word in own] if witness.name else []
    return said + [("near", word, other) for word, other in product(own, near)]


def lone_words(witness: Witness, rarity: Rarity) -> list[str]:
    """The words by which running text is led to a short wording: its rarest, of other wordings none."""
    if len(witness.matter) > thresholds.SHORT:
        return []
    return rarest(witness.matter, rarity, thresholds.LONE)


def rarest(words: frozenset[str] | tuple[str, ...], rarity: Rarity, n: int) -> list[str]:
    """The n rarest of some words; ties by the alphabet, so that every machine picks the same."""
    return sorted(set(words), key=lambda w: (-rarity.bits(w), w))[:n]
