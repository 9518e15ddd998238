"""Two versions of a wording -> the edits that lead from the one to the other, each typed.

What the alignment leaves as it stood is passed over; each gap between is told as few, readable edits. Moves,
and case that only follows a cut, are settled over the whole script.
"""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains.drift.align import Pair, align, pairs_of, runs_of
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.gaps import typed
from provenance.chains.drift.gotoh import Run
from provenance.chains.drift.islands import drown_islands, may_drown
from provenance.chains.drift.moves import mark_moves
from provenance.chains.drift.slide import may_slide, slide
from provenance.chains.drift.units import Unit
from provenance.chains.drift.version import Version

_SOFT_ENDS = frozenset(",.;:-—…")
_SENTENCE_ENDS = frozenset(".!?")


def script(before: Version, after: Version) -> tuple[Edit, ...]:
    """The edits in order; together they turn one text into the other exactly (see `edits.apply`)."""
    if before.text == after.text:
        return ()
    edits = _placed(_tidied(align(before, after), before, after), before, after)
    if len(edits) > 1:
        edits = mark_moves(edits, before, after)
    return tuple(_settled(edits, before, after))


def _tidied(runs: list[Run], before: Version, after: Version) -> list[Run]:
    """The alignment with its gaps where clauses end, and without what stays by chance; mostly as it was."""
    sliding = may_slide(runs, before, after)
    if not sliding and not may_drown(runs, before, after):
        return runs
    pairs = pairs_of(runs)
    if sliding:
        pairs = slide(pairs, before.units, after.units)
    return runs_of(drown_islands(pairs, before.units, after.units), before, after)


def _placed(runs: list[Run], before: Version, after: Version) -> list[Edit]:
    """The alignment as edits with positions; white space that differs is theirs or a change of dress.

    Every edit ends where its last unit ends; the white space before an edit is the edit's, unless both
    versions have the same there.
    """
    edits: list[Edit] = []
    gap: list[Pair] = []
    at = new_at = start = new_start = 0
    for i, j, size in runs:
        if not size or i is None or j is None:
            gap.append((i, j))
            continue
        if gap:
            at, new_at = _place_gap(gap, (start, i), (new_start, j), at, new_at, before, after, edits)
            gap = []
        at, new_at = _place_same(i, j, size, at, new_at, before, after, edits)
        start, new_start = i + size, j + size
    i, j = len(before.units), len(after.units)
    if gap:
        at, new_at = _place_gap(gap, (start, i), (new_start, j), at, new_at, before, after, edits)
    if before.text[at:] != after.text[new_at:]:
        edits.append(Edit("dress", at, len(before.text), new_at, len(after.text), (i, i), (j, j)))
    return edits


def _place_same(
    i: int, j: int, size: int, at: int, new_at: int, before: Version, after: Version, edits: list[Edit]
) -> tuple[int, int]:
    """Add the changes of white space before and between units that stay; where the last of them ends."""
    end, new_end = before.units[i + size - 1].end, after.units[j + size - 1].end
    if before.text[at:end] == after.text[new_at:new_end]:
        return end, new_end
    for k in range(size):
        x, y = before.units[i + k], after.units[j + k]
        if before.text[at : x.start] != after.text[new_at : y.start]:
            edits.append(Edit("dress", at, x.start, new_at, y.start, (i + k, i + k), (j + k, j + k)))
        at, new_at = x.end, y.end
    return at, new_at


def _place_gap(
    gap: list[Pair],
    span: tuple[int, int],
    new_span: tuple[int, int],
    at: int,
    new_at: int,
    before: Version,
    after: Version,
    edits: list[Edit],
) -> tuple[int, int]:
    """Add the edits of a gap over ranges of units; where the last units end."""
    told = typed(gap, before, after)
    i, j = span[0], new_span[0]
    for n, (type_, pairs) in enumerate(told, 1):
        start, new_start, first, new_first = at, new_at, i, j
        if n == len(told):
            i, j = span[1], new_span[1]
        else:
            i += sum(p[0] is not None for p in pairs)
            j += sum(p[1] is not None for p in pairs)
        at = before.units[i - 1].end if i > first else at
        new_at = after.units[j - 1].end if j > new_first else new_at
        edits.append(Edit(type_, start, at, new_start, new_at, (first, i), (new_first, j)))
    return at, new_at


def _settled(edits: list[Edit], before: Version, after: Version) -> list[Edit]:
    """The types that depend on what stands around: the soft mark at the end, case after a cut, splices."""
    out: list[Edit] = []
    for edit in edits:
        type_ = edit.type
        if type_ == "punctuation":
            type_ = "dress" if _soft_end(edit, before.units, after.units) else type_
        elif type_ == "case":
            type_ = "dress" if _follows_a_cut(edit, out) else type_
        elif type_ == "trimmed":
            if _beside_ellipsis(edit, after.units):
                type_ = "ellipsis"
            elif _joins_sentences(edit, before, after):
                type_ = "spliced"
        out.append(edit if type_ == edit.type else edit._replace(type=type_))
    return out


def _follows_a_cut(edit: Edit, earlier: Sequence[Edit]) -> bool:
    """Whether words right before it came or went, so that it begins a sentence now, or no longer."""
    previous = next((e for e in reversed(earlier) if e.type != "dress"), None)
    return (
        previous is not None
        and previous.type in ("trimmed", "extended", "ellipsis", "spliced", "moved", "punctuation")
        and previous.units[1] == edit.units[0]
        and previous.new_units[1] == edit.new_units[0]
    )


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


def _joins_sentences(edit: Edit, before: Version, after: Version) -> bool:
    """Whether a silent cut in the middle took the end of one sentence and more, and joined what was apart."""
    (i, i_end), (j, j_end) = edit.units, edit.new_units
    if not before.words[i] or not after.words[j]:
        return False
    if before.words[i_end] == before.words[-1] or after.words[j_end] == after.words[-1]:
        return False
    return not _SENTENCE_ENDS.isdisjoint(before.keys[i - 1 : i_end])
