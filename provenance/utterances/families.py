"""Verified pairs -> families, the strongest links first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from attrs import define, field, frozen

T = TypeVar("T")


@frozen(slots=True, order=True)
class Bond(Generic[T]):
    """A verified pair: two numbered witnesses, how much speaks for it, and why."""

    score: float
    a: int
    b: int
    why: T = field(order=False)


@define
class _Forest:
    parent: list[int]

    def root(self, i: int) -> int:
        while self.parent[i] != i:
            self.parent[i] = self.parent[self.parent[i]]
            i = self.parent[i]
        return i


def join(n: int, bonds: Iterable[Bond[T]]) -> list[tuple[tuple[int, ...], tuple[Bond[T], ...]]]:
    """The families of n numbered witnesses, each with the bonds that made it, by first member."""
    forest = _Forest(list(range(n)))
    made: list[Bond[T]] = []
    for bond in sorted(bonds, key=lambda b: (-b.score, b.a, b.b)):
        a, b = forest.root(bond.a), forest.root(bond.b)
        if a != b:
            forest.parent[max(a, b)] = min(a, b)
            made.append(bond)
    members: dict[int, list[int]] = {}
    for i in range(n):
        members.setdefault(forest.root(i), []).append(i)
    by_root: dict[int, list[Bond[T]]] = {root: [] for root in members}
    for bond in made:
        by_root[forest.root(bond.a)].append(bond)
    return [(tuple(m), tuple(by_root[root])) for root, m in members.items()]
