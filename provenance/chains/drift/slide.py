"""Gaps of an alignment, slid to where clauses end."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains.drift.align import Pair
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version


def may_slide(runs: Sequence[Run], before: Version, after: Version) -> bool:
    """Whether any gap could be slid: it must end with the unit that stands before it."""
    after_pair = False
    n = 0
    while n < len(runs):
        i, j, _ = runs[n]
        n += 1
        if i is not None and j is not None:
            after_pair = True
            continue
        side, texts = (0, before.texts) if j is None else (1, after.texts)
        first = last = i if j is None else j
        while n < len(runs) and runs[n][1 - side] is None:
            last = runs[n][side]
            n += 1
        if after_pair and first is not None and last is not None and texts[first - 1] == texts[last]:
            return True
        after_pair = False
    return False


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
