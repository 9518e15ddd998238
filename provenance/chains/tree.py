"""Witnesses -> Descent: who took the words from whom, as one tree over all evidence.

Every telling gets one source or none. A small family is weighed whole: all pairs, all trees. In a large one
most tellings are verbatim copies; those that nobody needs as a source hang from the few that can be one, and
the tree is drawn over those (see `candidates`).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.arborescence import Edge, arborescence
from provenance.chains.candidates import Candidates, candidates
from provenance.chains.marginals import marginals
from provenance.chains.weights import credit_cost, order_cost, root_cost
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings


@frozen
class Descent:
    """Where one telling came from: the number of its source, None for none at hand.

    `probability` is how likely the source's wording is to be what was copied, `ties` are the other tellings
    of that wording that could be the source just as well.
    """

    source: int | None
    probability: float
    ties: tuple[int, ...] = ()


def descend(witnesses: Sequence[Witness], wordings: Wordings) -> tuple[list[Descent], list[float]]:
    """The descent of each witness, in their order, and how likely each is to be one that has no source."""
    if len(witnesses) == 1:
        return [Descent(None, 1.0)], [1.0]
    outlets = frozenset(w.outlet for w in witnesses if w.outlet)
    chosen = candidates(witnesses, wordings)
    edges = _probabilities(witnesses, wordings, chosen, outlets)
    roots = [max(0.0, 1.0 - sum(e.values())) for e in edges]
    parents = _best_tree(witnesses, edges, roots, chosen)
    return [_descent(c, parents[c], edges[c], roots[c], witnesses) for c in range(len(witnesses))], roots


def edge_cost(source: Witness, copy: Witness, wordings: Wordings) -> float:
    """The cost of one telling as the source of another."""
    return wordings.cost(source.wording, copy.wording) + order_cost(source, copy) + credit_cost(source, copy)


def _probabilities(
    witnesses: Sequence[Witness], wordings: Wordings, chosen: Candidates, outlets: frozenset[str]
) -> list[dict[int, float]]:
    """For each witness its possible sources, each with its probability; what lacks to 1 is that of none."""
    costs = [
        {p: edge_cost(witnesses[p], copy, wordings) for p in chosen.sources[c]}
        for c, copy in enumerate(witnesses)
    ]
    roots = [wordings.invention(w.wording) + root_cost(w, outlets) for w in witnesses]
    core = chosen.core
    found: list[dict[int, float]] = [
        {} if c in chosen.in_core and chosen.exact else _alone(costs[c], roots[c])
        for c in range(len(witnesses))
    ]
    if chosen.exact:
        table = [[costs[c].get(p) for c in core] for p in core]
        edge, _ = marginals(table, [roots[c] for c in core])
        for k, c in enumerate(core):
            found[c] = {p: edge[m][k] for m, p in enumerate(core) if edge[m][k] > 0}
    return found


def _alone(costs: dict[int, float], root: float) -> dict[int, float]:
    """Probabilities of the sources of one telling, whatever the others do."""
    least = min([root, *costs.values()])
    weights = {p: exp(least - x) for p, x in costs.items()}
    total = exp(least - root) + sum(weights.values())
    return {p: w / total for p, w in weights.items()}


def _best_tree(
    witnesses: Sequence[Witness], edges: list[dict[int, float]], roots: list[float], chosen: Candidates
) -> list[int | None]:
    """The tree that is expected to have the most wordings right, and among such the most sources."""
    number = {c: k + 1 for k, c in enumerate(chosen.core)}
    priced: list[Edge] = []
    parents: list[int | None] = [None] * len(witnesses)
    for c, sources in enumerate(edges):
        by_wording = _by_wording(sources, witnesses)
        gains = {p: by_wording[witnesses[p].wording] + T.SOURCE_GAIN * x for p, x in sources.items()}
        if c in number:
            priced += ((-gain, number[p], number[c]) for p, gain in gains.items() if p in number)
            priced.append((-roots[c] * (1 + T.SOURCE_GAIN), 0, number[c]))
        elif gains:
            parents[c] = min(gains, key=lambda p: (-gains[p], p))
    tree = arborescence(len(number) + 1, priced, 0)
    for c, k in number.items():
        parents[c] = chosen.core[tree[k] - 1] if tree[k] else None
    return parents


def _by_wording(sources: dict[int, float], witnesses: Sequence[Witness]) -> dict[int, float]:
    total: dict[int, float] = {}
    for p, x in sources.items():
        total[witnesses[p].wording] = total.get(witnesses[p].wording, 0.0) + x
    return total


def _descent(
    c: int, parent: int | None, sources: dict[int, float], root: float, witnesses: Sequence[Witness]
) -> Descent:
    if parent is None:
        return Descent(None, root)
    wording = witnesses[parent].wording
    same = {p: x for p, x in sources.items() if witnesses[p].wording == wording}
    best = same.get(parent, 0.0)
    ties = sorted(
        (p for p, x in same.items() if p != parent and x >= T.TIE_SHARE * best), key=lambda p: (-same[p], p)
    )
    return Descent(parent, min(1.0, sum(same.values())), tuple(ties[: T.TIES]))
