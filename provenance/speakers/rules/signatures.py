"""Names set beside the words: labels, signatures."""

from __future__ import annotations

import regex

from provenance.speakers.grammar import BY, EXCERPT, NOUNISH, PREP
from provenance.speakers.phrases import Phrase, group_left, phrase_left, phrase_right
from provenance.speakers.place import Candidate, Place, Sentence
from provenance.speakers.thresholds import EXCERPTED, HEADED, LABEL, SIGNATURE
from provenance.speakers.tokens import tokenize

_SET_OFF = frozenset({"—", "–", "-"})


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
    if s[phrase.start].classes & ~NOUNISH:
        return None
    if (
        phrase.start
        and s[phrase.start - 1].classes & PREP
        and not s[phrase.start - 1].classes & (BY | EXCERPT)
    ):
        return None  # put it to the Gazette:
    set_off = phrase.start == 0 or s[phrase.start - 1].text in _SET_OFF
    if not s[phrase.head - 1].capital or (place.sentence.clauses and not set_off):
        return None
    return place.sentence.mention(phrase, place.at - 1, place.at)


def headline(place: Place) -> Candidate | None:
    """A headline's name and colon, the article naming them again: Cole: the bridge is 'a farce'."""
    if place.paragraph.number or place.number:
        return None
    s = place.sentence.tokens
    colon = next((i for i in range(1, min(place.at, HEADED)) if s[i].text == ":"), None)
    if colon is None or place.sentence.clauses or not all(t.capital for t in s[:colon]):
        return None
    name, text = s[colon - 1].text, place.view.text
    again = text.find(f" {name}", place.paragraph.end)
    if again < 0 or text[again + 1 + len(name) :][:1].isalnum():
        return None
    return place.sentence.mention(Phrase(0, colon, colon), colon, colon + 1)


def excerpt(place: Place) -> Candidate | None:
    """A text is quoted at length: From the report: "We will stay."; More from Cole's letter: "..."."""
    s = place.sentence.tokens
    if not 2 < place.at < EXCERPTED or s[place.at - 1].text != ":":
        return None
    start = 1 if s[0].classes & EXCERPT else 2
    if not s[start - 1].classes & EXCERPT:
        return None
    phrase = phrase_right(s, start, place.at - 1)
    if phrase is None or phrase.end != place.at - 1:
        return None
    return place.sentence.mention(phrase, start - 1, start)


_LABEL = regex.compile(r"\s*(\p{Lu}[\p{Lu}.’' -]{1,40}):\s")


def label_inside(place: Place) -> Candidate | None:
    """A transcript's line, marked as a whole: "COLE: We will stay."."""
    if place.at or place.number or ":" not in place.token.text[:LABEL]:
        return None
    start, end = place.range
    start += max(0, place.view.text[start:end].find(place.token.text))
    m = _LABEL.match(place.view.text, start, min(end, start + LABEL))
    if m is None:
        return None
    return Candidate(m.start(1), m.end(1), m.end(1), m.end(1) + 1)


_SIGNATURE = regex.compile(r"\s*+[—–-]\s?([^\n()]{2,60}?)\s?\(@\w")


def signed(place: Place) -> Candidate | None:
    """An embedded post, signed below: We will stay. — Ada Cole (@adacole) May 2, 2031."""
    end = place.range[1]
    if "(@" not in place.view.text[end : end + SIGNATURE]:
        return None
    m = _SIGNATURE.match(place.view.text, end, end + SIGNATURE)
    if m is None:
        return None
    return Candidate(m.start(1), m.end(1), m.start(1), m.end(1))


def dash_after(place: Place) -> Candidate | None:
    """A dash and a name close the paragraph: "We will stay." — Ada Cole.

    Behind a report ("Lee said it was "a toll." — Ada Cole") it is the reporter's.
    """
    s = place.sentence.tokens
    if any(t.word for t in s[: place.at]) and place.governor is not None:
        return None
    if place.at + 2 >= len(s) or s[place.at + 1].text not in {"—", "–", "-", "―"}:
        return None
    phrase = phrase_right(s, place.at + 2, len(s))
    if phrase is None or not s[phrase.start].capital:
        return None
    after = s[phrase.end] if phrase.end < len(s) else None
    if after is not None and after.text not in {".", ",", "("}:
        return None
    return place.sentence.mention(phrase, place.at + 1, place.at + 2)


_DASH = regex.compile(r"\s*+[—–-]\s*+")


def signed_below(place: Place) -> Candidate | None:
    """A dash and a name stand alone below the words: "We will stay." / - Ada Cole, mayor."""
    paragraph, ranges = place.paragraph, place.view.paragraphs
    if place.number or len(paragraph.sentences) > 1 or any(t.word for t in place.sentence.tokens):
        return None
    if paragraph.number + 1 >= len(ranges):
        return None
    below = ranges[paragraph.number + 1]
    dash = _DASH.match(place.view.text, below.start, below.end)
    if dash is None:
        return None
    end = min(below.end, dash.end() + SIGNATURE)
    s, places = tokenize(place.view.text, dash.end(), end, (), paragraph.grammar)
    phrase = phrase_right(s, 0, len(s))
    if phrase is None or not s[0].capital or (phrase.end < len(s) and s[phrase.end].word):
        return None
    return Sentence(s, paragraph.grammar, places).mention(phrase, 0, 1)
