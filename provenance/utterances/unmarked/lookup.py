"""Keys -> the first few things that hold each, in flat columns: some thirty bytes a key."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from attrs import frozen

from provenance.utterances.keys import Key, number

_SHARES = 16  # keys that agree in their first four bits are gathered together


class Leading(Protocol):
    """Leads from a key to the numbers of what holds it: a mapping, or a `Lookup`."""

    def get(self, key: Key, otherwise: Sequence[int], /) -> Sequence[int]: ...


@frozen(eq=False)
class Lookup:
    """The numbers of keys in order, with the numbers of what holds them; see `get`.

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

    def get(self, key: Key, otherwise: Sequence[int] = ()) -> Sequence[int]:
        """The places of the first few that hold a key, in order."""
        asked = number(key)
        if not self._maybe[asked & (len(self._maybe) - 1)]:
            return otherwise
        k = bisect_left(self._keys, asked)
        if k == len(self._keys) or self._keys[k] != asked:
            return otherwise
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
