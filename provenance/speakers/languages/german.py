"""German: capitals, genitives, verbs in two parts and in second place, postpositions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, reduce
from typing import Final

from attrs import evolve

from provenance import lexicon
from provenance.speakers.grammar import (
    ABBR,
    ADV,
    BE,
    BEARER,
    BY,
    DET,
    FINITE,
    HAVE,
    PARTICIPLE,
    PREP,
    PRON,
    SOURCE,
    SPEECH_NOUN,
    TIME,
    WITHIN,
    Grammar,
    Verb,
    frames_of,
)
from provenance.speakers.languages.names import particles, titles
from provenance.speakers.names.tokens import given
from provenance.speakers.phrases import phrase_left, phrase_right
from provenance.speakers.thresholds import VERB_PARTS
from provenance.speakers.tokens import PlacedToken

_NOUN_CLASSES: Final = TIME | SPEECH_NOUN | BEARER | ABBR | SOURCE | PRON | DET
"""What a word with a capital within a sentence can be: a noun, or a pronoun of address."""


def _dated(sentences: Iterable[list[PlacedToken]]) -> list[list[PlacedToken]]:
    """The stop after an ordinal ends no sentence: am 3. Mai."""
    out: list[list[PlacedToken]] = []
    for s in sentences:
        if out and s[0].classes & TIME and len(out[-1]) > 1 and out[-1][-1].text == ".":
            number, stop = out[-1][-2:]
            if number.text.isdigit() and len(number.text) < 3 and number.end == stop.start:
                out[-1][-2:] = [evolve(s[0], start=number.start), *s[1:]]
                continue
        out.append(list(s))
    return out


def _plain_verbs(s: list[PlacedToken]) -> list[PlacedToken]:
    """The pronoun of a reflexive verb is left out: empörte sich Kohl."""
    reflexives = lexicon.words("de/reflexives")
    return [t for i, t in enumerate(s) if not (i and t.text in reflexives and s[i - 1].verb is not None)]


def _documents(s: list[PlacedToken]) -> list[PlacedToken]:
    """A document says what stands in it: heißt es in einer Mitteilung; in dem Bericht heißt es."""
    within = lexicon.words("de/document_prepositions")
    for i in range(len(s) - 1):
        if s[i].text not in ("heißt", "hieß") or s[i + 1].text != "es":
            continue
        cue = evolve(s[i], verb=Verb("heißen", frames_of("say"), FINITE), end=s[i + 1].end)
        if i + 2 < len(s) and s[i + 2].low in within:
            return [*s[:i], cue, *s[i + 3 :]]
        opens = next((k for k in range(i - 1, max(-1, i - VERB_PARTS), -1) if s[k].low in within), None)
        if opens is not None and (opens == 0 or not s[opens - 1].word):
            return [*s[:opens], *s[opens + 1 : i], cue, *s[i + 2 :]]
    return s


def _separable(s: list[PlacedToken]) -> list[PlacedToken]:
    """A verb and its prefix at the end of the clause are one: teilte die Polizei am Montag mit."""
    forms = _parted()
    dropped = set()
    for i, t in enumerate(s):
        for prefix, verb in forms.get(t.text, ()):
            p = _prefix(s, i, prefix)
            if p and p not in dropped:
                s[i] = evolve(t, verb=verb)
                dropped.add(p)
                break
    return [t for i, t in enumerate(s) if i not in dropped]


def _prefix(s: Sequence[PlacedToken], i: int, prefix: str) -> int:
    """Where the prefix closes the clause of the verb at `i`; 0 where it does not."""
    quoted = False
    for p in range(i + 1, min(len(s), i + VERB_PARTS)):
        t = s[p]
        quoted = quoted or t.quote >= 0
        if t.text in {";", ":"} or (t.text == "," and t.quote < 0 and not quoted):
            return 0
        if t.text == prefix and t.quote < 0 and (p + 1 == len(s) or not s[p + 1].word):
            return p
    return 0


@cache
def _parted() -> dict[str, tuple[tuple[str, Verb], ...]]:
    """Forms of separable verbs, each with the prefixes that make it a cue, and what cue."""
    found: dict[str, list[tuple[str, Verb]]] = {}
    for row in lexicon.table("de/separable"):
        verb = Verb(row["lemma"], frames_of(row["frames"]), FINITE)
        for form in row["forms"].split(", "):
            found.setdefault(form, []).append((row["prefix"], verb))
    return {form: tuple(verbs) for form, verbs in found.items()}


def _brackets(s: list[PlacedToken]) -> list[PlacedToken]:
    """The auxiliary becomes the cue whose participle closes the clause: Kohl hatte den Plan „...“ genannt;
    „...“, hat Kohl gesagt; der Plan wurde von Kohl als „...“ bezeichnet."""
    dropped = set()
    for a, aux in enumerate(s):
        if not aux.classes & (HAVE | BE) or aux.verb is not None:
            continue
        p = _participle(s, a)
        verb = s[p].verb if p else None
        if verb is None:
            continue
        if aux.classes & HAVE:
            s[a] = evolve(aux, verb=Verb(verb.lemma, verb.frames, FINITE), classes=aux.classes & ~HAVE)
        elif a + 1 < len(s) and s[a + 1].classes & BY:
            s[a] = evolve(aux, verb=Verb(verb.lemma, verb.frames, PARTICIPLE), classes=aux.classes & ~BE)
        else:
            continue
        dropped.add(p)
    return [t for i, t in enumerate(s) if i not in dropped]


def _second(s: list[PlacedToken]) -> list[PlacedToken]:
    """After an adverb the subject follows the verb; here it goes before: Zuvor hatte Kohl ... genannt."""
    v = next((i for i, t in enumerate(s) if not t.classes & ADV), 0)
    if not 0 < v < len(s) - 1 or s[v].verb is None:
        return s
    phrase = phrase_right(s, v + 1, len(s))
    return s if phrase is None else [*s[:v], *s[v + 1 : phrase.end], s[v], *s[phrase.end :]]


def _participle(s: Sequence[PlacedToken], a: int) -> int:
    """The participle of the auxiliary at `a`, where words in marks or the subject stand between; else 0."""
    inverted = a > 0 and (s[a - 1].quote >= 0 or (not s[a - 1].word and a > 1 and s[a - 2].quote >= 0))
    for p in range(a + 1, min(len(s), a + VERB_PARTS)):
        t = s[p]
        if t.text in {";", ":"} or (t.classes & HAVE and t.verb is None):
            return 0
        if t.verb is None or not t.verb.forms & PARTICIPLE or t.text != t.low:
            continue
        closes = p + 1 == len(s) or not s[p + 1].word
        between = any(s[j].quote >= 0 for j in range(a + 1, p))
        return p if closes and (between or (inverted and p > a + 1)) else 0
    return 0


def _capitals(s: list[PlacedToken]) -> list[PlacedToken]:
    """What has a capital within a sentence is a noun: Petra Lange is nobody long."""
    return [
        evolve(t, classes=t.classes & _NOUN_CLASSES, verb=None) if i and t.capital and s[i - 1].word else t
        for i, t in enumerate(s)
    ]


def _nouns(s: list[PlacedToken]) -> list[PlacedToken]:
    """Nouns after an article are no names; a genitive is joined to its noun as by "of"; particles of names
    are no prepositions: ein Sprecher der Stadt, Jonas van der Berg."""
    genitives, contractions = lexicon.words("de/genitives"), lexicon.words("de/contractions")
    out: list[PlacedToken] = []
    opened = False
    name_to = 0
    for i, t in enumerate(s):
        name_to = max(name_to, particles(s, i, titles("de")))
        if i < name_to:
            out.append(evolve(t, classes=0, verb=None))
            continue
        if t.text in genitives and out and _owned(s, i, out[-1]):
            out.append(evolve(t, classes=PREP | WITHIN))
            opened = True
            continue
        common = opened and t.capital and given(t.text) is None  # its capital makes it no name
        out.append(evolve(t, capital=False) if common else t)
        if t.classes & DET or t.low in contractions:
            opened = True
        elif t.capital or not t.word or t.classes or t.verb is not None:
            opened = False
    return out


def _owned(s: Sequence[PlacedToken], i: int, before: PlacedToken) -> bool:
    """Does the article at `i` open a genitive after the noun `before`, and not name who is told something?"""
    noun = before.word and before.text[0].isupper() and not before.classes
    after = s[i + 1] if i + 1 < len(s) else None
    return noun and after is not None and after.word and after.low not in lexicon.words("de/hearers")


def _sources(s: list[PlacedToken]) -> list[PlacedToken]:
    """A noun of telling after its preposition does for "according to": nach Angaben der Polizei."""
    nouns, before = lexicon.words("de/source_nouns"), lexicon.words("de/source_prepositions")
    out: list[PlacedToken] = []
    for t in s:
        k = len(out) - (2 if out and out[-1].classes & DET else 1)
        if t.low in nouns and k >= 0 and out[k].low in before:
            out[k] = evolve(out[k], classes=PREP)
            out.append(evolve(t, classes=SOURCE))
        else:
            out.append(t)
    return out


def _postponed(s: list[PlacedToken]) -> list[PlacedToken]:
    """A postposition goes before its noun: Kohl zufolge, Angaben der Polizei zufolge."""
    nouns, after = lexicon.words("de/source_nouns"), lexicon.words("de/postpositions")
    out: list[PlacedToken] = []
    for t in s:
        phrase = phrase_left(out, len(out), max(0, len(out) - VERB_PARTS)) if t.text in after else None
        if phrase is None:
            out.append(t)
        elif out[phrase.start].low in nouns:
            out[phrase.start] = evolve(out[phrase.start], classes=SOURCE)
        else:
            out.insert(phrase.start, evolve(t, classes=SOURCE))
    return out


_STEPS: Final = (
    _plain_verbs,
    _documents,
    _separable,
    _brackets,
    _sources,
    _capitals,
    _nouns,
    _second,
    _postponed,
)
"""What rewrites a sentence, in order; each takes what the one before made of it."""


def read(sentences: Iterable[list[PlacedToken]], grammar: Grammar) -> list[list[PlacedToken]]:
    """The sentences of a German paragraph as the rules know them."""
    return [reduce(lambda s, step: step(s), _STEPS, s) for s in _dated(sentences)]
