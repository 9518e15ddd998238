"""Cues elsewhere in the sentence that govern the words."""

from __future__ import annotations

from provenance.speakers.grammar import MANNER
from provenance.speakers.phrases import phrase_right
from provenance.speakers.place import Candidate, Place


def reported(place: Place) -> Candidate | None:
    """Words within reported speech: Cole said the plan was "a disgrace" and would "ruin us"."""
    for clause in reversed(place.sentence.clauses):
        if clause.start < place.at and clause.verb.frames & ~MANNER and clause.speaker is not None:
            return place.sentence.candidate(clause)
    return None


def trailing(place: Place) -> Candidate | None:
    """The cue closes the sentence: The plan is "a disgrace" for the town, Cole said."""
    for clause in place.sentence.clauses:
        if clause.start > place.at and clause.speaker is not None:
            return place.sentence.candidate(clause)
    return None


def according_to(place: Place) -> Candidate | None:
    """The source of the sentence: The plan is "a disgrace", according to Cole."""
    s = place.sentence.tokens
    for i in range(len(s) - 2):
        if s[i].low == "according" and s[i + 1].low == "to":
            phrase = phrase_right(s, i + 2, len(s))
            if phrase is not None:
                return Candidate(s[phrase.start].start, s[phrase.head - 1].end, s[i].start, s[i + 1].end)
    return None
