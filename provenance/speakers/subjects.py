"""Whose verb it is: the subject beside a verb, across asides, or of the whole clause."""

from __future__ import annotations

from collections.abc import Sequence

from provenance import lexicon
from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    AUX,
    BEFORE_TIME,
    CONJ,
    DET,
    FLOATING,
    HOLD,
    INFINITIVE,
    ING,
    PLURAL,
    PREP,
    PRON,
    REL,
    SAY,
    SOURCE,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
)
from provenance.speakers.phrases import (
    Phrase,
    group_left,
    group_right,
    name_only,
    opened,
    phrase_left,
    phrase_right,
)
from provenance.speakers.tokens import Token
from provenance.speakers.words import adverb, aside, counted, joins, of_party, relative, verbal


def subject_left(s: Sequence[Token], i: int, low: int = 0) -> Phrase | None:
    """The subject of a verb at `i`, to its left: beside it, or before what commas set off.

    "Smith, who has led the group since 1999, said", "Jones, a retired teacher from Ohio, said".
    """
    k = i
    for _ in range(8):
        k = opened(s, k, low)
        while (
            k > low
            and (aside(s, k - 1) or s[k - 1].classes & AUX)
            and not s[k - 1].classes & (DET | PRON | REL)
        ):
            k -= 1
        if low < k < i and s[k].classes & TIME and s[k - 1].classes & BEFORE_TIME:
            k -= 1  # who Cole on Friday called
            continue
        counted = k > low + 1 and s[k - 1].classes & FLOATING
        if counted and (s[k - 2].capital or s[k - 2].classes & (PLURAL | AUX)):
            k -= 1  # Cole and Lee both said; they have long said
            continue
        if k == low:
            return None
        before = s[k - 1]
        if before.classes & REL and not before.classes & THAT:
            return Phrase(k - 1, k, k)
        if not before.word:
            return _across(s, k, low) if before.text in ",—–-" and before.quote < 0 else None
        phrase = phrase_left(s, k, low)
        if phrase is None:
            if before.classes & THAT:
                return Phrase(k - 1, k, k)
            group = group_left(s, k, low)
            if not low < group < k or not s[group - 1].classes & PREP:
                return None
            k = group - 1  # who in the past has said
            continue
        if not s[phrase.head - 1].classes & TIME or s[phrase.start].capital:
            return _antecedent(s, phrase, low)
        k = phrase.start
        while k > low and s[k - 1].classes & BEFORE_TIME:
            k -= 1
    return None


def _antecedent(s: Sequence[Token], phrase: Phrase, low: int) -> Phrase:
    """For the object that ends a relative clause, whom that clause is about: a man who led the group said."""
    k = phrase.start - 1
    if k <= low or not s[k].word:
        return phrase
    t = s[k]
    says = t.verb is not None and t.verb.frames & (SAY | TELL | HOLD)
    object_of = t.classes & AUX or ((t.classes & VERB or (t.verb is not None and not says)) and verbal(s, k))
    if not object_of and not s[k - 1].classes & INFINITIVE:
        return phrase
    for r in range(k - 1, max(low, k - thresholds.RELATIVE), -1):
        if s[r].text == "," or s[r].quote >= 0:
            break
        if s[r].classes & REL:
            return phrase_left(s, r - 1 if s[r - 1].text == "," else r, low) or phrase
    return phrase


