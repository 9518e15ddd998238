"""What stands around a marked span, as far as the rules on kinds need to see it."""

from __future__ import annotations

import re
from functools import cache

import regex
from attrs import define

from provenance import lexicon
from provenance.light import lazily
from provenance.model import Kind, Span
from provenance.quotes.kinds.words import words as small_words
from provenance.quotes.marks import Marked
from provenance.quotes.sentences import starts
from provenance.quotes.thresholds import AROUND

# The standard library's engine takes a third of the time here.
_TOKEN = re.compile(r"[^\W_](?:[A-Za-z0-9\u00c0-\u1fff\u2070-\uffff’'&./-]*[^\W_])?(?:[’'](?![^\W\d_]))?|\S")
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_QUOTED = regex.compile(r"[\"“][^\"“”]*+[\"”]?")
_FRAMES = {"say", "tell", "of", "as", "hold"}
_EDGES = " \t.,;:!?…—–-'‘’"


@define(slots=False)
class Context:
    """A marked span `text[start:end]` of a view, inside its marks, and the paragraph around it.

    `left` and `right` are the outer sides of the marks. `previous` is the kind of the marked span before it
    in the paragraph, if only a comma or "and" stands between the two.
    """

    text: str
    start: int
    end: int
    left: int
    right: int
    paragraph_start: int
    paragraph_end: int
    previous: Kind | None = None

    @classmethod
    def of(cls, text: str, marked: Marked, paragraph: Span, previous: Kind | None = None) -> Context:
        """What stands around a marked range of a view's text."""
        m = marked
        return cls(text, m.start, m.end, m.left, m.right, paragraph.start, paragraph.end, previous)

    @lazily
    def core(self) -> str:
        """The marked words without punctuation at their edges."""
        return self.text[self.start : self.end].strip(_EDGES)

    @lazily
    def words(self) -> list[str]:
        """The marked words, split at blanks."""
        return self.core.split()

    @lazily
    def before(self) -> str:
        """What stands before the opening mark in the paragraph, not more than is worth reading."""
        return self.text[max(self.paragraph_start, self.left - AROUND) : self.left]

    @lazily
    def after(self) -> str:
        """What stands after the closing mark in the paragraph, not more than is worth reading."""
        return self.text[self.right : min(self.paragraph_end, self.right + AROUND)]

    @lazily
    def tokens_before(self) -> list[str]:
        """The words and punctuation marks before, the nearest last."""
        return _TOKEN.findall(self.before[-80:])

    @lazily
    def tokens_after(self) -> list[str]:
        """The words and punctuation marks after, the nearest first."""
        return _TOKEN.findall(self.after[:80])

    @lazily
    def sentence_before(self) -> str:
        """The part of the sentence before the marks, without what it quotes; none where the marks open it."""
        cuts = starts(self.before + self.text[self.left : self.start + 1])
        return _QUOTED.sub(" ", self.before[cuts[-1] :] if cuts else self.before)

    @lazily
    def sentence_after(self) -> str:
        """The part of the sentence after the marks, without what it quotes."""
        if self.text[self.end - 1] in ".!?" and not self.after.lstrip()[:1].islower():
            return ""
        cuts = starts(self.after)
        return _QUOTED.sub(" ", self.after[: cuts[0]] if cuts else self.after)

    @lazily
    def sentence_words(self) -> frozenset[str]:
        """The words of the sentence outside quotation marks, as they are written."""
        return frozenset(_WORD.findall(f"{self.sentence_before} {self.sentence_after}"))

    @lazily
    def titled(self) -> bool:
        """Whether the words are written like a title: capitals or digits, small words apart."""
        if not self.words:
            return False
        small = lexicon.words("en/title_small_words")
        return _capital(self.words[0]) and all(_capital(w) or w in small for w in self.words)

    @lazily
    def within_sentence(self) -> bool:
        """Whether the marks stand within a sentence that has words of its own, and are not all of it."""
        return any(c.isalpha() for c in self.sentence_before) or any(c.isalpha() for c in self.sentence_after)

    @lazily
    def told(self) -> bool:
        """Whether the sentence around the marks has a verb of saying, and so tells what somebody says."""
        words = self.sentence_words
        return not words.isdisjoint(lexicon.words("en/said_verbs")) or not words.isdisjoint(
            small_words("source")
        )

    @lazily
    def reported(self) -> bool:
        """Whether it has that, or before the marks one of the wider cues for what somebody thinks or does."""
        return self.told or not _cues().isdisjoint(_WORD.findall(self.sentence_before))

    @lazily
    def narrated(self) -> bool:
        """Whether nothing in the sentence around the marks tells of somebody's saying, calling or writing."""
        words = self.sentence_words
        return not self.reported and all(
            words.isdisjoint(lexicon.words(f"en/{name}")) for name in ("labelling_verbs", "reporting_words")
        )

    def ends_with(self, phrases: frozenset[str], longest: int = 4, skip: int = 0) -> bool:
        """Whether one of the phrases, of up to `longest` words, stands right before the marks.

        `skip` words, an article say, may stand between.
        """
        tokens = self.tokens_before[-longest - skip : len(self.tokens_before) - skip]
        return any(_phrase(tokens[-n:]) in phrases for n in range(1, len(tokens) + 1))


def _capital(word: str) -> bool:
    first = word.lstrip("([“‘'#@$")[:1]
    return not first.isalpha() or first.isupper()


def _phrase(tokens: list[str]) -> str:
    return " ".join(tokens).replace("’", "'")


@cache
def _cues() -> frozenset[str]:
    """The finite forms of the verbs whose subject says, thinks or calls something so; nouns left out."""
    return frozenset(
        form.strip()
        for row in lexicon.table("en/cues")
        if not _FRAMES.isdisjoint(row["frames"].split()) and "deed" not in row["frames"]
        for form in row["finite"].split(",")
    ) - lexicon.words("en/noun_verbs")
