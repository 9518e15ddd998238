"""Two versions of a wording -> which unit of one stands where which unit of the other stood.

What the two share at head and tail is set aside; long middles are cut at units that occur once on either
side (patience differencing, B. Cohen), and what remains is aligned exactly with affine gaps, so that a cut is
one gap and kin words meet.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from rapidfuzz.distance import LCSseq

from provenance.chains import thresholds as T
from provenance.chains.drift.anchors import anchored
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.version import Version

Pair = tuple[int | None, int | None]
"""A unit of the earlier version and one of the later; None where the other has nothing in its place."""


def align(before: Version, after: Version) -> list[Run]:
    """The alignment, in order; every unit of either side stands in exactly one run.

    Time and memory grow with the lengths, and with the product only of gaps of at most `CELLS` cells.
    """
    texts, others = before.texts, after.texts
    head, a_end, b_end = 0, len(texts), len(others)
    shorter = min(a_end, b_end)
    while head < shorter and texts[head] == others[head]:
        head += 1
    while a_end > head and b_end > head and texts[a_end - 1] == others[b_end - 1]:
        a_end -= 1
        b_end -= 1
    runs = _same(before, after, 0, 0, head)
    runs += _middle(before, after, head, a_end, head, b_end)
    runs += _same(before, after, a_end, b_end, len(texts) - a_end)
    return runs


def pairs_of(runs: Sequence[Run]) -> list[Pair]:
    """An alignment, unit by unit."""
    pairs: list[Pair] = []
    for i, j, size in runs:
        if size and i is not None and j is not None:
            pairs += zip(range(i, i + size), range(j, j + size), strict=True)
        else:
            pairs.append((i, j))
    return pairs


def runs_of(pairs: list[Pair], before: Version, after: Version) -> list[Run]:
    """An alignment given unit by unit."""
    return [(i, j, before.stays(after, i, j) if i is not None and j is not None else 0) for i, j in pairs]


def _same(before: Version, after: Version, i: int, j: int, size: int) -> list[Run]:
    """Units of the same texts, which nearly always have the same keys ("ca" is not that of "can’t")."""
    if before.keys[i : i + size] == after.keys[j : j + size]:
        return [(i, j, size)] if size else []
    return [(i + k, j + k, before.stays(after, i + k, j + k)) for k in range(size)]


def _middle(before: Version, after: Version, a: int, a_end: int, b: int, b_end: int) -> list[Run]:
    cells = (a_end - a) * (b_end - b)
    if cells > T.ANCHOR_CELLS:
        anchors = _anchors(before, after, a, a_end, b, b_end)
        if not anchors and cells > T.CELLS:
            anchors = _shared_sequence(before, after, a, a_end, b, b_end)
            if not anchors:
                return [(i, None, 0) for i in range(a, a_end)] + [(None, j, 0) for j in range(b, b_end)]
        if anchors:
            runs: list[Run] = []
            for i, j in anchors:
                runs += _middle(before, after, a, i, b, j)
                runs.append((i, j, before.stays(after, i, j)))
                a, b = i + 1, j + 1
            return runs + _middle(before, after, a, a_end, b, b_end)
    return anchored(before, after, a, a_end, b, b_end)


def _anchors(
    before: Version, after: Version, a: int, a_end: int, b: int, b_end: int
) -> list[tuple[int, int]]:
    """Words that occur once in either range, in the longest run that keeps their order."""
    keys, others = before.keys, after.keys
    counts, other_counts = Counter(keys[a:a_end]), Counter(others[b:b_end])
    place = {others[j]: j for j in range(b, b_end) if other_counts[others[j]] == 1 and after.units[j].is_word}
    common = [(i, place[keys[i]]) for i in range(a, a_end) if counts[keys[i]] == 1 and keys[i] in place]
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
    before: Version, after: Version, a: int, a_end: int, b: int, b_end: int
) -> list[tuple[int, int]]:
    blocks = LCSseq.opcodes(before.keys[a:a_end], after.keys[b:b_end]).as_matching_blocks()
    return [(a + m.a + k, b + m.b + k) for m in blocks for k in range(m.size)]
