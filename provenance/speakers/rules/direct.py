"""Cues right beside the words."""

from __future__ import annotations

from provenance.speakers.clauses import Clause
from provenance.speakers.grammar import ADV, AUX, DET, MANNER, PRON, SAY, SHOW, TELL, VERB
from provenance.speakers.phrases import Phrase, group_left, phrase_left, phrase_right, verbal
from provenance.speakers.place import Candidate, Place

_GLUE = frozenset({",", ":", "that", "—", "–", "-", "--", "("})
_BESIDE = SAY | TELL | SHOW
_PAUSE = frozenset(",?!-–—…")


def _before(place: Place) -> tuple[Clause | None, str, bool]:
    """The last cue before the words, the mark between, and whether nothing else stands between."""
    s = place.sentence.tokens
    k = place.at
    while k > 0 and (s[k - 1].low in _GLUE or s[k - 1].text in _GLUE):
        k -= 1
    mark = s[place.at - 1].text if place.at else ""
    for clause in reversed(place.sentence.clauses):
        if clause.start < place.at:
            clear = all(s[j].quote < 0 for j in range(clause.end, k))
            return clause, mark if clear else "", clause.right >= k
    return None, mark, False


def cue_before(place: Place) -> Candidate | None:
    """The cue stands right before the words: Ada Cole said, "We will stay."; Cole told Lee: "Go."."""
    clause, mark, beside = _before(place)
    if clause is None or not clause.verb.frames & _BESIDE:
        return None
    if clause.unreal and place.governor not in (None, clause):
        return None
    if (beside and (clause.strong or mark in (",", ":"))) or (mark in (",", ":") and clause.strong):
        return place.sentence.candidate(clause)
    return None


def _after(place: Place) -> tuple[int, bool]:
    """The token after the words, marks and adverbs skipped, and whether the words end in a pause."""
    s = place.sentence.tokens
    k = place.at + 1
    pause = place.token.text.rstrip(" ”’\"')")[-1:] in _PAUSE
    while k < len(s) and (s[k].text in (",", "—", "–", "-", "--") or s[k].classes & ADV):
        pause = pause or s[k].text in _PAUSE
        k += 1
    return k, pause


def cue_after(place: Place) -> Candidate | None:
    """The cue stands right after the words: "We will stay," Ada Cole said; "..." said Ada Cole."""
    k, pause = _after(place)
    for clause in place.sentence.clauses:
        if clause.start < place.at:
            continue
        if clause.left not in (k, place.at + 1) or clause.order in ("relative", "none", "by"):
            return None
        if clause.order == "shared" and place.governor is not None:
            return None
        if not pause and (place.governor is not None or not clause.strong):
            return None
        if clause.verb.frames & (_BESIDE | MANNER) or pause:
            return place.sentence.candidate(clause)
        return None
    return None


def manner(place: Place) -> Candidate | None:
    """A gesture introduces the words: Cole shrugged: "We will stay."."""
    clause, mark, _ = _before(place)
    if clause is not None and mark in (",", ":"):
        return place.sentence.candidate(clause)
    return None


def named_after(place: Place) -> Candidate | None:
    """Somebody does something right after the words: "We won!" Cole beamed; "..." beamed Cole."""
    k, pause = _after(place)
    s = place.sentence.tokens
    if not pause or k >= len(s) or place.governor is not None:
        return None
    if verbal(s, k) and k + 1 < len(s) and (s[k + 1].capital or s[k + 1].classes & (DET | PRON)):
        phrase = phrase_right(s, k + 1, len(s))
        return None if phrase is None else place.sentence.mention(phrase, k, k + 1)
    phrase = phrase_right(s, k, len(s))
    if phrase is None or phrase.end >= len(s):
        return None
    after = s[phrase.end]
    if after.classes & (VERB | AUX) or (
        after.word and after.low.endswith(("ed", "s")) and after.low == after.text
    ):
        return place.sentence.mention(phrase, phrase.end, phrase.end + 1)
    return None


def label(place: Place) -> Candidate | None:
    """A name and a colon: Cole: "We will stay."; COUNCIL - Ada Cole: "..."."""
    s = place.sentence.tokens
    if place.at < 2 or s[place.at - 1].text != ":":
        return None
    phrase = phrase_left(s, place.at - 1)
    if phrase is None:
        start = group_left(s, place.at - 1)
        if start == place.at - 1:
            return None
        phrase = Phrase(start, place.at - 1, place.at - 1)
    return place.sentence.mention(phrase, place.at - 1, place.at)
