"""The rules that tie a quotation to a speaker, in the order in which they are asked."""

from __future__ import annotations

from collections.abc import Callable

from provenance.speakers.place import Candidate, Place
from provenance.speakers.rules.carried import carried, carried_paragraph, introduced, told_before
from provenance.speakers.rules.direct import (
    cue_after,
    cue_before,
    cue_before_mark,
    described_after,
    manner,
    named_after,
)
from provenance.speakers.rules.inserted import inserted
from provenance.speakers.rules.nouns import chanted, in_words, nominal, surveyed, viewed
from provenance.speakers.rules.put import put_so
from provenance.speakers.rules.reported import (
    according_to,
    account,
    called,
    described_as,
    held,
    reported,
    spoken_of,
    subject,
    trailing,
)
from provenance.speakers.rules.signatures import (
    dash_after,
    excerpt,
    headline,
    label,
    label_inside,
    signed,
    signed_below,
)

Rule = Callable[[Place], Candidate | None]

DEFAULT: tuple[Rule, ...] = (
    signed,
    signed_below,
    label_inside,
    surveyed,
    cue_before,
    cue_after,
    put_so,
    label,
    excerpt,
    inserted,
    in_words,
    cue_before_mark,
    dash_after,
    described_after,
    chanted,
    viewed,
    account,
    called,
    described_as,
    reported,
    spoken_of,
    trailing,
    according_to,
    named_after,
    manner,
    nominal,
    held,
    headline,
    introduced,
    subject,
    carried,
    carried_paragraph,
    told_before,
)
"""All rules. A rule's name is its function's name."""


def without(*names: str) -> tuple[Rule, ...]:
    """All rules but those of these names, in order. Raises ValueError for a name that no rule has."""
    unknown = set(names) - {rule.__name__ for rule in DEFAULT}
    if unknown:
        raise ValueError(f"no such rule: {', '.join(sorted(unknown))}")
    return tuple(rule for rule in DEFAULT if rule.__name__ not in names)
