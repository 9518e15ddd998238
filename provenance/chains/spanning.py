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
    found = [ways_of(row, c) for c, row in enumerate(costs)]
    return [ways for ways, _ in found], [least for _, least in found]


def ways_of(costs: Sequence[float], c: int) -> tuple[list[float], float]:
    """The weights of the ways to one node, each beside that of the cheapest; and what that costs."""
    others = list(costs)
    others[c] = inf
    least = min(others) if len(others) > 1 else 0.0
    ways = [weight(x - least) for x in others]
    ways[c] = 0.0
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
    total, eliminated = _eliminated(list(ways))
    if total == -inf:
        return Trees(-inf, [0.0] * len(ways))
    shares = [1.0]
    for through in reversed(eliminated):
        shares.append(min(MOST, sum(map(mul, shares, through))))
    return Trees(total, shares)


def rooted(ways: Sequence[list[float]], root: int, favour: float = 1.0) -> float:
    """The logarithm of the weight of all trees with that root, but for the root's own.

    The ways are those of `spanning`; those straight from the root weigh `favour` times as much.
    """
    rows = [[row[root] * favour, *row[:root], *row[root + 1 :]] for c, row in enumerate(ways) if c != root]
    return _eliminated(rows)[0]


def _eliminated(rows: list[list[float]]) -> tuple[float, list[list[float]]]:
    """All nodes but the first taken out one by one, the last first: what went through a node goes where its
    ways lead, to those before it.

    `rows` are the ways' weights, with or without those of the first node; they are used up. The answer is the
    logarithm of the product of what all ways of each node weighed when it was taken out, minus infinity if
    that is nothing, and what went through each from those before it, as a share of that. Two nodes are taken
    out at a time, which spares half of the rows made anew.
    """
    total = 0.0
    eliminated: list[list[float]] = []
    k = len(rows[-1]) - 1 if rows else 0
    while k > 1:
        last, row = rows.pop()[:k], rows.pop()
        whole = sum(last)
        share = row[k] / whole if whole else 0.0
        k -= 1
        following = [x + share * y for x, y in zip(row[:k], last)]  # noqa: B905 (one more is at hand)
        following_whole = sum(following)
        if whole <= 0 or following_whole <= 0:
            return -inf, []
        total = total + log(whole) + log(following_whole)
        between = last[k]
        through, then_through, shorter = [], [], []
        for row in rows:
            x = row[k + 1] / whole
            y = (row[k] + x * between) / following_whole
            through.append(x)
            then_through.append(y)
            shorter.append([a + x * b + y * c for a, b, c in zip(row, last, following)])  # noqa: B905
        through.append(share)
        eliminated += (through, then_through)
        rows = shorter
        k -= 1
    if k:
        whole = rows.pop()[0]
        if whole <= 0:
            return -inf, []
        total += log(whole)
        eliminated.append([row[1] / whole for row in rows])
    return total, eliminated
