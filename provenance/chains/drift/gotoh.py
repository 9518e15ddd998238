"""The cheapest alignment with affine gaps, all cells of the table filled.

O. Gotoh, An improved algorithm for matching biological sequences, 1982: three states (pair, cut, addition),
so that a cut is one gap however long. Of several cheapest alignments the one is taken that, read from its
end, has pairs before cuts before additions.
"""

from __future__ import annotations

from provenance.chains.drift.swaps import OPEN, swap_cost
from provenance.chains.drift.version import Version

Run = tuple[int | None, int | None, int]
"""A unit of the earlier version, one of the later, and how many from there on stay to the letter: none where
the two differ, or where one is None, because the other version has nothing in its place."""

_HUGE = 1 << 40


def gotoh(before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> tuple[int, list[Run]]:
    """The price and the alignment of two ranges of units, as runs of one unit."""
    if a == a_end or b == b_end:
        gap: list[Run] = [(i, None, 0) for i in range(a, a_end)]
        gap += [(None, j, 0) for j in range(b, b_end)]
        return (OPEN + sum(before.gaps[a:a_end]) + sum(after.gaps[b:b_end]) if gap else 0), gap
    if a_end - a == 1 == b_end - b:
        return _single(before, after, a, b)
    cuts, adds = before.gaps[a:a_end], after.gaps[b:b_end]
    inserted = after.units[b:b_end]
    first = [0, *(_HUGE for _ in adds)]
    add, total = [_HUGE], OPEN
    for price in adds:
        total += price
        add.append(total)
    pairs, cutting, adding, best = [first], [[_HUGE] * len(first)], [add], [[0, *add[1:]]]
    cut = cutting[0]
    least = best[0]
    for x, price in zip(before.units[a:a_end], cuts, strict=True):
        costs = [swap_cost(x, y) for y in inserted]
        up = min(cut[0], least[0] + OPEN) + price
        new_pair, new_cut, new_add, new_least = [_HUGE], [up], [_HUGE], [up]
        left, across = up, _HUGE
        for diagonal, cost, above, longer, added in zip(least, costs, least[1:], cut[1:], adds, strict=False):
            pair = diagonal + cost
            opened = above + OPEN
            down = (longer if longer < opened else opened) + price
            opened = left + OPEN
            across = (across if across < opened else opened) + added
            left = pair if pair < down else down
            if across < left:  # noqa: PLR1730 (twice as fast as min)
                left = across
            new_pair.append(pair)
            new_cut.append(down)
            new_add.append(across)
            new_least.append(left)
        cut, least = new_cut, new_least
        pairs.append(new_pair)
        cutting.append(new_cut)
        adding.append(new_add)
        best.append(new_least)
    return best[-1][-1], _way(before, after, a, a_end, b, b_end, pairs, cutting, adding)


def _single(before: Version, after: Version, a: int, b: int) -> tuple[int, list[Run]]:
    swap = swap_cost(before.units[a], after.units[b])
    apart = 2 * OPEN + before.gaps[a] + after.gaps[b]
    if swap <= apart:
        return swap, [(a, b, int(swap == 0))]
    return apart, [(None, b, 0), (a, None, 0)]


def _way(
    before: Version,
    after: Version,
    a: int,
    a_end: int,
    b: int,
    b_end: int,
    pairs: list[list[int]],
    cutting: list[list[int]],
    adding: list[list[int]],
) -> list[Run]:
    """The cheapest way through the table, from its end."""
    i, j = a_end - a, b_end - b
    state = _least(pairs[i][j], cutting[i][j], adding[i][j])
    out: list[Run] = []
    while i or j:
        if state == 0:
            i, j = i - 1, j - 1
            out.append((a + i, b + j, before.stays(after, a + i, b + j)))
            state = _least(pairs[i][j], cutting[i][j], adding[i][j])
        elif state == 1:
            i -= 1
            out.append((a + i, None, 0))
            state = _least(pairs[i][j] + OPEN, cutting[i][j], adding[i][j] + OPEN)
        else:
            j -= 1
            out.append((None, b + j, 0))
            state = _least(pairs[i][j] + OPEN, cutting[i][j] + OPEN, adding[i][j])
    out.reverse()
    return out


def _least(pair: int, cut: int, add: int) -> int:
    if pair <= cut:
        return 0 if pair <= add else 2
    return 1 if cut <= add else 2
