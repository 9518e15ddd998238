"""How near is near, for what people ask of a corpus; each with its reason."""

from __future__ import annotations

CHAINS = 8
"""Chains that a quotation is held against, the nearest first: one passage is seldom in more than two."""

SHORT = 5
"""A quotation of at most this many words shares half of them with much that was never meant."""

COVERAGE, SHORT_COVERAGE = 0.6, 0.75
"""The share of a quotation's words that a wording must hold, in order, to be what it was made from."""

ORIGIN_SHARE = 0.75
"""An origin of the chain is what a quotation is held against where it holds this share of what the nearest
copy holds: less, and it quotes another passage of the utterance, and is no measure."""
