"""Keys -> the first few things that hold each, in flat columns: some thirty bytes a key."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from attrs import frozen

_SHARES = 16  # keys that agree in their first four bits are gathered together


class Leading(Protocol):
    """Leads from keys, as numbers (see `keys.number`), to the numbers of what holds them."""

    def met(self, keys: Sequence[int], /) -> Iterable[tuple[int, Sequence[int]]]:
        """The places in a line of keys of those that lead somewhere, each with where it leads."""


@frozen(eq=False)
class Lookup:
    """The numbers of keys in order, with the numbers of what holds them; see `met`.

    What is asked for is seldom there: most of it is turned away by a look into a table of bytes.
    """

    _keys: array[int]
    _ends: array[int]
    _holders: array[int]
    _maybe: bytearray

    @classmethod
    def of(cls, keyed: Iterable[Iterable[int]], most: int) -> Lookup:
        """Leads from each key to the places in line of the first `most` sets of keys that hold it.

        Keys are numbers (see `keys.number`).
        """
        keys, ends, holders = array("Q"), array("Q", [0]), array("I")
        for share in _shared_out(keyed):
            held = _gathered(*share, most)
            for key in sorted(held):
                keys.append(key)
                holders.extend(held[key])
                ends.append(len(holders))
        maybe = bytearray(1 << max(3, len(keys).bit_length() + 3))
        for key in keys:
            maybe[key & (len(maybe) - 1)] = 1
        return cls(keys, ends, holders, maybe)

    def __len__(self) -> int:
        """How many keys there are."""
        return len(self._keys)

    def met(self, keys: Sequence[int]) -> list[tuple[int, Sequence[int]]]:
        """The places in a line of keys of those that are held, each with the first few that hold it."""
        maybe, mask = self._maybe, len(self._maybe) - 1
        return [(i, held) for i, key in enumerate(keys) if maybe[key & mask] and (held := self._held(key))]

    def _held(self, key: int) -> Sequence[int]:
        k = bisect_left(self._keys, key)
        if k == len(self._keys) or self._keys[k] != key:
            return ()
        return self._holders[self._ends[k] : self._ends[k + 1]]


def _shared_out(keyed: Iterable[Iterable[int]]) -> Iterator[tuple[array[int], array[int]]]:
    """The keys and their holders, by the first bits of the keys."""
    shares = [(array("Q"), array("I")) for _ in range(_SHARES)]
    for i, found in enumerate(keyed):
        for key in found:
            keys, holders = shares[key >> 60]
            keys.append(key)
            holders.append(i)
    shares.reverse()
    while shares:
        yield shares.pop()


def _gathered(keys: array[int], holders: array[int], most: int) -> dict[int, list[int]]:
    held: dict[int, list[int]] = {}
    for key, i in zip(keys, holders, strict=True):
        some = held.setdefault(key, [])
        if len(some) < most:
            some.append(i)
    return held
