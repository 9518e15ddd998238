"""The map between the analysis view's positions and the article's own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import field, frozen


@frozen
class Edit:
    """`source[source_start:source_end]` stands in the view as `view[view_start:view_end]`."""

    view_start: int
    view_end: int
    source_start: int
    source_end: int


@frozen
class OffsetMap:
    """Exact and monotone: what lies between two edits is the same text in both.

    `edits` are sorted and do not overlap. With none, the map is the identity.
    """

    edits: tuple[Edit, ...] = ()
    _view_starts: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _view_ends: tuple[int, ...] = field(init=False, repr=False, eq=False)
    _source_ends: tuple[int, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_view_starts", tuple(e.view_start for e in self.edits))
        object.__setattr__(self, "_view_ends", tuple(e.view_end for e in self.edits))
        object.__setattr__(self, "_source_ends", tuple(e.source_end for e in self.edits))

    def start(self, position: int) -> int:
        """The source position at which what starts at this view position starts."""
        if not self.edits:
            return position
        i = bisect_right(self._view_ends, position)  # edits that end at or before the position
        if i < len(self.edits) and self.edits[i].view_start <= position:
            return self.edits[i].source_start
        if i == 0:
            return position
        e = self.edits[i - 1]
        return e.source_end + position - e.view_end

    def end(self, position: int) -> int:
        """The source position at which what ends at this view position ends."""
        if not self.edits:
            return position
        i = bisect_left(self._view_starts, position)  # edits that start before the position
        if i == 0:
            return position
        e = self.edits[i - 1]
        return e.source_end if position <= e.view_end else e.source_end + position - e.view_end

    def view(self, position: int) -> int:
        """The view position of a source position; inside an edit, the edit's start."""
        if not self.edits:
            return position
        i = bisect_right(self._source_ends, position)
        if i < len(self.edits) and self.edits[i].source_start <= position:
            return self.edits[i].view_start
        if i == 0:
            return position
        e = self.edits[i - 1]
        return e.view_end + position - e.source_end
