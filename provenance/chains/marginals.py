"""Edge costs -> how likely each edge is to be in the tree, over all trees at once.

A tree's weight is the product of exp(-cost) of its edges; the weights of all trees with one root that hold
an edge sum up by the matrix-tree theorem for directed graphs (Tutte 1948; for trees with a single root Koo,
Globerson, Carreras and Collins, Structured prediction models via the matrix-tree theorem, 2007). So a
link's confidence knows what the rest of the chain allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import MAX_EMAX, MIN_EMIN, Decimal, localcontext
from math import exp, log
from typing import Final, TypeVar

from attrs import frozen

N = TypeVar("N", float, Decimal)
Table = list[list[float]]
Costs = list[list[float | None]]
Found = tuple[Table, list[float], float]
"""The chances of the edges and of the roots, and the logarithm of the determinant."""

LN10: Final = log(10.0)

SLACK: Final = 1e-6
"""By how much chances may miss their sum before they are computed exactly."""

DIGITS: Final = 30
"""Digits of the exact computation beyond those that the costs' range needs."""


@frozen
class Marginals:
    """`edge[p][c]` is the probability that c comes from p, `root[c]` that it is the root; for each c they sum
    to 1. `log_total` is the logarithm of the weight of all trees."""

    edge: Table
    root: list[float]
    log_total: float


def marginals(costs: Costs, roots: list[float | None]) -> Marginals:
    """The marginals of all trees; `costs[p][c]` is the cost of c from p, `roots[c]` that of c as the root.

    None is for what can't be. Cubic in the nodes. Two tellings that are much nearer to each other than to
    all others make the sums so unlike in size that floating point loses the small ones; then they are
    made again with as many digits as the costs need. Raises ValueError where there is no tree.
    """
    n = len(roots)
    leasts = [
        min((x for p in range(n) if p != c and (x := costs[p][c]) is not None), default=0.0) for c in range(n)
    ]
    entering = [
        [None if p == c or (x := costs[p][c]) is None else x - leasts[c] for c in range(n)] for p in range(n)
    ]
    starting = [None if x is None else x - leasts[c] for c, x in enumerate(roots)]
    lowest = min((x for x in starting if x is not None), default=None)
    if lowest is None:
        raise ValueError("no node can be the root")
    starting = [None if x is None else x - lowest for x in starting]
    found = _floating(entering, starting)
    if found is None or not _sound(found):
        found = _exact(entering, starting)
    edge, root, log_determinant = found
    return Marginals(edge, root, log_determinant - sum(leasts) - lowest)


def rooted_marginals(ways: Sequence[Sequence[float]], root: int, favour: float = 1.0) -> Table:
    """How likely each node comes from each in the trees with one root, by copy and source.

    `ways[c][p]` is the weight of c from p, those straight from the root weighing `favour` times as much; what
    stands on the diagonal is not read. The same as `marginals` says, in less time.
    """
    n = len(ways)
    others = [c for c in range(n) if c != root]
    edges = [[0.0] * n for _ in range(n)]
    inverse = _rooted_inverse(ways, others, root, favour)
    for k, c in enumerate(others):
        if inverse is None:
            break
        column = [row[k] for row in inverse]
        edges[c][root] = ways[c][root] * favour * column[k]
        for p, x in zip(others, column, strict=True):
            edges[c][p] = ways[c][p] * (column[k] - x) if p != c else 0.0
        if abs(sum(edges[c]) - 1.0) > SLACK or min(edges[c]) < -SLACK:
            inverse = None
    if inverse is not None:
        return edges
    costs: Costs = [
        [None if p == c else -log(row[p] * (favour if p == root else 1.0)) for c, row in enumerate(ways)]
        for p in range(n)
    ]
    found = marginals(costs, [0.0 if c == root else None for c in range(n)])
    return [list(row) for row in zip(*found.edge, strict=True)]


def _rooted_inverse(
    ways: Sequence[Sequence[float]], others: Sequence[int], root: int, favour: float
) -> Table | None:
    """The inverse of the Laplacian without its root, None where it can't be told: Gauss and Jordan in place,
    down the diagonal, on which the largest numbers stand, two pivots at a time."""
    rows = []
    for k, c in enumerate(others):
        row = [-ways[c][p] for p in others]
        row[k] = 0.0
        row[k] = ways[c][root] * favour - sum(row)
        rows.append(row)
    for k in range(0, len(rows), 2):
        top = _normed(rows[k], k)
        if top is None:
            return None
        if k + 1 == len(rows):
            return [top if i == k else _without(row, k, top) for i, row in enumerate(rows)]
        below = _normed(_without(rows[k + 1], k, top), k + 1)
        if below is None:
            return None
        top = _without(top, k + 1, below)
        for i, row in enumerate(rows):
            x, y = row[k], row[k + 1]
            row[k] = row[k + 1] = 0.0
            rows[i] = [a - x * b - y * c for a, b, c in zip(row, top, below, strict=True)]
        rows[k], rows[k + 1] = top, below
    return rows


