"""Cues right beside the words."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.speakers.clauses import Clause, bracketed, reporter, subordinate
from provenance.speakers.grammar import (
    ABSOLUTE,
    ADV,
    AS_WORD,
    AUX,
    BE,
    DET,
    HAVE,
    HOLD,
    MANNER,
    PLURAL,
    PREP,
    PRON,
    REL,
    RELAY,
    SAY,
    SHOW,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
)
from provenance.speakers.phrases import Phrase, phrase_right
from provenance.speakers.place import Candidate, Place
from provenance.speakers.tokens import Token
from provenance.speakers.words import verbal

_GLUE = frozenset({",", ":", "—", "–", "-", "("})
_BESIDE = SAY | TELL | SHOW
_DASHES = frozenset({",", "—", "–", "-"})
_PAUSE = frozenset(",?!-–—…")


def _before(place: Place) -> tuple[Clause | None, str, bool]:
    """The last cue before the words, the mark between, and whether nothing else stands between."""
    s = place.sentence.tokens
    k = place.at
    while k > 0 and (s[k - 1].classes & THAT or s[k - 1].text in _GLUE):
        k -= 1
    mark = s[place.at - 1].text if place.at else ""
    for clause in reversed(place.sentence.clauses):
        if clause.start < place.at and not bracketed(s, clause, place.at):
            clear = all(s[j].quote < 0 for j in range(clause.end, k))
            return clause, mark if clear else "", clause.right >= k
    return None, mark, False


def cue_before(place: Place) -> Candidate | None:
    """The cue stands right before the words: Ada Cole said, "We will stay."; she asked: "Why?"."""
    clause, mark, beside = _before(place)
    if clause is None or not beside or not clause.verb.frames & _BESIDE:
        return None
    if clause.unreal and place.governor not in (None, clause):
        return None
    if place.swallowed(clause):
        return None  # nothing Cole said "will help us"
    return _reporter(place, clause) if clause.strong or mark in (",", ":") else None


def cue_before_mark(place: Place) -> Candidate | None:
    """The cue and a comma or colon lead up to the words: Cole told the paper on Sunday: "We will stay."."""
    clause, mark, beside = _before(place)
    if clause is None or beside or not clause.strong or not clause.verb.frames & _BESIDE:
        return None
    if clause.unreal and place.governor not in (None, clause):
        return None
    who = clause.speaker
    if (
        mark == ":"
        and clause.order == "relative"
        and who
        and place.sentence.tokens[who.start - 1].text != ","
    ):
        clause = _main(place, clause)
    return _reporter(place, clause) if mark in (",", ":") else None


def _main(place: Place, relative: Clause) -> Clause:
    """The clause of saying that a colon goes with: Cole replied to a man who asked for tolls: "No!"."""
    s = place.sentence.tokens
    who = relative.speaker
    if who is not None and who.start and s[who.start - 1].text == ",":
        return relative  # Cole met Lee, who said: "..."
    for clause in reversed(place.sentence.clauses):
        if clause.start < relative.start and clause.strong and clause.speaker and not subordinate(s, clause):
            return clause
    return relative


def _reporter(place: Place, clause: Clause) -> Candidate | None:
    """Who tells of it: for "Cole said she had asked, '...'", Cole; for "Cole said Lee asked, '...'", Lee."""
    s, found, who = place.sentence.tokens, place.sentence.clauses, clause.speaker
    if who is not None and s[who.start].classes & PRON:
        clause = reporter(s, found, found.index(clause))
    return place.sentence.candidate(clause)


def _after(place: Place) -> tuple[int, bool]:
    """The token after the words, marks, adverbs and "have" skipped, and whether the words end in a pause."""
    s = place.sentence.tokens
    k = place.at + 1
    pause = place.token.text.rstrip(" ”’\"')")[-1:] in _PAUSE
    while k < len(s):
        t = s[k]
        skipped = t.text in _DASHES or (t.classes & (ADV | AS_WORD | HAVE) and not t.classes & (PRON | REL))
        if not skipped:
            break
        pause = pause or t.text in _PAUSE
        k += 1
    return k, pause


def _goes_on(s: Sequence[Token], clause: Clause) -> bool:
    """Has the cue a report of its own (..., he claimed they had never met)?"""
    if clause.right >= len(s) or clause.verb.frames & TELL:
        return False
    after = s[clause.right]
    if after.classes & (ADV | TIME | PREP | AS_WORD):
        return False
    return after.word or after.text == ":"


def _aside(place: Place, clause: Clause) -> bool:
    """Does the cue only add to a report (Cole said it would "hold", as Lee put it; "...", the sum needed)?"""
    s = place.sentence.tokens
    likened = any(t.classes & AS_WORD for t in s[place.at + 1 : clause.left])
    return likened or bool(clause.verb.frames & HOLD)


def cue_after(place: Place) -> Candidate | None:
    """The cue stands right after the words: "We will stay," Ada Cole said; "..." said Ada Cole."""
    k, pause = _after(place)
    if _told(place) or _called(place):
        return None
    for clause in place.sentence.clauses:
        if clause.start < place.at:
            continue
        if clause.left not in (k, place.at + 1):
            continue
        if clause.order in ("relative", "none", "by"):
            return None
        if clause.order == "shared" and place.governor is not None:
            return None
        if place.governor is not None and (_aside(place, clause) or _goes_on(place.sentence.tokens, clause)):
            return None
        if not pause and (place.governor is not None or not clause.strong):
            return None
        if place.governor is not None and clause.verb.frames & RELAY:
            return None  # Cole said she would "stay," the Gazette reported
        if place.governor is not None and not clause.verb.frames & (_BESIDE | MANNER):
            return None  # When Cole said she would "stay," the crowd applauded
        if clause.verb.frames & (_BESIDE | MANNER) or pause:
            return place.sentence.candidate(clause)
        return None
    return None


def _called(place: Place) -> bool:
    """Is it what somebody is called (Described by friends as "calm," Cole smiled)?"""
    s, k = place.sentence.tokens, place.at - 1
    if k > 0 and s[k].classes & DET and not s[k].classes & AS_WORD:
        k -= 1
    if k < 1 or not s[k].classes & AS_WORD:
        return False
    return place.governor is not None and place.governor.order == "by" and place.governor.end <= k


def _told(place: Place) -> bool:
    """Do words that end a sentence follow a cue and a mark (Cole wrote, "Stay!" She replied that ...)?"""
    s, at = place.sentence.tokens, place.at
    if not at or s[at - 1].text not in (",", ":") or place.token.text.rstrip(" ”’\"')")[-1:] not in ".!?":
        return False
    clause = place.governor
    return clause is not None and clause.strong and bool(clause.verb.frames & (SAY | TELL))


def described_after(place: Place) -> Candidate | None:
    """A longer description stands right after the words: "We will stay," the Ohio senator and mayor said."""
    k, pause = _after(place)
    s = place.sentence.tokens
    if not pause or place.governor is not None or k >= len(s) or s[k].classes & PREP:
        return None
    for clause in place.sentence.clauses:
        if clause.start <= k:
            continue
        plain = all(t.word and not t.classes & (VERB | AUX | REL | SUB) for t in s[k : clause.left])
        if not plain or not clause.strong or clause.order != "subject":
            return None
        start = min(k, clause.left)
        return place.sentence.mention(Phrase(start, clause.start, clause.start), clause.start, clause.end)
    return None


def manner(place: Place) -> Candidate | None:
    """A gesture introduces the words: Cole shrugged: "We will stay."."""
    clause, mark, _ = _before(place)
    s = place.sentence.tokens
    if clause is None or mark not in (",", ":"):
        return None
    if s[0].classes & (SUB | ABSOLUTE) and any(t.text == "," for t in s[clause.end : place.at - 1]):
        return None  # With Cole worried about the bridge, Lee had a message:
    return place.sentence.candidate(clause)


def named_after(place: Place) -> Candidate | None:
    """Somebody does something right after the words: "We won!" Cole beamed; "..." beamed Cole."""
    k, pause = _after(place)
    s = place.sentence.tokens
    if place.at or not pause or k >= len(s):
        return None
    if verbal(s, k) and k + 1 < len(s) and (s[k + 1].capital or s[k + 1].classes & (DET | PRON)):
        phrase = phrase_right(s, k + 1, len(s))
        return None if phrase is None else place.sentence.mention(phrase, k, k + 1)
    phrase = phrase_right(s, k, len(s))
    if phrase is None or phrase.end >= len(s):
        return None
    after = s[phrase.end]
    passive = next((c for c in place.sentence.clauses if c.start == phrase.end + 1), None)
    if after.classes & BE and passive is not None and passive.order in ("by", "none"):
        return place.sentence.candidate(passive)  # "Leave!" she was told by Cole
    if after.classes & (VERB | AUX) or (after.classes & PLURAL):
        return place.sentence.mention(phrase, phrase.end, phrase.end + 1)
    return None
