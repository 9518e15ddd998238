"""Weights of ways -> the weight of all trees together, and of those that begin with each telling.

The sums over trees are those of the Markov chain tree theorem, computed without a subtraction as Grassmann,
Taksar and Heyman do (Regenerative analysis and steady state distributions for Markov chains, Operations
Research 33, 1985), so that they keep their digits however unlike the weights are.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, inf, log
from operator import mul
from typing import Final

from attrs import frozen

DEAREST: Final = 700.0
"""Cost from which on all are one: floating point can't tell their weights from nothing."""

MOST: Final = 1e300
"""Largest share of one root beside another's: what is larger would be no number."""


@frozen
class Spanning:
    """The logarithm of the weight of all trees, and the share of it that each node has as the root."""

    log_total: float
    roots: list[float]


def all_trees(costs: Sequence[Sequence[float]], roots: Sequence[float | None]) -> Spanning:
    """All trees of ways with these costs, None for what can't be the root; a cost is a negative logarithm.

    What stands on the diagonal is not read.
    """
    ways, least = weights(costs)
    found = spanning(ways, [None if x is None else x - y for x, y in zip(roots, least, strict=True)])
    return Spanning(found.log_total - sum(least), found.roots)


def weights(costs: Sequence[Sequence[float]]) -> tuple[list[list[float]], list[float]]:
    """The ways' weights, each beside that of the node's cheapest; and the costs of the cheapest."""
    least = [min((x for p, x in enumerate(row) if p != c), default=0.0) for c, row in enumerate(costs)]
    ways = [[weight(x - y) for x in row] for row, y in zip(costs, least, strict=True)]
    for c, row in enumerate(ways):
        row[c] = 0.0
    return ways, least


def weight(cost: float) -> float:
    """What a cost weighs: never nothing, however dear."""
    return exp(-cost) if cost < DEAREST else exp(-DEAREST)


def spanning(ways: Sequence[list[float]], roots: Sequence[float | None]) -> Spanning:
    """All trees with one root; `ways[c][p]` is the weight of c from p, `roots[c]` the cost of c as the root.

    A tree weighs the product of its ways' weights and its root's. Cubic in the nodes. Where there is no tree
    the logarithm is minus infinity.
    """
    return rooted_anywhere(ways).begun(roots)


@frozen
class Trees:
    """All trees of some ways, whatever their roots cost: the logarithm of the weight of those that begin with
    the first node, and the weight of those that begin with each, beside them."""

    log_total: float
    shares: list[float]

    def begun(self, roots: Sequence[float | None]) -> Spanning:
        """The trees, each with what its root costs."""
        pairs = zip(self.shares, roots, strict=True)
        logs = [log(x) - r if x and r is not None else -inf for x, r in pairs]
        most = max(logs)
        if most == -inf:
            return Spanning(-inf, [0.0] * len(logs))
        begun = [exp(x - most) for x in logs]
        whole = sum(begun)
        return Spanning(self.log_total + most + log(whole), [x / whole for x in begun])


def rooted_anywhere(ways: Sequence[list[float]]) -> Trees:
    """The trees of `spanning` before anything is known of their roots."""
    n = len(ways)
    rows = list(ways)
    total = 0.0
    eliminated: list[list[float]] = []
    for k in range(n - 1, 0, -1):
        last = rows.pop()[:k]
        s = sum(last)
        if s <= 0:
            return Trees(-inf, [0.0] * n)
        total += log(s)
        through = [row[k] / s for row in rows]
        eliminated.append(through)
        rows = _eliminated(rows, through, last)
    shares = [1.0]
    for through in reversed(eliminated):
        shares.append(min(MOST, sum(map(mul, shares, through))))
    return Trees(total, shares)


def rooted(ways: Sequence[list[float]], root: int, favour: float = 1.0) -> float:
    """The logarithm of the weight of all trees with that root, but for the root's own.

    The ways are those of `spanning`; those straight from the root weigh `favour` times as much.
    """
    rows = [[row[root] * favour, *row[:root], *row[root + 1 :]] for c, row in enumerate(ways) if c != root]
    total = 0.0
    while rows:
        k = len(rows)
        last = rows.pop()[:k]
        s = sum(last)
        if s <= 0:
            return -inf
        total += log(s)
        rows = _eliminated(rows, [row[k] / s for row in rows], last)
    return total


def _eliminated(rows: list[list[float]], through: list[float], last: list[float]) -> list[list[float]]:
    """The rows, where what went through a node goes where its ways lead: to those before it."""
    return [
        [x + factor * y for x, y in zip(row, last)] if factor else row  # noqa: B905 (the rows' ends are done with)
        for row, factor in zip(rows, through, strict=True)
    ]
