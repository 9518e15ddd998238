"""Verified pairs -> families, the strongest links first.

Links alone would chain up whatever one long quote holds: an outlet that quotes two sentences in one breath
would make one utterance of both. So two families that each stand by themselves are joined only where more
than the two quotes that link them are alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

from attrs import field, frozen

from provenance.utterances import thresholds

T = TypeVar("T")
Alike = Callable[[int, int], bool]


@frozen(slots=True, order=True)
class Bond(Generic[T]):
    """A verified pair: two numbered witnesses, how much speaks for it, and why."""

    score: float
    a: int
    b: int
    why: T = field(order=False)


@frozen(slots=True)
class Family(Generic[T]):
    """The numbers of the witnesses of one utterance, in order, and the bonds that joined them."""

    members: tuple[int, ...]
    bonds: tuple[Bond[T], ...] = ()


def join(n: int, bonds: Iterable[Bond[T]], alike: Alike) -> list[Family[T]]:
    """The families of n numbered witnesses, by their first member.

    `alike` says of two witnesses whether their wordings overlap; it is asked a bounded number of times for
    each bond.
    """
    home = list(range(n))
    members: dict[int, list[int]] = {i: [i] for i in range(n)}
    made: dict[int, list[Bond[T]]] = {i: [] for i in range(n)}
    refused: set[tuple[int, int]] = set()
    for bond in sorted(bonds, key=lambda b: (-b.score, b.a, b.b)):
        a, b = home[bond.a], home[bond.b]
        if a == b or (a, b) in refused:
            continue
        if not _fit(members[a], members[b], alike):
            refused.update(((a, b), (b, a)))
            continue
        if len(members[a]) < len(members[b]):
            a, b = b, a
        for i in members[b]:
            home[i] = a
        members[a] += members.pop(b)
        made[a] += [bond, *made.pop(b)]
    families = (Family(tuple(sorted(m)), tuple(made[root])) for root, m in members.items())
    return sorted(families, key=lambda f: f.members[0])


def _fit(one: Sequence[int], other: Sequence[int], alike: Alike) -> bool:
    """Whether two families are of one utterance: either hardly is a family yet, or many of both are alike."""
    if min(len(one), len(other)) < thresholds.FAMILY:
        return True
    pairs = [(a, b) for a in _sample(one) for b in _sample(other)]
    return sum(alike(a, b) for a, b in pairs) >= thresholds.ALIKE * len(pairs)


def _sample(members: Sequence[int]) -> list[int]:
    """A few members, spread evenly over all of them in order."""
    ordered = sorted(members)
    step = max(1, len(ordered) // thresholds.FAMILY_SAMPLE)
    return ordered[::step][: thresholds.FAMILY_SAMPLE]
