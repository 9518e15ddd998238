"""The numbers that this room decides by, each with its reason."""

from __future__ import annotations

from typing import Final

SLIP_LENGTH: Final = 4
"""Shortest word that may be a misspelling of another: among shorter ones nearly every letter makes a word."""

LONG_SLIP_LENGTH: Final = 7
"""From here on two slips are allowed: two random words of this length are never that near."""

CELLS: Final = 40_000
"""Largest table that the exact alignment fills; wider gaps are first cut at shared sequences."""

ANCHOR_CELLS: Final = 900
"""From here on units that occur once on either side anchor the alignment: below, the exact one is as fast."""

PARAPHRASE_SHARE: Final = 0.4
"""Share of the words, cuts and additions at the ends aside, that must stay for single edits to be readable;
below, the whole is a paraphrase."""

PARAPHRASE_WORDS: Final = 4
"""Fewest changed words for a paraphrase: "outright blackmail" to "mere blackmail" is one word changed."""

LONG_GAP: Final = 5
"""When one side of a change has so many words more than the other, the rest of it is a cut (or addition)
beside the change."""

MOVED_WORDS: Final = 2
"""Fewest words that count as moved when they go in one place and come in another; a single word must be at
least `MOVED_LETTERS` long."""

MOVED_LETTERS: Final = 5
"""Length from which a single word counts as moved: "also" drifts about without being moved."""

SHORT_CUT: Final = 4
"""Longest cut, in words, whose "not" or "may" is taken to bear on what stays: a longer one takes along the
clause that it bears on."""

CLAUSE_LEAD: Final = 3
"""Most units of a cut before the "if" that opens the condition it loses."""
