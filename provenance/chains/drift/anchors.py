"""The cheapest alignment of two ranges of units, made in pieces where that is proved to be the same.

Units that occur once in either range and stand in a row in both are what most copies keep. An alignment that
leaves such a run out of place pays for each of its units, beside what it pays for the units that have no like
on the other side. Where that is more than an alignment at hand costs, every cheapest one goes through the
run, and what lies before and behind it can be aligned by itself.
"""

from __future__ import annotations

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.drift.gotoh import Run, gotoh
from provenance.chains.drift.swaps import KIN, OPEN, WORD_GAP, astray
from provenance.chains.drift.version import Version

Range = tuple[int, int, int, int]
"""First and last of the units, less one, in the earlier version and in the later."""


@frozen
class _Row:
    """A run of units that stay to the letter: where it begins in either version, how long it is, which of its
    units occur but once, and what each of these costs when it is astray on both sides."""

    i: int
    j: int
    size: int
    singles: tuple[int, ...]
    prices: tuple[int, ...]


def anchored(before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> list[Run]:
    """The cheapest alignment of two ranges of units, as `gotoh` gives it."""
    known: dict[Range, tuple[int, list[Run]]] = {}
    whole = (a, a_end, b, b_end)
    if (a_end - a) * (b_end - b) <= T.SMALL_CELLS:
        return gotoh(before, after, *whole)[1]
    counts, others = _counted(before.keys[a:a_end]), _counted(after.keys[b:b_end])
    rows = _rows(before, after, whole, counts, others)
    if not rows:
        return gotoh(before, after, *whole)[1]
    anchors = [(r.i + r.singles[0], r.j + r.singles[0], r.singles[-1] + 1 - r.singles[0]) for r in rows]
    price, out = _in_pieces(before, after, whole, anchors, known)
    slack = price - _at_least(before, after, whole, counts, others)
    proved = [anchor for row in rows if (anchor := _proved(row, slack)) is not None]
    if proved == anchors:
        return out
    if not proved:
        return gotoh(before, after, *whole, at_most=price)[1]
    return _in_pieces(before, after, whole, proved, known)[1]


def _counted(keys: tuple[str, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


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
                prices.append(2 * astray(key))
            i += 1
        row = _Row(start, j, i - start, tuple(singles), tuple(prices))
        while rows and rows[-1].j >= j and sum(rows[-1].prices) < sum(prices):
            rows.pop()
        if not rows or rows[-1].j < j:
            rows.append(row)
    return rows


def _at_least(
    before: Version, after: Version, whole: Range, counts: dict[str, int], others: dict[str, int]
) -> int:
    """A price that no alignment of the ranges is below: units without their like, and one gap if there must
    be one, in which at least so many units lie that not all can be marks."""
    a, a_end, b, b_end = whole
    price = 0
    for key, count in counts.items():
        extra = count - others.get(key, 0)
        if extra:
            price += abs(extra) * astray(key)
    for key, count in others.items():
        if key not in counts:
            price += count * astray(key)
    longer = (a_end - a) - (b_end - b)
    if longer:
        version, start, end = (before, a, a_end) if longer > 0 else (after, b, b_end)
        marks = end - start - (version.words[end] - version.words[start])
        price += OPEN + max(0, abs(longer) - marks) * (WORD_GAP - KIN // 2)
    return price


def _proved(row: _Row, slack: int) -> tuple[int, int, int] | None:
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


def _in_pieces(
    before: Version,
    after: Version,
    whole: Range,
    anchors: list[tuple[int, int, int]],
    known: dict[Range, tuple[int, list[Run]]],
) -> tuple[int, list[Run]]:
    """The cheapest alignment that goes through all the anchors, and its price."""
    a, a_end, b, b_end = whole
    out: list[Run] = []
    total = 0
    for i, j, size in [*anchors, (a_end, b_end, 0)]:
        if a < i or b < j:
            piece = (a, i, b, j)
            if piece not in known:
                known[piece] = gotoh(before, after, *piece)
            price, runs = known[piece]
            total += price
            out += runs
        if size:
            out.append((i, j, size))
        a, b = i + size, j + size
    return total, out
