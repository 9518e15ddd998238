"""Which way a small change goes: the way that retelling goes, or back."""

from __future__ import annotations

from provenance.chains.drift.edits import Edit
from provenance.chains.drift.forms import person, tenses
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version


def direction(edit: Edit, before: Version, after: Version) -> int:
    """1 where an edit goes the way that retelling goes, -1 where it goes back, 0 where nothing tells.

    Retelling moves words into indirect speech, from "I will" to "he would" and never back; it gives common
    nouns a capital ("the Council") rather than take it, but for the first word, whose capital is the frame's;
    and it makes a statement of a question.
    """
    old, new = before.units[slice(*edit.units)], after.units[slice(*edit.new_units)]
    if not old or not new:
        return 0
    match edit.type:
        case "person":
            return _is_third(new[0]) - _is_third(old[0])
        case "tense":
            found = tenses(old[-1].key, new[-1].key)
            return 0 if found is None else (found[1] == "past") - (found[0] == "past")
        case "case" if edit.units[0] and edit.new_units[0]:
            return new[0].text[0].isupper() - old[0].text[0].isupper()
        case "punctuation":
            return any(u.key == "?" for u in old) - any(u.key == "?" for u in new)
        case _:
            return 0


def _is_third(unit: Unit) -> bool:
    return (person(unit.key) or "").startswith("3")
