"""The cheapest alignment of two ranges of units, made in pieces where that is proved to be the same.

Units that occur once in either range and stand in a row in both are what most copies keep. An alignment that
leaves such a run out of place pays for each of its units, beside what it pays for the units that have no like
on the other side. Where that is more than an alignment at hand costs, every cheapest one goes through the
run, and what lies before and behind it can be aligned by itself: there less is at stake, and more is proved.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from provenance.chains import thresholds as T
from provenance.chains.drift.bounds import at_least, counted
from provenance.chains.drift.gotoh import Run, gotoh
from provenance.chains.drift.swaps import astray
from provenance.chains.drift.version import Version

Anchor = tuple[int, int, int]
"""Where a run of units that stay begins in either version, and how long it is."""

Range = tuple[int, int, int, int]
"""First and last of the units, less one, in the earlier version and in the later."""


Known = dict[Range, tuple[int, list[Run]]]
"""The prices and alignments of ranges that were aligned."""


class _Row(NamedTuple):
    """A run of units that stay to the letter: where it begins in either version, how long it is, which of its
    units occur but once, and twice what each of these costs when it is astray on both sides."""

    i: int
    j: int
    size: int
    singles: tuple[int, ...]
    prices: tuple[int, ...]


def anchored(before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> list[Run]:
    """The cheapest alignment of two ranges of units, as `gotoh` gives it."""
    return _anchored(before, after, (a, a_end, b, b_end), {})


def _anchored(before: Version, after: Version, whole: Range, known: Known) -> list[Run]:
    a, a_end, b, b_end = whole
    if (a_end - a) * (b_end - b) <= T.SMALL_CELLS:
        return _aligned(before, after, whole, known)[1]
    counts, others = counted(before.keys[a:a_end]), counted(after.keys[b:b_end])
    rows = _rows(before, after, whole, counts, others)
    if not rows:
        return _aligned(before, after, whole, known)[1]
    anchors = [_whole(row) for row in rows]
    price = 0
    out: list[Run] = []
    for piece, run in _pieces(whole, anchors):
        cost, runs = _aligned(before, after, piece, known)
        price += cost
        out += runs
        if run is not None:
            out.append(run)
    proved: list[Anchor] = []  # who has kin is looked up only where it must be known
    for kin in (False, True):
        slack = 2 * price - at_least(before, after, whole, counts, others, kin)
        proved = [anchor for row in rows if (anchor := _proved(row, slack)) is not None]
        if proved == anchors:
            return out
    if not proved:
        return gotoh(before, after, *whole)[1]
    out = []
    for piece, run in _pieces(whole, proved):
        out += known[piece][1] if piece in known else _anchored(before, after, piece, known)
        if run is not None:
            out.append(run)
    return out


def _aligned(before: Version, after: Version, piece: Range, known: Known) -> tuple[int, list[Run]]:
    """A range's price and alignment, from the full table, once."""
    found = known.get(piece)
    if found is None:
        found = known[piece] = gotoh(before, after, *piece)
    return found


def _rows(
    before: Version, after: Version, whole: Range, counts: dict[str, int], others: dict[str, int]
) -> list[_Row]:
    """The runs that begin and end with units that occur once in either range, rising in both."""
    a, a_end, b, b_end = whole
    keys, texts, other_keys, other_texts = before.keys, before.texts, after.keys, after.texts
    place = {other_keys[j]: j for j in range(b, b_end)}
    rows: list[_Row] = []
    i = a
    while i < a_end:
        key = keys[i]
        if counts[key] > 1 or others.get(key) != 1 or texts[i] != other_texts[place[key]]:
            i += 1
            continue
        start, j = i, place[key]
        offset = i - j
        singles, prices = [], []
        while i < a_end and i - offset < b_end and texts[i] == other_texts[i - offset]:
            key = keys[i]
            if key != other_keys[i - offset]:
                break
            if counts[key] == 1 == others[key]:
                singles.append(i - start)
                prices.append(4 * astray(key))
            i += 1
        row = _Row(start, j, i - start, tuple(singles), tuple(prices))
        while rows and rows[-1].j >= j and sum(rows[-1].prices) < sum(prices):
            rows.pop()
        if not rows or rows[-1].j < j:
            rows.append(row)
    return rows


def _whole(row: _Row) -> Anchor:
    """A run from the first of its units that occur once to the last."""
    first, last = row.singles[0], row.singles[-1]
    return row.i + first, row.j + first, last + 1 - first


def _proved(row: _Row, slack: int) -> Anchor | None:
    """The part of a run that every alignment goes through that costs at most `slack` above the least.

    Whichever units of the run such an alignment has in place stand side by side, for between two of them the
    way along the run is free. So a unit is surely in place if neither it and all before it, nor it and all
    behind it can be astray; and so is its neighbour that occurs once too, for an alignment with a gap between
    the two is made cheaper by moving the gap.
    """
    prices = row.prices
    first, ahead = 0, prices[0]
    while ahead <= slack:
        first += 1
        if first == len(prices):
            return None
        ahead += prices[first]
    last, behind = len(prices) - 1, prices[-1]
    while behind <= slack:
        last -= 1
        if last < first:
            return None
        behind += prices[last]
    if last < first:
        return None
    singles = row.singles
    while first and singles[first - 1] == singles[first] - 1:
        first -= 1
    while last + 1 < len(singles) and singles[last + 1] == singles[last] + 1:
        last += 1
    start = singles[first]
    return row.i + start, row.j + start, singles[last] + 1 - start


def _pieces(whole: Range, anchors: list[Anchor]) -> Iterator[tuple[Range, Anchor | None]]:
    """What lies between the anchors, each with the run that it goes up to."""
    a, a_end, b, b_end = whole
    for i, j, size in anchors:
        yield (a, i, b, j), (i, j, size)
        a, b = i + size, j + size
    yield (a, a_end, b, b_end), None
