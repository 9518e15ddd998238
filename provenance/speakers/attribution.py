"""Asks the rules, in order, for every quotation of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from provenance.model import Cue, Quote, Span, Speaker
from provenance.quotes import View
from provenance.speakers.grammar import Grammar
from provenance.speakers.names import Resolution, Roster, resolve
from provenance.speakers.place import Answer, Candidate, Paragraph, Place
from provenance.speakers.rules import DEFAULT, Rule


def attribute(view: View, quotes: Sequence[Quote], rules: Sequence[Rule] = DEFAULT) -> tuple[Quote, ...]:
    """The same quotes, with cue and speaker where a rule finds them.

    Quotes of kind `term` and `title` are nobody's words and pass through. `rules` are asked in order.
    """
    if not quotes:
        return ()
    out = list(quotes)
    answers: list[Answer] = []
    people = Names(view)
    for place in _places(view, quotes, answers):
        number = place.token.quote
        if quotes[number].kind != "speech":
            continue
        candidate = None
        for rule in rules:
            candidate = rule(place)
            if candidate is not None:
                name = rule.__name__
                answers.append(Answer(number, place.paragraph.number, place.number, candidate))
                out[number] = _answered(view, quotes[number], candidate, name, people)
                break
        else:
            answers.append(Answer(number, place.paragraph.number, place.number, None))
    return tuple(out)


class Names:
    """Who the mentions of one article are; each is looked up once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._roster: Roster | None = None
        self._known: dict[tuple[int, int], Resolution] = {}
        self._spoken: list[tuple[int, int | None]] = []

    def of(self, start: int, end: int) -> Resolution:
        """Who the mention at this range of the view is."""
        found = self._known.get((start, end))
        if found is None:
            if self._roster is None:
                self._roster = Roster.of(self._view)
            found = resolve(self._view, self._roster, start, end, self._spoken)
            self._known[start, end] = found
            self._spoken.append((start, found.entity))
        return found


def _answered(view: View, quote: Quote, c: Candidate, rule: str, names: Names) -> Quote:
    mention, cue = view.source(c.start, c.end), view.source(c.cue_start, c.cue_end)
    text = view.article.text
    who = names.of(c.start, c.end)
    return evolve(
        quote,
        cue=Cue(cue.start, cue.end, text[cue.start : cue.end]),
        speaker=Speaker(
            name=who.name,
            start=mention.start,
            end=mention.end,
            text=text[mention.start : mention.end],
            rule=rule,
            resolution=who.resolution,
        ),
    )


def _places(view: View, quotes: Sequence[Quote], answers: Sequence[Answer]) -> Iterator[Place]:
    """The quotations, each in its place. Only paragraphs that hold some are read."""
    spans = [view.span(q.start, q.end) for q in quotes]
    for paragraph in _paragraphs(view, spans):
        for number, sentence in enumerate(paragraph.sentences):
            for at, token in enumerate(sentence.tokens):
                if token.quote >= 0:
                    yield Place(paragraph, number, at, answers)


def _paragraphs(view: View, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """The paragraphs that hold quotations, each with the one before it; one quotation may join several."""
    grammar = Grammar.of("en")
    i = n = 0
    ranges = view.paragraphs
    before: Paragraph | None = None
    while i < len(ranges) and n < len(spans):
        number, start, end = i, ranges[i].start, ranges[i].end
        i += 1
        if spans[n].start >= end:
            before = Paragraph(view, grammar, number, start, end)
            continue
        inside = []
        while n < len(spans) and spans[n].start < end:
            inside.append((n, spans[n]))
            while spans[n].end > end and i < len(ranges):
                end = ranges[i].end
                i += 1
            n += 1
        before = Paragraph(view, grammar, i - 1, start, end, inside, before)
        yield before
