"""The analysis view: an article's text folded for reading by rules, with the way back to the original.

Rules read `view.text`; what they find is reported by `view.source(start, end)`, in the article's own
positions. Nothing is ever searched for again in the original.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import regex
from attrs import field

from provenance.language import detect
from provenance.light import lazily, record
from provenance.model import Article, Span
from provenance.quotes.breaks import heal, unwrap
from provenance.quotes.folding import fold
from provenance.quotes.marks import Marked, pair
from provenance.quotes.offsets import OffsetMap
from provenance.quotes.sentences import Bounds, starts

_PARAGRAPH = regex.compile(r"[^\S\n]*+\S[^\n]*+")


@record(slots=False)
class View:
    """One article as the rules read it. All positions here are the view's; `source` leads back."""

    article: Article
    text: str
    offsets: OffsetMap = field(repr=False)

    @classmethod
    def of(cls, article: Article) -> View:
        """The view of an article."""
        text, offsets = fold(article.text)
        return cls(article, heal(unwrap(text)), offsets)

    @lazily
    def language(self) -> str:
        """The code of the language, without region: as the article states it, else as its words tell.

        A language that is stated in any other way ("English", "deu") is told by the words too.
        """
        code = (self.article.language or "").replace("_", "-").partition("-")[0].lower()
        return code if len(code) == 2 else detect(self.text)

    def source(self, start: int, end: int) -> Span:
        """The article's own range for a range of the view."""
        return Span(self.offsets.start(start), self.offsets.end(end))

    def span(self, start: int, end: int) -> Span:
        """The view's range for a range of the article."""
        return Span(self.offsets.view(start), self.offsets.view(end))

    @lazily
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs that hold anything, in order: a line each."""
        return tuple(Span(*m.span()) for m in _PARAGRAPH.finditer(self.text))

    @lazily
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple(p.start for p in self.paragraphs)

    @lazily
    def marked(self) -> tuple[Marked, ...]:
        """The outermost ranges inside paired quotation marks, in order."""
        return tuple(pair(self))

    def paragraph(self, position: int) -> int:
        """The index of the paragraph that a position lies in or follows; -1 before the first."""
        return bisect_right(self._paragraph_starts, position) - 1

    @lazily
    def _sentence_starts(self) -> tuple[int, ...]:
        return starts(self.text)

    @lazily
    def bounds(self) -> Bounds:
        """Where all sentences start and end; one that ends inside a quotation counts."""
        return Bounds.of(self.paragraphs, self._sentence_starts)

    def sentences(self, start: int, end: int) -> tuple[Span, ...]:
        """The sentences within a range of the view (usually a paragraph). The ranges touch each other.

        What ends inside quotation marks ends a sentence, unless the words after the marks say who spoke.
        """
        bounds = (start, *self.cuts(start, end), end)
        return tuple([Span(a, b) for a, b in pairwise(bounds) if a < b])

    def cuts(self, start: int, end: int) -> tuple[int, ...]:
        """Where sentences start within a range of the view, its own start left out."""
        starts = self._sentence_starts
        return starts[bisect_right(starts, start) : bisect_left(starts, end)]
