"""Witnesses -> Descents: who took the words from whom, as one tree over all evidence.

Every telling but one gets one source. A small family is weighed whole: all pairs, all trees, under every
supposition of where the words began. In a large one that is done for the tellings that matter most, and each
of the others is weighed against a few (see `candidates`).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.arborescence import Edge, arborescence
from provenance.chains.beginnings import Beginning, beginnings
from provenance.chains.candidates import candidates
from provenance.chains.weighing import shares_of, weigh
from provenance.chains.weights import root_cost
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings

_DIGITS = 9  # of the prices of a tree: what differs by less than that is a tie, whatever the sums' rounding


@frozen
class Descent:
    """Where one telling came from: the number of its source, None for none at hand.

    `probability` is how likely the source's wording is to be what was copied, `ties` are the other tellings
    of that wording that could be the source just as well.
    """

    source: int | None
    probability: float
    ties: tuple[int, ...] = ()


@frozen
class Tree:
    """The descent of each witness, and how likely it is to be the first; and how likely the words are to have
    begun as each supposition says."""

    descents: tuple[Descent, ...]
    roots: tuple[float, ...]
    beginnings: tuple[tuple[Beginning, float], ...]


def descend(witnesses: Sequence[Witness], wordings: Wordings) -> Tree:
    """The tree of a family whose witnesses stand in the order of time."""
    if len(witnesses) == 1:
        supposed = beginnings(witnesses)
        logs = [-b.cost - root_cost(witnesses[0], b.outlet) for b in supposed]
        shares = zip(supposed, shares_of(logs), strict=True)
        return Tree((Descent(None, 1.0),), (1.0,), tuple(shares))
    chosen = candidates(witnesses, wordings)
    found = weigh(witnesses, wordings, chosen)
    parents = _best_tree(witnesses, found.sources, found.none)
    descents = (
        _descent(c, parents[c], found.sources[c], found.none[c], witnesses) for c in range(len(witnesses))
    )
    return Tree(tuple(descents), tuple(found.first), found.beginnings)


def _best_tree(
    witnesses: Sequence[Witness], sources: list[dict[int, float]], roots: list[float]
) -> list[int | None]:
    """The tree that is expected to have the most wordings right, and among such the most sources.

    Node 0 stands before the first telling.
    """
    priced: list[Edge] = []
    for c, found in enumerate(sources):
        by_wording: dict[int, float] = {}
        for p, x in found.items():
            wording = witnesses[p].wording
            by_wording[wording] = by_wording.get(wording, 0.0) + x
        priced += (
            (round(-by_wording[witnesses[p].wording] - T.SOURCE_GAIN * x, _DIGITS), p + 1, c + 1)
            for p, x in found.items()
        )
        priced.append((round(T.FURTHER_ROOT - (1 + T.SOURCE_GAIN) * roots[c], _DIGITS), 0, c + 1))
    tree = arborescence(len(witnesses) + 1, priced, 0)
    return [p - 1 if p else None for p in tree[1:]]


def _descent(
    c: int, parent: int | None, sources: dict[int, float], root: float, witnesses: Sequence[Witness]
) -> Descent:
    if parent is None:
        return Descent(None, root)
    wording = witnesses[parent].wording
    same = {p: x for p, x in sources.items() if witnesses[p].wording == wording}
    enough = T.TIE_SHARE * same[parent]
    ties = sorted((p for p, x in same.items() if p != parent and x >= enough), key=lambda p: (-same[p], p))
    return Descent(parent, min(1.0, sum(same.values())), tuple(ties[: T.TIES]))
