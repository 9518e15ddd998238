"""Witnesses -> Descents: who took the words from whom, as one tree over all evidence.

Every telling but one gets one source. A small family is weighed whole: all pairs, all trees, under every
supposition of where the words began. In a large one that is done for the tellings that matter most, and each
of the others is weighed against a few (see `candidates`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import exp, log

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.arborescence import Edge, arborescence
from provenance.chains.beginnings import Beginning, beginnings
from provenance.chains.candidates import Candidates, candidates
from provenance.chains.marginals import Costs, marginals, root_chances
from provenance.chains.weights import credit_cost, manner_cost, order_cost, pace, root_cost
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


@frozen
class Tree:
    """The descent of each witness, and how likely it is to be the first; and how likely the words are to have
    begun as each supposition says."""

    descents: tuple[Descent, ...]
    roots: tuple[float, ...]
    beginnings: tuple[tuple[Beginning, float], ...]


def descend(witnesses: Sequence[Witness], wordings: Wordings) -> Tree:
    """The tree of a family whose witnesses stand in the order of time."""
    supposed = beginnings(witnesses)
    if len(witnesses) == 1:
        logs = [-b.cost - root_cost(witnesses[0], b.outlet) for b in supposed]
        return Tree((Descent(None, 1.0),), (1.0,), _shares(supposed, logs))
    chosen = candidates(witnesses, wordings)
    table = _costs(witnesses, wordings, chosen)
    first, shares = _begun(witnesses, wordings, chosen, table, supposed)
    table = _favouring(table, first)
    sources, roots = _weigh(witnesses, wordings, chosen, table, supposed)
    parents = _best_tree(witnesses, sources, roots)
    descents = (_descent(c, parents[c], sources[c], roots[c], witnesses) for c in range(len(witnesses)))
    return Tree(tuple(descents), tuple(first), shares)


def _costs(witnesses: Sequence[Witness], wordings: Wordings, chosen: Candidates) -> list[dict[int, float]]:
    """For each witness the cost of each of its candidates, credits aside."""
    speed = pace(witnesses)
    return [
        {
            p: wordings.cost(witnesses[p].wording, copy.wording)
            + order_cost(witnesses[p], copy, speed)
            + manner_cost(witnesses[p], copy)
            for p in chosen.sources[c]
        }
        for c, copy in enumerate(witnesses)
    ]


def _favouring(table: list[dict[int, float]], roots: Sequence[float]) -> list[dict[int, float]]:
    """The costs, less for a source the likelier it is the first: many a copy is made straight from that."""
    bonus = [log(1 + T.FROM_FIRST * len(roots) * x) for x in roots]
    return [{p: x - bonus[p] for p, x in costs.items()} for costs in table]


def _shares(supposed: Sequence[Beginning], logs: Sequence[float]) -> tuple[tuple[Beginning, float], ...]:
    most = max(logs)
    weights = [exp(x - most) for x in logs]
    return tuple((b, w / sum(weights)) for b, w in zip(supposed, weights, strict=True))


def _begun(
    witnesses: Sequence[Witness],
    wordings: Wordings,
    chosen: Candidates,
    table: list[dict[int, float]],
    supposed: Sequence[Beginning],
) -> tuple[list[float], tuple[tuple[Beginning, float], ...]]:
    """How likely each witness is to be the first at hand; the beginnings' shares."""
    weighed = [
        (beginning, root_chances(*costs))
        for beginning, costs in _weighable(witnesses, wordings, chosen, table, supposed)
    ]
    shares = _shares([b for b, _ in weighed], [total - b.cost for b, (_, total) in weighed])
    first = [0.0] * len(witnesses)
    for (_, share), (_, (chances, _)) in zip(shares, weighed, strict=True):
        for c, chance in zip(chosen.core, chances, strict=True):
            first[c] += share * chance
    return first, shares


def _weigh(
    witnesses: Sequence[Witness],
    wordings: Wordings,
    chosen: Candidates,
    table: list[dict[int, float]],
    supposed: Sequence[Beginning],
) -> tuple[list[dict[int, float]], list[float]]:
    """For each witness its sources with their probabilities, and that of none."""
    core = chosen.core
    weighed = [
        (beginning, marginals(*costs))
        for beginning, costs in _weighable(witnesses, wordings, chosen, table, supposed)
    ]
    shares = _shares([b for b, _ in weighed], [m.log_total - b.cost for b, m in weighed])
    sources: list[dict[int, float]] = [{} for _ in witnesses]
    none = [0.0] * len(witnesses)
    for (_, share), (_, m) in zip(shares, weighed, strict=True):
        for c, chance in zip(core, m.root, strict=True):
            none[c] += share * chance
        for p, row in zip(core, m.edge, strict=True):
            for c, chance in zip(core, row, strict=True):
                if chance > 0:
                    sources[c][p] = sources[c].get(p, 0.0) + share * chance
    likeliest = max(shares, key=lambda s: s[1])[0]
    in_core = frozenset(core)
    for c in range(len(witnesses)):
        if c not in in_core:
            sources[c] = _alone(
                {
                    p: x + credit_cost(witnesses[p], witnesses[c], likeliest.outlet)
                    for p, x in table[c].items()
                }
            )
    return sources, none


def _weighable(
    witnesses: Sequence[Witness],
    wordings: Wordings,
    chosen: Candidates,
    table: list[dict[int, float]],
    supposed: Sequence[Beginning],
) -> Iterator[tuple[Beginning, tuple[Costs, list[float | None]]]]:
    """Each supposition by which a witness of the core can be the first, with the costs of the core's edges
    and of its roots."""
    core = chosen.core
    inventions = [wordings.invention(witnesses[c].wording) for c in core]
    for beginning in supposed:
        allowed = frozenset(beginning.roots)
        roots = [
            invention + root_cost(witnesses[c], beginning.outlet) if c in allowed else None
            for c, invention in zip(core, inventions, strict=True)
        ]
        if any(x is not None for x in roots):
            yield (
                beginning,
                ([[_with_credit(witnesses, table, p, c, beginning) for c in core] for p in core], roots),
            )


def _with_credit(
    witnesses: Sequence[Witness], table: list[dict[int, float]], p: int, c: int, beginning: Beginning
) -> float | None:
    cost = table[c].get(p)
    return None if cost is None else cost + credit_cost(witnesses[p], witnesses[c], beginning.outlet)


def _alone(costs: dict[int, float]) -> dict[int, float]:
    """Probabilities of the sources of one telling, whatever the others do."""
    least = min(costs.values())
    weights = {p: exp(least - x) for p, x in costs.items()}
    total = sum(weights.values())
    return {p: w / total for p, w in weights.items()}


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
            (-by_wording[witnesses[p].wording] - T.SOURCE_GAIN * x, p + 1, c + 1) for p, x in found.items()
        )
        priced.append((T.FURTHER_ROOT - (1 + T.SOURCE_GAIN) * roots[c], 0, c + 1))
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
