"""A gap of the alignment -> the few, readable edits that it is told as.

Units with one key and two texts are a change of dress, case, brackets or spelling; kin words are told one by
one; what is left between these is one change, or a change beside a long cut.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.align import Pair
from provenance.chains.drift.edits import EditType
from provenance.chains.drift.forms import kinship, verb_forms
from provenance.chains.drift.units import Unit

Told = tuple[EditType, list[Pair]]
"""The type of an edit, and what it spans."""


def typed(pairs: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Told]:
    """A stretch of the alignment in which no unit stays to the letter, cut into edits with their types."""
    told: list[Told] = []
    gap: list[Pair] = []
    for i, j in pairs:
        if i is None or j is None or before[i].key != after[j].key:
            gap.append((i, j))
            continue
        if gap:
            told += _gap(gap, before, after)
            gap = []
        type_ = _dress(before[i], after[j])
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


def _gap(gap: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Told]:
    """The edits that a gap is told as."""
    out: list[Told] = []
    block: list[Pair] = []
    for i, j in gap:
        kin = _kin(before[i], after[j]) if i is not None and j is not None else None
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


def _block(block: list[Pair], before: Sequence[Unit], after: Sequence[Unit]) -> list[Told]:
    """The edits of a stretch in which no unit has kin on the other side."""
    if not block:
        return []
    old = [before[i] for i, _ in block if i is not None]
    new = [after[j] for _, j in block if j is not None]
    words, new_words = [u for u in old if u.is_word], [u for u in new if u.is_word]
    if not words and not new_words:
        cut = any(u.kind == "ellipsis" for u in new) and not any(u.kind == "ellipsis" for u in old)
        return [("ellipsis" if cut else "punctuation", block)]
    if words and not new_words:
        return [("ellipsis" if any(u.kind == "ellipsis" for u in new) else "trimmed", block)]
    if not words:
        return [("bracketed" if all(u.kind == "bracket" for u in new_words) else "extended", block)]
    if any(u.kind == "bracket" for u in new_words):
        return [("bracketed", block)]
    if "".join(u.key for u in words) == "".join(u.key for u in new_words):
        return [("spelling", block)]
    if _one_verb(words, new_words):
        return [("tense", block)]
    if abs(len(words) - len(new_words)) >= T.LONG_GAP:
        return _uneven(block, before, after)
    return [("substitution", block)]


def _one_verb(words: Sequence[Unit], new_words: Sequence[Unit]) -> bool:
    """Whether both sides are one verb with its auxiliaries: "has gone" and "went"."""
    if not 1 < max(len(words), len(new_words)) <= T.VERB_PHRASE:
        return False
    last, new_last = words[-1].key, new_words[-1].key
    return any(v == w for v, _ in verb_forms(last) for w, _ in verb_forms(new_last)) and last != new_last


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
