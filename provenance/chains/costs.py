"""What it costs to make one wording from another: events of copying, each with its price.

A price is, roughly, how many times less likely the event is than plain copying, as a logarithm. A trim is
one event however long it is; an addition must be invented and pays by the word. So the way from the fuller
to the shorter version is cheap and the way back is dear, which is what gives the tree its direction.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.directions import direction
from provenance.chains.drift import Version
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.script import script


def both_ways(a: Version, b: Version, edits: Sequence[Edit] | None = None) -> tuple[float, float]:
    """The cost of b made from a, and of a made from b; `edits` is the script from a to b, where known."""
    if a.text == b.text:
        return 0.0, 0.0
    made = unmade = 0.0
    lost = won = 0
    for edit in script(a, b) if edits is None else edits:
        (start, end), (new_start, new_end) = edit.units, edit.new_units
        old, new = a.words[end] - a.words[start], b.words[new_end] - b.words[new_start]
        if edit.type not in ("dress", "moved"):
            lost += old
            won += new
        price, back = _prices(edit, a, b, old, new)
        made += price
        unmade += back
    return _at_most(made, won, b), _at_most(unmade, lost, a)


def if_unlike(a: Sequence[str], b: Sequence[str]) -> tuple[float, float] | None:
    """As `both_ways`, for two wordings that are long and share few words; None for others.

    They are given by the keys of their words. Where so little is shared, each is a paraphrase of the other
    however they are aligned.
    """
    if min(len(a), len(b)) < T.UNLIKE_WORDS:
        return None
    known, other = frozenset(a), frozenset(b)
    won = len([key for key in b if key not in known])
    lost = len([key for key in a if key not in other])
    if len(b) - won >= T.UNLIKE * len(b) or len(a) - lost >= T.UNLIKE * len(a):
        return None
    made = T.REWORDED + T.WORD * won + T.STAYED * (len(b) - won)
    return made, T.REWORDED + T.WORD * lost + T.STAYED * (len(a) - lost)


def _at_most(cost: float, new: int, copy: Version) -> float:
    """The cost edit by edit, or that of a paraphrase if it is less: one event, the copy's new words, and each
    word that stayed though it might have been put otherwise. So a long text with a few dozen changes is no
    paraphrase, and copies that share some of the changes have them from each other.

    A copy that shares no word with its source is made from nothing: of two fragments of one speech, neither
    is the other's source.
    """
    stayed = copy.words[-1] - new
    cost = min(cost, T.REWORDED + T.WORD * new + T.STAYED * stayed)
    return cost if stayed else max(cost, invention(copy))


def _prices(edit: Edit, a: Version, b: Version, old: int, new: int) -> tuple[float, float]:
    """The price of an edit that takes so many words and brings so many, and of undoing it."""
    match edit.type:
        case "trimmed" | "spliced":
            return _cut(edit.units, a), _invented(old)
        case "extended":
            return _invented(new), _cut(edit.new_units, b)
        case "ellipsis":
            return T.MARKED_CUT, T.UNDONE_MARK + T.WORD * old
        case "bracketed":
            bracket = any(u.kind == "bracket" for u in b.units[slice(*edit.new_units)])
            return (T.BRACKET, T.UNDONE_MARK) if bracket else (T.UNDONE_MARK, T.BRACKET)
        case "substitution":
            price = _certainty(edit, a, b)
            return price + _substitution(old, new), price + _substitution(new, old)
        case "moved":
            return T.MOVE / 2, T.MOVE / 2
        case type_:
            price, undone = T.SMALL_CHANGES[type_], T.UNDONE.get(type_, 0.0)
            way = undone and direction(edit, a, b)
            return price + undone * (way < 0), price + undone * (way > 0)


def _certainty(edit: Edit, a: Version, b: Version) -> float:
    """What it adds to a word changed for another that one is a number or, within the words, has a capital."""
    (start, end), (new_start, new_end) = edit.units, edit.new_units
    if max(end - start, new_end - new_start) > 1:
        return 0.0
    x, y = a.units[start], b.units[new_start]
    if x.kind == y.kind == "number":
        return T.OTHER_NUMBER
    return T.OTHER_NAME if start and new_start and x.text[0].isupper() and y.text[0].isupper() else 0.0


def _substitution(old: int, new: int) -> float:
    if max(old, new) >= T.LONG_GAP:
        return T.ODD_CUT + _invented(new)
    return T.SUBSTITUTION + T.WORD * new + T.ODD_CUT * (old > new + 2)


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
    return T.ROOT + T.WORD * version.words[-1]
