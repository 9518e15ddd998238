"""Planted speakers are found again."""

from __future__ import annotations

from hypothesis import given

from provenance import speakers
from provenance.model import Article, Quote
from provenance.quotes import View
from tests import planted, strategies


def quotes_of(text: str, spans: list[tuple[int, int]]) -> list[Quote]:
    return [Quote(f"{a}", "planted", a, b, text[a:b]) for a, b in spans]


@given(planted.articles())
def test_planted_speakers_are_recovered(article: planted.Planted) -> None:
    view = View.of(Article(id="planted", text=article.text))
    found = speakers.attribute(view, quotes_of(article.text, [(t.start, t.end) for t in article.truths]))
    told = [q.speaker.text.lower() if q.speaker else None for q in found]
    assert told == [t.speaker.lower() for t in article.truths]


@given(strategies.texts)
def test_any_text_is_read(text: str) -> None:
    """Whatever the text and wherever the quotes: nothing is raised; mentions and cues are the text's."""
    step = max(2, len(text) // 7)
    spans = [(a, min(len(text), a + step // 2)) for a in range(0, len(text) - 1, step)]
    view = View.of(Article(id="any", text=text))
    for quote in speakers.attribute(view, quotes_of(text, spans)):
        if quote.speaker is not None and quote.cue is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text


@given(planted.articles())
def test_the_first_rival_is_the_answer(article: planted.Planted) -> None:
    view = View.of(Article(id="planted", text=article.text))
    quotes = quotes_of(article.text, [(t.start, t.end) for t in article.truths])
    for quote in speakers.attribute(view, quotes):
        assert quote.speaker is not None
        first, *others = (r.speaker for r in speakers.rivals(view, quotes, quote))
        assert first is not None
        assert (first.text, first.rule) == (quote.speaker.text, quote.speaker.rule)
        assert all(o is not None and o.start != first.start for o in others)
