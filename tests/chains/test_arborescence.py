"""The cheapest tree and the chances of its edges, against all trees there are."""

from __future__ import annotations

from itertools import product
from math import exp, log

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.chains.arborescence import arborescence
from provenance.chains.marginals import marginals, rooted_marginals
from provenance.chains.spanning import all_trees, rooted, weights
from tests.chains.reference.spanning import log_of_all


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[tuple[float, int, int]], int]:
    n = draw(st.integers(1, 5))
    pairs = [(u, v) for u in range(n) for v in range(n) if u != v]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    return n, [(float(draw(st.integers(-3, 9))), u, v) for u, v in chosen], draw(st.integers(0, n - 1))


def trees(n: int, root: int) -> list[tuple[int, ...]]:
    """All parent vectors of trees over 0..n-1 with this root, which has parent -1."""
    found = []
    for parents in product(range(n), repeat=n):
        given_ = tuple(-1 if i == root else p for i, p in enumerate(parents))
        if parents[root] == 0 and all(_reaches(given_, i) for i in range(n)):
            found.append(given_)
    return found


def _reaches(parents: tuple[int, ...], i: int) -> bool:
    for _ in range(len(parents) + 1):
        if parents[i] < 0:
            return True
        i = parents[i]
    return False


@given(graphs())
def test_no_tree_is_cheaper(graph):
    n, edges, root = graph
    cost = {(u, v): c for c, u, v in edges}
    totals = [
        sum(cost[p, v] for v, p in enumerate(parents) if p >= 0)
        for parents in trees(n, root)
        if all(p < 0 or (p, v) in cost for v, p in enumerate(parents))
    ]
    if not totals:
        with pytest.raises(ValueError, match="can't be reached"):
            arborescence(n, edges, root)
        return
    parents = arborescence(n, edges, root)
    assert parents[root] == -1
    assert sum(cost[p, v] for v, p in enumerate(parents) if p >= 0) == min(totals)


def test_a_long_path_of_nested_cycles_is_opened_again():
    n = 400
    edges = [(1.0, v, v + 1) for v in range(1, n - 1)] + [(0.5, v + 1, v) for v in range(1, n - 1)]
    parents = arborescence(n, [*edges, (100.0, 0, n // 2)], 0)
    assert parents[n // 2] == 0
    assert all(parents[v] == (v + 1 if v < n // 2 else v - 1) for v in range(1, n) if v != n // 2)


costs_ = st.floats(0, 40)


@given(st.lists(costs_, min_size=16, max_size=16), st.lists(st.none() | costs_, min_size=4, max_size=4))
def test_chances_are_those_of_all_trees(costs, roots):
    n = 4
    table = [[costs[p * n + c] if p != c else None for c in range(n)] for p in range(n)]
    if all(x is None for x in roots):
        with pytest.raises(ValueError, match="no node"):
            marginals(table, roots)
        return
    weight = {
        tree: exp(-start - sum(costs[p * n + c] for c, p in enumerate(tree) if p >= 0))
        for root, start in enumerate(roots)
        if start is not None
        for tree in trees(n, root)
    }
    total = sum(weight.values())
    found = marginals(table, roots)
    assert found.log_total == pytest.approx(log(total), abs=1e-6)
    for c in range(n):
        assert found.root[c] == pytest.approx(sum(w for t, w in weight.items() if t[c] < 0) / total, abs=1e-6)
        for p in range(n):
            held = sum(w for t, w in weight.items() if t[c] == p) / total
            assert found.edge[p][c] == pytest.approx(held, abs=1e-6)


@given(
    st.integers(1, 6).flatmap(
        lambda n: st.tuples(
            st.lists(st.lists(costs_, min_size=n, max_size=n), min_size=n, max_size=n),
            st.lists(st.none() | costs_, min_size=n, max_size=n),
        )
    )
)
@example(([[0.0, 0.5, 700.0], [0.1, 0.0, 700.0], [700.0, 700.0, 0.0]], [900.0, 700.0, 0.0]))
@example(([[0.0, 900.0], [800.0, 0.0]], [0.0, 1.0]))  # two long speeches that share little
def test_the_chances_of_roots_are_those_of_the_marginals(given_):
    costs, roots = given_
    table = [[None if p == c else x for c, x in enumerate(row)] for p, row in enumerate(costs)]
    if all(x is None for x in roots):
        return
    wanted = marginals(table, roots)
    found = all_trees([list(row) for row in zip(*costs, strict=True)], roots)
    assert found.roots == pytest.approx(wanted.root, abs=1e-6)
    assert found.log_total == pytest.approx(log_of_all(costs, roots), abs=1e-9)


@given(
    st.integers(2, 6).flatmap(
        lambda n: st.tuples(
            st.lists(st.lists(costs_, min_size=n, max_size=n), min_size=n, max_size=n),
            st.integers(0, n - 1),
            st.floats(1, 9),
        )
    )
)
@example(([[0.0, 0.5, 700.0], [0.1, 0.0, 700.0], [700.0, 700.0, 0.0]], 2, 1.0))
@example(([[0.0, 23.1875, 37.25], [0.0, 0.0, 0.0], [0.0, 0.0, 0.0]], 0, 1.0))
def test_with_one_root_the_ways_are_as_likely(given_):
    costs, root, favour = given_
    n = len(costs)
    table = [
        [None if p == c else x - (log(favour) if p == root else 0) for c, x in enumerate(row)]
        for p, row in enumerate(costs)
    ]
    wanted = marginals(table, [0.0 if c == root else None for c in range(n)])
    ways, least = weights([list(row) for row in zip(*costs, strict=True)])
    edges = rooted_marginals(ways, root, favour)
    for c in range(n):
        assert edges[c] == pytest.approx([wanted.edge[p][c] for p in range(n)], abs=1e-6)
    others = sum(x for c, x in enumerate(least) if c != root)
    favoured = [[x - (log(favour) if p == root else 0) for x in row] for p, row in enumerate(costs)]
    exact = log_of_all(favoured, [0.0 if c == root else None for c in range(n)])
    assert rooted(ways, root, favour) - others == pytest.approx(exact, abs=1e-9)
