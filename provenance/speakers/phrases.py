"""Noun phrases by closed-class words and punctuation, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import Factory, field

from provenance.light import record
from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    ADV,
    AUX,
    CONJ,
    DET,
    ING,
    NOUN_VERB,
    PLURAL,
    PREP,
    PRON,
    SUB,
    TIME,
    VERB,
    WITHIN,
)
from provenance.speakers.names.words import words
from provenance.speakers.tokens import Token
from provenance.speakers.words import adverb, counted, inserted, joins, nominal, participle, possessive


@record
class Phrase:
    """A noun phrase as token numbers of its sentence.

    `head` is where its first noun group ends; the mention reaches from `core` to there: from `start`, or from
    the name that stands beside a description ("the mayor, Ada Cole").
    """

    start: int
    end: int
    head: int
    core: int = field(default=Factory(lambda self: self.start, takes_self=True))


def group_left(s: Sequence[Token], end: int, low: int = 0) -> int:
    """Where the noun group starts that ends before `end`; `end` itself where there is none."""
    k = end
    while k > low:
        t = s[k - 1]
        if t.classes & PRON and not t.classes & DET:
            return k - 1 if k == end else k
        if k < end and (joins(s, k - 1) or inserted(s, k - 1, low, end)):
            k -= 1
            continue
        if not nominal(s, k - 1):
            fresh = k - 1 == low or not s[k - 2].word
            if k < end and fresh and t.classes & VERB and t.low == t.text:
                k -= 1  # "...," retired teacher Ada Cole said
            break
        if k < end and t.classes & TIME and (s[k].capital or s[k].classes & (DET | PRON)):
            break
        if k < end and adverb(t) and not t.classes & (DET | TIME):
            break
        k -= 1
        if t.classes & DET and not (k > low and s[k - 1].classes & DET):
            break
    while k < end and s[k].classes & ADV and not s[k].classes & (DET | TIME):
        k += 1
    if low < k < end and counted(s, k):
        k -= 1
    return k


def opened(s: Sequence[Token], end: int, low: int) -> int:
    """Where the brackets open that close right before `end`; `end` itself where none do."""
    if end > low and s[end - 1].text == ")" and s[end - 1].quote < 0:
        for k in range(end - 2, max(low, end - thresholds.BRACKETS) - 1, -1):
            if s[k].text == "(":
                return k
    return end


def _name_after(s: Sequence[Token], start: int, stop: int) -> int:
    """Where a name starts that only looks like part of an opening phrase (In an interview Cole said)."""
    k = stop
    while k > start and s[k - 1].capital and s[k - 1].word and not s[k - 1].classes & DET:
        k -= 1
    return k if start < k < stop and not s[k - 1].classes & DET else 0


def phrase_left(s: Sequence[Token], end: int, low: int = 0) -> Phrase | None:
    """The noun phrase that ends before `end`: its noun groups joined by prepositions, its head the first."""
    groups: list[tuple[int, int]] = []
    at = end
    while at > low:
        at = opened(s, at, low)
        start = group_left(s, at, low)
        if start == at:
            break
        groups.append((start, at))
        before = s[start - 1] if start > low else None
        if before is None or not before.word:
            break
        if before.classes & PREP and not before.classes & SUB:
            at = start - 1
            continue
        if before.classes & CONJ and start - 1 > low and nominal(s, start - 2):
            left = group_left(s, start - 1, low)
            alike = s[start].capital == s[start - 2].capital or s[start].classes & DET
            if s[at - 1].classes & PRON and not s[at - 1].classes & DET:
                if s[at - 1].low in words().anaphors or not s[start - 2].capital:
                    break  # enact reform and she, once again, said
                alike = True  # Cole and others said
            if alike and not (left > low and s[left - 1].classes & PREP):
                at = start - 1
                continue
        break
    if len(groups) == 2 and all(t.classes & TIME for t in s[groups[1][0] : groups[1][1]]):
        groups.pop()  # Saturday at the fair Ada Cole said
    while groups:
        start, stop = groups[-1]
        if start > low and s[start - 1].classes & PREP and not s[start - 1].classes & SUB:
            name = _name_after(s, start, stop)
            if name and len(groups) == 1:
                return Phrase(name, end, stop)
            groups.pop()  # an opening "In Ohio": no subject
            continue
        return Phrase(start, end, stop)
    return None


def group_right(s: Sequence[Token], start: int, high: int) -> int:
    """Where the noun group ends that starts at `start`; `start` itself where there is none."""
    k = start
    if k < high and s[k].classes & PRON and not s[k].classes & DET:
        return k + 1
    named = False
    opening = -1  # where the group goes on after an article
    while k < high:
        t = s[k]
        if k > start and (joins(s, k) or inserted(s, k, start, high)):
            k += 1
            continue
        if k == opening and k > start and adverb(t):
            further = k + 1 < high and nominal(s, k + 1)
            k += 1  # the newly elected mayor, a Monday statement; a voice from the back
            opening = k if further else -1
            continue
        first = k == start and participle(t) and k + 1 < high
        if not (first or nominal(s, k)) or (adverb(t) and not t.classes & DET):
            break
        if t.classes & DET and k > start and not s[k - 1].classes & DET:
            break
        if named and not t.capital and not t.text[0].isdigit():
            last = not k + 1 < high or not s[k + 1].word
            whose = last and s[start].classes & DET and not t.classes & TIME  # said a Cole spokesman.
            bounds = VERB | ING if whose else VERB | ING | PLURAL
            noun = t.verb is None or (s[start].classes & DET and t.classes & NOUN_VERB)  # a UN report
            if t.classes & bounds or not noun or (last and not whose):
                break
            named = False
        named = t.capital and not t.classes & DET and not possessive(t)
        k += 1
        opening = k if t.classes & DET else -1
    return k


def phrase_right(s: Sequence[Token], start: int, high: int) -> Phrase | None:
    """The noun phrase that starts at `start`, with "of", "for" ... and what they govern."""
    head = group_right(s, start, high)
    if head == start:
        return None
    if head + 1 < high and s[head].text == "," and not s[head - 1].capital:
        named = group_right(s, head + 1, high)
        if name_only(s, head + 1, named):
            return Phrase(start, named, named, head + 1)
    end = head
    while end + 1 < high and s[end].classes & (WITHIN | CONJ):
        more = group_right(s, end + 1, high)
        if more == end + 1:
            break
        end = more
    return Phrase(start, end, head)


def name_only(s: Sequence[Token], start: int, end: int) -> bool:
    """Is this a name and nothing else ("the mayor, Ada Cole, said")?"""
    return 0 < end - start < 6 and all(
        t.word and t.capital and not t.classes & (TIME | DET) for t in s[start:end]
    )


def mention(s: Sequence[Token], phrase: Phrase, cue: int) -> tuple[int, int]:
    """The part of a phrase that names the source: a name, two names, or a description with what belongs to it
    ("a spokesman for the council"); `cue` is where the cue starts."""
    end = phrase.head
    named = s[end - 1].capital and not s[end - 1].classes & DET
    if named and _joint(s, phrase, cue):
        return phrase.core, phrase.end
    if named or (s[phrase.start].classes & PRON and not s[phrase.start].classes & DET):
        return phrase.core, end
    while end + 1 < phrase.end and s[end].classes & WITHIN:
        more = group_right(s, end + 1, phrase.end)
        if more == end + 1 or s[more - 1].classes & TIME:
            break
        end = more
    return phrase.core, end


def _joint(s: Sequence[Token], phrase: Phrase, cue: int) -> bool:
    """Are two persons named together ("Ada Cole and Ben Ortiz"), and not the second in a clause of her own
    ("...," said Cole and Ortiz agreed)?"""
    end, stop = phrase.head, phrase.end
    if end + 1 >= stop or not s[end].classes & CONJ or not name_only(s, end + 1, stop):
        return False
    after = s[stop] if stop < len(s) and stop > cue else None
    return after is None or not (after.classes & (VERB | AUX) or after.verb is not None)
