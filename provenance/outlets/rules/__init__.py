"""The rules that read credit phrases, in the order in which they are asked; the first that matches decides.

A new rule is a function in the file of its kind, with its case as its docstring, and its name here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.rules.decoys import employer, hosted, photo, poll, queried, refused, share_button
from provenance.outlets.rules.documents import in_document
from provenance.outlets.rules.interviews import appeared, edition_of, interview, on_air, outlets_interview
from provenance.outlets.rules.occasions import in_public, to_press
from provenance.outlets.rules.reports import (
    according_to,
    outlet_reported,
    piece_in,
    published_by,
    staff_wrote,
    their_piece,
    wrote_in,
)
from provenance.outlets.rules.social import on_platform, tweeted
from provenance.outlets.rules.told import asked_by, showed, spoke_to, told, told_somebody
from provenance.outlets.scene import Scene, Sentence

OutletRule = Callable[[Slot], Claim | None]
SentenceRule = Callable[[Scene, Sentence], Iterator[Claim]]

OUTLET_RULES: tuple[OutletRule, ...] = (
    share_button,
    photo,
    poll,
    refused,
    on_platform,
    told,
    hosted,
    told_somebody,
    asked_by,
    queried,
    showed,
    according_to,
    published_by,
    edition_of,
    appeared,
    interview,
    spoke_to,
    outlets_interview,
    outlet_reported,
    their_piece,
    staff_wrote,
    piece_in,
    employer,
    on_air,
    wrote_in,
)
"""Asked of each outlet that is mentioned; the first that answers decides."""

SENTENCE_RULES: tuple[SentenceRule, ...] = (tweeted, in_document, to_press, in_public)
"""Asked of each sentence."""

__all__ = ["OUTLET_RULES", "SENTENCE_RULES", "OutletRule", "SentenceRule"]
