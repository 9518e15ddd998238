"""Cues that stand within the marks, as some languages print them."""

from __future__ import annotations

from typing import Final

from attrs import evolve

from provenance.speakers.grammar import AUX, SAY
from provenance.speakers.languages import READERS
from provenance.speakers.place import Candidate, Place, Sentence
from provenance.speakers.thresholds import WITHIN_MARKS
from provenance.speakers.tokens import in_place, sentences, tokenize

LANGUAGES: Final = frozenset({"fr"})
"""Languages that put "he said" between commas within the marks."""


def inserted(place: Place) -> Candidate | None:
    """A clause of saying stands within the marks: « Nous restons, dit Colin. C’est sûr. »."""
    if place.view.language not in LANGUAGES:
        return None
    token, grammar = place.token, place.paragraph.grammar
    tokens, places = tokenize(place.view.text, *place.range, (), grammar)
    inside = [in_place(tokens[a:b], places, a) for a, b in sentences(tokens)]
    for s in READERS[place.view.language](inside, grammar):
        for comma in range(1, len(s) - 2):
            after = s[comma + 1]
            if s[comma].text != "," or not (after.classes & AUX or after.verb is not None):
                continue
            words = evolve(s[0], quote=token.quote, low="", classes=0, verb=None)
            clause = Sentence.placed([words, *s[comma : comma + WITHIN_MARKS]], grammar)
            for cue in clause.clauses[:1]:
                if cue.order == "inverted" and cue.left <= 3 and cue.verb.frames & SAY:
                    return clause.candidate(cue)
    return None
