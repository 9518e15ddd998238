"""An article as the credit rules read it: the words outside the quotations, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import field

from provenance.light import lazily, record
from provenance.model import Quote, Span
from provenance.outlets import anaphora, identity, mentions, thresholds, triggers
from provenance.outlets.mentions import Mention
from provenance.quotes import View
from provenance.quotes.sentences import Bounds

FILLER = "\ufffc"
"""Stands for every character of a quotation, so that rules read past its words."""


@record
class Sentence:
    """A sentence of the view, quotations counted as part of the sentence that they start in."""

    number: int
    paragraph: int
    start: int
    end: int


@record(slots=False)
class Scene:
    """One article: `text` is the view's with quotations filled in, at the same positions."""

    view: View
    quotes: tuple[Quote, ...]
    spans: tuple[Span, ...] = field(repr=False)
    text: str = field(repr=False)

    @classmethod
    def of(cls, view: View, quotes: tuple[Quote, ...]) -> Scene:
        """The scene of an article; outlets and titles in quotation marks stay readable."""
        spans = tuple(view.span(q.start, q.end) for q in quotes)
        parts: list[str] = []
        last = 0
        for quote, span in zip(quotes, spans, strict=True):
            if span.start < last or quote.kind == "title" or _is_outlet(quote.text):
                continue
            parts += (view.text[last : span.start], FILLER * (span.end - span.start))
            last = span.end
        return cls(view, quotes, spans, "".join((*parts, view.text[last:])))

    @lazily
    def mentions(self) -> tuple[Mention, ...]:
        """The outlets that the article's own words name, in order."""
        return anaphora.resolve(self.text, mentions.find(self.text), self.hits)

    @lazily
    def hits(self) -> tuple[triggers.Hit, ...]:
        """The words that give a rule a reason to look, in order."""
        return triggers.hits(self.text)

    def mentioned(self, position: int) -> bool:
        """Whether a position lies within an outlet's name."""
        i = bisect_right(self._mention_starts, position) - 1
        return i >= 0 and position < self.mentions[i].end

    @lazily
    def _mention_starts(self) -> tuple[int, ...]:
        return tuple(m.start for m in self.mentions)

    @lazily
    def bounds(self) -> Bounds:
        """Where all sentences start and end; none starts within a quotation, and none is too long to read."""
        cuts = [c for c in self.view.cuts(0, len(self.text)) if not self._inside(c)]
        bounds = Bounds.of(self.view.paragraphs, cuts)
        more = [c for a, b in zip(bounds.starts, bounds.ends, strict=True) for c in self._further(a, b)]
        return Bounds.of(self.view.paragraphs, cuts + more) if more else bounds

    def _further(self, start: int, end: int) -> Iterator[int]:
        """Where a sentence is cut that is longer than any."""
        while end - start > thresholds.LONGEST_SENTENCE:
            start = self.text.find(" ", start + thresholds.LONGEST_SENTENCE, end)
            if start < 0:
                return
            yield start

    @lazily
    def _sentences(self) -> dict[int, Sentence]:
        return {}

    def numbered(self, number: int) -> Sentence:
        """The sentence of a number."""
        found = self._sentences.get(number)
        if found is None:
            start = self.bounds.starts[number]
            found = Sentence(number, self.view.paragraph(start), start, self.bounds.ends[number])
            self._sentences[number] = found
        return found

    def _inside(self, position: int) -> bool:
        """Whether a position lies within a quotation."""
        i = bisect_right(self._starts, position) - 1
        return i >= 0 and position < self.spans[i].end

    @lazily
    def _starts(self) -> tuple[int, ...]:
        return tuple(s.start for s in self.spans)

    def sentence(self, position: int) -> Sentence:
        """The sentence that a position lies in or follows."""
        return self.numbered(self.bounds.at(position))

    @lazily
    def homes(self) -> tuple[Sentence, ...]:
        """For each quote the sentence that it starts in."""
        return tuple([self.sentence(span.start) for span in self.spans])

    @lazily
    def quotes_of(self) -> dict[int, tuple[int, ...]]:
        """The numbers of the quotes of each sentence (by its number), in order; titles are none."""
        found: dict[int, list[int]] = {}
        for i, span in enumerate(self.spans):
            if self.text[span.start : span.start + 1] == FILLER:
                found.setdefault(self.homes[i].number, []).append(i)
        return {n: tuple(v) for n, v in found.items()}


def _is_outlet(text: str) -> bool:
    name = text.strip(" ,.")
    return len(name) < 60 and not name[:1].islower() and identity.find(name) is not None
