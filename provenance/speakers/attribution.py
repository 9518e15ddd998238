"""Asks the rules, in order, for every quotation of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from provenance.model import Cue, Quote, Span, Speaker
from provenance.quotes import View
from provenance.speakers.grammar import Grammar
from provenance.speakers.place import Answer, Candidate, Place, Sentence
from provenance.speakers.rules import DEFAULT, Rule
from provenance.speakers.tokens import sentences, tokenize


def attribute(view: View, quotes: Sequence[Quote], rules: Sequence[Rule] = DEFAULT) -> tuple[Quote, ...]:
    """The same quotes, with cue and speaker where a rule finds them.

    Quotes of kind `term` and `title` are nobody's words and pass through. `rules` are asked in order.
    """
    if not quotes:
        return ()
    out = list(quotes)
    answers: list[Answer] = []
    for place in _places(view, quotes, answers):
        number = place.token.quote
        if quotes[number].kind != "speech":
            continue
        candidate = None
        for rule in rules:
            candidate = rule(place)
            if candidate is not None:
                name = rule.__name__
                answers.append(Answer(number, place.paragraph, place.number, candidate))
                out[number] = _answered(view, quotes[number], candidate, name)
                break
        else:
            answers.append(Answer(number, place.paragraph, place.number, None))
    return tuple(out)


def _answered(view: View, quote: Quote, c: Candidate, rule: str) -> Quote:
    mention, cue = view.source(c.start, c.end), view.source(c.cue_start, c.cue_end)
    text = view.article.text
    said = text[mention.start : mention.end]
    return evolve(
        quote,
        cue=Cue(cue.start, cue.end, text[cue.start : cue.end]),
        speaker=Speaker(name=said, start=mention.start, end=mention.end, text=said, rule=rule),
    )


def _places(view: View, quotes: Sequence[Quote], answers: Sequence[Answer]) -> Iterator[Place]:
    """The quotations, each in its place. Only paragraphs that hold some are read."""
    grammar = Grammar.of("en")
    spans = [view.span(q.start, q.end) for q in quotes]
    for paragraph, start, end, inside in _blocks(view, spans):
        tokens = tokenize(view.text, start, end, [(n, spans[n]) for n in inside], grammar)
        cut = [Sentence(s, grammar) for s in sentences(tokens)]
        for number, sentence in enumerate(cut):
            for at, token in enumerate(sentence.tokens):
                if token.quote >= 0:
                    yield Place(view, sentence, at, cut, number, paragraph, answers)


def _blocks(view: View, spans: Sequence[Span]) -> Iterator[tuple[int, int, int, list[int]]]:
    """Number, start, end and quotes of each paragraph that holds some; one quote may join several."""
    i = n = 0
    paragraphs = view.paragraphs
    while i < len(paragraphs) and n < len(spans):
        p = paragraphs[i]
        number, end = i, p.end
        i += 1
        if spans[n].start >= end:
            continue
        inside = []
        while n < len(spans) and spans[n].start < end:
            inside.append(n)
            while spans[n].end > end and i < len(paragraphs):
                end = paragraphs[i].end
                i += 1
            n += 1
        yield number, p.start, end, inside
