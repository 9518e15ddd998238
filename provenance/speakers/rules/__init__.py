"""The rules that tie a quotation to a speaker, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from provenance.speakers.place import Candidate, Place
from provenance.speakers.rules.carried import carried, carried_paragraph
from provenance.speakers.rules.direct import cue_after, cue_before
from provenance.speakers.rules.reported import according_to, reported, trailing

Rule = Callable[[Place], Candidate | None]

DEFAULT: tuple[Rule, ...] = (
    cue_before,
    cue_after,
    reported,
    trailing,
    according_to,
    carried,
    carried_paragraph,
)
"""All rules. A rule's name is its function's name."""
