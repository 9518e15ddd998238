"""Cues elsewhere in the sentence that govern the words."""

from __future__ import annotations

from provenance.speakers.grammar import AS, CALL, OF, SAY, SHOW, TELL
from provenance.speakers.phrases import main_subject, phrase_right
from provenance.speakers.place import Candidate, Place


def _governed(place: Place, frames: int) -> Candidate | None:
    clause = place.governor
    if clause is not None and clause.verb.frames & frames:
        return place.sentence.candidate(clause)
    return None


def called(place: Place) -> Candidate | None:
    """Words by which somebody names something: Cole called the plan "a disgrace"."""
    return _governed(place, CALL)


def described_as(place: Place) -> Candidate | None:
    """Words after "as": Cole dismissed the plan as "a disgrace"."""
    return _governed(place, AS)


def reported(place: Place) -> Candidate | None:
    """Words within reported speech: Cole said the plan was "a disgrace" and would "ruin us"."""
    return _governed(place, SAY | TELL | SHOW)


def spoken_of(place: Place) -> Candidate | None:
    """Words of accusing, praising, warning: Cole accused the council of "a cover-up"."""
    return _governed(place, OF)


def trailing(place: Place) -> Candidate | None:
    """The cue closes the sentence: The plan is "a disgrace" for the town, Cole said."""
    for clause in place.sentence.clauses:
        if clause.start > place.at and clause.strong and clause.order in ("subject", "inverted"):
            s = place.sentence.tokens
            if clause.left > 0 and s[clause.left - 1].text in {",", "—", "–", "-"}:
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


def held(place: Place) -> Candidate | None:
    """Words within what somebody thinks or does: Cole supports "a fair deal"."""
    for clause in reversed(place.sentence.clauses):
        if clause.start < place.at and clause.speaker is not None and clause.order != "relative":
            return place.sentence.candidate(clause)
    return None


def subject(place: Place) -> Candidate | None:
    """Words within a sentence without a cue: its subject's (Cole took a swipe at "the old guard")."""
    if place.at == 0:
        return None
    s = place.sentence.tokens
    phrase = main_subject(s, place.at)
    if phrase is None:
        return None
    cue = min(phrase.end, place.at - 1)
    return Candidate(s[phrase.start].start, s[phrase.head - 1].end, s[cue].start, s[cue].end)
