"""A paragraph as tokens, each quotation one token, cut into sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from provenance.model import Span
from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    ABBR,
    CONJ,
    DET,
    MANNER,
    MODAL,
    PRON,
    SAY,
    SUB,
    TELL,
    VERB,
    Grammar,
    Verb,
)

_TOKEN = regex.compile(
    r"[\p{L}\p{N}$#@][\p{L}\p{M}\p{N}’'&$%@_-]*+(?:(?:\.|(?<=\d),(?=\d{3}(?!\d)))[\p{L}\p{N}][\p{L}\p{M}\p{N}’'&_-]*+)*+|\n|\S"
)
_ENDS = frozenset(".!?…")
_CLOSERS = "\"”’'»“)]"
_OPENING = frozenset("«»„")
_CLOSING = frozenset("\"”’'»")
MARKS = frozenset("\"“”„‟«»‘’'‹›「」『』`")


class Token(NamedTuple):
    """A word, a mark of punctuation, or a whole quotation (then `quote` is its number, and `low` is "").

    `word` tells words from marks; `capital` is whether the text begins with a capital.
    """

    start: int
    end: int
    text: str
    low: str
    classes: int
    verb: Verb | None
    word: bool
    capital: bool
    quote: int = -1


def widen(text: str, span: Span) -> Span:
    """A quotation's range with its marks."""
    start, end = span.start, span.end
    while start > max(0, span.start - 4) and (
        text[start - 1] in MARKS or (text[start - 1] == " " and start > 1 and text[start - 2] in _OPENING)
    ):
        start -= 1
    while (
        end < len(text)
        and end < span.end + 4
        and (text[end] in MARKS or (text[end] == " " and text[end + 1 : end + 2] in _CLOSING))
    ):
        end += 1
    return Span(start, end)


def tokenize(
    text: str, start: int, end: int, quotes: Sequence[tuple[int, Span]], grammar: Grammar
) -> list[Token]:
    """The tokens of a range of the view; `quotes` are the quotations within it, in order, with numbers."""
    tokens: list[Token] = []
    at = start
    for number, span in quotes:
        outer = widen(text, span)
        if outer.start < at:
            outer = Span(at, max(at, outer.end))
        tokens.extend(_words(text, at, outer.start, grammar))
        if outer.end > outer.start:
            said = text[span.start : span.end]
            tokens.append(Token(outer.start, outer.end, said, "", 0, None, False, said[:1].isupper(), number))
        at = max(at, outer.end)
    tokens.extend(_words(text, at, end, grammar))
    return tokens


def _words(text: str, start: int, end: int, grammar: Grammar) -> Iterator[Token]:
    held: Token | None = None  # an abbreviation that waits for its stop
    for m in _TOKEN.finditer(text, start, end):
        a, b = m.span()
        word = text[a:b]
        if held is not None:
            if word == "." and a == held.end:
                classes = ABBR if len(held.text) == 1 else held.classes | ABBR
                yield held._replace(end=b, text=held.text + ".", classes=classes)
                held = None
                continue
            yield held
            held = None
        low, classes, verb, is_word, waits, clitic = _known(grammar, word)
        capital = word != low and word[0].isupper()
        if clitic:
            yield Token(a, a + len(low), text[a : a + len(low)], low, classes, verb, True, capital)
            low, classes, verb, *_ = _known(grammar, clitic)
            yield Token(b - len(clitic), b, clitic, low, classes, verb, True, False)
            continue
        if classes & MODAL and word != low and a > 1 and text[a - 1] == " " and text[a - 2] not in _ENDS:
            classes = 0  # Will, May: names
        token = Token(a, b, word, low, classes, verb, is_word, capital)
        if waits:
            held = token
        else:
            yield token
    if held is not None:
        yield held


