"""Quotes of many articles -> Utterance: which quotes go back to one thing said."""

from __future__ import annotations

from provenance.utterances.linking import link
from provenance.utterances.revealed import REVEALED

__all__ = ["REVEALED", "link"]
