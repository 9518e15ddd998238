"""A gap of the alignment -> the few, readable edits that it is told as.

Units with one key and two texts are a change of dress, case, brackets or spelling; kin words are told one by
one; what is left between these is one change, or a change beside a long cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.align import Pair
from provenance.chains.drift.edits import EditType
from provenance.chains.drift.forms import kinship, verbs
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version

Told = tuple[EditType, list[Pair]]
"""The type of an edit, and what it spans."""


def typed(pairs: list[Pair], before: Version, after: Version) -> list[Told]:
    """A stretch of the alignment in which no unit stays to the letter, cut into edits with their types."""
    told: list[Told] = []
    gap: list[Pair] = []
    for i, j in pairs:
        if i is None or j is None or before.keys[i] != after.keys[j]:
            gap.append((i, j))
            continue
        if gap:
            told += _gap(gap, before, after)
            gap = []
        type_ = _dress(before.units[i], after.units[j])
        if told and told[-1][0] == type_ and type_ != "bracketed":
            told[-1][1].append((i, j))
        else:
            told.append((type_, [(i, j)]))
    return told + _gap(gap, before, after) if gap else told


def _dress(x: Unit, y: Unit) -> EditType:
    """How two units of one key differ."""
    if x.kind == "bracket" or y.kind == "bracket":
        return "bracketed"
    if x.kind in ("mark", "ellipsis"):
        return "dress"
    plain = x.text.replace("’", "'"), y.text.replace("’", "'")
    if plain[0] == plain[1]:
        return "dress"
    return "case" if plain[0].lower() == plain[1].lower() else "spelling"


def _gap(gap: list[Pair], before: Version, after: Version) -> list[Told]:
    """The edits that a gap is told as."""
    out: list[Told] = []
    block: list[Pair] = []
    for i, j in gap:
        kin = _kin(before.units[i], after.units[j]) if i is not None and j is not None else None
        if kin is None:
            block.append((i, j))
            continue
        out += _block(block, before, after)
        block = []
        if out and out[-1][0] == kin and kin != "bracketed":
            out[-1][1].append((i, j))
        else:
            out.append((kin, [(i, j)]))
    return out + _block(block, before, after)


def _kin(x: Unit, y: Unit) -> EditType | None:
    """The type of a change from a unit to one of its kin, None where they are strangers."""
    if x.kind == "mark" and y.kind == "mark":
        return "punctuation"
    if x.kind == "bracket" or y.kind == "bracket":
        return "bracketed"
    match kinship(x.key, y.key):
        case "tense":
            return "tense"
        case "person" | "agreement":
            return "person"
        case "spelling":
            return "spelling"
        case _:
            return None


def _block(block: list[Pair], before: Version, after: Version) -> list[Told]:
    """The edits of a stretch in which no unit has kin on the other side."""
    if not block:
        return []
    old = _range([i for i, _ in block if i is not None])
    new = _range([j for _, j in block if j is not None])
    words = before.words[old.stop] - before.words[old.start]
    new_words = after.words[new.stop] - after.words[new.start]
    kinds = after.kinds[new]
    if not new_words:
        marked = "ellipsis" in kinds
        if words:
            return [("ellipsis" if marked else "trimmed", block)]
        return [("ellipsis" if marked and "ellipsis" not in before.kinds[old] else "punctuation", block)]
    if not words:
        return [("bracketed" if kinds.count("bracket") == new_words else "extended", block)]
    if "bracket" in kinds:
        return [("bracketed", block)]
    said, new_said = _said(before, old), _said(after, new)
    if "".join(said) == "".join(new_said):
        return [("spelling", block)]
    if 1 < max(words, new_words) <= T.VERB_PHRASE and _one_verb(said[-1], new_said[-1]):
        return [("tense", block)]
    if abs(words - new_words) >= T.LONG_GAP:
        return _uneven(block, before.units, after.units)
    return [("substitution", block)]


def _range(units: list[int]) -> slice:
    """Units that follow each other, as a slice."""
    return slice(units[0], units[-1] + 1) if units else slice(0, 0)


def _said(version: Version, units: slice) -> list[str]:
    """The keys of the words among some units."""
    return [u.key for u in version.units[units] if u.is_word]


def _one_verb(last: str, new_last: str) -> bool:
    """Whether the last words of two phrases are forms of one verb: "has gone" and "went"."""
    return last != new_last and not verbs(last).isdisjoint(verbs(new_last))


def _uneven(block: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Told]:
    """A change beside a long cut or addition, told as both."""
    out: list[Told] = []
    for i, j in block:
        if i is not None and j is not None:
            type_: EditType = "substitution"
        elif j is None:
            type_ = "trimmed"
        else:
            type_ = "extended"
        if out and out[-1][0] == type_:
            out[-1][1].append((i, j))
        else:
            out.append((type_, [(i, j)]))
    merged: list[Told] = []
    for type_or_none, pairs in out:
        only_marks = not any(
            (i is not None and before[i].is_word) or (j is not None and after[j].is_word) for i, j in pairs
        )
        if merged and only_marks:
            merged[-1][1].extend(pairs)
        else:
            merged.append((type_or_none, pairs))
    return merged
