"""What it costs the alignment to hold one unit for another, or for none, in twentieths."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from provenance.chains.drift.forms import kinship, traits
from provenance.chains.drift.units import KINDS, Unit, UnitKind

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


def _between(one: UnitKind, other: UnitKind) -> int:
    """The price of strangers of two kinds."""
    if one == "mark" and other == "mark":
        return MARK
    if one in ("mark", "ellipsis") or other in ("mark", "ellipsis"):
        return ELLIPSIS if one == other else FORBIDDEN
    if one == "bracket" or other == "bracket":
        return BRACKET
    return KIN if one == other == "number" else STRANGER


_STRANGERS: Final = {one: {other: _between(one, other) for other in KINDS} for one in KINDS}


def swap_cost(x: Unit, y: Unit) -> int:
    """What it costs to hold y for x in another form."""
    if x.key == y.key:
        return 0 if x.text == y.text else DRESS
    price = _STRANGERS[x.kind][y.kind]
    return KIN if price == STRANGER and kinship(x.key, y.key) else price


def astray(key: str) -> int:
    """What a unit costs at least that is not held for one with its key: half of what two kin words cost.

    A key of one letter may be a mark, which costs no more than a mark in a gap.
    """
    return KIN // 2 if len(key) > 1 else MARK_GAP


def has_kin(key: str, version: Version, start: int, end: int) -> bool:
    """Whether a key has kin in a range."""
    keys = version.keys
    return any(keys[n] != key and kinship(key, keys[n]) is not None for n in _alike(key, version, start, end))


class Swaps:
    """The prices of units against a range of another version, row by row."""

    def __init__(self, version: Version, start: int, end: int) -> None:
        self._version, self._start, self._end = version, start, end
        self._strangers: dict[str, list[int]] = {}

    def row(self, x: Unit) -> list[int]:
        """The prices of a unit against the range."""
        version, start, end = self._version, self._start, self._end
        if end - start <= _FEW:
            return [swap_cost(x, y) for y in version.units[start:end]]
        strangers = self._strangers.get(x.kind)
        if strangers is None:
            prices = _STRANGERS[x.kind]
            strangers = self._strangers[x.kind] = [prices[kind] for kind in version.kinds[start:end]]
        row = strangers[:]
        key, keys = x.key, version.keys
        for n in _alike(key, version, start, end):
            if keys[n] == key:
                row[n - start] = 0 if version.texts[n] == x.text else DRESS
            elif row[n - start] == STRANGER and kinship(key, keys[n]) is not None:
                row[n - start] = KIN
        return row


_FEW = 3  # units that are asked about one by one
_MANY = 8  # places of a trait; of more, those in the range are looked for


def _alike(key: str, version: Version, start: int, end: int) -> list[int]:
    """The places in a range of a key, of its kin, and of some that are neither."""
    found: list[int] = []
    for trait in traits(key):
        places = version.places.get(trait)
        if places is None:
            continue
        if len(places) > _MANY:
            found += places[bisect_left(places, start) : bisect_left(places, end)]
        else:
            found += [n for n in places if start <= n < end]
    return found
