"""The cheapest alignment with affine gaps, from a table of all cells that it may go through.

O. Gotoh, An improved algorithm for matching biological sequences, 1982: three states (pair, cut, addition),
so that a cut is one gap however long. Of several cheapest alignments the one is taken that, read from its
end, has pairs before cuts before additions.
"""

from __future__ import annotations

from itertools import accumulate

from provenance.chains.drift.swaps import OPEN, Swaps, swap_cost
from provenance.chains.drift.version import Version

Run = tuple[int | None, int | None, int]
"""A unit of the earlier version, one of the later, and how many from there on stay to the letter: none where
the two differ, or where one is None, because the other version has nothing in its place."""


def gotoh(before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> tuple[int, list[Run]]:
    """The price and the alignment of two ranges of units, as runs of one unit."""
    if a == a_end or b == b_end:
        gap: list[Run] = [(i, None, 0) for i in range(a, a_end)]
        gap += [(None, j, 0) for j in range(b, b_end)]
        return (OPEN + sum(before.gaps[a:a_end]) + sum(after.gaps[b:b_end]) if gap else 0), gap
    if a_end - a == 1:
        return _one(before, after, a, b, b_end)
    if b_end - b == 1:
        return _into_one(before, after, a, a_end, b)
    table = _Table(before, after, a, a_end, b, b_end)
    return table.price, table.way()


def _one(before: Version, after: Version, a: int, b: int, b_end: int) -> tuple[int, list[Run]]:
    """One unit against several: held for the last of those for which it is cheapest, or cut behind them."""
    unit, gaps = before.units[a], after.gaps[b:b_end]
    added = sum(gaps)
    apart = 2 * OPEN + before.gaps[a] + added
    price, at = apart, b_end
    for j in range(b_end - 1, b - 1, -1):
        opened = OPEN * ((j > b) + (j < b_end - 1))
        cost = swap_cost(unit, after.units[j]) + opened + added - gaps[j - b]
        if cost < price or (cost == price == apart and j == b_end - 1):
            price, at = cost, j
    runs: list[Run] = [(None, j, 0) for j in range(b, at)]
    runs.append((a, None, 0) if at == b_end else (a, at, before.stays(after, a, at)))
    runs += [(None, j, 0) for j in range(at + 1, b_end)]
    return price, runs


def _into_one(before: Version, after: Version, a: int, a_end: int, b: int) -> tuple[int, list[Run]]:
    """Several units against one: the last of those that are cheapest held for it, or it is added first."""
    unit, gaps = after.units[b], before.gaps[a:a_end]
    cut = sum(gaps)
    price, at = 2 * OPEN + after.gaps[b] + cut, a - 1
    for i in range(a, a_end):
        opened = OPEN * ((i > a) + (i < a_end - 1))
        cost = swap_cost(before.units[i], unit) + opened + cut - gaps[i - a]
        if cost <= price:
            price, at = cost, i
    runs: list[Run] = [(i, None, 0) for i in range(a, at)]
    runs.append((None, b, 0) if at < a else (at, b, before.stays(after, at, b)))
    runs += [(i, None, 0) for i in range(at + 1, a_end)]
    return price, runs


class _Table:
    """The table of two ranges of units.

    In row i and column j stand the prices of the first i units and the first j aligned: `least` of the
    cheapest alignment; `cut`, from column 1 on, of the cheapest that goes on with a cut, opened there or
    before, but for the units that it takes yet. `swaps` has the prices of pairs.
    """

    def __init__(self, before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> None:
        self.before, self.after, self.a, self.b = before, after, a, b
        adds = after.gaps[b:b_end]
        swaps = Swaps(after, b, b_end)
        least = [0, *accumulate(adds[1:], initial=OPEN + adds[0])]
        cut = [price + OPEN for price in least[1:]]
        self.least, self.cut, self.swaps = [least], [cut], [cut]
        edge = OPEN
        for unit, price in zip(before.units[a:a_end], before.gaps[a:a_end], strict=True):
            costs = swaps.row(unit)
            edge += price
            new_least, new_cut = [edge], []
            across = edge + OPEN
            for diagonal, cost, above, added in zip(least, costs, cut, adds):  # noqa: B905 (one more stands there)
                down = above + price
                across += added
                best = diagonal + cost
                if down < best:  # noqa: PLR1730 (twice as fast as min)
                    best = down
                if across < best:  # noqa: PLR1730
                    best = across
                new_least.append(best)
                best += OPEN
                if best < across:  # noqa: PLR1730
                    across = best
                new_cut.append(down if down < best else best)
            least, cut = new_least, new_cut
            self.least.append(least)
            self.cut.append(cut)
            self.swaps.append(costs)
        self.price = least[-1]

    def way(self) -> list[Run]:
        """The cheapest way through the table, found from its end."""
        before, after, a, b = self.before, self.after, self.a, self.b
        i, j = len(self.least) - 1, len(self.least[0]) - 1
        out: list[Run] = []
        to_pair = to_cut = 0
        price = self.price
        while i and j:
            pair = self.least[i - 1][j - 1] + self.swaps[i][j - 1]
            down = self.cut[i - 1][j - 1] + before.gaps[a + i - 1]
            if pair + to_pair == price:
                i, j = i - 1, j - 1
                out.append((a + i, b + j, before.stays(after, a + i, b + j)))
                price, to_pair, to_cut = self.least[i][j], 0, 0
            elif down + to_cut == price:
                i -= 1
                out.append((a + i, None, 0))
                price, to_pair, to_cut = self.cut[i][j - 1], OPEN, 0
            else:
                to_add = to_pair - to_cut if to_pair else 0
                j -= 1
                out.append((None, b + j, 0))
                price, to_pair, to_cut = price - to_add - after.gaps[b + j], OPEN, OPEN
        out += [(a + k, None, 0) for k in range(i - 1, -1, -1)]
        out += [(None, b + k, 0) for k in range(j - 1, -1, -1)]
        out.reverse()
        return out
