"""Words that go in one place and come in another: a cut and an addition told as one move."""

from __future__ import annotations

from provenance.chains import thresholds as T
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.version import Version


def mark_moves(edits: list[Edit], before: Version, after: Version) -> list[Edit]:
    """The same edits; those that take words away and bring the same words elsewhere are typed as moved.

    Serves "On Monday we will vote" told as "we will vote on Monday", and "tea and bread" as "bread and tea".
    """
    gone: dict[tuple[str, ...], list[int]] = {}
    for n, edit in enumerate(edits):
        if edit.type in ("trimmed", "substitution"):
            gone.setdefault(before.words_of(edit.units), []).append(n)
    if not gone:
        return edits
    twins: dict[int, int] = {}
    for n, edit in enumerate(edits):
        if edit.type not in ("extended", "substitution"):
            continue
        keys = after.words_of(edit.new_units)
        if not _enough(keys, T.SWAPPED_LETTERS if edit.type == "substitution" else T.MOVED_LETTERS):
            continue
        for m in gone.get(keys, ()):
            if m != n and m not in twins and (edit.type == "extended") == (edits[m].type == "trimmed"):
                twins[m] = n
                break
    twins = {
        m: n for m, n in twins.items() if edits[m].type == "trimmed" or twins.get(n) == m
    }  # a substitution moves only where the two sides change places
    out = list(edits)
    for m, n in twins.items():
        out[m] = edits[m]._replace(type="moved", twin=n)
        out[n] = edits[n]._replace(type="moved", twin=m)
    return out


def _enough(keys: tuple[str, ...], letters: int) -> bool:
    return len(keys) >= T.MOVED_WORDS or (len(keys) == 1 and len(keys[0]) >= letters)
