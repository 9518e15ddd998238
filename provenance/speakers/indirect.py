"""Running text -> Report: what an article tells in its own words that somebody has said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from provenance import lexicon
from provenance.model import Span
from provenance.quotes import View
from provenance.speakers import thresholds
from provenance.speakers.clauses import Clause
from provenance.speakers.grammar import (
    AUX,
    CONJ,
    DET,
    GERUND,
    INFINITIVE,
    NOUN_VERB,
    PARTICIPLE,
    PREP,
    PRON,
    REL,
    SAY,
    SOURCE,
    SPEECH_NOUN,
    SUB,
    TELL,
    THAT,
    Grammar,
)
from provenance.speakers.phrases import Phrase, phrase_left, phrase_right
from provenance.speakers.place import Candidate, Paragraph, Sentence
from provenance.speakers.subjects import subject_left
from provenance.speakers.tokens import Token
from provenance.speakers.words import verbal

_BOUNDS = PREP | AUX | PRON | SUB | CONJ | REL
_STOPS = frozenset({";", ":"})
_BREAKS = frozenset({",", "—", "–", "-"})


@frozen
class Report:
    """An indirect report: the range of the view that tells what was said, and who said it with the cue.

    `content` tells what was said ("said that ...") from what it was about ("spoke of ..."). `repeated` marks
    what somebody is said to say again and again, which is of no one occasion.
    """

    start: int
    end: int
    source: Candidate
    content: bool = True
    repeated: bool = False


def reports(view: View, number: int, quoted: Sequence[Span]) -> Iterator[Report]:
    """The indirect reports of one paragraph, sentence by sentence; reports may hold others.

    `quoted` are the ranges of the view inside quotation marks, in order. A paragraph that shares a quotation
    with another is passed over.
    """
    span = view.paragraphs[number]
    inside = [(n, q) for n, q in enumerate(quoted) if q.start < span.end and span.start < q.end]
    if any(q.start < span.start or span.end < q.end for _, q in inside):
        return
    paragraph = Paragraph(view, Grammar.of(view.language), number, span.start, span.end, inside)
    for sentence in paragraph.sentences:
        for n, clause in enumerate(sentence.clauses):
            report = _of_clause(sentence, n, clause)
            if report is not None:
                yield report
        yield from _according(sentence)


def _of_clause(sentence: Sentence, n: int, clause: Clause) -> Report | None:
    """What a verb of speech reports: Ada Cole said the plan had failed; The plan had failed, said Cole."""
    s, verb = sentence.tokens, clause.verb
    if clause.unreal or not clause.strong or _no_verb(s, clause):
        return None
    who = _whose_gerund(s, clause) or clause.speaker
    told = _after(sentence, n, clause) or _before(sentence, clause)
    if who is None or told is None:
        return None
    again = lexicon.words("en/repeating_words")
    near = (s[i].low for i in range(clause.left, min(clause.end + 2, len(s))))
    return Report(
        sentence.place(told[0])[0],
        sentence.place(told[1] - 1)[1],
        sentence.mention(who, clause.start, clause.end),
        content=bool(verb.frames & (SAY | TELL)) or verb.lemma in lexicon.words("en/content_verbs"),
        repeated=any(w in again for w in near),
    )


def _no_verb(s: Sequence[Token], clause: Clause) -> bool:
    """Is the cue a noun or a passive here: "planned to give remarks", "Cole, asked about the ferry, left"?"""
    i = clause.start
    if not i:
        return False
    noun = s[i].classes & NOUN_VERB and verbal(s, i - 1) and not s[i - 1].classes & AUX
    aside = s[i - 1].text == "," and clause.order in {"subject", "shared"} and clause.verb.frames & TELL
    return bool(noun or (aside and clause.verb.forms & PARTICIPLE and not clause.verb.forms & GERUND))


def _whose_gerund(s: Sequence[Token], clause: Clause) -> Phrase | None:
    """Whose deed "by calling for peace" tells of: that of the nearest verb before it."""
    i = clause.start
    if not clause.verb.forms & GERUND or clause.order != "shared" or not i or not s[i - 1].classes & PREP:
        return None
    for k in range(i - 1, 0, -1):
        phrase = None
        if s[k].quote >= 0 and s[k - 1].capital:
            phrase = phrase_left(s, k)  # Cole "broke the law" by calling for ...
        elif verbal(s, k):
            phrase = subject_left(s, k)
        if phrase is not None and not s[phrase.start].classes & REL:
            return phrase
        if s[k].text in _STOPS:
            break
    return None


def _after(sentence: Sentence, n: int, clause: Clause) -> tuple[int, int] | None:
    """The words that follow a cue, up to the end of the sentence or to a cue that closes it.

    Of "the ferry that Cole promised to mend", "the ferry" is among them.
    """
    s = sentence.tokens
    start = _told(s, clause)
    while start < len(s) and s[start].classes & THAT:
        start += 1
    if start >= len(s) or not (s[start].word or s[start].quote >= 0):
        return None
    end = next((k for k in range(start, len(s)) if _stops(s, k)), len(s))
    for later in sentence.clauses[n + 1 :]:
        closes = later.order in {"subject", "inverted"} and later.strong and later.right >= len(s) - 1
        if closes and start < later.left < end and s[later.left - 1].text in _BREAKS:
            end = later.left
    told = _trimmed(s, start, end)
    if told is None:
        return None
    return _antecedent(s, clause, told[1]) or start, told[1]


def _told(s: Sequence[Token], clause: Clause) -> int:
    """Where a report may start: after whom it was told to, where that is said (told them [that ...])."""
    if clause.verb.frames & TELL:
        for k in range(clause.right, min(clause.right + thresholds.ADDRESSED, len(s))):
            if s[k].classes & THAT and s[k].classes & ~DET:
                return k
            if not s[k].word:
                break
    return clause.right


def _stops(s: Sequence[Token], k: int) -> bool:
    """Does a report end before this token: at a semicolon, or a clause of the article (", which ...")?"""
    if s[k].quote >= 0:
        return False
    if s[k].text in _STOPS:
        return True
    after = s[k + 1] if k + 1 < len(s) else None
    return s[k].text == "," and after is not None and bool(after.classes & REL) and not after.classes & THAT


def _antecedent(s: Sequence[Token], clause: Clause, end: int) -> int | None:
    """Where the thing begins that a clause of saying is about: "[the old ferry] that Cole promised to mend".

    After "the claim that", what follows is the claim, unless it lacks an object.
    """
    k = clause.left - 1
    if k < 1 or clause.order != "subject" or not s[k].classes & THAT:
        return None
    if s[k - 1].classes & SPEECH_NOUN and not s[end - 2].classes & INFINITIVE:
        return None
    while k and s[k - 1].word and not s[k - 1].classes & _BOUNDS:
        if s[k - 1].verb is not None and not s[k - 1].classes & NOUN_VERB:
            break
        k -= 1
        if s[k].classes & DET:
            break
    return k if k < clause.left - 1 else None


def _before(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The words that a cue at their end reports."""
    s = sentence.tokens
    if clause.order not in {"subject", "inverted"} or clause.left < 2:
        return None
    if s[clause.left - 1].text not in _BREAKS:
        return None
    return _trimmed(s, 0, clause.left)


def _according(sentence: Sentence) -> Iterator[Report]:
    """What stands in a sentence with its source: According to Cole, the plan had failed."""
    s = sentence.tokens
    for i in range(len(s) - 1):
        if not s[i].classes & SOURCE:
            continue
        start = i + 2 if s[i + 1].classes & PREP and not s[i + 1].classes & DET else i + 1
        phrase = phrase_right(s, start, len(s))
        if phrase is None:
            continue
        told = _trimmed(s, 0, i) if i > 1 else _trimmed(s, min(phrase.end + 1, len(s)), len(s))
        if told is not None:
            first, last = sentence.place(told[0])[0], sentence.place(told[1] - 1)[1]
            yield Report(first, last, sentence.mention(phrase, i, start))


def _trimmed(s: Sequence[Token], start: int, end: int) -> tuple[int, int] | None:
    while end > start and not s[end - 1].word and s[end - 1].quote < 0:
        end -= 1
    return (start, end) if end > start + 1 else None
