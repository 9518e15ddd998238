"""Noun phrases by closed-class words and punctuation: whose verb this is, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.speakers.grammar import (
    ADV,
    AUX,
    CONJ,
    DET,
    OBJ,
    PREP,
    PRON,
    REL,
    SUB,
)
from provenance.speakers.tokens import Token

_JOINERS = frozenset("-/&")
_CLAUSE = REL | SUB | AUX


@frozen
class Phrase:
    """A noun phrase as token numbers of its sentence; `head` is where its first noun group ends."""

    start: int
    end: int
    head: int


def possessive(token: Token) -> bool:
    """Is this "Smith's", "voters'"?"""
    return token.low.endswith(("'s", "’s", "s'", "s’"))


def nominal(s: Sequence[Token], i: int) -> bool:
    """Can this token stand inside a noun group?"""
    t = s[i]
    if not t.word or (t.classes & (PREP | OBJ | _CLAUSE) and not (t.classes & DET)):
        return False
    if t.classes & (CONJ | PRON) and not t.classes & DET:
        return False
    return not (t.verb is not None and t.low == t.text and not _noun_here(s, i))


def _noun_here(s: Sequence[Token], i: int) -> bool:
    """Is this form of a verb a noun or an adjective here ("the report", "his proposed ban")?"""
    if i == 0:
        return False
    before = s[i - 1]
    if before.classes & DET or possessive(before):
        return True
    if before.word and not before.classes and before.verb is None and not before.capital and i > 1:
        return bool(s[i - 2].classes & DET) or possessive(s[i - 2])
    return False


def group_left(s: Sequence[Token], end: int, low: int = 0) -> int:
    """Where the noun group starts that ends before `end`; `end` itself where there is none."""
    k = end
    while k > low:
        t = s[k - 1]
        if t.classes & PRON and not t.classes & DET:
            return k - 1 if k == end else k
        if t.quote >= 0 and k < end and k - 1 > low and len(t.text) < 40 and s[k - 2].word:
            k -= 1
            continue
        if t.text in _JOINERS and k < end:
            k -= 1
            continue
        if not nominal(s, k - 1):
            break
        k -= 1
        if t.classes & DET and not (k > low and s[k - 1].classes & DET):
            break
        if t.classes & ADV and k < end - 1:
            return k + 1
    while k < end and s[k].classes & ADV and not s[k].classes & DET:
        k += 1
    return k


def phrase_left(s: Sequence[Token], end: int, low: int = 0) -> Phrase | None:
    """The noun phrase that ends before `end`: its noun groups joined by prepositions, its head the first."""
    groups: list[tuple[int, int]] = []
    at = end
    while at > low:
        start = group_left(s, at, low)
        if start == at:
            break
        groups.append((start, at))
        before = s[start - 1] if start > low else None
        if before is None or not before.word:
            break
        if (before.classes & PREP and not before.classes & SUB) or before.low in ("as", "like"):
            at = start - 1
            continue
        if before.classes & CONJ and start - 1 > low and nominal(s, start - 2):
            at = start - 1
            continue
        break
    while groups:
        start, stop = groups[-1]
        if start > low and s[start - 1].classes & PREP and s[start - 1].low not in ("than",):
            # an opening "In Ohio": no subject, unless nothing else stands there
            groups.pop()
            continue
        return Phrase(start, end, stop)
    return None


def group_right(s: Sequence[Token], start: int, high: int) -> int:
    """Where the noun group ends that starts at `start`; `start` itself where there is none."""
    k = start
    if k < high and s[k].classes & PRON and not s[k].classes & DET:
        return k + 1
    named = False
    while k < high:
        t = s[k]
        if t.text in _JOINERS and k > start:
            k += 1
            continue
        if t.quote >= 0 and k > start and k + 1 < high and len(t.text) < 40 and s[k + 1].capital:
            k += 1
            continue
        if not nominal(s, k) or (t.classes & ADV and not t.classes & DET):
            break
        if t.classes & DET and k > start and not s[k - 1].classes & DET:
            break
        if named and not t.capital and not t.text[0].isdigit():
            if t.low.endswith(("ed", "s", "ing")) or not k + 1 < high or not s[k + 1].word:
                break
            named = False
        named = t.capital and not t.classes & DET and not possessive(t)
        k += 1
    return k


def phrase_right(s: Sequence[Token], start: int, high: int) -> Phrase | None:
    """The noun phrase that starts at `start`, with "of", "for" ... and what they govern."""
    head = group_right(s, start, high)
    if head == start:
        return None
    end = head
    while end + 1 < high and s[end].low in ("of", "for", "from", "with", "at", "in", "and"):
        more = group_right(s, end + 1, high)
        if more == end + 1:
            break
        end = more
    return Phrase(start, end, head)


_MODIFIER_STARTS = DET | REL | PREP | ADV | SUB


def subject_left(s: Sequence[Token], i: int, low: int = 0) -> Phrase | None:
    """The subject of a verb at `i`, to its left: beside it, or before what commas set off.

    "Smith, who has led the group since 1999, said", "Jones, a retired teacher from Ohio, said".
    """
    k = i
    while (k > low and s[k - 1].word and s[k - 1].classes & (ADV | AUX)) or (
        k > low and s[k - 1].low.endswith("ly")
    ):
        if s[k - 1].classes & DET or not s[k - 1].word:
            break
        k -= 1
    if k == low:
        return None
    before = s[k - 1]
    if before.classes & REL and before.low != "that":
        return Phrase(k - 1, k, k)
    if before.word:
        return _appositive_head(s, k, low, phrase_left(s, k, low))
    if before.text not in ",—–-)":
        return None
    opener = {")": "("}.get(before.text, before.text)
    j = k - 2
    depth = 0
    while j > low:
        t = s[j]
        if t.quote >= 0 and opener == ",":
            pass
        if t.text == opener and t.quote < 0:
            phrase = phrase_left(s, j, low)
            if phrase is not None and _sets_off(s, j + 1, k - 1):
                return _appositive_head(s, j, low, phrase)
            if phrase is not None and j - 1 > low and s[j - 1].text == ")":
                pass
        if t.text in ";:":
            return None
        j -= 1
        depth += 1
    return None


def _sets_off(s: Sequence[Token], start: int, end: int) -> bool:
    """Can the words between two commas be an aside that the subject reaches over?"""
    if start >= end:
        return False
    t = s[start]
    return bool(t.classes & _MODIFIER_STARTS) or t.capital or not t.classes & CONJ


def _appositive_head(s: Sequence[Token], end: int, low: int, phrase: Phrase | None) -> Phrase | None:
    """The name that a phrase without one stands beside: "Smith, a teacher," is Smith."""
    while phrase is not None and phrase.start > low + 1 and s[phrase.start - 1].text == ",":
        first = s[phrase.start]
        if not (first.classes & DET or first.text[0].isdigit()):
            return phrase
        earlier = phrase_left(s, phrase.start - 1, low)
        if earlier is None or not s[earlier.head - 1].capital:
            return phrase
        phrase = Phrase(earlier.start, earlier.end, earlier.head)
    return phrase


def main_subject(s: Sequence[Token], high: int, low: int = 0) -> Phrase | None:
    """The first noun phrase of a clause that is no part of an opening phrase ("In Ohio, Smith ...")."""
    k = low
    while k < high:
        t = s[k]
        if not t.word or (t.classes & (CONJ | ADV) and not t.classes & DET):
            k += 1
            continue
        opening = t.classes & (PREP | SUB) or t.low.endswith("ing") or (t.verb is not None)
        if opening and not (t.classes & DET):
            comma = next((j for j in range(k + 1, high) if s[j].text == "," and s[j].quote < 0), None)
            if comma is not None:
                k = comma + 1
                continue
            if t.classes & PREP:
                inner = group_right(s, k + 1, high)
                k = max(inner, k + 1)
                continue
            return None
        return phrase_right(s, k, high)
    return None
