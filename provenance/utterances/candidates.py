"""Keys -> pairs worth comparing: each holder of a key with the key's earliest and its previous holder.

A key that n witnesses share makes fewer than 2n pairs (a star and a line), not n * n / 2: a viral quote costs
as much per copy as a rare one, and none is dropped. Keys are numbers of 64 bits, kept in flat arrays and
looked up a share of them at a time, so that no dictionary holds them all: what a corpus of a million quotes
needs at its peak is some 40 bytes a key.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from provenance.utterances import thresholds

Number = Any  # what numbers do: those of Python, or a column of a table

_SHARES = 64  # keys that agree in their last bits are looked up together: few enough to stay in a cache
_BLOCK = 11  # bits: the pairs of so many (2 ** 11) later witnesses are sorted out together, likewise
_LOW = (1 << 32) - 1


def by_chance(shared: Number, one: Number, other: Number) -> Number:
    """Whether two witnesses share too few keys to be worth comparing; of numbers, or of columns of numbers.

    `one` and `other` are how many keys of telling words the wording of each has (see `keys.numbers`). Long
    wordings of one utterance have many of these in common; of two that met by chance each lacks the other's.
    Short ones have few keys to share, and are compared on one.
    """
    return (shared < one * thresholds.STRAY) & (shared < other * thresholds.STRAY)


def star(keyed: Iterable[Iterable[int]]) -> Iterator[tuple[int, Mapping[int, int]]]:
    """For each of a line of sets of keys, its number and the earlier ones it is to be compared with.

    Each candidate comes with how many keys lead to it; candidates stand in order, and what has none is left
    out. Keys are whole numbers below 2 ** 64; no more than 2 ** 32 sets of them can stand in line.
    """
    n, shares = _shared_out(keyed)
    blocks = [array("Q") for _ in range((n >> _BLOCK) + 1)]
    while shares:
        _meet(*shares.pop(), blocks)
    for block in blocks:
        yield from _counted(block)


def _shared_out(keyed: Iterable[Iterable[int]]) -> tuple[int, list[tuple[array[int], array[int]]]]:
    """How many sets there are, and their keys with the holders, those alike in their last bits together."""
    shares = [(array("Q"), array("I")) for _ in range(_SHARES)]
    n = 0
    for n, found in enumerate(keyed, 1):
        for key in found:
            keys, holders = shares[key % _SHARES]
            keys.append(key)
            holders.append(n - 1)
    return n, shares


def _meet(keys: array[int], holders: array[int], blocks: list[array[int]]) -> None:
    """Each holder of each key paired with the first and the previous one; pairs are two numbers in one."""
    first: dict[int, int] = {}
    previous: dict[int, int] = {}
    for key, i in zip(keys, holders, strict=True):
        j = first.setdefault(key, i)
        if j != i:
            block = blocks[i >> _BLOCK]
            block.append(i << 32 | j)
            before = previous.get(key, j)
            if before != j:
                block.append(i << 32 | before)
            previous[key] = i


def _counted(block: array[int]) -> Iterator[tuple[int, Mapping[int, int]]]:
    """The pairs of some neighbouring witnesses, by the later ones, counted."""
    counts = Counter(block)
    later, candidates = -1, dict[int, int]()
    for pair in sorted(counts):
        if pair >> 32 != later:
            if candidates:
                yield later, candidates
            later, candidates = pair >> 32, {}
        candidates[pair & _LOW] = counts[pair]
    if candidates:
        yield later, candidates