def _normed(row: list[float], k: int) -> list[float] | None:
    """The row of a pivot, divided by it; None where it is none."""
    pivot = row[k]
    if pivot <= 0:
        return None
    row[k] = 1.0
    return [x / pivot for x in row]


def _without(row: list[float], k: int, top: list[float]) -> list[float]:
    """A row, less so much of the pivot's as clears its column."""
    factor = row[k]
    row[k] = 0.0
    return [x - factor * y for x, y in zip(row, top, strict=True)]


def _floating(entering: Costs, starting: list[float | None]) -> Found | None:
    weight = [[0.0 if x is None else exp(-x) for x in row] for row in entering]
    root = [0.0 if x is None else exp(-x) for x in starting]
    inverse = _inverse(_laplacian(weight, root, 0.0), 0.0, 1.0)
    if inverse is None or not all(inverse[1]):
        return None
    edge, chances = _chances(weight, root, inverse[0])
    return edge, chances, sum(log(abs(x)) for x in inverse[1])


def _exact(entering: Costs, starting: list[float | None]) -> Found:
    widest = max((x for row in (*entering, starting) for x in row if x is not None), default=0.0)
    with localcontext() as context:
        context.prec = int(DIGITS + 2 * widest / LN10)
        context.Emin, context.Emax = MIN_EMIN, MAX_EMAX
        zero, one = Decimal(0), Decimal(1)
        weight = [[zero if x is None else _power(x) for x in row] for row in entering]
        root = [zero if x is None else _power(x) for x in starting]
        inverse = _inverse(_laplacian(weight, root, zero), zero, one)
        if inverse is None:
            raise ValueError("no tree reaches every node")
        edge, chances = _chances(weight, root, inverse[0])
        log_determinant = sum(_log(x) for x in inverse[1])
        return [[float(x) for x in row] for row in edge], [float(x) for x in chances], log_determinant


def _power(cost: float) -> Decimal:
    """exp(-cost), to the digits that a float has, however small it is."""
    tens = int(cost / LN10)
    return Decimal(exp(tens * LN10 - cost)).scaleb(-tens)


def _log(x: Decimal) -> float:
    tens = x.adjusted()
    return log(abs(float(x.scaleb(-tens)))) + tens * LN10


def _sound(found: Found) -> bool:
    """Whether the chances are chances: each from 0 to 1, all ways to a node together 1."""
    edge, root, _ = found
    n = len(root)
    for c in range(n):
        ways = [root[c], *(edge[p][c] for p in range(n))]
        if min(ways) < -SLACK or abs(sum(ways) - 1) > SLACK:
            return False
    return True


def _laplacian(weight: list[list[N]], root: list[N], zero: N) -> list[list[N]]:
    n = len(root)
    rows = [[-x for x in row] for row in weight]
    for c in range(n):
        rows[c][c] = sum((weight[p][c] for p in range(n)), zero)
    rows[0] = list(root)
    return rows


def _chances(weight: list[list[N]], root: list[N], inverse: list[list[N]]) -> tuple[list[list[N]], list[N]]:
    n = len(root)
    edge = [
        [weight[p][c] * ((inverse[c][c] if c else 0) - (inverse[c][p] if p else 0)) for c in range(n)]
        for p in range(n)
    ]
    return edge, [root[c] * inverse[c][0] for c in range(n)]


def _inverse(matrix: list[list[N]], zero: N, one: N) -> tuple[list[list[N]], list[N]] | None:
    """Gauss and Jordan in place, with the largest pivot of each column; and the pivots. None where there is
    no inverse."""
    n = len(matrix)
    rows = matrix[:]
    came = list(range(n))
    pivots = []
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k])) if k + 1 < n else k
        rows[k], rows[best] = rows[best], rows[k]
        came[k], came[best] = came[best], came[k]
        pivot = rows[k][k]
        if not pivot:
            return None
        pivots.append(pivot)
        rows[k][k] = one
        top = [x / pivot for x in rows[k]]
        rows[k] = top
        for i in range(n):
            row = rows[i]
            factor = row[k]
            if i != k and factor:
                row[k] = zero
                rows[i] = [x - factor * y for x, y in zip(row, top, strict=True)]
    if came != list(range(n)):
        back = sorted(range(n), key=came.__getitem__)
        rows = [[row[k] for k in back] for row in rows]
    return rows, pivots
