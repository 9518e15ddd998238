"""Edge costs -> how likely each edge is to be in the tree, over all trees at once.

A tree's weight is the product of exp(-cost) of its edges; the weights of all trees that hold an edge sum up
by the matrix-tree theorem for directed graphs (Tutte 1948; for dependency trees Koo, Globerson, Carreras
and Collins 2007, McDonald and Satta 2007). So a link's confidence knows what the rest of the chain allows.
"""

from __future__ import annotations

from math import exp


def marginals(costs: list[list[float | None]], roots: list[float]) -> tuple[list[list[float]], list[float]]:
    """The probabilities of the edges and of the roots.

    `costs[p][c]` is the cost of c from p, None where it can't be; `roots[c]` that of c from nothing. The
    answer has the same shape: `edge[p][c]`, and `root[c]`; for each c they sum to 1. Cubic in the nodes.
    """
    n = len(roots)
    weight = [[0.0] * n for _ in range(n)]
    root = [0.0] * n
    for c in range(n):
        column = [costs[p][c] for p in range(n)]
        least = min([roots[c], *(x for p, x in enumerate(column) if x is not None and p != c)])
        root[c] = exp(least - roots[c]) + 1e-12
        for p, x in enumerate(column):
            if x is not None and p != c:
                weight[p][c] = exp(least - x)
    laplacian = [
        [
            root[c] + sum(weight[q][c] for q in range(n) if q != c) if p == c else -weight[p][c]
            for c in range(n)
        ]
        for p in range(n)
    ]
    inverse = _inverse(laplacian)
    edge = [
        [max(0.0, weight[p][c] * (inverse[c][c] - inverse[c][p])) if p != c else 0.0 for c in range(n)]
        for p in range(n)
    ]
    return edge, [root[c] * inverse[c][c] for c in range(n)]


def _inverse(matrix: list[list[float]]) -> list[list[float]]:
    """Gauss and Jordan, with the largest pivot of each column."""
    n = len(matrix)
    rows = [[*row, *(1.0 if i == j else 0.0 for j in range(n))] for i, row in enumerate(matrix)]
    for k in range(n):
        best = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        pivot = rows[k][k] or 1e-300
        top = [x / pivot for x in rows[k]]
        rows[k] = top
        for i in range(n):
            factor = rows[i][k]
            if i != k and factor:
                rows[i] = [x - factor * y for x, y in zip(rows[i], top, strict=True)]
    return [row[n:] for row in rows]
