"""What every alignment of two ranges of units costs at least, from how often each key stands in either.

A unit that has no like on the other side is either held for another, and half of what that costs is its
share, or lies in a gap. Where there is no gap on a side, none of its units lies in one; where there is, it
was opened once at least.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from provenance.chains.drift.swaps import BRACKET, KIN, MARK, MARK_GAP, OPEN, STRANGER, WORD_GAP, has_kin
from provenance.chains.drift.version import Version


def counted(keys: Iterable[str]) -> dict[str, int]:
    """How often each key stands in a range."""
    counts: dict[str, int] = {}
    for key in keys:
        counts[key] = counts.get(key, 0) + 1
    return counts


def at_least(
    before: Version,
    after: Version,
    ranges: tuple[int, int, int, int],
    counts: Mapping[str, int],
    others: Mapping[str, int],
    kin: bool,
) -> int:
    """Twice a price that no alignment of the two ranges is below; `counts` are the keys of either range.

    Unless `kin` says that it is to be looked for, every word is taken to have kin on the other side.
    """
    a, a_end, b, b_end = ranges
    bracket = "bracket" in before.kinds[a:a_end] or "bracket" in after.kinds[b:b_end]
    stranger = BRACKET if bracket else STRANGER
    held, either = _shares(after, b, b_end, counts, others, stranger, kin)
    new_held, new_either = _shares(before, a, a_end, others, counts, stranger, kin)
    longer = (a_end - a) - (b_end - b)
    if longer > 0:
        one_sided = 2 * OPEN + either + new_held
    elif longer < 0:
        one_sided = 2 * OPEN + held + new_either
    else:
        one_sided = held + new_held
    return min(one_sided, 4 * OPEN + either + new_either)


def _shares(
    other: Version,
    start: int,
    end: int,
    counts: Mapping[str, int],
    others: Mapping[str, int],
    stranger: int,
    kin: bool,
) -> tuple[int, int]:
    """Twice what the units of a range cost that lack their like on the other side: where each is held for
    some unit of the other range, and where each may lie in a gap."""
    held = either = 0
    for key, count in counts.items():
        extra = count - others.get(key, 0)
        if extra <= 0:
            continue
        if len(key) == 1:
            held += extra * MARK
            either += extra * 2 * MARK_GAP
        elif not kin or key[0] == "#" or has_kin(key, other, start, end):
            held += extra * KIN
            either += extra * KIN
        else:
            held += extra * stranger
            either += extra * min(stranger, 2 * WORD_GAP)
    return held, either