def _across(s: Sequence[Token], k: int, low: int) -> Phrase | None:
    """The subject before an aside that ends in the comma or dash right before `k`."""
    mark = s[k - 1].text
    for j in range(k - 2, low, -1):
        t = s[j]
        if t.quote >= 0:
            continue
        if t.text in ";:" and t.text != mark:
            return None
        if t.text != mark:
            continue
        if s[j - 1].classes & REL and not s[j - 1].classes & THAT:
            return Phrase(j - 1, j, j)  # who, after years of silence, said
        phrase = phrase_left(s, j, low)
        if phrase is None or (phrase.start > low and relative(s[phrase.start - 1])):
            continue
        if phrase.start > low and of_party(s, phrase.head - 1):
            continue  # Cole, D-Pa., meanwhile, said
        if s[phrase.head - 1].classes & TIME or _within_relative(s, phrase, low):
            continue
        last = opened(s, k - 1, low)
        if _place(s, j + 1, last):
            before = s[phrase.start - 1] if phrase.start > low else None
            if before is not None and (before.classes & AUX or verbal(s, phrase.start - 1)):
                continue  # Cole, who is a pastor in Quillport, Ohio, said
            return phrase
        name = group_right(s, j + 1, last)  # the author, Ada Cole of Quillport, said
        if not s[phrase.head - 1].capital and name_only(s, j + 1, name) and _placed(s, name, last):
            owner = _named(s, phrase, low)
            return owner if owner is not phrase else Phrase(phrase.start, name, name, j + 1)
        return _named(s, phrase, low)
    return None


def _placed(s: Sequence[Token], name: int, end: int) -> bool:
    """Does nothing stand behind a name but where its bearer belongs ("Ada Cole of Quillport")?"""
    return name == end or (bool(s[name].classes & PREP) and all(t.word for t in s[name:end]))


def _place(s: Sequence[Token], start: int, end: int) -> bool:
    """Is this the name of a country, state or town?"""
    return " ".join(t.text for t in s[start:end]) in lexicon.words("en/places")


def _within_relative(s: Sequence[Token], phrase: Phrase, low: int) -> bool:
    """Does the phrase only name what a relative clause is about (Lee, whose firm, Saltworks, mends roads)?"""
    if phrase.start < low + 3 or s[phrase.start - 1].text != ",":
        return False
    thing = phrase_left(s, phrase.start - 1, low)
    if thing is None or thing.start <= low:
        return False
    return relative(s[thing.start]) or relative(s[thing.start - 1])


def _named(s: Sequence[Token], phrase: Phrase, low: int) -> Phrase:
    """The name that a phrase without one stands beside: "Smith, a teacher, ... said" is Smith."""
    while phrase.start > low + 1 and s[phrase.start - 1].text == ",":
        first = s[phrase.start]
        if not (first.classes & DET or first.text[0].isdigit() or not first.capital):
            return phrase
        earlier = phrase_left(s, phrase.start - 1, low)
        if earlier is None or not s[earlier.head - 1].capital or s[earlier.head - 1].classes & (TIME | DET):
            return phrase
        phrase = earlier
    return phrase


def _dateline(s: Sequence[Token]) -> int:
    """Where the sentence goes on after a dateline (NORWICK, Pa. - ...); 0 where it has none."""
    for k in range(1, min(len(s), 7)):
        if s[k].text in {"-", "–", "—"} and not joins(s, k):
            return k + 1
        if s[k].word and not s[k].capital:
            break
    return 0


def main_subject(s: Sequence[Token], high: int, low: int = 0) -> Phrase | None:
    """The first noun phrase of a clause that is no part of an opening phrase ("In Ohio, Smith ...")."""
    k = low if low else _dateline(s)
    while k < high:
        t = s[k]
        if not t.word or ((t.classes & CONJ or adverb(t)) and not t.classes & DET):
            k += 1
            continue
        if counted(s, k + 1):
            k += 1
            continue
        opening = t.classes & (PREP | SUB | SOURCE | ING | VERB) or t.verb is not None
        if opening and not t.classes & DET:
            comma = next((j for j in range(k + 1, high) if s[j].text == "," and s[j].quote < 0), None)
            if comma is not None:
                k = comma + 1
                continue
            if t.classes & (PREP | SOURCE):
                inner = group_right(s, k + 1, high)
                k = max(inner, k + 1)
                continue
            return None
        phrase = phrase_right(s, k, high)
        if phrase is not None and s[phrase.head - 1].classes & TIME and phrase.head < high:
            k = phrase.head
            continue
        return phrase
    return None
