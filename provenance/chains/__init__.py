"""Utterance -> Chain: who had the words first, who took them from whom, and what happened on the way."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.model import Article, Chain, Utterance

__all__ = ["build"]


def build(utterance: Utterance, articles: Mapping[str, Article]) -> Chain:
    """The chain of one utterance; `articles` holds (at least) the articles of its quotes, by id."""
    return Chain(id=utterance.id, quotes=utterance.quotes, speaker=utterance.speaker)
