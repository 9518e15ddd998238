"""The word classes and cues of a language, read from its lexicon folder once."""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import frozen

from provenance import lexicon

DET: Final = 1 << 0
PREP: Final = 1 << 1
PRON: Final = 1 << 2
OBJ: Final = 1 << 3
REL: Final = 1 << 4
BE: Final = 1 << 5
HAVE: Final = 1 << 6
MODAL: Final = 1 << 7
CONJ: Final = 1 << 8
SUB: Final = 1 << 9
ADV: Final = 1 << 10
ABBR: Final = 1 << 11
VERB: Final = 1 << 12
TIME: Final = 1 << 13
NOUN_VERB: Final = 1 << 14
SPEECH_NOUN: Final = 1 << 15
BEARER: Final = 1 << 16
AUX: Final = BE | HAVE | MODAL

_CLASSES: Final = {
    "determiners": DET,
    "prepositions": PREP,
    "pronouns": PRON,
    "object_pronouns": OBJ,
    "relatives": REL,
    "be": BE,
    "have": HAVE,
    "modals": MODAL,
    "conjunctions": CONJ,
    "subordinators": SUB,
    "adverbs": ADV,
    "abbreviations": ABBR,
    "verbs": VERB,
    "times": TIME,
    "noun_verbs": NOUN_VERB,
    "nominal_cues": SPEECH_NOUN,
    "bearers": BEARER,
}

SAY: Final = 1 << 0
TELL: Final = 1 << 1
CALL: Final = 1 << 2
AS: Final = 1 << 3
OF: Final = 1 << 4
HOLD: Final = 1 << 5
SHOW: Final = 1 << 6
MANNER: Final = 1 << 7
STRONG: Final = SAY | TELL | CALL | AS | OF
_FRAMES: Final = {
    "say": SAY,
    "tell": TELL,
    "call": CALL,
    "as": AS,
    "of": OF,
    "hold": HOLD,
    "show": SHOW,
    "manner": MANNER,
}

_APOSTROPHES: Final = "'’"
FINITE: Final = 1
PARTICIPLE: Final = 2
GERUND: Final = 4
_FORMS: Final = {"finite": FINITE, "participle": PARTICIPLE, "gerund": GERUND}


@frozen
class Verb:
    """One form of a cue verb: its lemma, the frames it takes, and which forms it can be (bit sets)."""

    lemma: str
    frames: int
    forms: int


@frozen
class Grammar:
    """What the rules know of one language: a word's classes as a bit set, cue verbs by form.

    `phrases` holds the verbs of several words by their first: the other words, and the verb. `suffixes` are
    endings with their class and the least length of a word, for words that no list knows.
    """

    classes: dict[str, int]
    verbs: dict[str, Verb]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]
    suffixes: tuple[tuple[str, int, int], ...] = ()
    exceptions: frozenset[str] = frozenset()

    def classes_of(self, low: str) -> int:
        """The classes of a word in lower case; "who's" and "he'd" have those of pronoun and verb."""
        found = self.classes.get(low, 0)
        if found:
            return found
        for mark in _APOSTROPHES:
            base, _, rest = low.partition(mark)
            if rest:
                both = self.classes.get(base, 0) & (PRON | REL)
                return both | BE | HAVE if both else 0
        return 0

    def classes_by_suffix(self, low: str) -> int:
        """The classes that the ending of a word in lower case gives it."""
        for suffix, bit, least in self.suffixes:
            if low.endswith(suffix) and len(low) >= least and low not in self.exceptions:
                return bit
        return 0

    @classmethod
    @cache
    def of(cls, language: str) -> Grammar:
        """The grammar of a language code ("en", "en-GB"); English where there is no folder for it."""
        classes: dict[str, int] = {}
        for name, bit in _CLASSES.items():
            for word in lexicon.words(f"{language}/{name}"):
                classes[word] = classes.get(word, 0) | bit
        verbs: dict[str, Verb] = {}
        phrases: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
        for row in lexicon.table(f"{language}/cues"):
            frames = 0
            for name in row["frames"].split():
                frames |= _FRAMES[name]
            for column, bit in _FORMS.items():
                for form in filter(None, row[column].split(", ")):
                    first, *rest = form.split()
                    if rest:
                        phrases.setdefault(first, []).append((tuple(rest), Verb(row["lemma"], frames, bit)))
                        continue
                    old = verbs.get(first)
                    if old is None:
                        verbs[first] = Verb(row["lemma"], frames, bit)
                    elif old.lemma == row["lemma"]:
                        verbs[first] = Verb(old.lemma, frames, old.forms | bit)
        suffixes = tuple(
            (row["suffix"], _CLASSES[row["class"]], int(row["least"]))
            for row in lexicon.table(f"{language}/suffixes")
        )
        return cls(
            classes,
            verbs,
            {k: tuple(v) for k, v in phrases.items()},
            suffixes,
            lexicon.words(f"{language}/suffix_exceptions"),
        )
