"""Whether an edit touches the meaning: rules on one typed edit each, in one ordered list.

A rule sees the units that the edit takes and brings, and what stands around them. It says yes or no; the
first that says yes names what was touched. A rule never looks at anything but the edit: two versions with
a "not" each and one between them are nobody's loss.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from provenance import lexicon
from provenance.chains import thresholds as T
from provenance.chains.drift import forms
from provenance.chains.drift.change import Change
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.numbers import amount
from provenance.chains.drift.units import Unit
from provenance.model import Meaning

_ENDS = (".", "!", "?")


def _keys(units: Sequence[Unit]) -> list[str]:
    return [u.key for u in units if u.is_word]


def meaning_of(edit: Edit, before: Sequence[Unit], after: Sequence[Unit]) -> Meaning | None:
    """What part of the meaning the edit touches, None where it is harmless as far as the rules can tell."""
    change = Change(edit, before, after)
    return next((meaning for meaning, rule in RULES if rule(change)), None)


@cache
def _negators() -> frozenset[str]:
    return lexicon.words("en/negators")


@cache
def _negative_verbs() -> frozenset[str]:
    return lexicon.words("en/negative_verbs")


@cache
def _hedges() -> frozenset[str]:
    return lexicon.words("en/hedges")


@cache
def _opinion_verbs() -> frozenset[str]:
    return lexicon.words("en/opinion_verbs")


@cache
def _conditions() -> dict[tuple[str, ...], str]:
    return {tuple(r["words"].split()): r["sense"] for r in lexicon.table("en/conditions")}


@cache
def _calendar() -> dict[str, str]:
    months = {r["name"].lower(): "month" for r in lexicon.table("en/months")}
    return months | {r["word"]: r["kind"] for r in lexicon.table("en/calendar")}


@cache
def _quantities() -> dict[tuple[str, ...], tuple[str, frozenset[str]]]:
    return {
        tuple(r["words"].split()): (r["class"], frozenset(r["against"].split()))
        for r in lexicon.table("en/quantities")
    }


def question(change: Change) -> bool:
    """A question turned statement, or the reverse: "Will they pay?" told as "They will pay"."""
    if change.edit.type not in ("punctuation", "substitution", "paraphrase"):
        return False
    old, new = (any(u.key == "?" for u in side) for side in (change.old, change.new))
    return old != new


def negation(change: Change) -> bool:
    """A "not" lost or gained, "with" for "without", "illegal" for "legal".

    Of a cut, only what denies words that stay: a "not" within a sentence, or "I don't think that" before it.
    """
    cut = change.lost
    if cut is not None:
        return _denies_what_stays(cut)
    if change.edit.type not in ("substitution", "bracketed", "tense", "person", "paraphrase"):
        return False
    old, new = _keys(change.old), _keys(change.new)
    if sum(k in _negators() for k in old) % 2 != sum(k in _negators() for k in new) % 2:
        return not _negative(old) and not _negative(new)
    if change.edit.type == "paraphrase":
        return False
    if (_fails_to(old) and not _negative(new)) or (_fails_to(new) and not _negative(old)):
        return True
    return any(_opposite(a, b) for a in old for b in new)


def _negative(keys: list[str]) -> bool:
    """Whether one of the words denies by its sense: "reject", "refuse"."""
    return any(k in _negative_verbs() for k in keys)


def _fails_to(keys: list[str]) -> bool:
    """Whether something is failed or refused to be done: "failed to pay"."""
    return any(k in _negative_verbs() for k, to in pairwise(keys) if to == "to") and len(keys) > 2


_PREFIXES = ("un", "in", "im", "il", "ir", "non", "dis", "mis")


def _opposite(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(shorter) > 3 and longer != shorter and any(longer == p + shorter for p in _PREFIXES)


def _mid_clause(cut: Change) -> bool:
    """Whether a cut at the head ends within a clause, so that what stays is a fragment.

    Whoever quotes "ready to talk" has said in other words who is, and whether.
    """
    last = cut.old[-1]
    return last.is_word and last.key in _hanging()


@cache
def _hanging() -> frozenset[str]:
    """Words that a clause goes on from: auxiliaries and prepositions, "to" among them."""
    return frozenset(r["form"] for r in lexicon.table("en/auxiliaries")) | lexicon.words("en/prepositions")


def _denies_what_stays(cut: Change) -> bool:
    keys = _keys(cut.old)
    if not any(k in _negators() for k in keys):
        return len(keys) <= T.SHORT_CUT and keys[-1:] == ["to"] and _negative(keys) and not cut.at_tail
    if cut.at_tail and not cut.at_head:
        return len(keys) <= 1
    if cut.at_head:
        if _mid_clause(cut):
            return False
        tail = keys[-1] if keys[-1] != "that" else (keys[-2] if len(keys) > 1 else "")
        return tail in _opinion_verbs() or (len(keys) <= T.SHORT_CUT and keys[-1] in _negators())
    return len(keys) <= T.SHORT_CUT and not any(u.key in _ENDS for u in cut.old)


def date(change: Change) -> bool:
    """Another day, month or year: "on Monday" told as "on Tuesday", "next week" as "next month"."""
    if change.edit.type not in ("substitution", "bracketed", "spelling"):
        return False
    old, new = _dates(change.old, change.before), _dates(change.new, change.after)
    return bool(old) and bool(new) and not old & new


def _dates(side: Sequence[Unit], all_: Sequence[Unit]) -> set[str]:
    calendar = _calendar()
    found: set[str] = set()
    for unit in side:
        kind = calendar.get(unit.key)
        if kind in ("day", "month") and not unit.text[0].isupper():
            continue
        if kind is not None:
            found.add(unit.key[:3])
        elif unit.kind == "number" and _is_year(unit) | _beside_month(unit, all_):
            found.add(unit.key)
    return found


def _is_year(unit: Unit) -> bool:
    value = amount(unit.key)
    return unit.text.isdigit() and value is not None and 1800 <= value <= 2100


def _beside_month(unit: Unit, all_: Sequence[Unit]) -> bool:
    at = next((k for k, u in enumerate(all_) if u.start == unit.start), None)
    if at is None:
        return False
    beside = [all_[k] for k in (at - 1, at + 1) if 0 <= k < len(all_)]
    return any(_calendar().get(u.key) == "month" and u.text[0].isupper() for u in beside)


def number(change: Change) -> bool:
    """Another amount: "3,000" told as "30,000", "millions" as "billions", "some" as "all"."""
    if change.edit.type not in ("substitution", "bracketed", "spelling", "paraphrase"):
        return False
    old = {u.key for u in change.old if u.kind == "number"}
    new = {u.key for u in change.new if u.kind == "number"}
    if old and new and not old & new:
        return True
    i, j = max(0, change.edit.units[0] - 1), max(0, change.edit.new_units[0] - 1)
    sides = change.before[i : change.edit.units[1]], change.after[j : change.edit.new_units[1]]
    against = [_amounts(_keys(side)) for side in sides]
    return any(b in others for _, others in against[0] for b, _ in against[1])


def _amounts(keys: list[str]) -> list[tuple[str, frozenset[str]]]:
    known = _quantities()
    found = []
    i = 0
    while i < len(keys):
        for n in (3, 2, 1):
            entry = known.get(tuple(keys[i : i + n])) if i + n <= len(keys) else None
            if entry is not None:
                found.append(entry)
                i += n - 1
                break
        i += 1
    return found


def condition(change: Change) -> bool:
    """A condition lost or gained: "We will go if they agree" cut after "go", "if" told as "when"."""
    cut = change.lost
    if cut is None:
        if change.edit.type != "substitution":
            return False
        old, new = _senses(_keys(change.old)), _senses(_keys(change.new))
        return old != new and bool(old | new)
    opened = [k for k in range(len(cut.old)) if _senses([u.key for u in cut.old[k : k + 4]], start_only=True)]
    if not opened:
        return False
    if cut.at_tail:
        begin = [*cut.before[: cut.edit.units[0]], *cut.old[: opened[0]]]
        while begin and not begin[-1].is_word and begin[-1].key not in _ENDS:
            begin.pop()
        return bool(begin) and begin[-1].is_word and opened[0] <= T.CLAUSE_LEAD
    clause = not cut.at_head or not cut.old[-1].is_word
    return clause and not any(u.key in _ENDS for u in cut.old[opened[-1] :])


def _senses(keys: list[str], start_only: bool = False) -> set[str]:
    known = _conditions()
    starts = range(1 if start_only else len(keys))
    return {
        known[tuple(keys[k : k + n])] for k in starts for n in (1, 2, 3, 4) if tuple(keys[k : k + n]) in known
    }


def hedge(change: Change) -> bool:
    """A reserve lost or gained: "may collapse" told as "will collapse", "allegedly" left out."""
    cut = change.lost
    if cut is not None:
        keys = _keys(cut.old)
        hedged = any(_hedges_at(u) for u in cut.old)
        if cut.at_head and keys and not any(k in _negators() for k in keys):
            last = keys[-2:] if keys[-1] == "that" else keys[-1:]
            if last[0] in _opinion_verbs() and len(keys) <= T.SHORT_CUT:
                return True
        if not hedged or (cut.at_tail and len(keys) > T.SHORT_CUT) or (cut.at_head and _mid_clause(cut)):
            return False
        return len(keys) <= T.SHORT_CUT and not any(u.key in _ENDS for u in cut.old)
    if change.edit.type not in ("substitution", "bracketed"):
        return False
    return any(_hedges_at(u) for u in change.old) != any(_hedges_at(u) for u in change.new)


def _hedges_at(unit: Unit) -> bool:
    return unit.key in _hedges() and not (unit.key == "may" and unit.text == "May")


def name(change: Change) -> bool:
    """Another name: "Latvia" told as "Lithuania". Names shortened, lengthened or respelt are the same."""
    if change.edit.type not in ("substitution", "bracketed", "spelling"):
        return False
    old, new = _names(change.old, change.before), _names(change.new, change.after)
    if not old or not new or old & new:
        return False
    return not any(_one_name(a, b) for a in old for b in new)


def _names(side: Sequence[Unit], all_: Sequence[Unit]) -> set[str]:
    """The capitalised words that are not merely the first of their sentence."""
    found = set()
    for unit in side:
        if (
            unit.kind not in ("word", "bracket")
            or not unit.text.lstrip("[")[:1].isupper()
            or unit.key in _calendar()
        ):
            continue
        at = next(k for k, u in enumerate(all_) if u.start == unit.start)
        if at and all_[at - 1].key not in (*_ENDS, ":", '"', "…") and forms.person(unit.key) is None:
            found.add(unit.key)
    return found


def _one_name(a: str, b: str) -> bool:
    return forms.misspelt(a, b) or (len(a) > 1 and len(b) > 1 and (a.startswith(b) or b.startswith(a)))


def person(change: Change) -> bool:
    """Another grammatical person: "I will resign" told as "he will resign"."""
    return change.edit.type == "person"


def tense(change: Change) -> bool:
    """Another tense: "we are ready" told as "we were ready"."""
    return change.edit.type == "tense"


RULES: tuple[tuple[Meaning, Callable[[Change], bool]], ...] = (
    ("question", question),
    ("negation", negation),
    ("date", date),
    ("number", number),
    ("condition", condition),
    ("hedge", hedge),
    ("name", name),
    ("person", person),
    ("tense", tense),
)
"""The rules in the order in which they are asked."""
