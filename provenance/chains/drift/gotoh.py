"""The cheapest alignment with affine gaps, from a table of all cells that it may go through.

O. Gotoh, An improved algorithm for matching biological sequences, 1982: three states (pair, cut, addition),
so that a cut is one gap however long. Of several cheapest alignments the one is taken that, read from its
end, has pairs before cuts before additions. Where an alignment is at hand, cells are left out from which it
could not be reached or bettered: what it costs to come there, and what units without their like will still
cost, is more than it costs.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from provenance.chains.drift.swaps import OPEN, Swaps, astray, swap_cost
from provenance.chains.drift.version import Version

Run = tuple[int | None, int | None, int]
"""A unit of the earlier version, one of the later, and how many from there on stay to the letter: none where
the two differ, or where one is None, because the other version has nothing in its place."""

_NEVER = 1 << 40


def gotoh(
    before: Version, after: Version, a: int, a_end: int, b: int, b_end: int, at_most: int = _NEVER
) -> tuple[int, list[Run]]:
    """The price and the alignment of two ranges of units, as runs of one unit.

    `at_most` is the price of any alignment of them, where one is known.
    """
    if a == a_end or b == b_end:
        gap: list[Run] = [(i, None, 0) for i in range(a, a_end)]
        gap += [(None, j, 0) for j in range(b, b_end)]
        return (OPEN + sum(before.gaps[a:a_end]) + sum(after.gaps[b:b_end]) if gap else 0), gap
    if a_end - a == 1:
        return _one(before, after, a, b, b_end)
    if b_end - b == 1:
        return _into_one(before, after, a, a_end, b)
    table = _Table(before, after, a, a_end, b, b_end, at_most)
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

    In row i and column j stand the prices of the first i units and the first j aligned: `cut` and `add` of an
    alignment that ends in a cut or an addition, `least` of the cheapest. `swaps` has the prices of pairs.
    """

    def __init__(
        self, before: Version, after: Version, a: int, a_end: int, b: int, b_end: int, at_most: int
    ) -> None:
        self.before, self.after, self.a, self.b = before, after, a, b
        adds = after.gaps[b:b_end]
        last = len(adds)
        ahead, new_ahead = _ahead(before, after, a, a_end, b, b_end, at_most)
        limits = [at_most - x for x in new_ahead]
        swaps = Swaps(after, b, b_end)
        add = [_NEVER, *(OPEN + total for total in accumulate(adds))]
        cut, least = [_NEVER] * (last + 1), [0, *add[1:]]
        self.cut, self.add, self.least, self.swaps = [cut], [add], [least], [[0] * last]
        low, high = 0, last
        for i in range(a_end - a):
            while least[high] > limits[high] - ahead[i]:
                high -= 1
            while least[low] > limits[low] - ahead[i]:
                low += 1
            costs = swaps.row(before.units[a + i], low, high + 1)
            price = before.gaps[a + i]
            left = min(cut[low], least[low] + OPEN) + price
            across = _NEVER
            new_cut, new_add, new_least = [_NEVER] * low, [_NEVER] * low, [_NEVER] * low
            new_cut.append(left)
            new_add.append(_NEVER)
            new_least.append(left)
            for diagonal, cost, above, longer, added in zip(
                least[low : high + 1],
                costs[low : high + 1],
                least[low + 1 : high + 2],
                cut[low + 1 : high + 2],
                adds[low : high + 1],
                strict=False,
            ):
                pair = diagonal + cost
                opened = above + OPEN
                down = (longer if longer < opened else opened) + price
                opened = left + OPEN
                across = (across if across < opened else opened) + added
                left = pair if pair < down else down
                if across < left:  # noqa: PLR1730 (twice as fast as min)
                    left = across
                new_cut.append(down)
                new_add.append(across)
                new_least.append(left)
            high = min(high + 1, last)
            for added, limit in zip(adds[high:], limits[high + 1 :], strict=True):
                across = min(across, left + OPEN) + added
                if across > limit - ahead[i + 1]:
                    break
                left = across
                new_cut.append(_NEVER)
                new_add.append(across)
                new_least.append(across)
                high += 1
            unseen = [_NEVER] * (last - high)
            cut, add, least = new_cut + unseen, new_add + unseen, new_least + unseen
            self.cut.append(cut)
            self.add.append(add)
            self.least.append(least)
            self.swaps.append(costs)
        self.price = least[last]

    def way(self) -> list[Run]:
        """The cheapest way through the table, found from its end."""
        a, b = self.a, self.b
        i, j = len(self.least) - 1, len(self.least[0]) - 1
        state = self._state(i, j, 0, 0, 0)
        out: list[Run] = []
        while i or j:
            if state == 0:
                i, j = i - 1, j - 1
                out.append((a + i, b + j, self.before.stays(self.after, a + i, b + j)))
                state = self._state(i, j, 0, 0, 0)
            elif state == 1:
                i -= 1
                out.append((a + i, None, 0))
                state = self._state(i, j, OPEN, 0, OPEN)
            else:
                j -= 1
                out.append((None, b + j, 0))
                state = self._state(i, j, OPEN, OPEN, 0)
        out.reverse()
        return out

    def _state(self, i: int, j: int, to_pair: int, to_cut: int, to_add: int) -> int:
        """In which state a cell is cheapest, when it costs so much more to go on from each: pair, cut or
        addition."""
        pair = self.least[i - 1][j - 1] + self.swaps[i][j - 1] if i and j else _NEVER * (i + j)
        pair, cut, add = pair + to_pair, self.cut[i][j] + to_cut, self.add[i][j] + to_add
        if pair <= cut:
            return 0 if pair <= add else 2
        return 1 if cut <= add else 2


def _ahead(
    before: Version, after: Version, a: int, a_end: int, b: int, b_end: int, at_most: int
) -> tuple[list[int], list[int]]:
    """For each unit what it and those behind it cost at least because the other range has not their like."""
    keys, new_keys = before.keys[a:a_end], after.keys[b:b_end]
    if at_most == _NEVER:
        return [0] * (len(keys) + 1), [0] * (len(new_keys) + 1)
    return _sums(keys, frozenset(new_keys)), _sums(new_keys, frozenset(keys))


def _sums(keys: Sequence[str], others: frozenset[str]) -> list[int]:
    prices = [0 if key in others else astray(key) for key in reversed(keys)]
    return list(accumulate(prices, initial=0))[::-1]
