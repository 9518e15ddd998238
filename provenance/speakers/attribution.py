"""Asks the rules, in order, for every quotation of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.model import Cue, Quote, Span, Speaker
from provenance.quotes import View
from provenance.speakers import thresholds
from provenance.speakers.grammar import Grammar
from provenance.speakers.names import People, Resolution, Roster, resolve
from provenance.speakers.place import Answer, Candidate, History, Paragraph, Place
from provenance.speakers.rules import DEFAULT, Rule


def attribute(view: View, quotes: Sequence[Quote], rules: Sequence[Rule] = DEFAULT) -> tuple[Quote, ...]:
    """The same quotes, with cue and speaker where a rule finds them.

    `quotes` are those of the view's article, in order. Quotes of kind `term` and `title` are nobody's words
    and pass through. `rules` are asked in order; the first answer stands.
    """
    out = list(quotes)
    names = Names(view)
    for place, history in _places(view, quotes):
        number = place.token.quote
        rule, candidate = next(_asked(place, rules), (None, None))
        history.add(Answer(number, place.paragraph.number, place.number, candidate))
        if rule is not None and candidate is not None:
            out[number] = _answered(view, quotes[number], candidate, rule, names)
    return tuple(out)


def rivals(
    view: View, quotes: Sequence[Quote], quote: Quote, rules: Sequence[Rule] = DEFAULT
) -> tuple[Quote, ...]:
    """What every rule that has an answer says of one quote, in the order of the rules: the first one stands.

    Each comes as the quote with that rule's cue and speaker; answers that only repeat a mention are left out.
    Empty where no rule has an answer, or the quote is not among `quotes` or is no speech.
    """
    names = Names(view)
    for place, history in _places(view, quotes):
        number = place.token.quote
        found = _asked(place, rules)
        if quotes[number].id == quote.id:
            told: list[tuple[str, Candidate]] = []
            for rule, candidate in found:
                if all(c.end <= candidate.start or candidate.end <= c.start for _, c in told):
                    told.append((rule, candidate))
            return tuple(_answered(view, quotes[number], c, rule, names) for rule, c in told)
        _, first = next(found, (None, None))
        history.add(Answer(number, place.paragraph.number, place.number, first))
        if first is not None:
            names.of(first.start, first.end, first.antecedent)
    return ()


def _asked(place: Place, rules: Sequence[Rule]) -> Iterator[tuple[str, Candidate]]:
    for rule in rules:
        candidate = rule(place)
        if candidate is not None:
            yield rule.__name__, candidate


class Names:
    """Who the mentions of one article are; each is looked up once, and the roster read when first needed."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._roster: Roster | People | None = None
        self._known: dict[tuple[int, int], Resolution] = {}
        self._spoken: list[tuple[int, int | None]] = []

    def of(self, start: int, end: int, antecedent: tuple[int, int] | None = None) -> Resolution:
        """Who the mention at this range of the view is; for "who" after "an aide", the aide."""
        found = self._known.get((start, end))
        if found is None:
            found = self._resolved(start, end)
            self._spoken.append((start, found.entity))
            if antecedent is not None and found.resolution == "mention":
                found = Resolution(self._resolved(*antecedent).name, "relative")
            self._known[start, end] = found
        return found

    def _resolved(self, start: int, end: int) -> Resolution:
        if self._roster is None:
            self._roster = (People if People.knows(self._view.language) else Roster).of(self._view)
        before = self._spoken[-thresholds.SPOKEN :]
        if isinstance(self._roster, Roster):
            return resolve(self._view, self._roster, start, end, before)
        return self._roster.resolve(self._view.text[start:end], start, before)


def _answered(view: View, quote: Quote, c: Candidate, rule: str, names: Names) -> Quote:
    mention, cue = view.source(c.start, c.end), view.source(c.cue_start, c.cue_end)
    text = view.article.text
    who = names.of(c.start, c.end, c.antecedent)
    speaker = Speaker(
        name=who.name,
        start=mention.start,
        end=mention.end,
        text=text[mention.start : mention.end],
        rule=rule,
        resolution=who.resolution,
    )
    return quote.said_by(speaker, Cue(cue.start, cue.end, text[cue.start : cue.end]))


def _places(view: View, quotes: Sequence[Quote]) -> Iterator[tuple[Place, History]]:
    """The quotes of speech, each in its place, with the history that takes the answers as they are found."""
    history = History()
    if not any(q.kind == "speech" for q in quotes):
        return
    spans = [view.span(q.start, q.end) for q in quotes]
    for paragraph in _paragraphs(view, spans):
        for number, sentence in enumerate(paragraph.sentences):
            for at, token in enumerate(sentence.tokens):
                if token.quote >= 0 and quotes[token.quote].kind == "speech":
                    yield Place(paragraph, number, at, history), history


def _paragraphs(view: View, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """The paragraphs that hold quotations, each with the one before it; one quotation may join several."""
    grammar = Grammar.of(view.language)
    i = n = 0
    ranges = view.paragraphs
    before: Paragraph | None = None
    plain: tuple[int, int, int] | None = None  # the paragraph before, if it holds no quotation
    while i < len(ranges) and n < len(spans):
        number, start, end = i, ranges[i].start, ranges[i].end
        i += 1
        if spans[n].start >= end:
            plain = number, start, end
            continue
        if plain is not None:
            before, plain = Paragraph(view, grammar, *plain), None
        inside = []
        while n < len(spans) and spans[n].start < end:
            inside.append((n, spans[n]))
            while spans[n].end > end and i < len(ranges):
                end = ranges[i].end
                i += 1
            n += 1
        before = Paragraph(view, grammar, i - 1, start, end, inside, before)
        yield before
