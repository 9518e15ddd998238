"""Words that are said to be somebody's way of putting it."""

from __future__ import annotations

from provenance.speakers import thresholds
from provenance.speakers.grammar import BE, CONTENT, FREE_REL, SPEECH_NOUN
from provenance.speakers.place import Candidate, Place
from provenance.speakers.rules.nouns import owner


def put_so(place: Place) -> Candidate | None:
    """The words are how somebody puts it: "A ruin" is how Cole described it; "Never," was Cole's answer."""
    s, k = place.sentence.tokens, place.at + 1
    if k < len(s) and s[k].text == ",":
        k += 1
    if k + 2 >= len(s) or not s[k].classes & BE or place.governor is not None:
        return None
    if s[k + 1].classes & (FREE_REL | CONTENT):
        clause = next((c for c in place.sentence.clauses if c.start > k), None)
        return place.sentence.candidate(clause) if clause is not None and clause.left == k + 2 else None
    for i in range(k + 2, min(k + thresholds.NOMINAL, len(s))):
        if s[i].classes & SPEECH_NOUN:
            whose = owner(s, i - 1, k)
            return None if whose is None else place.sentence.mention(whose, i, i + 1)
    return None
