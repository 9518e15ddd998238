"""Speakers that carry over from words or sentences before."""

from __future__ import annotations

from collections.abc import Sequence

from provenance import lexicon
from provenance.speakers import thresholds
from provenance.speakers.grammar import AUX, PRON, TELL, VERB
from provenance.speakers.phrases import phrase_right
from provenance.speakers.place import Candidate, Paragraph, Place, Sentence
from provenance.speakers.subjects import main_subject
from provenance.speakers.tokens import Token

_PAUSES = frozenset(",.?!-–—…")
_CLOSERS = " ”’\"'"


def carried(place: Place) -> Candidate | None:
    """The last source of the paragraph goes on: "A," Cole said. "B." or Cole said she was glad. "B."."""
    if _embedded(place):
        return None
    least = max(-1, place.number - thresholds.CARRIED)
    named = place.history.named
    if named is not None and (named.paragraph != place.paragraph.number or named.sentence <= least):
        named = None
    for number in range(place.number - 1, named.sentence if named is not None else least, -1):
        sentence = place.paragraph.sentences[number]
        if sentence.last_spoken is not None:
            return sentence.candidate(sentence.last_spoken)
    return named.candidate if named is not None else None


def _embedded(place: Place) -> bool:
    """Are the words a few in a sentence of its own, which tells of others (They spoke of "salt" at noon.)?"""
    s, at = place.sentence.tokens, place.at
    if place.token.text.count(" ") >= thresholds.FRAGMENT:
        return False
    after = s[at + 1] if at + 1 < len(s) else None
    goes_on = after is not None and after.word and not after.capital and place.token.text[-1:] not in _PAUSES
    return goes_on or (at > 0 and s[at - 1].word)


def introduced(place: Place) -> Candidate | None:
    """The paragraph before ends in a colon and says whose words follow (Cole put out this statement:)."""
    before = place.paragraph.before
    if place.number or place.at or before is None or not before.sentences:
        return None
    last = before.sentences[-1]
    if not last.tokens[-1].text.endswith(":") and not (
        last.tokens[-1].text == "." and len(last.tokens) > 1 and last.tokens[-2].text == ":"
    ):
        return None
    clause = last.last_spoken
    if clause is not None:
        return last.candidate(clause)
    phrase = main_subject(last.tokens, len(last.tokens))
    return None if phrase is None else last.mention(phrase, len(last.tokens) - 1, len(last.tokens))


def carried_paragraph(place: Place) -> Candidate | None:
    """A paragraph that opens with words and has no cue goes on from the paragraph before.

    A few words that are no sentence may be the title of what follows.
    """
    if place.number or place.at or place.paragraph.before is None:
        return None
    words = place.token.text
    if words.count(" ") < thresholds.FRAGMENT and words[-1:] not in _PAUSES:
        return None
    last = place.history.last
    if last is not None and last.paragraph == place.paragraph.before.number:
        return _asked(place.paragraph.before) if _question(place.paragraph.before) else last.candidate
    return _spoken_in(place.paragraph.before)


def told_before(place: Place) -> Candidate | None:
    """Words that stand by themselves are said by whom the sentence before them tells of.

    Cole was quick to agree. "We never wanted the salt."
    """
    before = _before(place) if _by_themselves(place) else None
    if before is None or not _tells(before.tokens):
        return None
    phrase = main_subject(before.tokens, len(before.tokens))
    if phrase is None:
        return None
    head = before.tokens[phrase.head - 1]
    if not (head.capital or head.classes & PRON):
        return None
    return before.mention(phrase, len(before.tokens) - 1, len(before.tokens))


def _before(place: Place) -> Sentence | None:
    """The sentence before the words, in their paragraph or at the end of the one before."""
    if place.number:
        return place.paragraph.sentences[place.number - 1]
    before = place.paragraph.before
    return before.sentences[-1] if before is not None and before.sentences else None


def _by_themselves(place: Place) -> bool:
    """Are the words a sentence, and all that their sentence holds?"""
    words = place.token.text
    others = (t for i, t in enumerate(place.sentence.tokens) if i != place.at)
    ended = words[:1].isupper() and words[-1:] in _PAUSES and words.count(" ") >= thresholds.ALONE - 1
    return ended and not any(t.word or t.quote >= 0 for t in others)


def _tells(s: Sequence[Token]) -> bool:
    """Does a sentence quote nobody, and have a verb in small letters, which a heading has not?"""
    verb = any(t.low == t.text and (t.verb is not None or t.classes & (VERB | AUX)) for t in s)
    return verb and all(t.quote < 0 for t in s)


def _question(paragraph: Paragraph) -> bool:
    """Does a paragraph end with a question and who asked it ("Why?" Cole asked.)? Somebody else answers."""
    last = paragraph.sentences[-1]
    clause = last.clauses[-1] if last.clauses else None
    if clause is None or last.tokens[clause.start].low not in lexicon.words("en/asking_verbs"):
        return False
    words = next((t.text for t in reversed(last.tokens) if t.quote >= 0), "")
    return words.rstrip(_CLOSERS).endswith("?")


def _asked(paragraph: Paragraph) -> Candidate | None:
    """Whom the question that ends a paragraph is put to, where that is said ("Why?" Cole asked Lee.)."""
    last = paragraph.sentences[-1]
    clause = last.clauses[-1]
    if clause.order != "subject" or not clause.verb.frames & TELL:
        return None
    phrase = phrase_right(last.tokens, clause.end, len(last.tokens))
    return None if phrase is None else last.mention(phrase, clause.start, clause.end)


def _spoken_in(paragraph: Paragraph) -> Candidate | None:
    """Who speaks last in a paragraph without quotations."""
    if not paragraph.sentences:
        return None
    last = paragraph.sentences[-1]
    return last.candidate(last.last_spoken) if last.last_spoken is not None else None
