"""Words that are said to be somebody's way of putting it."""

from __future__ import annotations

from provenance.speakers.grammar import BE, CONTENT, FREE_REL
from provenance.speakers.place import Candidate, Place


def put_so(place: Place) -> Candidate | None:
    """The words are how somebody puts it: "A ruin" is how Cole described it; "Never," was what Cole said."""
    s, k = place.sentence.tokens, place.at + 1
    if k < len(s) and s[k].text == ",":
        k += 1
    if k + 2 >= len(s) or not s[k].classes & BE or not s[k + 1].classes & (FREE_REL | CONTENT):
        return None
    clause = next((c for c in place.sentence.clauses if c.start > k), None)
    if clause is None or clause.left != k + 2 or place.governor is not None:
        return None
    return place.sentence.candidate(clause)
