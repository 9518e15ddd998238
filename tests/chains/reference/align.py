"""The alignment as it is defined: unit by unit, every cell of every table filled."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from provenance.chains import thresholds as T
from provenance.chains.drift.swaps import MARK_GAP, OPEN, WORD_GAP, swap_cost
from provenance.chains.drift.units import Unit

Pair = tuple[int | None, int | None]
"""A unit of the earlier version and one of the later; None where the other has nothing in its place."""

HUGE = 1 << 40


def align(before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    """The alignment, in order; every unit of either side stands in exactly one pair.

    Time and memory grow with the lengths, and with the product only of gaps of at most `CELLS` cells.
    """
    head, a_end, b_end = 0, len(before), len(after)
    while head < a_end and head < b_end and before[head].text == after[head].text:
        head += 1
    while a_end > head and b_end > head and before[a_end - 1].text == after[b_end - 1].text:
        a_end -= 1
        b_end -= 1
    pairs: list[Pair] = [(i, i) for i in range(head)]
    pairs += _middle(before, after, head, a_end, head, b_end)
    pairs += zip(range(a_end, len(before)), range(b_end, len(after)), strict=True)
    return slide(pairs, before, after)


def _middle(
    before: Sequence[Unit], after: Sequence[Unit], a: int, a_end: int, b: int, b_end: int
) -> list[Pair]:
    cells = (a_end - a) * (b_end - b)
    if cells == 0:
        return [(i, None) for i in range(a, a_end)] + [(None, j) for j in range(b, b_end)]
    if cells > T.ANCHOR_CELLS:
        anchors = _anchors(before, after, a, a_end, b, b_end)
        if not anchors and cells > T.CELLS:
            anchors = _shared_sequence(before, after, a, a_end, b, b_end)
            if not anchors:
                return [(i, None) for i in range(a, a_end)] + [(None, j) for j in range(b, b_end)]
        if anchors:
            pairs: list[Pair] = []
            for i, j in anchors:
                pairs += _middle(before, after, a, i, b, j)
                pairs.append((i, j))
                a, b = i + 1, j + 1
            return pairs + _middle(before, after, a, a_end, b, b_end)
    return exact(before, after, a, a_end, b, b_end)


def _anchors(
    before: Sequence[Unit], after: Sequence[Unit], a: int, a_end: int, b: int, b_end: int
) -> list[tuple[int, int]]:
    """Words that occur once in either range, in the longest run that keeps their order."""
    counts = Counter(before[i].key for i in range(a, a_end))
    others = Counter(after[j].key for j in range(b, b_end))
    place = {after[j].key: j for j in range(b, b_end) if others[after[j].key] == 1 and after[j].is_word}
    common = [
        (i, place[before[i].key])
        for i in range(a, a_end)
        if counts[before[i].key] == 1 and before[i].key in place
    ]
    return _rising(common)


def _rising(common: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest subsequence whose second members rise (patience sorting)."""
    tops: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    for n, (_, j) in enumerate(common):
        at = bisect_left(tops, j)
        back.append(ends[at - 1] if at else -1)
        if at == len(tops):
            tops.append(j)
            ends.append(n)
        else:
            tops[at] = j
            ends[at] = n
    out: list[tuple[int, int]] = []
    n = ends[-1] if ends else -1
    while n >= 0:
        out.append(common[n])
        n = back[n]
    return out[::-1]


def _shared_sequence(
    before: Sequence[Unit], after: Sequence[Unit], a: int, a_end: int, b: int, b_end: int
) -> list[tuple[int, int]]:
    keys_a = [u.key for u in before[a:a_end]]
    keys_b = [u.key for u in after[b:b_end]]
    return [
        (a + m.a + k, b + m.b + k)
        for m in LCSseq.opcodes(keys_a, keys_b).as_matching_blocks()
        for k in range(m.size)
    ]


