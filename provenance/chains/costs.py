"""What it costs to make one wording from another: events of copying, each with its price.

A price is, roughly, how many times less likely the event is than plain copying, as a logarithm. A trim is
one event however long it is; an addition must be invented and pays by the word. So the way from the fuller
to the shorter version is cheap and the way back is dear, which is what gives the tree its direction.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift import Version
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.script import script


def both_ways(a: Version, b: Version) -> tuple[float, float]:
    """The cost of b made from a, and of a made from b."""
    if a.text == b.text:
        return 0.0, 0.0
    edits = script(a, b)
    return _one_way(edits, a, b, forward=True), _one_way(edits, a, b, forward=False)


def _one_way(edits: Sequence[Edit], a: Version, b: Version, *, forward: bool) -> float:
    """The cheaper of edit by edit and as a paraphrase: one event, and the words that the copy does not share.

    A copy that shares no word with its source is made from nothing: of two fragments of one speech, neither
    is the other's source.
    """
    copy = b if forward else a
    changed = (e.new_units if forward else e.units for e in edits if e.type not in ("dress", "moved"))
    new = sum(u.is_word for span in changed for u in copy.units[slice(*span)])
    cost = min(_total(edits, a, b, forward=forward), T.REWORDED + T.WORD * new)
    shared = sum(u.is_word for u in copy.units) - new
    return cost if shared > 0 else max(cost, invention(copy))


def _total(edits: Sequence[Edit], a: Version, b: Version, *, forward: bool) -> float:
    return sum(_price(e, a, b, forward) for e in edits)


def _price(edit: Edit, a: Version, b: Version, forward: bool) -> float:
    old = sum(u.is_word for u in a.units[slice(*edit.units)])
    new = sum(u.is_word for u in b.units[slice(*edit.new_units)])
    if not forward:
        old, new = new, old
    match edit.type:
        case "trimmed" | "spliced":
            return _cut(edit.units, a) if forward else _invented(new)
        case "extended":
            return _invented(new) if forward else _cut(edit.new_units, b)
        case "ellipsis":
            return T.MARKED_CUT if forward else T.UNDONE_MARK + T.WORD * new
        case "bracketed":
            bracket = any(u.kind == "bracket" for u in b.units[slice(*edit.new_units)])
            return T.BRACKET if bracket == forward else T.UNDONE_MARK
        case "substitution":
            if max(old, new) >= T.LONG_GAP:
                return T.ODD_CUT + _invented(new)
            return T.SUBSTITUTION + T.WORD * new + T.ODD_CUT * (old > new + 2)
        case "moved":
            return T.MOVE / 2
        case type_:
            return T.SMALL_CHANGES[type_]


def _cut(span: tuple[int, int], version: Version) -> float:
    """The cost of cutting these units out: the less where both ends of the cut are ends of clauses."""
    start, end = span
    units = version.units
    clean = start == 0 or not units[start].is_word or not units[start - 1].is_word
    return T.CUT if clean and (end == len(units) or not units[end - 1].is_word) else T.ODD_CUT


def _invented(words: int) -> float:
    return T.ADDITION + T.WORD * words


def invention(version: Version) -> float:
    """The cost of the wording made from nothing: what its derivation from any other is weighed against."""
    return T.ROOT + T.WORD * sum(u.is_word for u in version.units)
