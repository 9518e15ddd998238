"""Who a sentence or a claim speaks of, as far as credits need it: capitalised words that may be surnames."""

from __future__ import annotations

from functools import cache, lru_cache

import regex

from provenance import lexicon
from provenance.model import Quote
from provenance.outlets import identity, thresholds
from provenance.outlets.claims import Claim
from provenance.outlets.scene import Scene

_CAPITALISED = regex.compile(r"(?<![^\W_])\p{Lu}[\p{L}-]++(?:['’]\p{Lu}[\p{L}-]++)?")
_OPENER = regex.compile(r"(?:ing|ed)\s\p{Ll}")
_PRONOUN = regex.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|who)\b")
_ACTIVE = frozenset({"told", "told_somebody", "spoke_to", "showed", "tweeted"})


@cache
def _no_names() -> frozenset[str]:
    words = (
        lexicon.words("en/sentence_openers")
        | lexicon.words("en/function-words")
        | lexicon.words("en/no_surnames")
    )
    return frozenset(w.casefold() for w in words)


@cache
def _pronouns() -> frozenset[str]:
    return frozenset(w.casefold() for w in lexicon.words("en/pronouns") | lexicon.words("en/relatives"))


def surnames(scene: Scene, start: int, end: int) -> frozenset[str]:
    """The words of a range that may be surnames, case-folded; words of outlets' names are none."""
    skip = _no_names()
    return frozenset(
        word
        for m in _CAPITALISED.finditer(scene.text, start, end)
        if (word := m.group().casefold()) not in skip
        and not scene.mentioned(m.start())
        and not (
            m.start() == start and _OPENER.match(scene.text, m.end() - (3 if word.endswith("ing") else 2))
        )
    )


def speaker(quote: Quote) -> str | None:
    """The surname of a quote's speaker, or its common noun ("a guard"), case-folded.

    None for what may stand for anybody named: a pronoun, "the guard".
    """
    return _surname(quote.speaker.name) if quote.speaker else None


@lru_cache(maxsize=1 << 12)
def _surname(speaker: str) -> str | None:
    if identity.find(speaker) is not None:
        return None
    names = [w for m in _CAPITALISED.finditer(speaker) if (w := m.group().casefold()) not in _no_names()]
    if not names and speaker[:4].casefold() == "the ":
        return None
    nouns = [w for w in speaker.casefold().split() if w not in _pronouns()]
    return names[-1] if names else nouns[-1] if nouns else None


def subjects(
    scene: Scene, claim: Claim, speakers: tuple[str | None, ...], floor: int, ceiling: int
) -> frozenset[str]:
    """Who said what a claim speaks of: those named before its verb, or after it where it opens the sentence.

    `floor` and `ceiling` bound the claim's part of the sentence; `speakers` are the surnames of the quotes'
    speakers, those in the sentence among them.
    """
    if claim.kind == "reported_by_outlet":
        near = thresholds.AUTHOR_NEAR
        return surnames(scene, max(floor, claim.start - near), min(ceiling, claim.end + near))
    names = surnames(scene, claim.start, claim.end) if claim.rule == "spoke_to" else frozenset()
    if names:  # remarks that Harrow made to the Gazette
        return names
    names = surnames(scene, floor, claim.start) | _speakers(scene, claim, speakers, floor, claim.start)
    opens = not names and not _PRONOUN.search(scene.text, floor, claim.start)
    if opens and (claim.rule not in _ACTIVE or claim.start - floor < 3):
        names = surnames(scene, claim.end, ceiling) | _speakers(scene, claim, speakers, claim.end, ceiling)
    return names


def _speakers(
    scene: Scene, claim: Claim, speakers: tuple[str | None, ...], start: int, end: int
) -> frozenset[str]:
    """The speakers of the sentence's quotes whose mention ("he") stands in a range."""
    found = set()
    for n in scene.quotes_of.get(claim.sentence, ()):
        speaker, name = scene.quotes[n].speaker, speakers[n]
        if speaker is not None and name and start <= scene.view.span(speaker.start, speaker.end).start < end:
            found.add(name)
    return frozenset(found)