def exact(
    before: Sequence[Unit], after: Sequence[Unit], a: int, a_end: int, b: int, b_end: int
) -> list[Pair]:
    """Gotoh's alignment: three states (pair, cut, addition), the cheapest way through them."""
    n, m = a_end - a, b_end - b
    cuts = [(WORD_GAP if u.is_word else MARK_GAP) for u in before[a:a_end]]
    adds = [(WORD_GAP if u.is_word else MARK_GAP) for u in after[b:b_end]]
    pair = [0] + [HUGE] * m
    cut = [HUGE] * (m + 1)
    add = [HUGE] * (m + 1)
    for j in range(1, m + 1):
        add[j] = (OPEN if j == 1 else add[j - 1]) + adds[j - 1]
    ways: list[tuple[bytearray, bytearray, bytearray]] = [
        (bytearray(m + 1), bytearray(m + 1), bytearray(2 if j else 0 for j in range(m + 1)))
    ]
    ways[0][2][1:2] = b"\0"
    for i in range(1, n + 1):
        x, price = before[a + i - 1], cuts[i - 1]
        new_pair, new_cut, new_add = [HUGE] * (m + 1), [HUGE] * (m + 1), [HUGE] * (m + 1)
        way = (bytearray(m + 1), bytearray(m + 1), bytearray(m + 1))
        for j in range(m + 1):
            options = (pair[j] + OPEN, cut[j], add[j] + OPEN)
            state = _least(options)
            new_cut[j], way[1][j] = options[state] + price, state
            if j:
                options = (pair[j - 1], cut[j - 1], add[j - 1])
                state = _least(options)
                new_pair[j] = options[state] + swap_cost(x, after[b + j - 1])
                way[0][j] = state
                options = (new_pair[j - 1] + OPEN, new_cut[j - 1] + OPEN, new_add[j - 1])
                state = _least(options)
                new_add[j], way[2][j] = options[state] + adds[j - 1], state
        pair, cut, add = new_pair, new_cut, new_add
        ways.append(way)
    i, j, state = n, m, _least((pair[m], cut[m], add[m]))
    out: list[Pair] = []
    while i or j:
        came = ways[i][state][j]
        if state == 0:
            i, j = i - 1, j - 1
            out.append((a + i, b + j))
        elif state == 1:
            i -= 1
            out.append((a + i, None))
        else:
            j -= 1
            out.append((None, b + j))
        state = came
    return out[::-1]


def _least(options: tuple[int, int, int]) -> int:
    x, y, z = options
    if x <= y:
        return 0 if x <= z else 2
    return 1 if y <= z else 2


def slide(pairs: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    """The same alignment, its gaps slid to where clauses end, where what is gone allows more than one place.

    "A, and B, and C" told as "A, and C" has lost ", and B" or "B, and"; the first is how people see it.
    """
    out = list(pairs)
    start = 0
    while start < len(out):
        side = 0 if out[start][1] is None else 1 if out[start][0] is None else None
        end = start + 1
        if side is None:
            start = end
            continue
        while end < len(out) and out[end][1 - side] is None:
            end += 1
        start = _slide_one(out, start, end, side, before if side == 0 else after)
    return out


def _slide_one(out: list[Pair], start: int, end: int, side: int, units: Sequence[Unit]) -> int:
    """Slide left the gap that the pairs from start to end make on one side; where the reading goes on."""
    best, least = 0, _untidy(out, start, end, side, units)
    back = 1
    while least and start >= back:
        pair = out[start - back]
        if pair[0] is None or pair[1] is None:
            break
        if units[_at(pair, side)].text != units[_at(out[end - back], side)].text:
            break
        untidy = _untidy(out, start - back, end - back, side, units)
        if untidy < least:
            best, least = back, untidy
        back += 1
    if best:
        mine = [_at(p, side) for p in out[start - best : end]]
        others = [p[1 - side] for p in out[start - best : start]]
        stays = [None] * (end - start) + others
        out[start - best : end] = [(k, o) if side == 0 else (o, k) for k, o in zip(mine, stays, strict=True)]
    return end


def _at(pair: Pair, side: int) -> int:
    at = pair[side]
    assert at is not None
    return at


def _untidy(out: list[Pair], start: int, end: int, side: int, units: Sequence[Unit]) -> int:
    """How badly a gap sits: it should begin and end where clauses do, best with the mark before it."""
    first, last = _at(out[start], side), _at(out[end - 1], side)
    opens = first == 0 or not units[first].is_word or not units[first - 1].is_word
    closes = last == len(units) - 1 or not units[last].is_word or not units[last + 1].is_word
    return 2 - opens - closes
