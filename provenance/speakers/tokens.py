"""A paragraph as tokens, each quotation one token, cut into sentences.

A word is looked up once and then stands for all its occurrences: a token holds what its text says, and not
where it is. Where the tokens of a paragraph stand is worked out when first asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from attrs import evolve, field

from provenance.light import record
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

# The standard library's engine takes a third of the time here; accents may be characters of their own.
_WORD = r"[\w\u0300-\u036f’'&-]"
_REST = rf"[\w\u0300-\u036f’'&$%@-]*+(?:(?:\.|(?<=\d),(?=\d{{3}}(?!\d)))[^\W_]{_WORD}*+)*+(?:\.['’]s\b)?+"
_TOKEN = re.compile(rf"[^\W_]{_REST}|[$#@]{_REST}|\n|\S")
_ENDS = frozenset(".!?…")
_CLOSERS = "\"”’'»“)]"
_OPENING = frozenset("«»„")
_CLOSING = frozenset("\"”’'»")
_JOINERS = frozenset("-/&")
_KNOWN = 1 << 16  # words of a language that are kept
MARKS = frozenset("\"“”„‟«»‘’'‹›「」『』`")


@record
class Token:
    """A word, a mark of punctuation, or a whole quotation (then `quote` is its number, and `low` is "").

    `word` tells words from marks; `capital` is whether the text begins with a capital. `joins` is set for a
    hyphen or slash that touches what stands before it, and for "&". `breaks` is set for what may end a
    sentence, `short` for what a full stop may belong to ("Sen"), and `placed` for what its place decides on:
    a hyphen, "Will".
    """

    text: str
    low: str
    classes: int
    verb: Verb | None
    word: bool
    capital: bool
    quote: int = -1
    joins: bool = False
    short: bool = False
    placed: bool = False
    breaks: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "breaks", not self.word or bool(self.classes & ABBR))


@record
class PlacedToken(Token):
    """A word in its place, for readers of languages that move words."""

    start: int = 0
    end: int = 0


class Vocabulary(dict[str, Token]):
    """The words of a language by their text, each read when it is first met."""

    def __init__(self, grammar: Grammar) -> None:
        super().__init__()
        self.grammar = grammar

    @staticmethod
    @cache
    def of(grammar: Grammar) -> Vocabulary:
        """The one vocabulary of a grammar."""
        return Vocabulary(grammar)

    def __missing__(self, text: str) -> Token:
        if len(self) >= _KNOWN:
            self.clear()
        low, grammar = text.lower(), self.grammar
        is_word = text[0].isalnum() or text[0] in "$#@"
        capital = text != low and text[0].isupper()
        classes = grammar.classes_of(text, low) if text != "US" else 0
        placed = (
            text in _JOINERS or (text != low and classes & MODAL != 0) or _clitic(low, grammar.clitics) != ""
        )
        short = is_word and _may_stop(grammar, text)
        verb = grammar.verbs.get(low)
        word = self[text] = Token(text, low, classes, verb, is_word, capital, short=short, placed=placed)
        return word


def _may_stop(grammar: Grammar, text: str) -> bool:
    """Whether a full stop may belong to a word: "J", "U.S", "Sen"."""
    initial = len(text) == 1 and text.isupper() and text != "I"
    return initial or "." in text or text.rpartition("-")[2] in grammar.abbreviations


def _clitic(low: str, clitics: tuple[str, ...]) -> str:
    """The pronoun hyphened to a verb ("dit-il", "a-t-elle") with its hyphen; empty where there is none."""
    if clitics and "-" in low:
        for clitic in clitics:
            if low.endswith(clitic) and len(low) > len(clitic):
                return clitic
    return ""


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


class Places:
    """Where the tokens of a paragraph stand: half-open ranges of the view, by token number.

    Found from one to the next, as far as somebody asks: between two tokens stands nothing but blanks.
    """

    def __init__(self, text: str, start: int, tokens: Sequence[Token], quoted: dict[int, Span]) -> None:
        self._text = text
        self._at = start
        self._tokens = tokens
        self._quoted = quoted
        self._found: list[tuple[int, int]] = []

    def __getitem__(self, number: int) -> tuple[int, int]:
        found, at = self._found, self._at
        while len(found) <= number:
            token = self._tokens[len(found)]
            if token.quote >= 0:
                start, at = self._quoted[token.quote].start, self._quoted[token.quote].end
            else:
                start = self._text.find(token.text, at)
                at = start + len(token.text)
            found.append((start, at))
        self._at = at
        return found[number]


def tokenize(
    text: str, start: int, end: int, quotes: Sequence[tuple[int, Span]], grammar: Grammar
) -> tuple[list[Token], Places]:
    """The tokens of a range of the view, and where they stand.

    `quotes` are the quotations within it, in order, with numbers; each is one token, marks included.
    """
    vocabulary = Vocabulary.of(grammar)
    tokens: list[Token] = []
    quoted: dict[int, Span] = {}
    at = start
    for number, span in quotes:
        outer = widen(text, span)
        if outer.start < at:
            outer = Span(at, max(at, outer.end))
        if at < outer.start:
            tokens += _words(text, at, outer.start, vocabulary)
        if outer.end > outer.start:
            said = text[span.start : span.end]
            tokens.append(Token(said, "", 0, None, False, said[:1].isupper(), number))
            quoted[number] = outer
        at = max(at, outer.end)
    if at < end:
        tokens += _words(text, at, end, vocabulary)
    return tokens, Places(text, start, tokens, quoted)


def _words(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    words = list(map(vocabulary.__getitem__, _TOKEN.findall(text, start, end)))
    for i in [i for i, w in enumerate(words) if w.short or w.placed]:
        if words[i].placed or (i + 1 < len(words) and words[i + 1].text == "."):
            return _in_place(text, start, words, vocabulary)
    return words


def _in_place(text: str, start: int, words: list[Token], vocabulary: Vocabulary) -> list[Token]:
    """The same words, changed where what stands beside them changes what they are."""
    out: list[Token] = []
    at = start
    short = False  # the word before may take a full stop
    for word in words:
        begin = text.find(word.text, at)
        if short and word.text == "." and begin == at:
            at = begin + 1
            out[-1] = _stopped(out[-1])
            short = False
            continue
        at = begin + len(word.text)
        short = word.short
        if not word.placed:
            out.append(word)
        elif word.text in _JOINERS:
            touches = begin > 0 and not text[begin - 1].isspace()
            out.append(evolve(word, joins=touches or word.text == "&"))
        elif clitic := _clitic(word.low, vocabulary.grammar.clitics):
            out += _parted(word.text, clitic, vocabulary)
            short = False
        elif begin > 1 and text[begin - 1] == " " and text[begin - 2] not in _ENDS:
            out.append(evolve(word, classes=0))  # Will, May: names
        else:
            out.append(word)
    return out


def _stopped(word: Token) -> Token:
    """An abbreviation or initial with its full stop."""
    return evolve(word, text=word.text + ".", classes=ABBR if len(word.text) == 1 else word.classes | ABBR)


def _parted(text: str, clitic: str, vocabulary: Vocabulary) -> tuple[Token, Token]:
    """A verb and the pronoun hyphened to it, as they are written."""
    verb, pronoun = text[: -len(clitic)], text[len(text) - len(clitic.rpartition("-")[2]) :]
    return (
        evolve(vocabulary[verb.lower()], text=verb, capital=text[0].isupper()),
        evolve(vocabulary[pronoun.lower()], text=pronoun),
    )


def in_place(tokens: Sequence[Token], places: Places, first: int) -> list[PlacedToken]:
    """The tokens of a sentence, each with its range; `first` is the number of the first."""
    found = []
    for number, t in enumerate(tokens, first):
        start, end = places[number]
        found.append(
            PlacedToken(
                t.text, t.low, t.classes, t.verb, t.word, t.capital, t.quote, t.joins, start=start, end=end
            )
        )
    return found


def sentences(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The ranges of the sentences, as token numbers.

    A quotation that ends in a full stop ends the sentence; one that ends in "?" or "!" does so unless a
    cue follows before the next break ("Why?" Smith asked).
    """
    found: list[tuple[int, int]] = []
    first, longest, last = 0, thresholds.SENTENCE, len(tokens) - 1
    for i in [i for i, t in enumerate(tokens) if t.breaks]:
        while i - first >= longest:
            found.append((first, first + longest))
            first += longest
        token = tokens[i]
        if token.text == "\n" and token.quote < 0:
            if first < i:
                found.append((first, i))
            first = i + 1
        elif i < last and (i + 1 - first >= longest or _ends(token, tokens, i + 1)):
            found.append((first, i + 1))
            first = i + 1
    while first <= last:
        found.append((first, min(first + longest, last + 1)))
        first += longest
    return found


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
