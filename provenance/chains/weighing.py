"""Witnesses -> the chances of every way the words may have gone, over all that isn't known.

Not known are the tree, the outlet where the words began (see `beginnings`) and which dates are wrong (see
`misdated`). Each beginning with each likely state of the dates is a supposition; first all suppositions are
weighed by all trees that they allow, then the trees of those that matter are looked into way by way, and all
answers are averages over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.beginnings import Beginning, beginnings
from provenance.chains.candidates import Candidates
from provenance.chains.marginals import marginals
from provenance.chains.misdated import Dates, Table, Wrong, datings
from provenance.chains.spanning import Spanning, all_trees
from provenance.chains.weights import (
    credit_cost,
    dated_apart,
    manner_cost,
    order_cost,
    order_cost_alone,
    pace,
    root_cost,
)
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings


@frozen
class Weighed:
    """For each witness the chances of its sources, and of none; the chance of each to be the first, and of
    the words to have begun as each supposition says."""

    sources: list[dict[int, float]]
    none: list[float]
    first: list[float]
    beginnings: tuple[tuple[Beginning, float], ...]


@frozen
class _Supposed:
    """One supposition: where the words began, whose dates are wrong, and which telling is the first, by its
    place in the core; its costs by copy and source, and the logarithm of its weight."""

    beginning: Beginning
    wrong: Wrong
    first: int
    costs: Table
    log_total: float


def weigh(witnesses: Sequence[Witness], wordings: Wordings, chosen: Candidates) -> Weighed:
    """Weigh a family of two tellings or more, which stand in the order of time."""
    supposed = beginnings(witnesses)
    core = chosen.core
    found = _suppose([witnesses[c] for c in core], core, wordings, supposed)
    shares = shares_of([s.log_total for s in found])
    first = [0.0] * len(witnesses)
    begun = dict.fromkeys(range(len(supposed)), 0.0)
    place = {id(b): n for n, b in enumerate(supposed)}
    for x, s in zip(shares, found, strict=True):
        first[core[s.first]] += x
        begun[place[id(s.beginning)]] += x
    least = T.SUPPOSED * max(shares)
    matter = [(s, x) for s, x in zip(found, shares, strict=True) if x >= least]
    sources, none = _look_into(matter, core, len(witnesses))
    likeliest = max(range(len(supposed)), key=lambda n: begun[n])
    _outside_core(sources, witnesses, wordings, chosen, supposed[likeliest])
    return Weighed(sources, none, first, tuple(zip(supposed, begun.values(), strict=True)))


def shares_of(logs: Sequence[float]) -> list[float]:
    """Chances in proportion to weights, given as logarithms."""
    most = max(logs)
    weights = [exp(x - most) for x in logs]
    total = sum(weights)
    return [w / total for w in weights]


def _suppose(
    told: Sequence[Witness], core: Sequence[int], wordings: Wordings, supposed: Sequence[Beginning]
) -> list[_Supposed]:
    """Every beginning with every likely state of the dates and every likely first telling, weighed."""
    undated = [
        [
            0.0 if source is copy else wordings.cost(source.wording, copy.wording) + manner_cost(source, copy)
            for source in told
        ]
        for copy in told
    ]
    dates, datable = _dates(told)
    plain = _credited(undated, told, None)
    inventions = [wordings.invention(w.wording) for w in told]
    starts = [x + root_cost(w, None) for x, w in zip(inventions, told, strict=True)]
    states = datings(plain, dates, starts, datable)
    rough: list[tuple[Beginning, Wrong, Table, list[float | None], Spanning]] = []
    for beginning in supposed:
        allowed = frozenset(beginning.roots)
        if allowed.isdisjoint(core):
            continue
        credited = plain if beginning.outlet is None else _credited(undated, told, beginning.outlet)
        starting = [
            x + root_cost(w, beginning.outlet) if c in allowed else None
            for c, x, w in zip(core, inventions, told, strict=True)
        ]
        for wrong in states:
            costs = [
                [x + y for x, y in zip(row, added, strict=True)]
                for row, added in zip(credited, dates.under(wrong), strict=True)
            ]
            rough.append((beginning, wrong, costs, starting, all_trees(costs, starting)))
    shares = shares_of([trees.log_total - b.cost - T.MISDATED * len(w) for b, w, _, _, trees in rough])
    bonus = log(1 + T.FROM_FIRST * len(told))
    found = []
    for share, (beginning, wrong, costs, starting, trees) in zip(shares, rough, strict=True):
        for first, x in enumerate(trees.roots):
            if share * x >= T.FIRST_SUPPOSED:
                favoured = _favouring(costs, first, bonus)
                alone = [y if c == first else None for c, y in enumerate(starting)]
                log_total = all_trees(favoured, alone).log_total - beginning.cost - T.MISDATED * len(wrong)
                found.append(_Supposed(beginning, wrong, first, favoured, log_total))
    return found


def _favouring(costs: Table, first: int, bonus: float) -> Table:
    """The costs, less for the first as a source: many a copy is made straight from that."""
    return [[*row[:first], row[first] - bonus, *row[first + 1 :]] for row in costs]


def _dates(told: Sequence[Witness]) -> tuple[Dates, list[int]]:
    """What the dates say between all pairs, and whose can be wrong."""
    speed = pace(told)
    apart = [[dated_apart(source, copy) for source in told] for copy in told]
    right = [[order_cost(source, copy, speed) for source in told] for copy in told]

    def wrong(price: float) -> Table:
        return [
            [price if a else x for a, x in zip(which, row, strict=True)]
            for which, row in zip(apart, right, strict=True)
        ]

    datable = [c for c, which in enumerate(apart) if any(which)]
    return Dates(right, wrong(T.MISDATED_COPY), wrong(T.MISDATED_SOURCE)), datable


def _credited(undated: Table, told: Sequence[Witness], first: str | None) -> Table:
    """The costs with what the credits say, if the words began with that outlet."""
    return [
        row
        if copy.credit is None
        else [x + credit_cost(source, copy, first) for x, source in zip(row, told, strict=True)]
        for row, copy in zip(undated, told, strict=True)
    ]


def _look_into(
    matter: Sequence[tuple[_Supposed, float]], core: Sequence[int], n: int
) -> tuple[list[dict[int, float]], list[float]]:
    """The chances of the sources of each in the core, and of none."""
    within = range(len(core))
    sources: list[dict[int, float]] = [{} for _ in range(n)]
    none = [0.0] * n
    total = sum(x for _, x in matter)
    for supposed, x in matter:
        share = x / total
        costs = [[None if p == c else supposed.costs[c][p] for c in within] for p in within]
        edge = marginals(costs, [0.0 if c == supposed.first else None for c in within]).edge
        none[core[supposed.first]] += share
        for k, c in enumerate(core):
            into = sources[c]
            for j, p in enumerate(core):
                chance = edge[j][k]
                if chance > 0:
                    into[p] = into.get(p, 0.0) + share * chance
    return sources, none


def _outside_core(
    sources: list[dict[int, float]],
    witnesses: Sequence[Witness],
    wordings: Wordings,
    chosen: Candidates,
    beginning: Beginning,
) -> None:
    """Fill in the sources of those outside the core, each weighed by itself."""
    if len(chosen.core) == len(witnesses):
        return
    speed = pace(witnesses)
    in_core = frozenset(chosen.core)
    for c, copy in enumerate(witnesses):
        if c not in in_core:
            found = chosen.sources[c]
            costs = [
                wordings.cost(witnesses[p].wording, copy.wording)
                + manner_cost(witnesses[p], copy)
                + order_cost_alone(witnesses[p], copy, speed)
                + credit_cost(witnesses[p], copy, beginning.outlet)
                for p in found
            ]
            sources[c] = dict(zip(found, shares_of([-x for x in costs]), strict=True))
