"""Witnesses -> the chances of every way the words may have gone, over all that isn't known.

Not known are the tree, the outlet where the words began (see `beginnings`) and which dates are wrong (see
`misdated`). Each beginning with each likely state of the dates is a supposition; first all suppositions are
weighed by all trees that they allow, then the trees of those that matter are looked into way by way, and all
answers are averages over them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.beginnings import Beginning, beginnings
from provenance.chains.candidates import Candidates
from provenance.chains.marginals import rooted_marginals
from provenance.chains.misdated import Dates, Table, datings
from provenance.chains.spanning import Spanning, rooted, rooted_anywhere, ways_of, weights
from provenance.chains.weights import (
    credit_cost,
    credited_outlets,
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
class _Tried:
    """A beginning with a state of the dates: the weights of the ways by copy and source, the costs of the
    roots, the trees, and the logarithm of their weight, all told."""

    beginning: Beginning
    ways: Table
    starting: list[float | None]
    trees: Spanning
    log_total: float


@frozen
class _Supposed:
    """One supposition: what was tried with one telling as the first, by its place in the core, whose copies
    are counted now, as `favour` times as likely as others'; and the logarithm of its weight."""

    tried: _Tried
    first: int
    favour: float
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
        begun[place[id(s.tried.beginning)]] += x
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
    tried = _try(told, core, wordings, supposed)
    shares = shares_of([t.log_total for t in tried])
    favour = _favour(told)
    found = []
    for share, t in zip(shares, tried, strict=True):
        for first, x in enumerate(t.trees.roots):
            cost = t.starting[first]
            if share * x >= T.FIRST_SUPPOSED and cost is not None:
                plain = t.trees.log_total - t.log_total
                log_total = rooted(t.ways, first, favour) - cost - plain
                found.append(_Supposed(t, first, favour, log_total))
    return found


def _favour(told: Sequence[Witness]) -> float:
    """How much likelier the first is as a source: many a copy is made straight from that, in the news."""
    return 1 + T.FROM_FIRST * len(told) if any(w.since is not None for w in told) else 1.0


def _try(
    told: Sequence[Witness], core: Sequence[int], wordings: Wordings, supposed: Sequence[Beginning]
) -> list[_Tried]:
    """Every beginning with every likely state of the dates, whichever telling is the first."""
    credited = credited_outlets(told)
    undated = [
        [
            0.0
            if source is copy
            else wordings.cost(source.wording, copy.wording) + manner_cost(source, copy, credited)
            for source in told
        ]
        for copy in told
    ]
    plain = [_credited(row, copy, told, None) for row, copy in zip(undated, told, strict=True)]
    ways, least = weights(plain)
    inventions = [wordings.invention(w.wording) for w in told]
    starts = [x + root_cost(w, None) - y for x, w, y in zip(inventions, told, least, strict=True)]
    dates, datable = _dates(told)
    dated = dates.of(ways)
    states = datings(dated, starts, datable)
    tried = []
    for beginning in supposed:
        allowed = frozenset(beginning.roots)
        if allowed.isdisjoint(core):
            continue
        otherwise = _ways_of_those_naming(beginning.outlet, undated, told)
        then_dated = dated.instead({c: row for c, (row, _) in otherwise.items()}, dates)
        cheapest = [otherwise[c][1] if c in otherwise else x for c, x in enumerate(least)]
        starting = [
            x + root_cost(w, beginning.outlet) - y if c in allowed else None
            for c, x, w, y in zip(core, inventions, told, cheapest, strict=True)
        ]
        for state in states:
            these, trees = state.ways, state.trees
            if otherwise:
                these = then_dated.under(state.wrong)
                trees = rooted_anywhere(these)
            begun = trees.begun(starting)
            cost = sum(cheapest) + beginning.cost + T.MISDATED * len(state.wrong)
            tried.append(_Tried(beginning, these, starting, begun, begun.log_total - cost))
    return tried


def _ways_of_those_naming(
    outlet: str | None, undated: Table, told: Sequence[Witness]
) -> dict[int, tuple[list[float], float]]:
    """The weights of the ways to the copies that credit an outlet, if the words began with it, each with the
    cost of the cheapest: only what these credits say depends on the beginning."""
    return {
        c: ways_of(_credited(undated[c], copy, told, outlet), c)
        for c, copy in enumerate(told)
        if outlet is not None and copy.credit == outlet
    }


def _dates(told: Sequence[Witness]) -> tuple[Dates, list[int]]:
    """What the dates say between all pairs, and whose can be wrong."""
    speed = pace(told)
    apart = [[dated_apart(source, copy) for source in told] for copy in told]
    right = [[exp(-order_cost(source, copy, speed)) for source in told] for copy in told]

    def wrong(price: float) -> Table:
        factor = exp(-price)
        return [
            [factor if a else x for a, x in zip(which, row, strict=True)]
            for which, row in zip(apart, right, strict=True)
        ]

    datable = [c for c, which in enumerate(apart) if any(which)]
    return Dates(right, wrong(T.MISDATED_COPY), wrong(T.MISDATED_SOURCE)), datable


def _credited(row: list[float], copy: Witness, told: Sequence[Witness], first: str | None) -> list[float]:
    """The costs of a copy with what its credit says, if the words began with that outlet."""
    if copy.credit is None:
        return row
    return [x + credit_cost(source, copy, first) for x, source in zip(row, told, strict=True)]


def _look_into(
    matter: Sequence[tuple[_Supposed, float]], core: Sequence[int], n: int
) -> tuple[list[dict[int, float]], list[float]]:
    """The chances of the sources of each in the core, and of none."""
    none = [0.0] * n
    sums = [[0.0] * len(core) for _ in core]
    total = sum(x for _, x in matter)
    for supposed, x in matter:
        share = x / total
        none[core[supposed.first]] += share
        edges = rooted_marginals(supposed.tried.ways, supposed.first, supposed.favour)
        sums = [
            [known + share * chance if chance > 0 else known for known, chance in zip(into, row, strict=True)]
            for into, row in zip(sums, edges, strict=True)
        ]
    sources: list[dict[int, float]] = [{} for _ in range(n)]
    for c, into in zip(core, sums, strict=True):
        sources[c] = {p: chance for p, chance in zip(core, into, strict=True) if chance > 0}
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
    credited = credited_outlets(witnesses)
    for c, copy in enumerate(witnesses):
        if c not in in_core:
            found = chosen.sources[c]
            costs = [
                wordings.cost(witnesses[p].wording, copy.wording)
                + manner_cost(witnesses[p], copy, credited)
                + order_cost_alone(witnesses[p], copy, speed)
                + credit_cost(witnesses[p], copy, beginning.outlet)
                for p in found
            ]
            sources[c] = dict(zip(found, shares_of([-x for x in costs]), strict=True))
