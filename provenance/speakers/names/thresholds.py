"""The weights and limits of resolution, each with its reason."""

from __future__ import annotations

from typing import Final

WINDOW: Final = 12
"""Sentences that a pronoun looks back over; beyond, news names a person again."""

FADE: Final = 0.6
"""What is left of a mention's weight one sentence on: the nearer sentence wins unless the farther one's
mention is a subject and the nearer one's is not."""

PART: Final = {
    "subject": 1.0,
    "speaker": 1.2,
    "possessive": 0.6,
    "object": 0.55,
    "oblique": 0.4,
    "modifier": 0.2,
}
"""Grammatical parts by how often a following pronoun takes them up: subjects first (Lappin & Leass 1994)."""

QUOTED: Final = 0.15
"""A mention inside a quotation seldom is who the next "he" outside it is."""

UNKNOWN_GENDER: Final = 0.7
"""A person whose gender nothing tells counts for both, a little less."""

LEAST: Final = 0.02
"""Below this, nobody: the mention stands."""

SPEAKER: Final = 1.3
"""An earlier speaker's weight: "he said" after a quotation goes on with its speaker more often than not."""

SLIP: Final = 7
"""Letters from which on two surnames that differ in one letter are taken for one misspelt, not for two."""

SLIP_GIVEN: Final = 5
"""The same for given names, which are compared only beside like surnames."""
