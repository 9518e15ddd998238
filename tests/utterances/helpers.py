"""What the tests of this room share: articles made of plain strings, and their utterances."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from provenance.model import Article, Quote, Utterance
from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.utterances import link


def article(name: str, text: str, day: int | None = 1) -> Article:
    """An article of May 2021, or undated."""
    return Article(id=name, text=text, published=dt.date(2021, 5, day) if day else None)


def linked(articles: Iterable[Article]) -> tuple[Utterance, ...]:
    """The utterances of some articles, the quotes found by the rooms before."""
    views = [View.of(a) for a in articles]
    return link(views, [q for view in views for q in extract_view(view)])


def together(utterances: Iterable[Utterance], *parts: str) -> bool:
    """Whether quotes that hold each of the given words stand in one utterance."""
    return any(all(any(p in q.text for q in u.quotes) for p in parts) for u in utterances)


def quotes_of(utterances: Iterable[Utterance]) -> list[Quote]:
    """All quotes of some utterances."""
    return [q for u in utterances for q in u.quotes]
