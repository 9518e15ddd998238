"""Utterance -> Chain: who had the words first, who took them from whom, and what happened on the way."""

from __future__ import annotations

from provenance.chains.build import build
from provenance.chains.drift import compare
from provenance.chains.original import Original, original
from provenance.chains.stories import settle

__all__ = ["Original", "build", "compare", "original", "settle"]
