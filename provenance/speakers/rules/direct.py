"""Cues right beside the words."""

from __future__ import annotations

from provenance.speakers.grammar import ADV, CONJ, SAY, SHOW, TELL
from provenance.speakers.place import Candidate, Place

_GLUE = frozenset({",", ":", "that", "—", "–", "-", "--", "("})
_BESIDE = SAY | TELL | SHOW


def cue_before(place: Place) -> Candidate | None:
    """The cue stands right before the words: Ada Cole said, "We will stay."."""
    s = place.sentence.tokens
    k = place.at
    while k > 0 and (s[k - 1].low in _GLUE or s[k - 1].text in _GLUE):
        k -= 1
    mark = s[place.at - 1].text if place.at else ""
    for clause in reversed(place.sentence.clauses):
        if clause.start > place.at:
            continue
        if clause.right == k or (mark == ":" and clause.end <= k):
            return place.sentence.candidate(clause)
        if mark == "," and clause.end <= k and clause.verb.frames & _BESIDE:
            if any(s[j].quote >= 0 for j in range(clause.end, k)):
                return None
            return place.sentence.candidate(clause)
        return None
    return None


def cue_after(place: Place) -> Candidate | None:
    """The cue stands right after the words: "We will stay," Ada Cole said; "..." said Ada Cole."""
    s = place.sentence.tokens
    k = place.at + 1
    while k < len(s) and (s[k].text in (",", "—", "–", "-", "--") or s[k].classes & (ADV | CONJ)):
        k += 1
    for clause in place.sentence.clauses:
        if clause.start < place.at:
            continue
        if clause.left in (k, place.at + 1):
            return place.sentence.candidate(clause)
        return None
    return None
