"""Words that stay by chance: a "the" that two unlike passages share is part of the change."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.align import Pair, pairs_of
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version


def may_drown(runs: Sequence[Run], before: Version, after: Version) -> bool:
    """Whether any small words are to be drowned: `drown_islands` leaves other alignments as they are."""
    starts: list[int] = []
    ends: list[int] = []
    changing = False
    for n, (i, j, size) in enumerate(runs):
        if size or (i is not None and j is not None and before.keys[i] == after.keys[j]):
            if changing:
                ends.append(n)
                changing = False
        elif not changing:
            starts.append(n)
            changing = True
    ends.append(len(runs))
    for n, start in enumerate(starts[1:]):
        end = ends[n]
        stayed = sum(max(size, 1) for _, _, size in runs[end:start])
        if stayed <= T.ISLAND and _is_island(pairs_of(runs[end:start]), before.units):
            beside = pairs_of([*runs[starts[n] : end], *runs[start : ends[n + 1]]])
            if _replaced(beside, before.units, after.units) >= T.FLOOD * stayed:
                return True
    return False


def drown_islands(pairs: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    """The same alignment, with small words that stand alone between large changes made part of them.

    "The school on the quay stays closed" told as "Every family on this coast has lost somebody" has one
    change, not two around an "on". What is drowned makes larger changes; `PASSES` rounds are made at most.
    """
    for _ in range(T.PASSES):
        drowned = _drown(pairs, before, after)
        if len(drowned) == len(pairs):
            break
        pairs = drowned
    return pairs


def _drown(pairs: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Pair]:
    kept = [i is not None and j is not None and before[i].key == after[j].key for i, j in pairs]
    runs: list[tuple[bool, int, int]] = []
    start = 0
    for n in range(1, len(pairs) + 1):
        if n == len(pairs) or kept[n] != kept[start]:
            runs.append((kept[start], start, n))
            start = n
    out: list[Pair] = []
    for n, (same, a, b) in enumerate(runs):
        if same and 0 < n < len(runs) - 1 and _is_island(pairs[a:b], before):
            beside = [*pairs[runs[n - 1][1] : a], *pairs[b : runs[n + 1][2]]]
            if _replaced(beside, before, after) >= T.FLOOD * (b - a):
                out += ((i, None) for i, _ in pairs[a:b])
                out += ((None, j) for _, j in pairs[a:b])
                continue
        out += pairs[a:b]
    return out


def _is_island(pairs: Sequence[Pair], before: Sequence[Unit]) -> bool:
    if len(pairs) > T.ISLAND:
        return False
    units = (before[i] for i, _ in pairs if i is not None)
    return all(len(u.key) <= T.ISLAND_LETTERS and u.kind in ("word", "mark") for u in units)


def _replaced(pairs: Sequence[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> int:
    """How many words the changes replace, on the side that has fewer."""
    gone = sum(i is not None and before[i].is_word for i, _ in pairs)
    new = sum(j is not None and after[j].is_word for _, j in pairs)
    return min(gone, new)
