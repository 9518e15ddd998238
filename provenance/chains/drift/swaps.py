"""What it costs the alignment to hold one unit for another, or for none, in twentieths."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from provenance.chains.drift.forms import kin_among, kinship
from provenance.chains.drift.units import Unit, UnitKind

if TYPE_CHECKING:
    from provenance.chains.drift.version import Version

OPEN: Final = 12
"""Price of a gap, however long: a cut is one gap."""

WORD_GAP: Final = 8
"""Price of each word in a gap."""

MARK_GAP: Final = 3
"""Price of each punctuation mark in a gap."""

DRESS: Final = 1
"""Price of a unit that has the same key in another dress: of two places for it, the one to the letter."""

KIN: Final = 14
"""Price of a word for its kin, and of a number for a number: cheaper than a cut and an addition."""

STRANGER: Final = 23
"""Price of a word for another: two strangers side by side are one change."""

MARK: Final = 10
"""Price of a mark for another."""

BRACKET: Final = 18
"""Price of an editor's bracket for what it stands for, or the reverse."""

ELLIPSIS: Final = 12
"""Price of an ellipsis for another."""

FORBIDDEN: Final = 180
"""Price of a word for a mark: never worth it."""


def swap_cost(x: Unit, y: Unit) -> int:
    """What it costs to hold y for x in another form."""
    if x.key == y.key:
        return 0 if x.text == y.text else DRESS
    price = _between(x.kind, y.kind)
    return KIN if price == STRANGER and kinship(x.key, y.key) else price


def _between(one: UnitKind, other: UnitKind) -> int:
    """The price of strangers of two kinds."""
    if one == "mark" and other == "mark":
        return MARK
    if one in ("mark", "ellipsis") or other in ("mark", "ellipsis"):
        return ELLIPSIS if one == other else FORBIDDEN
    if one == "bracket" or other == "bracket":
        return BRACKET
    return KIN if one == other == "number" else STRANGER


def astray(key: str) -> int:
    """What a unit costs at least that is not held for one with its key: half of what two kin words cost.

    A key of one letter may be a mark, which costs no more than a mark in a gap.
    """
    return KIN // 2 if len(key) > 1 else MARK_GAP


def has_kin(key: str, version: Version, start: int, end: int) -> bool:
    """Whether a key may have kin in a range; where not, it has none."""
    keys = version.keys[_searched(version, start, end)]
    return any(not same for _, same in _alike(key, keys))


_USUAL = 100  # units of a version that is searched as a whole; of a longer one, only the range at hand
_FEW = 5  # units of a range that is searched by itself


def _searched(version: Version, start: int, end: int) -> slice:
    return slice(start, end) if len(version.keys) > _USUAL or end - start <= _FEW else slice(None)


class Swaps:
    """The prices of units against a range of another version, row by row."""

    def __init__(self, version: Version, start: int, end: int) -> None:
        searched = _searched(version, start, end)
        self._start = 0 if searched.stop else start
        self._keys, self._texts = version.keys[searched], version.texts[searched]
        self._kinds = version.kinds[start:end]
        self._strangers: dict[str, list[int]] = {}

    def row(self, x: Unit) -> list[int]:
        """The prices of a unit against the range."""
        strangers = self._strangers.get(x.kind)
        if strangers is None:
            strangers = self._strangers[x.kind] = [_between(x.kind, other) for other in self._kinds]
        row = strangers[:]
        for at, same in _alike(x.key, self._keys):
            n = at - self._start
            if 0 <= n < len(row):
                if same:
                    row[n] = 0 if self._texts[at] == x.text else DRESS
                elif row[n] == STRANGER:
                    row[n] = KIN
        return row


@lru_cache(maxsize=1 << 13)
def _alike(key: str, keys: tuple[str, ...]) -> tuple[tuple[int, bool], ...]:
    """Where a version has a key or its kin, and whether it is the key; asked again for each of a family's
    wordings that has the word."""
    found = kin_among(key, keys) if len(key) > 1 or key.isalpha() else []
    if key in keys:
        found = sorted({*found, *(n for n, other in enumerate(keys) if other == key)})
    return tuple([(n, keys[n] == key) for n in found])
