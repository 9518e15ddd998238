"""Gaps of an alignment, slid to where clauses end."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains.drift.align import Pair
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version


def may_slide(runs: Sequence[Run], before: Version, after: Version) -> bool:
    """Whether any gap could be slid: it must end with the unit that stands before it."""
    for n in range(len(runs) - 1):
        i, j, _ = runs[n]
        if i is None or j is None:
            continue
        for side, version in ((0, before), (1, after)):
            first = runs[n + 1][side]
            if first and runs[n + 1][1 - side] is None:
                last = _gap_end(runs, n + 1, side)
                if version.texts[first - 1] == version.texts[last]:
                    return True
    return False


def _gap_end(runs: Sequence[Run], n: int, side: int) -> int:
    """The last unit of the gap on one side that begins with a run."""
    while n + 1 < len(runs) and runs[n + 1][1 - side] is None:
        n += 1
    last = runs[n][side]
    assert last is not None
    return last


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