@lru_cache(maxsize=1 << 16)
def _known(grammar: Grammar, word: str) -> tuple[str, int, Verb | None, bool, bool, str]:
    """A token in lower case, its classes, the cue verb it is, whether it is a word, whether a full stop may
    belong to it, and the pronoun hyphened to it."""
    low = word.lower()
    if grammar.clitics and "-" in low:
        verb, clitic = _clitic(low, grammar.clitics)
        if clitic:
            return (
                verb,
                grammar.classes_of(verb, verb),
                grammar.verbs.get(verb),
                True,
                False,
                clitic.rpartition("-")[2],
            )
    initial = len(word) == 1 and word.isupper() and word != "I"
    waits = initial or "." in word or word.rpartition("-")[2] in grammar.abbreviations
    classes = grammar.classes_of(word, low) if word != "US" else 0
    is_word = word[0].isalnum() or word[0] in "$#@"
    return low, classes, grammar.verbs.get(low), is_word, waits, ""


def _clitic(low: str, clitics: tuple[str, ...]) -> tuple[str, str]:
    """A verb and the pronoun hyphened to it ("dit-il", "a-t-elle"); an empty pronoun where there is none."""
    for clitic in clitics:
        if low.endswith(clitic) and len(low) > len(clitic):
            return low[: -len(clitic)], clitic
    return low, ""


def sentences(tokens: list[Token]) -> Iterator[list[Token]]:
    """The tokens cut into sentences.

    A quotation that ends in a full stop ends the sentence; one that ends in "?" or "!" does so unless a
    cue follows before the next break ("Why?" Smith asked).
    """
    first = 0
    for i, token in enumerate(tokens):
        full = i + 1 - first >= thresholds.SENTENCE
        if token.word and not full and not token.classes & ABBR:
            continue
        if token.text == "\n" and token.quote < 0:
            if first < i:
                yield tokens[first:i]
            first = i + 1
        elif i + 1 < len(tokens) and (full or _ends(token, tokens, i + 1)):
            yield tokens[first : i + 1]
            first = i + 1
    if first < len(tokens):
        yield tokens[first:]


def _ends(token: Token, tokens: Sequence[Token], i: int) -> bool:
    """Whether a sentence ends with a token; `i` is the number of the next."""
    following = tokens[i]
    if token.quote >= 0:
        return following.text not in {"—", "–", "―"} and _quote_ends(token, tokens, i)
    if token.text in _ENDS:
        return _begins(following)
    return bool(
        token.classes & ABBR
        and token.text.endswith(".")
        and following.capital
        and following.classes & (DET | PRON | CONJ | SUB)
        and len(following.low) > 1
    )


def _begins(token: Token) -> bool:
    first = token.text[0]
    return token.quote >= 0 or token.capital or first.isdigit() or first in "([—–-•*"


def _said(tokens: Sequence[Token], i: int) -> bool:
    """Is a name and a verb of speech all that stands before the next full stop ("We left." Cole said.)?"""
    for j in range(i, min(i + thresholds.SAID_ALONE, len(tokens))):
        t = tokens[j]
        if not t.word:
            verb = tokens[j - 1].verb
            return t.text in _ENDS and j - i > 1 and verb is not None and bool(verb.frames & SAY)
    return False


def _quote_ends(token: Token, tokens: Sequence[Token], i: int) -> bool:
    inner = token.text.rstrip(_CLOSERS + " ")
    last = inner[-1:]
    following = tokens[i]
    if last not in _ENDS or not _begins(following) or following.text in {",", ";", ":", "—", "–", "-"}:
        return False
    if last == ".":
        return not _said(tokens, i)
    aside = False
    for j in range(i, min(i + thresholds.CUE_AHEAD, len(tokens))):
        near = tokens[j]
        if near.low == near.text and near.word and near.verb is not None:
            if not aside or near.verb.frames & (SAY | TELL | MANNER):
                return False
        elif near.low == near.text and near.classes & VERB and not aside:
            return False
        if near.text == ",":
            aside = True
        elif not near.word:
            return True
    return True
