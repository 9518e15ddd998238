"""French: elisions, pronouns before the verb, "de" between nouns, asides after the auxiliary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, reduce
from typing import Final

from attrs import evolve

from provenance import lexicon
from provenance.speakers.grammar import (
    ADV,
    AUX,
    BE,
    DET,
    FINITE,
    HAVE,
    OBJ,
    PREP,
    PRON,
    SOURCE,
    SUB,
    TIME,
    WITHIN,
    Grammar,
    Verb,
    frames_of,
)
from provenance.speakers.languages.names import particles, titles
from provenance.speakers.thresholds import CLITICS
from provenance.speakers.tokens import PlacedToken
from provenance.speakers.words import nominal


def _elisions(s: Sequence[PlacedToken], grammar: Grammar) -> list[PlacedToken]:
    """Words that an apostrophe ties to the next stand alone: l'association, d'Ada, qu'il, s'est."""
    elided = lexicon.words("fr/elided")
    out: list[PlacedToken] = []
    for t in s:
        head, mark, rest = t.low.replace("’", "'").partition("'")
        if not mark or not rest or t.quote >= 0 or head not in elided:
            out.append(t)
            continue
        whole = f"{head}'{rest}"
        known = grammar.classes.get(whole, 0)
        if known or whole in grammar.verbs:
            out.append(evolve(t, low=whole, classes=known, verb=grammar.verbs.get(whole)))
            continue
        cut, word = len(head) + 1, t.text[len(head) + 1 :]
        out.append(_token(t.text[:cut], f"{head}'", t.start, t.start + cut, grammar))
        out.append(_token(word, rest, t.start + cut, t.end, grammar))
    return out


def _token(text: str, low: str, start: int, end: int, grammar: Grammar) -> PlacedToken:
    classes, verb = grammar.classes_of(text, low), grammar.verbs.get(low)
    return PlacedToken(text, low, classes, verb, True, text[:1].isupper(), start=start, end=end)


def _asides(s: list[PlacedToken]) -> list[PlacedToken]:
    """Fixed phrases within or after the verb are left out: a pour sa part estimé, dit en souriant Colin."""
    asides = _phrases("fr/asides")
    out: list[PlacedToken] = []
    i = 0
    while i < len(s):
        for rest in asides.get(s[i].low, ()):
            end = i + 1 + len(rest)
            told = out and (out[-1].classes & AUX or out[-1].verb is not None)
            if told and tuple(t.low for t in s[i + 1 : end]) == rest:
                i = end
                break
        else:
            out.append(s[i])
            i += 1
    return out


@cache
def _phrases(name: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted(lexicon.words(name), key=lambda p: (-len(p), p)):
        first, *rest = phrase.split()
        found.setdefault(first, []).append(tuple(rest))
    return found


def _verbs(s: list[PlacedToken]) -> list[PlacedToken]:
    """Pronouns before a verb are left out, and so is the "comme" of an aside; "s'est" is "a" (s'est félicité
    Colin, lui a répondu Colin, comme l'a dit Colin)."""
    objects, reflexives = lexicon.words("fr/object_clitics"), lexicon.words("fr/reflexives")
    out: list[PlacedToken] = []
    i = 0
    while i < len(s):
        k = i
        while k < min(len(s), i + CLITICS) and (s[k].low in objects or s[k].low in reflexives):
            k += 1
        t = s[k] if k < len(s) else None
        if t is None or k == i or not _finite(t, s[k - 1]):
            out.append(s[i])
            i += 1
            continue
        if any(c.low in reflexives for c in s[i:k]) and t.classes & BE:
            t = evolve(t, classes=t.classes & ~BE | HAVE)
        out.append(t)
        i = k + 1
    for i in range(len(out) - 1):
        if out[i].classes & SUB and out[i + 1].classes & HAVE and i + 2 < len(out) and out[i + 2].verb:
            return out[:i] + out[i + 1 :]
    return out


def _finite(t: PlacedToken, before: PlacedToken) -> bool:
    """Is this a verb before which a pronoun may stand? After what may be an article ("la demande"), only an
    auxiliary is."""
    if t.classes & AUX and t.text == t.low:
        return True
    return t.verb is not None and t.text == t.low and not before.classes & DET


def _documents(s: list[PlacedToken]) -> list[PlacedToken]:
    """A document says what is read in it: peut-on lire dans un communiqué, lit-on dans le rapport."""
    reading = lexicon.words("fr/reading_verbs")
    for i in range(len(s) - 1):
        if s[i].text not in reading or s[i + 1].text not in ("dans", "sur") or not i:
            continue
        first = next((k for k in range(i - 1, max(-1, i - 4), -1) if not s[k].word or s[k].quote >= 0), None)
        if first is not None:
            verb = Verb("lire", frames_of("say"), FINITE)
            return [*s[: first + 1], evolve(s[i], verb=verb, classes=0), *s[i + 2 :]]
    return s


def _nouns(s: list[PlacedToken]) -> list[PlacedToken]:
    """After a noun, "de" is "of"; days stand by themselves, and after a verb not at all (a dit lundi Colin);
    particles of names are no prepositions."""
    joins = lexicon.words("fr/genitives")
    out: list[PlacedToken] = []
    name_to = 0
    for i, t in enumerate(s):
        name_to = max(name_to, particles(s, i, titles("fr")))
        if i < name_to:
            out.append(evolve(t, classes=0, verb=None))
        elif t.low in joins and out and nominal(out, len(out) - 1) and not out[-1].classes & (DET | TIME):
            out.append(evolve(t, classes=PREP | WITHIN))
        elif t.classes & TIME and not (out and out[-1].classes & (DET | PREP)):
            if not (out and out[-1].verb is not None):
                out.append(evolve(t, classes=t.classes | ADV))
        else:
            out.append(t)
    return out


def _sources(s: list[PlacedToken]) -> list[PlacedToken]:
    """Whose view is told: selon elle; aux yeux de Colin; pour Ada Colin, ..."""
    phrases = _phrases("fr/source_phrases")
    for i, t in enumerate(s):
        for rest in phrases.get(t.low, ()):
            last = i + len(rest)
            if tuple(u.low for u in s[i + 1 : last + 1]) == rest:
                s[last] = evolve(s[last], classes=SOURCE, verb=None)
        before = s[i - 1] if i else None
        if before is not None and before.classes & SOURCE and t.classes & (OBJ | PRON):
            s[i] = evolve(t, classes=PRON)
        if t.low == "pour" and (before is None or not before.word) and _named(s, i + 1):
            s[i] = evolve(t, classes=t.classes | SOURCE)
    return s


def _named(s: Sequence[PlacedToken], i: int) -> bool:
    """Is a name all that stands between `i` and the next comma?"""
    k = i
    while k < len(s) and s[k].word and (s[k].capital or (k > i and not s[k].classes)):
        k += 1
    return k > i and k < len(s) and s[k].text == ","


_STEPS: Final = (_asides, _verbs, _documents, _nouns, _sources)
"""What rewrites a sentence, in order; each takes what the one before made of it."""


def read(sentences: Iterable[list[PlacedToken]], grammar: Grammar) -> list[list[PlacedToken]]:
    """The sentences of a French paragraph as the rules know them."""
    return [reduce(lambda s, step: step(s), _STEPS, _elisions(s, grammar)) for s in sentences]
