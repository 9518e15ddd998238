"""Words that stay by chance: a "the" that two unlike passages share is part of the change."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.align import Pair
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.units import SAYING, Unit
from provenance.chains.drift.version import Version


def may_drown(runs: Sequence[Run], before: Version, after: Version) -> bool:
    """Whether any small words are to be drowned: `drown_islands` leaves other alignments as they are."""
    islands: list[list[int]] = []
    changes: list[list[int]] = []
    stayed: list[int] = []
    changing = False
    for i, j, size in runs:
        if i is not None and j is not None and (size or before.keys[i] == after.keys[j]):
            if changing:
                stayed, changing = [], False
            stayed += range(i, i + max(size, 1))
            continue
        if not changing:
            islands.append(stayed)
            changes.append([0, 0])
            changing = True
        changes[-1][0] += i is not None and before.kinds[i] in SAYING
        changes[-1][1] += j is not None and after.kinds[j] in SAYING
    return any(
        len(island) <= T.ISLAND
        and min(gone + more_gone, new + more_new) >= T.FLOOD * len(island)
        and all(map(_may_stay_by_chance, before.units[island[0] : island[-1] + 1]))
        for (gone, new), (more_gone, more_new), island in zip(changes, changes[1:], islands[1:], strict=False)
    )


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
    return all(_may_stay_by_chance(before[i]) for i, _ in pairs if i is not None)


def _may_stay_by_chance(unit: Unit) -> bool:
    return len(unit.key) <= T.ISLAND_LETTERS and unit.kind in ("word", "mark")


def _replaced(pairs: Sequence[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> int:
    """How many words the changes replace, on the side that has fewer."""
    gone = sum(i is not None and before[i].is_word for i, _ in pairs)
    new = sum(j is not None and after[j].is_word for _, j in pairs)
    return min(gone, new)
