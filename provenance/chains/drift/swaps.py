"""What it costs the alignment to hold one unit for another, or for none, in twentieths."""

from __future__ import annotations

from typing import Final

from provenance.chains.drift.forms import kinship
from provenance.chains.drift.units import Unit

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
    one, other = x.kind, y.kind
    if one == "word" and other == "word":
        return KIN if kinship(x.key, y.key) else STRANGER
    if one == "mark" and other == "mark":
        return MARK
    if one in ("mark", "ellipsis") or other in ("mark", "ellipsis"):
        return ELLIPSIS if one == other else FORBIDDEN
    if one == "bracket" or other == "bracket":
        return BRACKET
    if one == "number" and other == "number":
        return KIN
    return KIN if kinship(x.key, y.key) else STRANGER
