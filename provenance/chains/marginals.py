"""Edge costs -> how likely each edge is to be in the tree, over all trees at once.

A tree's weight is the product of exp(-cost) of its edges; the weights of all trees with one root that hold
an edge sum up by the matrix-tree theorem for directed graphs (Tutte 1948; for trees with a single root Koo,
Globerson, Carreras and Collins, Structured prediction models via the matrix-tree theorem, 2007). So a
link's confidence knows what the rest of the chain allows.
"""

from __future__ import annotations

from math import exp, log

from attrs import frozen

Table = list[list[float]]


@frozen
class Marginals:
    """`edge[p][c]` is the probability that c comes from p, `root[c]` that it is the root; for each c they sum
    to 1. `log_total` is the logarithm of the weight of all trees."""

    edge: Table
    root: list[float]
    log_total: float


def marginals(costs: list[list[float | None]], roots: list[float | None]) -> Marginals:
    """The marginals of all trees; `costs[p][c]` is the cost of c from p, `roots[c]` that of c as the root.

    None is for what can't be. Cubic in the nodes. Raises ValueError where there is no tree.
    """
    n = len(roots)
    weight = [[0.0] * n for _ in range(n)]
    scale = 0.0
    ranked: list[float | None] = []
    for c in range(n):
        least = min((x for p in range(n) if p != c and (x := costs[p][c]) is not None), default=0.0)
        scale -= least
        as_root = roots[c]
        ranked.append(None if as_root is None else as_root - least)
        for p in range(n):
            x = costs[p][c]
            if x is not None and p != c:
                weight[p][c] = exp(least - x)
    known = [x for x in ranked if x is not None]
    if not known:
        raise ValueError("no node can be the root")
    lowest = min(known)
    root = [exp(lowest - x) if x is not None else 0.0 for x in ranked]
    laplacian = [[-x for x in row] for row in weight]
    for c in range(n):
        laplacian[c][c] = sum(weight[p][c] for p in range(n))
    laplacian[0] = list(root)
    inverse, log_determinant = _inverse(laplacian)
    edge = [[0.0] * n for _ in range(n)]
    for p in range(n):
        for c in range(n):
            w = weight[p][c]
            if w:
                into = inverse[c][c] if c else 0.0
                back = inverse[c][p] if p else 0.0
                edge[p][c] = min(1.0, max(0.0, w * (into - back)))
    chances = [min(1.0, max(0.0, root[c] * inverse[c][0])) for c in range(n)]
    return Marginals(edge, chances, log_determinant + scale - lowest)


def _inverse(matrix: Table) -> tuple[Table, float]:
    """Gauss and Jordan, with the largest pivot of each column; and the logarithm of the determinant."""
    n = len(matrix)
    rows = [[*row, *(1.0 if i == j else 0.0 for j in range(n))] for i, row in enumerate(matrix)]
    determinant = 0.0
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        pivot = rows[k][k]
        if not pivot:
            raise ValueError("no tree reaches every node")
        determinant += log(abs(pivot))
        top = [x / pivot for x in rows[k]]
        rows[k] = top
        for i in range(n):
            factor = rows[i][k]
            if i != k and factor:
                rows[i] = [x - factor * y for x, y in zip(rows[i], top, strict=True)]
    return [row[n:] for row in rows], determinant
