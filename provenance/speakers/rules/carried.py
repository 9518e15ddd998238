"""Speakers that carry over from words that were attributed before."""

from __future__ import annotations

from provenance.speakers.place import Candidate, Place


def carried(place: Place) -> Candidate | None:
    """The same speaker goes on in the paragraph: "A," Cole said. "B."."""
    if place.earlier and place.earlier[-1].paragraph == place.paragraph:
        return place.earlier[-1].candidate
    return None


def carried_paragraph(place: Place) -> Candidate | None:
    """A paragraph of nothing but words goes on from the paragraph before."""
    if (
        place.earlier
        and place.earlier[-1].paragraph == place.paragraph - 1
        and place.number == 0
        and place.at == 0
    ):
        return place.earlier[-1].candidate
    return None
