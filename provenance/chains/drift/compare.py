"""The comparison of two wordings, from text to typed drifts."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.meaning import meaning_of
from provenance.chains.drift.script import script
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version
from provenance.model import Drift

_REWORDING = frozenset({"substitution", "trimmed", "extended", "spliced", "ellipsis"})
_AT_ENDS = frozenset({"trimmed", "extended"})


def compare(before: str, after: str) -> tuple[Drift, ...]:
    """The typed drifts from the earlier wording to the later one, in order; none where they are the same.

    Differences of white space, of the form of quotation marks and dashes, and of the comma or full stop
    that a quotation ends in are none.

    >>> compare("We will not accept this deal.", "We will accept this deal,")
    (Drift(type='trimmed', before='not', after='', meaning='negation'),)
    """
    return differences(Version.of(before), Version.of(after))


def differences(before: Version, after: Version, edits: Sequence[Edit] | None = None) -> tuple[Drift, ...]:
    """As `compare`, for wordings that are cut into units already; `edits` is their script, where known."""
    edits = script(before, after) if edits is None else edits
    if _is_paraphrase(edits, before, after):
        return _paraphrase(before, after)
    drifts: list[Drift] = []
    for n, edit in enumerate(edits):
        if edit.type == "dress":
            continue
        if edit.type == "moved":
            if edit.twin is not None and edit.twin > n:
                drifts.append(_moved(edit, edits[edit.twin], before, after))
            continue
        drifts.append(_drift(edit, before, after))
    return tuple(drifts)


def _drift(edit: Edit, before: Version, after: Version) -> Drift:
    type_ = edit.type
    assert type_ != "dress"
    start, end, new_start, new_end = edit.start, edit.end, edit.new_start, edit.new_end
    i, j = edit.units[0] - 1, edit.new_units[0] - 1
    if _glued(before, edit.units) or _glued(after, edit.new_units):
        start, new_start = before.units[i].start, after.units[j].start
        type_ = "substitution" if type_ in ("trimmed", "extended") else type_
    old, new = before.text[start:end].strip(), after.text[new_start:new_end].strip()
    return Drift(type_, old, new, meaning_of(edit, before.units, after.units))


def _glued(version: Version, span: tuple[int, int]) -> bool:
    """Whether a range of units begins within a word, as the "n't" of "don't" does: it is shown whole."""
    start, end = span
    if not 0 < start < end:
        return False
    one, other = version.units[start - 1], version.units[start]
    return one.kind == other.kind == "word" and one.end == other.start and one.text[-1].isalpha()


def _moved(one: Edit, other: Edit, before: Version, after: Version) -> Drift:
    out, back = (one, other) if one.end > one.start else (other, one)
    return Drift(
        "moved", before.text[out.start : out.end].strip(), after.text[back.new_start : back.new_end].strip()
    )


def _is_paraphrase(edits: Sequence[Edit], before: Version, after: Version) -> bool:
    """Whether so little stands as it stood that single edits would not be readable."""
    changed = [e for e in edits if e.type in _REWORDING]
    kept = _words(before.units, (0, len(before.units))) - sum(_words(before.units, e.units) for e in changed)
    while changed and changed[0].type in _AT_ENDS:
        del changed[0]
    while changed and changed[-1].type in _AT_ENDS:
        del changed[-1]
    gone = sum(_words(before.units, e.units) for e in changed)
    new = sum(_words(after.units, e.new_units) for e in changed)
    changes = min(gone, new)
    scattered = len(changed) > 1 or not kept
    return scattered and changes >= T.PARAPHRASE_WORDS and kept < T.PARAPHRASE_SHARE * (kept + changes)


def _words(units: Sequence[Unit], span: tuple[int, int]) -> int:
    return sum(u.is_word for u in units[slice(*span)])


def _paraphrase(before: Version, after: Version) -> tuple[Drift, ...]:
    """The whole as one paraphrase."""
    whole = (0, len(before.units)), (0, len(after.units))
    edit = Edit("paraphrase", 0, len(before.text), 0, len(after.text), *whole)
    return (Drift("paraphrase", before.text, after.text, meaning_of(edit, before.units, after.units)),)
