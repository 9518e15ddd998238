"""Nouns that say whose words they are: a report by somebody, somebody's words, a crowd's chants, a poll."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    ABSOLUTE,
    ADV,
    BE,
    BY,
    CHANT,
    CONJ,
    CONTENT,
    DET,
    INFINITIVE,
    NUMBER,
    OBJ,
    POSSESSIVE,
    PREP,
    SHARE,
    SPEECH_NOUN,
    SUB,
    SURVEY,
    TIME,
    VIEWER,
    WHOSE,
    WITHIN,
    WORDS,
)
from provenance.speakers.phrases import Phrase, group_left, phrase_left, phrase_right
from provenance.speakers.place import Candidate, Place
from provenance.speakers.subjects import subject_left
from provenance.speakers.tokens import Token
from provenance.speakers.words import possessive, verbal


def nominal(place: Place) -> Candidate | None:
    """A noun that carries words, and whose it is: Cole's claim of "ruin"; his "ruin" remark; a report by Cole
    that "..."."""
    s = place.sentence.tokens
    low = place.governor.end if place.governor is not None else 0
    if place.at and place.at + 1 < len(s) and s[place.at + 1].classes & SPEECH_NOUN:
        whose = owner(s, place.at - 1, low)
        if whose is not None:
            return place.sentence.mention(whose, place.at + 1, place.at + 2)
    for i in range(place.at - 1, max(low, place.at - thresholds.NOMINAL), -1):
        if s[i].quote >= 0 or s[i].text in {",", ";"}:
            break
        if s[i].classes & SPEECH_NOUN and i > low:
            whose = owner(s, i - 1, low) or _author(s, i + 1, place.at)
            if whose is not None:
                return place.sentence.mention(whose, i, i + 1)
    return None


def owner(s: Sequence[Token], i: int, low: int) -> Phrase | None:
    """Whose the thing after token `i` is: "Cole's [recent]", "his", "Cole, whose"."""
    for k in range(i, max(low, i - 3) - 1, -1):
        if s[k].quote >= 0 or not s[k].word:
            return None
        if s[k].classes & POSSESSIVE:
            return Phrase(k, k + 1, k + 1)
        if s[k].classes & WHOSE and k > low:
            return phrase_left(s, k - 1 if s[k - 1].text == "," else k, low)
        if possessive(s[k]):
            return Phrase(min(group_left(s, k + 1, low), k), k + 1, k + 1)
    return None


def _author(s: Sequence[Token], i: int, high: int) -> Phrase | None:
    """Who stands after "by" at token `i`, where a report follows: "[a claim] by Cole that"."""
    if i >= high or not s[i].classes & BY:
        return None
    phrase = phrase_right(s, i + 1, high)
    if phrase is None or (phrase.end < high and not s[phrase.end].classes & CONTENT):
        return None
    return phrase


def in_words(place: Place) -> Candidate | None:
    """Whose words they are: The plan was, in Cole's words, "a toll"; in the words of Cole, "..."."""
    s, at = place.sentence.tokens, place.at
    low, high = max(0, at - thresholds.NOMINAL), min(len(s) - 1, at + thresholds.NOMINAL)
    for i in range(low + 1, high):
        if not s[i].classes & WORDS:
            continue
        if s[i + 1].classes & WITHIN and s[i + 1].classes & ABSOLUTE:
            start, phrase = group_left(s, i + 1), phrase_right(s, i + 2, len(s))
        else:
            phrase = owner(s, i - 1, low)
            start = phrase.start if phrase is not None else i
            if phrase is not None and s[start].classes & POSSESSIVE and place.governor is not None:
                return None
        if phrase is None or not start or not s[start - 1].classes & PREP:
            continue
        end = max(i + 1, phrase.end)
        opens = start == 1 and end < at and s[end].text == "," and place.governor is None
        if opens or _beside(s, end, at) or start - 1 in (at + 1, at + 2):
            return place.sentence.mention(phrase, i, i + 1)
    return None


def _beside(s: Sequence[Token], end: int, at: int) -> bool:
    """Do the words follow on a phrase that is set off, at once or as what something is: in Cole's words, is
    "a toll"?"""
    if end >= at or s[end].text not in {",", ":"}:
        return False
    return end + 1 == at or (end + 2 == at and bool(s[end + 1].classes & BE))


