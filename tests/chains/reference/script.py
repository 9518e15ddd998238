"""The script as it is defined: the alignment walked unit by unit."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.drift.edits import Edit, EditType
from provenance.chains.drift.forms import kinship, verb_forms
from provenance.chains.drift.islands import drown_islands
from provenance.chains.drift.moves import mark_moves
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version
from tests.chains.reference.align import Pair, align

_SOFT_ENDS = frozenset(",.;:-—…")


def script(
    before: str, after: str, before_units: Sequence[Unit], after_units: Sequence[Unit]
) -> tuple[Edit, ...]:
    """The edits in order; together they turn `before` into `after` exactly (see `edits.apply`)."""
    if before == after:
        return ()
    pairs = drown_islands(align(before_units, after_units), before_units, after_units)
    typed = _typed_runs(pairs, before_units, after_units)
    edits = _place(typed, before, after, before_units, after_units)
    edits = mark_moves(edits, Version.of(before), Version.of(after))
    return tuple(_settle(edits, before_units, after_units))


def _typed_runs(
    pairs: list[Pair], before: Sequence[Unit], after: Sequence[Unit]
) -> list[tuple[EditType | None, list[Pair]]]:
    """The alignment cut into runs, each with the type of its edit, None where nothing changed."""
    runs: list[tuple[EditType | None, list[Pair]]] = []
    gap: list[Pair] = []
    for i, j in pairs:
        if i is None or j is None or before[i].key != after[j].key:
            gap.append((i, j))
            continue
        runs += _gap(gap, before, after)
        gap = []
        type_ = _dress(before[i], after[j])
        if runs and runs[-1][0] == type_ and type_ != "bracketed":
            runs[-1][1].append((i, j))
        else:
            runs.append((type_, [(i, j)]))
    return runs + _gap(gap, before, after)


def _dress(x: Unit, y: Unit) -> EditType | None:
    """How two units of one key differ."""
    if x.text == y.text:
        return None
    if x.kind == "bracket" or y.kind == "bracket":
        return "bracketed"
    if x.kind in ("mark", "ellipsis"):
        return "dress"
    plain = x.text.replace("’", "'"), y.text.replace("’", "'")
    if plain[0] == plain[1]:
        return "dress"
    return "case" if plain[0].lower() == plain[1].lower() else "spelling"


def _gap(
    gap: list[Pair], before: Sequence[Unit], after: Sequence[Unit]
) -> list[tuple[EditType | None, list[Pair]]]:
    """The edits that a gap is told as."""
    if not gap:
        return []
    out: list[tuple[EditType | None, list[Pair]]] = []
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


def _block(
    block: list[Pair], before: Sequence[Unit], after: Sequence[Unit]
) -> list[tuple[EditType | None, list[Pair]]]:
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


def _uneven(
    block: list[Pair], before: Sequence[Unit], after: Sequence[Unit]
) -> list[tuple[EditType | None, list[Pair]]]:
    """A change beside a long cut or addition, told as both."""
    out: list[tuple[EditType | None, list[Pair]]] = []
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
    merged: list[tuple[EditType | None, list[Pair]]] = []
    for type_or_none, pairs in out:
        only_marks = not any(
            (i is not None and before[i].is_word) or (j is not None and after[j].is_word) for i, j in pairs
        )
        if merged and only_marks:
            merged[-1][1].extend(pairs)
        else:
            merged.append((type_or_none, pairs))
    return merged


def _place(
    runs: list[tuple[EditType | None, list[Pair]]],
    before: str,
    after: str,
    before_units: Sequence[Unit],
    after_units: Sequence[Unit],
) -> list[Edit]:
    """The runs as edits with positions; white space that differs between them is theirs or a change of dress.

    Every run ends where its last unit ends; the white space before a run is the run's, unless both versions
    have the same there.
    """
    edits: list[Edit] = []
    at = new_at = i = j = 0
    for type_, pairs in runs:
        i_end = i + sum(p[0] is not None for p in pairs)
        j_end = j + sum(p[1] is not None for p in pairs)
        if type_ is None:
            for k in range(i_end - i):
                x, y = before_units[i + k], after_units[j + k]
                if before[at : x.start] != after[new_at : y.start]:
                    edits.append(Edit("dress", at, x.start, new_at, y.start, (i + k, i + k), (j + k, j + k)))
                at, new_at = x.end, y.end
        else:
            end = before_units[i_end - 1].end if i_end > i else at
            new_end = after_units[j_end - 1].end if j_end > j else new_at
            edits.append(Edit(type_, at, end, new_at, new_end, (i, i_end), (j, j_end)))
            at, new_at = end, new_end
        i, j = i_end, j_end
    if before[at:] != after[new_at:]:
        edits.append(Edit("dress", at, len(before), new_at, len(after), (i, i), (j, j)))
    return edits


def _settle(edits: list[Edit], before: Sequence[Unit], after: Sequence[Unit]) -> list[Edit]:
    """The types that depend on what stands around: the soft mark at the end, case after a cut, splices."""
    out: list[Edit] = []
    for edit in edits:
        type_ = edit.type
        previous = next((e for e in reversed(out) if e.type != "dress"), None)
        if (type_ == "punctuation" and _soft_end(edit, before, after)) or (
            type_ == "case"
            and previous is not None
            and previous.type in ("trimmed", "extended", "ellipsis", "spliced", "moved", "punctuation")
            and previous.units[1] == edit.units[0]
            and previous.new_units[1] == edit.new_units[0]
        ):
            type_ = "dress"
        elif type_ == "trimmed" and _beside_ellipsis(edit, after):
            type_ = "ellipsis"
        elif type_ == "trimmed" and _joins_sentences(edit, before, after):
            type_ = "spliced"
        out.append(edit if type_ == edit.type else edit._replace(type=type_))
    return out


def _soft_end(edit: Edit, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether it changes only the comma or full stop that the words end in, which the frame dictates."""
    if edit.units[1] != len(before) or edit.new_units[1] != len(after):
        return False
    changed = [*before[slice(*edit.units)], *after[slice(*edit.new_units)]]
    return all(u.key in _SOFT_ENDS and u.kind == "mark" for u in changed)


def _beside_ellipsis(edit: Edit, after: Sequence[Unit]) -> bool:
    """Whether an ellipsis that stood already marks the cut."""
    beside = (edit.new_units[0] - 1, edit.new_units[1])
    return any(0 <= k < len(after) and after[k].kind == "ellipsis" for k in beside)


def _joins_sentences(edit: Edit, before: Sequence[Unit], after: Sequence[Unit]) -> bool:
    """Whether a silent cut in the middle took the end of one sentence and more, and joined what was apart."""
    i, i_end = edit.units
    if not _words_outside(before[:i], after[: edit.new_units[0]]) or not _words_outside(
        before[i_end:], after[edit.new_units[1] :]
    ):
        return False
    ends = [k for k in range(i, i_end) if before[k].key in (".", "!", "?")]
    if before[i - 1].key in (".", "!", "?"):
        ends.insert(0, i - 1)
    return bool(ends)


def _words_outside(old: Sequence[Unit], new: Sequence[Unit]) -> bool:
    return any(u.is_word for u in old) and any(u.is_word for u in new)
