"""The weight of all trees as the matrix-tree theorem defines it, in fractions, which lose nothing."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import log


def log_of_all(costs: Sequence[Sequence[float]], roots: Sequence[float | None]) -> float:
    """The logarithm of the weight of all trees.

    `costs[p][c]` is the cost of c from p, `roots[c]` that of c as the root, None for what can't be. The
    diagonal is not read.
    """
    weights = [[_weight(x) for x in row] for row in costs]
    total = sum(_weight(x) * _rooted(weights, c) for c, x in enumerate(roots) if x is not None)
    assert isinstance(total, Fraction)
    return log(total.numerator) - log(total.denominator)


def _weight(cost: float) -> Fraction:
    return Fraction(Decimal(-cost).exp())


def _rooted(weights: Sequence[Sequence[Fraction]], root: int) -> Fraction:
    """All trees with one root, but for the root's own weight: the determinant of the Laplacian without it."""
    others = [c for c in range(len(weights)) if c != root]
    rows = [
        [
            sum((weights[q][c] for q in range(len(weights)) if q != c), Fraction(0))
            if p == c
            else -weights[p][c]
            for p in others
        ]
        for c in others
    ]
    found = Fraction(1)
    while rows:  # down the diagonal, on which no zero stands while all weights are positive
        top, *rest = rows
        found *= top[0]
        rows = [[x - row[0] / top[0] * y for x, y in zip(row[1:], top[1:], strict=True)] for row in rest]
    return found
