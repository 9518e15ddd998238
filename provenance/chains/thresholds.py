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

CUT: Final = 1.3
"""Price of a silent cut, however long: the commonest thing that republication does."""

MARKED_CUT: Final = 1.5
"""Price of a cut with an ellipsis."""

ADDITION: Final = 3.5
"""Price of words that the source does not have: they must come from elsewhere or be invented."""

ADDED_WORD: Final = 0.6
"""Price of each further added word."""

UNDONE_MARK: Final = 3.5
"""Price of an ellipsis or an editor's bracket that is gone in the copy: whoever copies can't know what the
bracket stood for."""

BRACKET: Final = 1.5
"""Price of an editor's bracket."""

SUBSTITUTION: Final = 1.8
"""Price of a word changed for another."""

SUBSTITUTED_WORD: Final = 0.6
"""Price of each further word in one substitution."""

MOVE: Final = 2.0
"""Price of words moved."""

SMALL_CHANGES: Final = {
    "dress": 0.05, "punctuation": 0.7, "case": 0.6, "spelling": 1.3, "person": 1.6, "tense": 1.4,
}  # fmt: skip
"""Prices of changes that have no direction, or none that one pair shows."""

ROOT: Final = 6.0
"""Price of a telling that comes from none of the others, before its words are counted."""

ROOT_WORD: Final = 0.8
"""Price of each word of such a telling: the longer the words, the less likely that two came by them apart."""

WRONG_ORDER: Final = 2.3
"""Price of a source that is dated after its copy: about one date in ten is wrong."""

WRONG_ORDER_SOON: Final = 0.7
"""Price of a source dated after its copy by no time at all; it grows to `WRONG_ORDER` over `SOON`."""

SOON: Final = 6 * 3600.0
"""Seconds within which the order of two dates says less: clocks differ, articles are dated when updated."""

WRONG_CREDIT: Final = 2.2
"""Price of a source that the copy's article does not credit though it credits another: about one credit in
ten is wrong."""

RELAYED_CREDIT: Final = 0.5
"""Price of a source that carries the same credit as its copy, rather than being what is credited."""

OWN_CREDIT: Final = 2.5
"""Price of any source for a telling whose article credits its own outlet."""

LOST_SOURCE: Final = 3.0
"""Price of a wording taken from a credited outlet that the corpus lacks: less likely than one at hand that
explains the wording as well."""

WHOLE: Final = 48
"""Largest number of tellings that are weighed all against all: some 50 ms. Larger families are rare."""

FIRST_COPIES: Final = 3
"""How many of the earliest copies of one wording may be sources in a family too large to be weighed whole."""

GRAMS: Final = 24
"""How many of a wording's rarest pairs of words are looked up to find its nearest wordings."""

HOLDERS: Final = 40
"""How many wordings are looked at for one pair of words; a pair that more hold tells little."""

NEAR: Final = 10
"""How many other wordings are weighed as sources of one, in a family too large to be weighed whole."""

SOURCE_GAIN: Final = 0.2
"""What the right source counts beside the right wording, when the tree is drawn."""

TIE_SHARE: Final = 0.5
"""A telling ties with the source when it has the same wording and is at least so likely, compared to it."""

TIES: Final = 8
"""How many ties are listed at most: of ten thousand copies any could be the source, and eight say so."""

CREDIT_VOICE: Final = 1.0
"""What one article's credit counts for the outlet that it names."""

WIRE_VOICE: Final = 0.4
"""What an agency's dateline or byline counts: it governs the article, not these words, so that a telling that
names an interview outweighs two of them."""

ROOT_VOICE: Final = 1.0
"""What the tree's beginning counts for its outlet, times its probability."""

REASONS: Final = 5
"""How many sentences at most say why an outlet is held to be first."""
