"""The word classes and cues of a language, read from its lexicon folder once."""

from __future__ import annotations

from functools import cache
from typing import Final

from attrs import define, frozen

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
ING: Final = 1 << 17
PLURAL: Final = 1 << 18
THAT: Final = 1 << 19
INFINITIVE: Final = 1 << 20
AS_WORD: Final = 1 << 21
BY: Final = 1 << 22
FREE_REL: Final = 1 << 23
POSSESSIVE: Final = 1 << 24
WITHIN: Final = 1 << 25
ROUGH: Final = 1 << 26
NUMBER: Final = 1 << 27
FIRST: Final = 1 << 28
CONTENT: Final = 1 << 29
OPENER: Final = 1 << 30
BEFORE_TIME: Final = 1 << 31
ABSOLUTE: Final = 1 << 32
SOURCE: Final = 1 << 33
CAUSE: Final = 1 << 34
SURVEY: Final = 1 << 35
SHARE: Final = 1 << 36
WORDS: Final = 1 << 37
CHANT: Final = 1 << 38
EXCERPT: Final = 1 << 39
MADE: Final = 1 << 40
FLOATING: Final = 1 << 41
VIEWER: Final = 1 << 42
WHOSE: Final = 1 << 43
QUOTING: Final = 1 << 44
HEARING: Final = 1 << 45
AUX: Final = BE | HAVE | MODAL
NOUNISH: Final = (
    TIME
    | NOUN_VERB
    | SPEECH_NOUN
    | BEARER
    | ING
    | PLURAL
    | CAUSE
    | SURVEY
    | SHARE
    | WORDS
    | CHANT
    | MADE
    | QUOTING
    | HEARING
)
"""Classes that a noun can have: what they mark bounds no noun group."""

_LISTS: Final = {
    "determiners": DET,
    "prepositions": PREP,
    "pronouns": PRON,
    "relatives": REL,
    "conjunctions": CONJ,
    "subordinators": SUB,
    "adverbs": ADV,
    "verbs": VERB,
    "times": TIME,
    "noun_verbs": NOUN_VERB,
    "nominal_cues": SPEECH_NOUN,
    "bearers": BEARER,
}
_CLOSED: Final = {
    "object": OBJ,
    "be": BE,
    "have": HAVE,
    "modal": MODAL,
    "that": THAT,
    "infinitive": INFINITIVE,
    "as": AS_WORD,
    "by": BY,
    "free_relative": FREE_REL,
    "possessive": POSSESSIVE,
    "within": WITHIN,
    "rough": ROUGH,
    "number": NUMBER,
    "first_person": FIRST,
    "content": CONTENT,
    "opener": OPENER,
    "before_time": BEFORE_TIME,
    "absolute": ABSOLUTE,
    "source": SOURCE,
    "cause": CAUSE,
    "survey": SURVEY,
    "share": SHARE,
    "words": WORDS,
    "chant": CHANT,
    "excerpt": EXCERPT,
    "made": MADE,
    "viewer": VIEWER,
    "whose": WHOSE,
    "quoting": QUOTING,
    "hearing": HEARING,
    "floating": FLOATING,
}
_ENDINGS: Final = {"verbs": VERB, "adverbs": ADV, "gerunds": ING, "plurals": PLURAL, "singulars": 0}

SAY: Final = 1 << 0
TELL: Final = 1 << 1
CALL: Final = 1 << 2
AS: Final = 1 << 3
OF: Final = 1 << 4
HOLD: Final = 1 << 5
SHOW: Final = 1 << 6
MANNER: Final = 1 << 7
RELAY: Final = 1 << 8
DEED: Final = 1 << 9
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
    "relay": RELAY,
    "deed": DEED,
}

FINITE: Final = 1
PARTICIPLE: Final = 2
GERUND: Final = 4
_FORMS: Final = {"finite": FINITE, "participle": PARTICIPLE, "gerund": GERUND}
_APOSTROPHES: Final = "'’"


@frozen
class Verb:
    """One form of a cue verb: its lemma, the frames it takes, and which forms it can be (bit sets)."""

    lemma: str
    frames: int
    forms: int


@define(frozen=True, eq=False)
class Grammar:
    """What the rules know of one language: a word's classes as a bit set, cue verbs by form.

    `phrases` holds the verbs of several words by their first: the other words, and the verb. `suffixes` are
    endings with their class and the least length of a word; `clitics` are pronouns hyphened to their verb.
    """

    classes: dict[str, int]
    verbs: dict[str, Verb]
    phrases: dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]
    suffixes: tuple[tuple[str, int, int], ...]
    exceptions: frozenset[str]
    abbreviations: frozenset[str]
    clitics: tuple[str, ...]

    def classes_of(self, word: str, low: str) -> int:
        """The classes of a word; "who's" and "he'd" have those of pronoun and verb."""
        found = self.classes.get(low, 0)
        if not found:
            for mark in _APOSTROPHES:
                base, _, rest = low.partition(mark)
                if rest:
                    both = self.classes.get(base, 0) & (PRON | REL)
                    return both | BE | HAVE if both else 0
        if word != low:
            return found
        if found & ~NOUNISH or low in self.exceptions:
            return found
        known = found or low in self.verbs
        for suffix, bit, least in self.suffixes:
            if low.endswith(suffix) and len(low) >= least and not (known and bit & (VERB | ADV)):
                return found | bit
        return found

    @classmethod
    @cache
    def of(cls, language: str) -> Grammar:
        """The grammar of a language code ("en", "en-GB"); that of English where no folder is for it."""
        base = language.lower().partition("-")[0].partition("_")[0]
        if base != "en" and not lexicon.exists(f"{base}/cues.tsv"):
            base = "en"
        if base != language:
            return cls.of(base)
        verbs, phrases = _cues(base)
        return cls(
            _word_classes(base),
            verbs,
            phrases,
            tuple(
                (row["suffix"], _ENDINGS[row["class"]], int(row["least"]))
                for row in lexicon.table(f"{base}/suffixes")
            ),
            lexicon.words(f"{base}/suffix_exceptions"),
            lexicon.words(f"{base}/abbreviations_inner") | lexicon.words(f"{base}/abbreviations_final"),
            tuple(sorted(lexicon.words(f"{base}/clitics"), key=len, reverse=True)),
        )


def _word_classes(language: str) -> dict[str, int]:
    classes: dict[str, int] = {}
    for name, bit in _LISTS.items():
        for word in lexicon.words(f"{language}/{name}"):
            classes[word] = classes.get(word, 0) | bit
    for row in lexicon.table(f"{language}/grammar"):
        for word in row["words"].split():
            classes[word] = classes.get(word, 0) | _CLOSED[row["class"]]
    return classes


def frames_of(names: str) -> int:
    """The frames of these names, as a bit set."""
    return sum(_FRAMES[name] for name in set(names.split()))


def _cues(
    language: str,
) -> tuple[dict[str, Verb], dict[str, tuple[tuple[tuple[str, ...], Verb], ...]]]:
    verbs: dict[str, Verb] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Verb]]] = {}
    for row in lexicon.table(f"{language}/cues"):
        frames = frames_of(row["frames"])
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
    return verbs, {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()}
