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

SMALL_CELLS: Final = 12
"""Up to here the table is filled at once: to look for what could be set aside takes longer."""

PARAPHRASE_SHARE: Final = 0.6
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

SHORT_CUT: Final = 3.0
"""Price of a silent cut, however long, that begins or ends where a clause does: the commonest thing that
republication does, and there are few places for it, so that two may make the same one apart."""

ODD_CUT: Final = 4.3
"""Price of a silent cut within clauses: there are many places for it, and two hardly make the same one."""

CLAUSE_LEAD: Final = 3
"""Most units of a cut before the "if" that opens the condition it loses."""

CUT: Final = 2.5
"""Price of a silent cut at the ends of clauses, however long: the commonest thing that republication does;
but of the many cuts that could be made, two who copy the same words seldom make the same one."""

MARKED_CUT: Final = 4.5
"""Price of a cut with an ellipsis."""

WORD: Final = 0.8
"""Price of each word that a telling has and its source has not, whether it is the first telling or a later
one: so the length of a wording says by itself nothing for or against its being the first."""

ADDITION: Final = 6.0
"""Price of words that the source does not have: they must come from elsewhere or be invented."""

UNDONE_MARK: Final = 6.5
"""Price of an ellipsis or an editor's bracket that is gone in the copy: whoever copies can't know what the
bracket stood for."""

BRACKET: Final = 4.0
"""Price of an editor's bracket."""

SUBSTITUTION: Final = 2.4
"""Price of words changed for others, before the new ones are counted: for a common word there are few of like
meaning, so that two may hit on the same."""

OTHER_NUMBER: Final = 2.8
"""What it adds that a number was changed for another: of these there are countless, and two that have
the same wrong one have it from each other."""

OTHER_NAME: Final = 1.8
"""The same for a name, or whatever has a capital within a sentence."""

MOVE: Final = 4.5
"""Price of words moved."""

SMALL_CHANGES: Final = {
    "dress": 0.05, "punctuation": 3.0, "case": 3.5, "spelling": 5.0, "person": 3.0, "tense": 3.5,
}  # fmt: skip
"""Prices of small changes."""

UNDONE: Final = {"person": 3.0, "tense": 3.0, "punctuation": 3.0, "case": 1.5}
"""What such a change costs more that goes against the way of retelling (see `directions`): back from "he
would" to "I will", from a statement to a question, from a capital to none; house styles differ in capitals,
so the last says less."""

ROOT: Final = 6.0
"""Price of a telling that comes from none of the others, before its words are counted."""

WRONG_ORDER: Final = 9.0
"""Price of a source that is dated after its copy, if both dates are right: that can't be, but for clocks."""

WRONG_ORDER_SOON: Final = 1.5
"""Price of a source dated after its copy by no time at all; it grows to `WRONG_ORDER` over `SOON`."""

MISDATED: Final = 1.6
"""Price of a date that is wrong: one in ten is, and beside the states looked at there are many others."""

MISDATED_COPY: Final = 3.2
"""Price of any source for a copy whose date is wrong, beside one that it follows at once: it might be
dated by any day near, and the day that it has is one of these."""

MISDATED_SOURCE: Final = 2.4
"""Price of a source whose date is wrong: when it was there to be copied from isn't known."""

HARDLY_MISDATED: Final = 3.0
"""A date is not asked about with others when its being wrong is less likely than not by so much."""

NEVER_MISDATED: Final = 7.0
"""States of the dates that are less likely than the likeliest by so much are left out."""

DATINGS: Final = 6
"""How many of the likeliest states of the dates are looked at further."""

ASKED: Final = 8
"""Of how many tellings the dates are asked about: those that would gain most by a wrong one."""

SUSPECT: Final = -2.0
"""How much a wrong date must gain, by each telling's ways alone, to be asked about: what all trees say is
mostly near that, and much more only where many tellings hang together."""

FIRST_SUPPOSED: Final = 0.004
"""Tellings less likely the first than that, before their copies are counted, are not supposed so."""

SUPPOSED: Final = 0.05
"""Suppositions less likely than that, beside the likeliest, are not looked into."""

SOON: Final = 3600.0
"""Seconds within which the order of two dates says less: clocks differ, articles are dated when updated."""

DELAY: Final = 4.0
"""How the price of a delay grows with its logarithm, in units of the family's pace."""

LATE: Final = 3.0
"""Highest price of a delay: what is told again after a year may have been taken from anywhere."""

PACE: Final = 8.0
"""How many times the median gap between tellings makes the pace: a telling and its source are seldom
neighbours, and many tellings follow one source."""

FASTEST: Final = 1800.0
"""Shortest pace, in seconds."""

USUAL_PACE: Final = 6 * 3600.0
"""Pace, in seconds, of a family that has not two dates."""

UNDATED: Final = 0.7
"""Price of a source where one of the dates is unknown: between the right order and the wrong one."""

CREDIT_SOURCE: Final = 0.85
"""How often a credit names the outlet that the words were taken from: with the others below, nine in ten name
something true."""

CREDIT_FIRST: Final = 0.07
"""How often a credit names the outlet that had them first, through whatever hands."""

SAID_AT_SOURCE: Final = 0.4
"""The same for a credit that names where the words were said: whoever took them over, the place stays."""

SAID_AT_FIRST: Final = 0.5
"""How often such a credit names the outlet that had the words first."""

CREDIT_RELAYED: Final = 0.07
"""How often a credit is copied along with the words."""

CREDIT_WRONG: Final = 0.01
"""How often a credit names one given outlet of all for no reason: one in ten, over some ten outlets."""

