"""Noun phrases by closed-class words and punctuation: whose verb this is, found without a parser."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import Factory, field, frozen

from provenance.speakers.grammar import (
    ADV,
    AUX,
    BEFORE_TIME,
    CONJ,
    DET,
    HOLD,
    INFINITIVE,
    ING,
    NOUN_VERB,
    NOUNISH,
    NUMBER,
    OBJ,
    PARTICIPLE,
    PLURAL,
    PREP,
    PRON,
    REL,
    ROUGH,
    SAY,
    SPEECH_NOUN,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
    WITHIN,
)
from provenance.speakers.tokens import Token

_JOINERS = frozenset("-/&")
_INSIDE = frozenset("\"”’'“‘")
_BOUNDARY = REL | SUB | AUX | PREP | OBJ | CONJ | PRON


@frozen
class Phrase:
    """A noun phrase as token numbers of its sentence.

    `head` is where its first noun group ends; the mention reaches from `core` to there: from `start`, or from
    the name that stands beside a description ("the mayor, Ada Cole").
    """

    start: int
    end: int
    head: int
    core: int = field(default=Factory(lambda self: self.start, takes_self=True))


def possessive(token: Token) -> bool:
    """Is this "Smith's", "voters'"?"""
    return token.low.endswith(("'s", "’s", "s'", "s’")) and not token.classes & (PRON | REL)


def adverb(token: Token) -> bool:
    """Is this a word that can stand between a subject and its verb?"""
    return bool(token.classes & ADV)


def verbal(s: Sequence[Token], i: int) -> bool:
    """Is this a verb, as far as the lexicon and its neighbours tell?"""
    t = s[i]
    if t.quote >= 0 or t.text != t.low or t.classes & DET:
        return False
    if t.verb is None and not t.classes & VERB:
        return False
    return not attributive(s, i) and not (i > 0 and modifying(s, i))


def modifying(s: Sequence[Token], i: int) -> bool:
    """Does this form of a verb stand as a noun before or after another ("Cole campaign chairman")?"""
    t, before = s[i], s[i - 1]
    after = s[i + 1] if i + 1 < len(s) else None
    if t.classes & ING:
        return (
            before.word
            and not before.classes & ~NOUNISH
            and before.low == before.text
            and after is not None
            and after.word
            and not after.classes & ~NOUNISH
        )
    if t.classes & NOUN_VERB and t.verb is not None and t.low == t.verb.lemma:
        if before.quote >= 0:
            return after is not None and after.word and not after.capital and not after.classes & ~NOUNISH
        plural = not before.word or before.classes & (PRON | REL | AUX | CONJ | ADV | INFINITIVE)
        return not plural and not (before.classes & PLURAL and not before.capital)
    return False


def attributive(s: Sequence[Token], i: int) -> bool:
    """Is this form of a verb a noun or an adjective here ("the report", "the Cole campaign", "his proposed
    ban")?"""
    k = i
    while k > 0 and s[k - 1].classes & ADV and not s[k - 1].classes & DET:
        k -= 1
    if k == 0:
        return False
    before = s[k - 1]
    if before.classes & DET or possessive(before):
        return True
    if not before.word or before.classes & ~(TIME | NOUN_VERB | SPEECH_NOUN):
        return False
    if not s[i].classes & NOUN_VERB:
        return False
    after = s[i + 1] if i + 1 < len(s) else None
    if (
        after is None
        or after.classes & (AUX | VERB)
        or (after.verb is not None and not after.classes & NOUN_VERB)
    ):
        return True
    if after.classes & (DET | OBJ | PRON | SUB | REL) or after.quote >= 0 or after.capital:
        return False
    if before.verb is None and not before.capital and k > 1:
        return bool(s[k - 2].classes & DET) or possessive(s[k - 2])
    return False


def nominal(s: Sequence[Token], i: int) -> bool:
    """Can this token stand inside a noun group?"""
    t = s[i]
    if not t.word or (t.classes & _BOUNDARY and not t.classes & DET):
        return False
    return not verbal(s, i)


def _inserted(s: Sequence[Token], i: int, low: int, high: int) -> bool:
    """Is this quotation a word or two inside a noun group (the "Today" show)?"""
    t = s[i]
    if t.quote < 0 or len(t.text) > 40 or t.text[-1:] in ",.?!" or not low < i < high - 1:
        return False
    before, after = s[i - 1], s[i + 1]
    return (
        after.word
        and bool(before.classes & DET or before.capital or possessive(before))
        and nominal(s, i + 1)
    )


def _relative(token: Token) -> bool:
    """Is this "who" or "which"?"""
    return bool(token.classes & REL) and not token.classes & THAT


def _participle(token: Token) -> bool:
    """Can this open a noun group as an adjective ("retired teacher Ada Cole")?"""
    if token.classes & _BOUNDARY:
        return False
    return bool(token.classes & VERB) or (token.verb is not None and bool(token.verb.forms & PARTICIPLE))


def _counted(s: Sequence[Token], k: int) -> bool:
    """Does a number start at `k`, so that "about" or "over" before it is no preposition?"""
    return k < len(s) and bool((s[k].text[0].isdigit() or s[k].classes & NUMBER) and s[k - 1].classes & ROUGH)


def group_left(s: Sequence[Token], end: int, low: int = 0) -> int:
    """Where the noun group starts that ends before `end`; `end` itself where there is none."""
    k = end
    while k > low:
        t = s[k - 1]
        if t.classes & PRON and not t.classes & DET:
            return k - 1 if k == end else k
        if k < end and (t.text in _JOINERS or _inserted(s, k - 1, low, end)):
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
    if low < k < end and _counted(s, k):
        k -= 1
    return k


def _opened(s: Sequence[Token], end: int, low: int) -> int:
    """Where the brackets open that close right before `end`; `end` itself where none do."""
    if end > low and s[end - 1].text == ")" and s[end - 1].quote < 0:
        for k in range(end - 2, max(low, end - 16) - 1, -1):
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
        at = _opened(s, at, low)
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
            if alike and not (left > low and s[left - 1].classes & PREP):
                at = start - 1
                continue
        break
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
    while k < high:
        t = s[k]
        if k > start and (t.text in _JOINERS or _inserted(s, k, start, high)):
            k += 1
            continue
        first = k == start and _participle(t) and k + 1 < high
        if not (first or nominal(s, k)) or (adverb(t) and not t.classes & DET):
            break
        if t.classes & DET and k > start and not s[k - 1].classes & DET:
            break
        if named and not t.capital and not t.text[0].isdigit():
            if (
                t.classes & (VERB | ING | PLURAL)
                or t.verb is not None
                or not k + 1 < high
                or not s[k + 1].word
            ):
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
    if head + 1 < high and s[head].text == "," and not s[head - 1].capital:
        named = group_right(s, head + 1, high)
        if _name(s, head + 1, named):
            return Phrase(start, named, named, head + 1)
    end = head
    while end + 1 < high and s[end].classes & (WITHIN | CONJ):
        more = group_right(s, end + 1, high)
        if more == end + 1:
            break
        end = more
    return Phrase(start, end, head)


def subject_left(s: Sequence[Token], i: int, low: int = 0) -> Phrase | None:
    """The subject of a verb at `i`, to its left: beside it, or before what commas set off.

    "Smith, who has led the group since 1999, said", "Jones, a retired teacher from Ohio, said".
    """
    k = i
    for _ in range(8):
        k = _opened(s, k, low)
        while (
            k > low
            and (adverb(s[k - 1]) or s[k - 1].classes & AUX)
            and not s[k - 1].classes & (DET | PRON | REL)
        ):
            k -= 1
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
            return None
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
    for r in range(k - 1, max(low, k - 25), -1):
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
        phrase = phrase_left(s, j, low)
        if phrase is None or (phrase.start > low and _relative(s[phrase.start - 1])):
            continue
        if s[phrase.head - 1].classes & TIME:
            continue
        if not s[phrase.head - 1].capital and _name(s, j + 1, k - 1):
            return Phrase(phrase.start, k - 1, k - 1, j + 1)
        return _named(s, phrase, low)
    return None


def _name(s: Sequence[Token], start: int, end: int) -> bool:
    """Is this a name and nothing else ("the mayor, Ada Cole, said")?"""
    return 0 < end - start < 6 and all(
        t.word and t.capital and not t.classes & (TIME | DET) for t in s[start:end]
    )


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


def main_subject(s: Sequence[Token], high: int, low: int = 0) -> Phrase | None:
    """The first noun phrase of a clause that is no part of an opening phrase ("In Ohio, Smith ...")."""
    k = low
    while k < high:
        t = s[k]
        if not t.word or ((t.classes & CONJ or adverb(t)) and not t.classes & DET):
            k += 1
            continue
        if _counted(s, k + 1):
            k += 1
            continue
        opening = t.classes & (PREP | SUB) or t.classes & ING or t.verb is not None or t.classes & VERB
        if opening and not t.classes & DET:
            comma = next((j for j in range(k + 1, high) if s[j].text == "," and s[j].quote < 0), None)
            if comma is not None:
                k = comma + 1
                continue
            if t.classes & PREP:
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


def mention(s: Sequence[Token], phrase: Phrase) -> tuple[int, int]:
    """The part of a phrase that names the source: a name, or a description with what belongs to it
    ("a spokesman for the council")."""
    end = phrase.head
    named = s[end - 1].capital and not s[end - 1].classes & DET
    if named or (s[phrase.start].classes & PRON and not s[phrase.start].classes & DET):
        return phrase.core, end
    while end + 1 < phrase.end and s[end].classes & WITHIN:
        more = group_right(s, end + 1, phrase.end)
        if more == end + 1 or s[more - 1].classes & TIME:
            break
        end = more
    return phrase.core, end
