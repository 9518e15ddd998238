"""How far the rules look, in tokens of a sentence unless said otherwise. They keep the work linear; none is
fine-tuned."""

from __future__ import annotations

from typing import Final

SENTENCE: Final = 300
"""A longer "sentence" is cut: no news sentence is, and rules compare the cues of a sentence pairwise."""

CARRIED: Final = 10
"""Sentences of the paragraph that a source may have been named before the words that it carries over to."""

SPOKEN: Final = 32
"""Earlier speakers that a pronoun or role is resolved with; who spoke before them is forgotten."""

INSERTED: Final = 40
"""Characters of a quotation that still is part of a name or noun ("the "Today" show")."""

BRACKETS: Final = 16
"""An aside in brackets between subject and verb: a party and state, a job, an age."""

RELATIVE: Final = 25
"""From the object that ends a relative clause without commas back to its "who"."""

AGENT: Final = 12
"""From a passive verb to the "by" that names who speaks."""

NAMING: Final = 24
"""From "called" back to the "what" or "which" that makes it a cue ("what Cole, the mayor, called")."""

CUE_AHEAD: Final = 16
"""From a quotation that ends in "?" or "!" to the cue that goes on with its sentence."""

SAID_ALONE: Final = 6
"""Words of a sentence that only names who said the words before it."""

FRAGMENT: Final = 6
"""Words of a quotation that may be no more than a name for something in the sentence around it."""

NOMINAL: Final = 14
"""From a noun of speech to the words ("Cole's claim, made on Monday, that the town is ...")."""

VERB_PARTS: Final = 60
"""Tokens between the parts of a German verb, words in marks counting as one: longer brackets nobody reads."""

CLITICS: Final = 4
"""Pronouns before a French verb, one more than grammar allows."""

WITHIN_MARKS: Final = 20
"""Tokens of a clause of saying within the marks, the speaker's office included."""

LABEL: Final = 60
"""Characters at the head of a quotation that hold who speaks, as a transcript has it ("COLE: ...")."""

SIGNATURE: Final = 80
"""Characters of a line that says who wrote what stands above it."""

ADDRESSED: Final = 8
"""From a verb of telling to the "that" of its report ("told a crowd of some hundred farmers that ...")."""

EXCERPTED: Final = 12
"""Tokens that name a text which is quoted next ("From the report of the harbor board: ...")."""

HEADED: Final = 5
"""Tokens of a headline that name who speaks, with the colon ("Mayor Ada Cole: the bridge is 'a farce'")."""

ASIDE: Final = 40
"""Tokens of an aside in dashes, which a verb without a subject looks past."""

CHANTED: Final = 3
"""Words between a verb and what a crowd chants ("joined in again with a chant of "...")."""

SHARED: Final = 6
"""Tokens from a group of people back to their share ("31% of the farmers and ...")."""

VIEWED: Final = 30
"""From "to" and whoever sees it so to the words ("To Cole, the new bridge at the end of the bay is "...")."""

DEED: Final = 3
"""Words of a quotation that name what somebody gives, sends or makes (gave the town "first aid")."""

ALONE: Final = 3
"""Words of a quotation that can stand for itself, as a sentence that nobody introduces."""
