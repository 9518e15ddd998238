"""The weights and limits of resolution, each with its reason."""

from __future__ import annotations

from typing import Final

WINDOW: Final = 12
"""Sentences that a pronoun looks back over; beyond, news names a person again."""

FADE: Final = 0.6
"""What is left of a mention's weight one sentence on: the nearer sentence wins unless the farther one's
mention is a subject and the nearer one's is not."""

PART: Final = {
    "sayer": 1.2,
    "subject": 1.0,
    "clause": 0.75,
    "asker": 0.4,
    "asked": 1.1,
    "possessive": 0.6,
    "object": 0.55,
    "oblique": 0.4,
}
"""Grammatical parts by how often a following pronoun takes them up: main subjects first. After "Marsh asked
Quill", it is Quill who answers."""

QUOTED: Final = 0.15
"""A mention inside a quotation seldom is who the next "he" outside it is."""

UNKNOWN_GENDER: Final = 0.7
"""A person whose gender nothing tells counts for both, a little less."""

LIKELY_OTHER: Final = 0.25
"""A person whom pronouns nearby seem to make of the other gender; they may have meant somebody else."""

LEAST: Final = 0.02
"""Below this, nobody: the mention stands."""

SPEAKER: Final = 1.3
"""An earlier speaker's weight: "he said" after a quotation goes on with its speaker more often than not."""

SLIP: Final = 7
"""Letters from which on two surnames that differ in one letter are taken for one misspelt, not for two."""

SLIP_GIVEN: Final = 5
"""The same for given names, which are compared only beside like surnames."""

EPITHET: Final = 0.2
"""Salience from which a person may be meant by a phrase that nobody in the article has been called by."""

ROLE: Final = 0.15
"""Below this a bearer of the role is too far off, or bears only a like one."""

TIE: Final = 0.95
"""A second bearer of the role this near to the first makes the phrase unsure."""

IT: Final = 0.45
"""Salience from which "it" or "they" means a body: subject of the sentence before, or last speaker."""

TYPO: Final = 5
"""Letters from which on a lone word one letter off a surname of the article is that surname misspelt."""

BEARERS: Final = 16
"""Persons of one surname that a further name is compared with, the latest: keeps hostile texts linear."""

LOOK_BACK: Final = 300
"""Mentions that a noun or pronoun looks back over: more than nearly any article holds, and a bound."""

ONLY_ROLE: Final = 0.08
"""The same where nobody else in the article bears the role."""

RIVALLED: Final = 0.65
"""Where another is this likely too, a phrase that says more of somebody than the article does is unsure."""

PROMINENT: Final = 4
"""Mentions from which on a person is one of those an article is about."""

OTHER_CALLING: Final = 0.3
"""Somebody who has been called something else is seldom meant by a new phrase."""

SAME_PARAGRAPH: Final = 2.0
"""A bare surname in the paragraph that names a bearer in full: that one, whoever is named most elsewhere."""

MUCH_NAMED: Final = 20
"""Mentions beyond which a bearer gains no more; twenty weigh as much as a full name in the same paragraph."""

RELATIVE: Final = 60
"""Characters between a name and the "who" that goes on with it."""

INTRODUCED: Final = 0.95
"""Whoever is introduced with a calling or an age, whatever the grammar, is about to speak."""

RELATED: Final = 1.0
"""What a bearer of a surname loses who is introduced as somebody's relative: the other is the story's."""

OTHER_NATION: Final = 0.4
"""What is left of a bearer of the role whom the article calls by another country. It is not nothing, for one
country goes by two names ("U.S.", "American")."""

NAME_WORDS: Final = 6
"""A full name, particles included, has no more words."""

NEAREST: Final = 60
"""Mentions before a pronoun among which the last one of its gender is looked for."""

PRONOUN_REACH: Final = 300
"""Characters from a name to a pronoun for its bearer, in other languages than English: a paragraph."""