CREDIT_WRONG_AT_SOURCE: Final = 0.005
"""The same for a credit that names where the words were said: the speaker told this very outlet."""

LOST_PLACE: Final = 1.5
"""Price of a beginning with an outlet that has no telling at hand but that the speaker is said to have told:
nobody need have the words from its pages."""

OWN_CREDIT: Final = 2.5
"""Price of any source for a telling whose article credits its own outlet."""

LOST_SOURCE: Final = 3.0
"""Price of a beginning with an outlet that is credited but has no telling at hand."""

SILENT: Final = 0.35
"""Price, for such a beginning, of each telling that doesn't credit it: those who took words from a source
that others lack say so rather more often."""

SILENCE: Final = 2.5
"""Limit of that price: copies of one copy are silent together."""

MARKS_DROPPED: Final = 2.0
"""Price of quotation marks lost."""

MARKS_GAINED: Final = 4.0
"""Price of quotation marks put around what a source gives as its own words."""

OTHER_SPEAKER: Final = 2.5
"""Price of another speaker's name."""

UNLIKE: Final = 0.4
"""Share of the words of either wording that the other must have for the two to be aligned; what shares fewer
is a paraphrase, or another passage."""

UNLIKE_WORDS: Final = 8
"""Fewest words of wordings that are not aligned for sharing few: of short ones, few is one or two."""

SAME_OUTLET: Final = 2.5
"""Price of a source that is of the same outlet, if nobody credits that: who tells words a second time mostly
has them from where it had them the first time, or from another that tells the story on. An outlet that others
credit has the words of its own, and tells them again and again."""

WHOLE: Final = 36
"""Largest number of tellings that are weighed all against all: some 20 ms. Larger families are rare."""

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

FURTHER_ROOT: Final = 4.0
"""What each telling without a source costs when the tree is drawn: more than any tree could gain by two."""

TIE_SHARE: Final = 0.5
"""A telling ties with the source when it has the same wording and is at least so likely, compared to it."""

TIES: Final = 8
"""How many ties are listed at most: of ten thousand copies any could be the source, and eight say so."""

REASONS: Final = 5
"""How many sentences at most say why an outlet is held to be first."""

REWORDED: Final = 12.0
"""Price of a paraphrase, beside its new words: dearer than one change, cheaper than a dozen."""

STAYED: Final = 0.5
"""Price of each word that a paraphrase leaves as it was: it leaves some three in five."""

FROM_FIRST: Final = 0.5
"""How many copies are made from the first telling because it is the first, for one made from a telling that
was as good as any: so it is in the news. Of texts without a date it isn't supposed, as that would spoil a
tradition copied from hand to hand."""

STORY_ARTICLES: Final = 2
"""Fewest articles that a chain must have, and share with another, to be told as part of one story."""

STORY_UTTERANCES: Final = 3
"""Fewest chains of one story through an article that make the story of its other quotes."""

SPOKEN_FOR: Final = 0.05
"""Least chance of an outlet that is credited, where the outlets of the tellings themselves are not known."""

PASSAGE: Final = 6
"""Fewest words in a row, lacking in the source, that show a second source where another telling has them."""

SECOND_SOURCE: Final = 0.3
"""Confidence of a second source: the passage may as well have come from a telling that is not at hand. In
2,000 simulated families, many with copies that do join two tellings, 8 were named and 2 rightly."""

OVERLAP: Final = 5
"""Fewest words that two copies must share for the one to lengthen the other."""

OVERLAP_SHARE: Final = 0.8
"""Share of the words between the first and the last shared one that must be shared."""

LENGTHENED: Final = 2
"""Fewest words by which a copy lengthens the wording."""

WORDINGS: Final = 64
"""How many wordings of a family are asked for a passage that a copy's source lacks."""

ISLAND: Final = 2
"""Most units in a row that stay by chance between two changes."""

ISLAND_LETTERS: Final = 4
"""Longest word that stays by chance."""

FLOOD: Final = 4
"""How many words, for each unit that stays, the changes beside it must replace."""

PASSES: Final = 3
"""How often the changes that have grown are looked at again."""

VERB_PHRASE: Final = 3
"""Most words of a verb with its auxiliaries: "has been going"."""

SWAPPED_LETTERS: Final = 3
"""Length from which a single word counts as moved when it and another change places."""

TRANSCRIBED: Final = 12
"""Fewest words that two transcripts share: what is said again and again is said otherwise each time."""

SMALL_DIFFERENCES: Final = 2
"""Fewest differences in small words between two transcripts: any editor may drop one."""

SMALL_EVERY: Final = 20
"""Most words in common for each such difference."""

BOTH_WAYS: Final = 1.0
"""What it adds, in differences of a small word, that each of two wordings has small words that the other
lacks: who copies drops such words and hardly adds any."""

OTHER_MARK: Final = 0.7
"""What a mark within what two wordings share adds that is another: sentences end where one hears it."""

OTHER_EXTENT: Final = 1.0
"""What it adds that each goes on where the other does not."""

OTHER_CHANGE: Final = 1.0
"""What any other change within what they share takes off: that is what copying does."""

APART: Final = 2.6
"""How many differences of a small word make two transcripts; of 975 simulated copies none has so many, of the
pairs of transcripts 47 in 100."""

APART_IN_PUBLIC: Final = 2.0
"""The same where an article says that the words were said in public: 3 in 1,000 copies have so many, of the
pairs of transcripts 60 in 100."""

SAME_EVENT: Final = 4 * 86_400.0
"""Most seconds between the publications of two transcripts of one event: a weekly needs some days."""
