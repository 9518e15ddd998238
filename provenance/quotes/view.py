"""The analysis view: an article's text folded for reading by rules, with the way back to the original.

Rules read `view.text`; what they find is reported by `view.source(start, end)`, in the article's own
positions. Nothing is ever searched for again in the original.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

import regex
from attrs import define, field

from provenance.model import Article, Span
from provenance.quotes.offsets import Edit, OffsetMap

# One-to-one: no-break and other odd spaces to a space.
_ONE_TO_ONE = dict.fromkeys((160, 5760, *range(8192, 8203), 8239, 8287, 12288), " ")
# Doubled single marks are double marks; zero-width and soft-hyphen characters say nothing.
_REWRITES = {"''": '"', "``": "“", "‘‘": "“", "’’": "”"}
_REWRITE = regex.compile(r"''|``|‘‘|’’|[\u00AD\u200B-\u200F\u2060\uFEFF]")
_PARAGRAPH = regex.compile(r"[^\n]+")
_SENTENCE_END = regex.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*\p{Lu})")


def fold(text: str) -> tuple[str, OffsetMap]:
    """The text as rules read it, and the map between the two. Linear in the text's length."""
    out: list[str] = []
    edits: list[Edit] = []
    last = length = 0
    for m in _REWRITE.finditer(text):
        new = _REWRITES.get(m.group(), "")
        out += (text[last : m.start()], new)
        length += m.start() - last
        edits.append(Edit(length, length + len(new), m.start(), m.end()))
        length += len(new)
        last = m.end()
    folded = "".join((*out, text[last:])) if edits else text
    return folded.translate(_ONE_TO_ONE), OffsetMap(tuple(edits))


@define(frozen=True, slots=False)
class View:
    """One article as the rules read it. All positions here are the view's; `source` leads back."""

    article: Article
    text: str
    offsets: OffsetMap = field(repr=False)

    @classmethod
    def of(cls, article: Article) -> View:
        """The view of an article."""
        return cls(article, *fold(article.text))

    def source(self, start: int, end: int) -> Span:
        """The article's own range for a range of the view."""
        return Span(self.offsets.start(start), self.offsets.end(end))

    def span(self, start: int, end: int) -> Span:
        """The view's range for a range of the article."""
        return Span(self.offsets.view(start), self.offsets.view(end))

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs that hold anything, in order: a line each."""
        return tuple(Span(*m.span()) for m in _PARAGRAPH.finditer(self.text) if not m.group().isspace())

    def sentences(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences within a range of the view (usually a paragraph), trailing blanks left out."""
        cuts = [start, *(m.end() for m in _SENTENCE_END.finditer(self.text, start, end)), end]
        return tuple(Span(a, b) for a, b in pairwise(cuts) if a < b)
