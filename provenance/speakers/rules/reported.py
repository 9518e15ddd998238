"""Cues elsewhere in the sentence that govern the words."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.speakers import thresholds
from provenance.speakers.clauses import Clause
from provenance.speakers.grammar import (
    AS,
    AS_WORD,
    BY,
    CALL,
    CONTENT,
    DEED,
    DET,
    FIRST,
    FREE_REL,
    HOLD,
    MADE,
    OBJ,
    OF,
    PREP,
    PRON,
    SAY,
    SHOW,
    SOURCE,
    TELL,
    THAT,
)
from provenance.speakers.phrases import Phrase, phrase_right
from provenance.speakers.place import Candidate, Place
from provenance.speakers.subjects import main_subject
from provenance.speakers.tokens import Token

_DASHES = frozenset({",", "—", "–", "-"})
_SHUTS = _DASHES | frozenset("(;")
_PAUSE = frozenset(",?!")


def _governed(place: Place, frames: int) -> Candidate | None:
    clause = place.governor
    if clause is not None and clause.verb.frames & frames:
        return _whole(place, clause) or place.sentence.candidate(clause)
    return None


def _whole(place: Place, clause: Clause) -> Candidate | None:
    """For "Cole condemned what she called '...'": Cole, for whom the pronoun stands."""
    s = place.sentence.tokens
    who = clause.speaker
    if who is None or who.end != who.start + 1 or not s[who.start].classes & PRON:
        return None
    k = who.start - 1
    if k < 1 or ~s[k].classes & (FREE_REL | CONTENT) or s[who.start].classes & FIRST:
        return None
    if s[k - 1].classes & PREP:
        k -= 1
    for outer in reversed(place.sentence.clauses):
        if outer.end == k and outer.speaker is not None and outer.order in {"subject", "shared"}:
            return place.sentence.mention(outer.speaker, clause.start, clause.end)
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
    """The cue closes the sentence: The plan is "a disgrace" for us, Cole said; "No" is "a word," he said."""
    s = place.sentence.tokens
    for clause in place.sentence.clauses:
        if clause.start > place.at and clause.strong and clause.order in ("subject", "inverted", "by"):
            left = clause.left
            while left > place.at and s[left - 1].classes & AS_WORD:
                left -= 1  # ..., as Cole put it
            before = s[left - 1] if left else None
            if before is not None and (
                before.text in _DASHES or (before.quote >= 0 and before.text[-1:] in _PAUSE)
            ):
                return place.sentence.candidate(clause)
    return None


def according_to(place: Place) -> Candidate | None:
    """The source of the sentence: The plan is "a disgrace", according to Cole, to a letter signed by Cole."""
    s = place.sentence.tokens
    found = _source(s)
    if found is None:
        return None
    return place.sentence.mention(_author(s, found[1]) or found[1], found[0], found[0] + 1)


def account(place: Place) -> Candidate | None:
    """Whose account tells of the words: According to a memoir, Cole called the plan "a disgrace".

    What somebody of a name has said, and what an outlet relays, is theirs who said it.
    """
    clause, s = place.governor, place.sentence.tokens
    if clause is None or clause.speaker is None:
        return None
    if clause.verb.frames & (SAY | TELL) and s[clause.speaker.head - 1].capital:
        return None
    found = _source(s)
    if found is None or s[found[1].head - 1].capital or clause.start < found[0] < place.at:
        return None
    return place.sentence.mention(found[1], found[0], found[0] + 1)


def _source(s: Sequence[Token]) -> tuple[int, Phrase] | None:
    """Where "according" stands and whom it names."""
    for i in range(len(s) - 1):
        if s[i].classes & SOURCE:
            start = i + 2 if s[i + 1].classes & PREP and not s[i + 1].classes & DET else i + 1
            phrase = phrase_right(s, start, len(s))
            definite = start == i + 2  # "according to", not "per"
            if phrase is not None and (definite or s[start].capital or s[start].classes & (DET | PRON | OBJ)):
                return i, phrase
    return None


def _author(s: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The name of who made a document: according to [a filing by] Cole, to [a letter signed by] Cole."""
    k = phrase.end
    if s[phrase.head - 1].capital or k + 1 >= len(s):
        return None
    if s[k].classes & MADE:
        k += 1
    if not s[k].classes & BY:
        return None
    author = phrase_right(s, k + 1, len(s))
    return author if author is not None and s[author.head - 1].capital else None


def held(place: Place) -> Candidate | None:
    """Words within what somebody thinks or does: Cole supports "a fair deal"."""
    s = place.sentence.tokens
    found = place.sentence.clauses
    for n in range(len(found) - 1, -1, -1):
        clause = found[n]
        if not clause.verb.frames & (HOLD | SHOW | SAY | TELL):
            continue
        if any(s[j].text in _SHUTS and s[j - 1].quote < 0 for j in range(clause.end, place.at)):
            return None
        if clause.start < place.at and clause.speaker is not None and clause.order != "relative":
            left = clause.left - 1
            that = [c for c in found[:n] if c.end == left and c.order == "subject" and s[left].classes & THAT]
            clause = that[-1] if that else clause
            if clause.verb.frames & DEED and place.token.text.count(" ") < thresholds.DEED:
                return None  # gave "first aid" to the town
            return place.sentence.candidate(clause)
    return None


def subject(place: Place) -> Candidate | None:
    """Words after a colon or comma in a sentence without a cue: Cole had one message: "Go home."."""
    s = place.sentence.tokens
    if place.at == 0 or s[place.at - 1].text not in (":", ","):
        return None
    if any(c.order == "none" and c.start < place.at and c.verb.frames & TELL for c in place.sentence.clauses):
        return None  # whoever was told something did not say it
    phrase = main_subject(s, place.at)
    if phrase is None or (phrase.end >= place.at - 1 and s[place.at - 1].text == ","):
        return None  # Specifically, "we will stay."
    cue = min(phrase.end, place.at - 1)
    start, end = place.sentence.place(phrase.start)[0], place.sentence.place(phrase.head - 1)[1]
    return Candidate(start, end, *place.sentence.place(cue))
