"""The likeliest states of the dates, against all states and all trees that there are."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import exp, log

from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import thresholds as T
from provenance.chains.misdated import Dates, datings
from provenance.chains.spanning import weights
from tests.chains.test_arborescence import trees

prices = st.floats(0, 9)


@st.composite
def families(draw: st.DrawFn) -> tuple[list[list[float]], Dates, list[float], list[int]]:
    """The weights of the ways of up to four tellings, what the dates say, and the roots' costs."""
    n = draw(st.integers(2, 4))

    def table() -> list[list[float]]:
        return [[draw(prices) for _ in range(n)] for _ in range(n)]

    right, copy_wrong, source_wrong = ([[exp(-x) for x in row] for row in table()] for _ in range(3))
    ways, least = weights(table())
    roots = [draw(st.floats(0, 20)) - x for x in least]
    datable = sorted(draw(st.sets(st.integers(0, n - 1))))
    return ways, Dates(right, copy_wrong, source_wrong), roots, datable


def weighed(
    ways: list[list[float]], dates: Dates, roots: list[float], wrong: frozenset[int]
) -> tuple[list[list[float]], float]:
    """The ways where just these are dated wrongly, and the logarithm of the weight of all trees of them."""
    n = len(ways)
    table = [
        [
            ways[c][p]
            * (dates.copy_wrong if c in wrong else dates.source_wrong if p in wrong else dates.right)[c][p]
            for p in range(n)
        ]
        for c in range(n)
    ]
    total = 0.0
    for root in range(n):
        for parents in trees(n, root):
            weight = exp(-roots[root])
            for c, p in enumerate(parents):
                weight *= table[c][p] if p >= 0 else 1.0
            total += weight
    return table, log(total) - T.MISDATED * len(wrong)


@given(families())
def test_states_are_those_that_all_trees_make_likeliest(family):
    ways, dates, roots, datable = family
    every = [frozenset(some) for k in range(len(datable) + 1) for some in combinations(datable, k)]
    wanted = {wrong: weighed(ways, dates, roots, wrong) for wrong in every}
    found = datings(dates.of(ways), roots, datable)
    logs = [wanted[dating.wrong][1] for dating in found]
    for dating in found:
        table, total = wanted[dating.wrong]
        assert all(dating.ways[c][p] == table[c][p] for c in range(len(ways)) for p in range(len(ways)))
        log_total = dating.trees.begun(roots).log_total - T.MISDATED * len(dating.wrong)
        assert abs(log_total - total) < 1e-9
    assert all(a >= b - 1e-9 for a, b in pairwise(logs))
    assert len(found) <= T.DATINGS
    assert all(x >= logs[0] - T.NEVER_MISDATED - 1e-9 for x in logs)
    assert logs[0] >= wanted[frozenset()][1] - 1e-9
