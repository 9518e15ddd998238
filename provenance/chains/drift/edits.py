"""An edit: one place where two versions of a wording differ, in positions of both; and how to replay it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from provenance.model import DriftType

EditType = DriftType | Literal["dress"]
"""`dress` is what no reader would call a change: white space, curly for straight marks, the comma or full
stop that a quotation ends in."""


class Edit(NamedTuple):
    """`before[start:end]` was replaced by `after[new_start:new_end]`.

    `units` and `new_units` are the half-open ranges of the units of either version that it spans. `twin` is
    the index, in the script, of the other half of a move.
    """

    type: EditType
    start: int
    end: int
    new_start: int
    new_end: int
    units: tuple[int, int]
    new_units: tuple[int, int]
    twin: int | None = None


def apply(before: str, after: str, edits: Sequence[Edit]) -> str:
    """`before` with the edits made; `after` is what their replacements are read from.

    Outside the edits the two versions are the same to the letter, so the outcome is `after` for the edits
    that `script(before, after)` gives.
    """
    out: list[str] = []
    last = 0
    for edit in edits:
        out += (before[last : edit.start], after[edit.new_start : edit.new_end])
        last = edit.end
    return "".join((*out, before[last:]))