def chanted(place: Place) -> Candidate | None:
    """A crowd and its chant: The crowd broke into chants of "Stay!"; Cole ran on the slogan "Stay"."""
    s, k = place.sentence.tokens, place.at - 1
    if k > 0 and s[k].classes & WITHIN:
        k -= 1
    if k < 1 or not s[k].classes & CHANT:
        return None
    start = group_left(s, k)
    if start < 2 or owner(s, k - 1, start) is not None:
        return None
    if s[start - 1].classes & INFINITIVE:  # stirred the crowd to chants of
        crowd = phrase_left(s, start - 1)
        moved = crowd is not None and crowd.start and verbal(s, crowd.start - 1)
        return place.sentence.mention(crowd, k, k + 1) if crowd is not None and moved else None
    for v in range(start - 1, max(0, start - 1 - thresholds.CHANTED), -1):
        if verbal(s, v):
            crowd = None if s[v - 1].classes & BE else subject_left(s, v)
            return None if crowd is None else place.sentence.mention(crowd, k, k + 1)
        if not s[v].classes & (PREP | ADV):
            break
    return None


def viewed(place: Place) -> Candidate | None:
    """Who sees it so: To Cole, the plan is "a disgrace"; Lee left because, to her, it was "a toll"; For Cole,
    "it is a disgrace"; For Cole, the plan is "a disgrace"."""
    s = place.sentence.tokens
    for i in range(max(0, place.at - thresholds.VIEWED), place.at - 2):
        opens = not i or s[i - 1].classes & (CONJ | SUB) or s[i - 1].text == ","
        if not opens or not (s[i].classes & INFINITIVE or (not i and s[i].classes & VIEWER)):
            continue
        phrase = phrase_right(s, i + 1, place.at)
        alone = s[i + 1].classes & OBJ
        if alone:
            phrase = Phrase(i + 1, i + 2, i + 2)
        if phrase is None or phrase.end >= place.at or s[phrase.end].text != ",":
            continue
        if s[i].classes & VIEWER and phrase.end + 1 < place.at and not _predicated(s, place.at):
            continue  # For Cole, on the other hand, "..."
        named = s[phrase.head - 1].capital and not s[phrase.head - 1].classes & TIME
        if (named or alone) and all(not phrase.end <= c.start < place.at for c in place.sentence.clauses):
            return place.sentence.mention(phrase, i, i + 1)
    return None


def _predicated(s: Sequence[Token], at: int) -> bool:
    """Are the words what something is (the plan is "a disgrace", was a "toll")?"""
    before = at - 2 if s[at - 1].classes & DET and at > 1 else at - 1
    return bool(s[before].classes & BE)


def surveyed(place: Place) -> Candidate | None:
    """A share of many people says it in a poll, whose words they are: In a poll, 31 percent said they were
    "glad"."""
    clause, s = place.governor, place.sentence.tokens
    if clause is None or clause.speaker is None or not _share(s, clause.speaker):
        return None
    for number in range(place.number, max(-1, place.number - thresholds.CARRIED), -1):
        sentence = place.paragraph.sentences[number]
        t = sentence.tokens
        for i in range(len(t) - 1, -1, -1):
            if t[i].classes & SURVEY and not verbal(t, i):
                start = group_left(t, i + 1)
                if start <= i:
                    return sentence.mention(Phrase(start, i + 1, i + 1), i, i + 1)
    return None


def _share(s: Sequence[Token], phrase: Phrase) -> bool:
    """Is this "31 percent of farmers", "31%", "six in 10 farmers"?"""
    start = phrase.start
    if start and s[start - 1].classes & CONJ:  # 31% of farmers and their sons
        while start and s[start - 1].word and phrase.start - start < thresholds.SHARED:
            start -= 1
    for k in range(start, phrase.end):
        t = s[k]
        if t.classes & SHARE or t.text.endswith("%"):
            return True
        counted = t.classes & NUMBER or t.text[0].isdigit()
        if counted and k + 2 < len(s) and s[k + 1].classes & PREP and s[k + 2].text[0].isdigit():
            return True
    return False
