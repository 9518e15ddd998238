"""An edit as the rules of meaning read it: what it takes, what it brings, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import define

from provenance.chains.drift.edits import Edit
from provenance.chains.drift.units import Unit


@define(frozen=True, slots=False)
class Change:
    """An edit as the rules read it: what it takes, what it brings, and the versions it lies in."""

    edit: Edit
    before: Sequence[Unit]
    after: Sequence[Unit]

    @cached_property
    def old(self) -> Sequence[Unit]:
        """The units that it takes away."""
        return self.before[slice(*self.edit.units)]

    @cached_property
    def new(self) -> Sequence[Unit]:
        """The units that it brings."""
        return self.after[slice(*self.edit.new_units)]

    @cached_property
    def lost(self) -> Change | None:
        """For an addition, the same change read backwards, as a cut; for a cut, itself; else None."""
        if self.edit.type in ("trimmed", "ellipsis", "spliced"):
            return self
        if self.edit.type != "extended":
            return None
        e = self.edit
        mirrored = Edit("trimmed", e.new_start, e.new_end, e.start, e.end, e.new_units, e.units)
        return Change(mirrored, self.after, self.before)

    @cached_property
    def at_head(self) -> bool:
        """Whether nothing is said before it."""
        return not any(u.is_word for u in self.before[: self.edit.units[0]])

    @cached_property
    def at_tail(self) -> bool:
        """Whether nothing is said after it."""
        return not any(u.is_word for u in self.before[self.edit.units[1] :])
