"""Verified pairs of witnesses, kept in flat columns: a million quotes have two million bonds."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from math import inf

from attrs import define, field, frozen


@frozen(slots=True, order=True)
class Bond:
    """A verified pair: two numbered witnesses, and what their `Decision` came to.

    `score` is how much speaks for it in all, `wording` how much of that their words say by themselves; a bond
    is `firm` where the one wording holds the other, or the words alone say much.
    """

    score: float
    a: int
    b: int
    wording: float = field(default=inf, order=False)
    firm: bool = field(default=True, order=False)


@define(eq=False)
class Bonds:
    """A growing line of bonds, in 25 bytes each."""

    _scores: array[float] = field(init=False, factory=lambda: array("d"))
    _wordings: array[float] = field(init=False, factory=lambda: array("d"))
    _a: array[int] = field(init=False, factory=lambda: array("I"))
    _b: array[int] = field(init=False, factory=lambda: array("I"))
    _firm: bytearray = field(init=False, factory=bytearray)

    @classmethod
    def of(cls, bonds: Iterable[Bond]) -> Bonds:
        """The bonds of an iterable."""
        held = cls()
        for bond in bonds:
            held.add(bond)
        return held

    def add(self, bond: Bond) -> None:
        """One bond more."""
        self._scores.append(bond.score)
        self._wordings.append(bond.wording)
        self._a.append(bond.a)
        self._b.append(bond.b)
        self._firm.append(bond.firm)

    def __len__(self) -> int:
        return len(self._scores)

    def __getitem__(self, k: int) -> Bond:
        return Bond(self._scores[k], self._a[k], self._b[k], self._wordings[k], bool(self._firm[k]))

    def __iter__(self) -> Iterator[Bond]:
        return map(self.__getitem__, range(len(self)))

    def pairs(self) -> Iterator[tuple[int, int]]:
        """The numbers of the two witnesses of each bond."""
        return zip(self._a, self._b, strict=True)

    def components(self) -> Iterator[list[Bond]]:
        """The bonds of each connected component, in the order of the components' first witnesses."""
        of = self._first_witnesses()
        last = array("i", [-1]) * len(of)  # of each component its last bond, and of each bond the one before
        before = array("i", [-1]) * len(self)
        for k, a in enumerate(self._a):
            before[k], last[of[a]] = last[of[a]], k
        for k in (k for k in last if k >= 0):
            yield list(self._back(k, before))

    def _back(self, k: int, before: array[int]) -> Iterator[Bond]:
        while k >= 0:
            yield self[k]
            k = before[k]

    def _first_witnesses(self) -> array[int]:
        """For each witness the first of its connected component (a forest of disjoint sets, paths halved)."""
        first = array("I", range(max(self._b, default=-1) + 1))

        def root(i: int) -> int:
            while first[i] != i:
                first[i] = i = first[first[i]]
            return i

        for pair in self.pairs():
            a, b = sorted(map(root, pair))
            first[b] = a
        for i in range(len(first)):
            first[i] = first[first[i]]
        return first
