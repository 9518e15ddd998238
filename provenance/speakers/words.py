"""What a word can be in its place: noun, verb, adverb, part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from provenance import lexicon
from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    ADV,
    AUX,
    CONJ,
    DET,
    FREE_REL,
    INFINITIVE,
    ING,
    MODAL,
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
    SPEECH_NOUN,
    SUB,
    THAT,
    TIME,
    VERB,
    WITHIN,
)
from provenance.speakers.tokens import Token

_BOUNDARY = REL | SUB | AUX | PREP | OBJ | CONJ | PRON


def possessive(token: Token) -> bool:
    """Is this "Smith's", "voters'"?"""
    return token.low.endswith(("'s", "’s", "s'", "s’")) and not token.classes & (PRON | REL)


def of_party(s: Sequence[Token], i: int) -> bool:
    """Is this a politician's party and state ("R-Ky.", "Republican of Ohio")?"""
    letter, hyphen, state = s[i].text.partition("-")
    if hyphen:
        return letter in lexicon.words("en/party_letters") and state[:1].isupper()
    follows = i + 1 < len(s) and bool(s[i + 1].classes & PREP)
    return follows and s[i].capital and s[i].low in _members()


@cache
def _members() -> frozenset[str]:
    """Words for one member of a party."""
    return frozenset(r["word"] for r in lexicon.table("en/parties") if r["member"])


def adverb(token: Token) -> bool:
    """Is this a word that can stand between a subject and its verb?"""
    return bool(token.classes & ADV)


def aside(s: Sequence[Token], i: int) -> bool:
    """Is this an adverb that no noun group needs ("the back")?"""
    return adverb(s[i]) and not s[i].classes & DET and not (i > 0 and s[i - 1].classes & DET)


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
    if not t.word:
        return False
    if t.classes & _BOUNDARY and not t.classes & DET:
        # "the past", "the following": no preposition after an article
        return bool(t.classes & PREP and not t.classes & WITHIN and i and s[i - 1].classes & DET)
    if i and s[i - 1].classes & MODAL and not t.capital and not t.classes & DET:
        return False  # didn't seem
    return not verbal(s, i)


def inserted(s: Sequence[Token], i: int, low: int, high: int) -> bool:
    """Is this quotation a word or two inside a noun group (the "Today" show)?"""
    t = s[i]
    if t.quote < 0 or len(t.text) > thresholds.INSERTED or t.text[-1:] in ",.?!" or not low < i < high - 1:
        return False
    before, after = s[i - 1], s[i + 1]
    return (
        after.word
        and bool(before.classes & DET or before.capital or possessive(before))
        and nominal(s, i + 1)
    )


def relative(token: Token) -> bool:
    """Is this "who", which the words after it are the object of? (After "which" stands a subject as well.)"""
    return bool(token.classes & REL) and not token.classes & (THAT | FREE_REL)


def participle(token: Token) -> bool:
    """Can this open a noun group as an adjective ("retired teacher Ada Cole")?"""
    if token.classes & _BOUNDARY:
        return False
    return bool(token.classes & VERB) or (token.verb is not None and bool(token.verb.forms & PARTICIPLE))


def counted(s: Sequence[Token], k: int) -> bool:
    """Does a number start at `k`, so that "about" or "over" before it is no preposition?"""
    return k < len(s) and bool((s[k].text[0].isdigit() or s[k].classes & NUMBER) and s[k - 1].classes & ROUGH)


def joins(s: Sequence[Token], i: int) -> bool:
    """Is this a hyphen, slash or ampersand inside a name, not a dash between words?"""
    return s[i].joins and i > 0
