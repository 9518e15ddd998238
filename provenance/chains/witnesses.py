"""Quote + Article -> Witness: what the tree weighs of one telling, made ready once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import lru_cache

from attrs import frozen

from provenance.chains.drift.forms import person
from provenance.model import Article, Quote, Utterance
from provenance.outlets import identity

AT_SOURCE = frozenset({"told_outlet", "interview_programme", "social_media", "book_or_oped"})
"""Kinds of credit that name where words were said or written."""

_DAY = 86_399.0


@frozen
class Witness:
    """One telling. `wording` numbers its wording within the family.

    `since` and `until` bound the time of its publication, in seconds (a day apart where only the day is
    known), and are None where nothing is. `outlet` and `credit` are canonical names; an agency's copy
    has the agency for its outlet. `speaker` holds the words of the speaker's proper name, folded;
    `place` is the telling as people name it: its outlet, or else its article, with the day; `at_source` says
    that the credit names where the words were said or written, not who told of them.
    """

    quote: Quote
    article: Article | None
    wording: int
    since: float | None
    until: float | None
    outlet: str | None
    credit: str | None
    speaker: frozenset[str]
    place: str
    at_source: bool = False


@lru_cache(maxsize=1 << 14)
def canonical(name: str) -> str:
    """The outlet's one name; asked for once a name."""
    return identity.canonical(name)


def interval(published: dt.datetime | dt.date | None) -> tuple[float | None, float | None]:
    """The first and the last second, since 1970 in UTC, at which it may have been published."""
    if published is None:
        return None, None
    if isinstance(published, dt.datetime):
        aware = published if published.tzinfo else published.replace(tzinfo=dt.UTC)
        seconds = aware.timestamp()
        return seconds, seconds
    start = dt.datetime(published.year, published.month, published.day, tzinfo=dt.UTC).timestamp()
    return start, start + _DAY


def witnesses(utterance: Utterance, articles: Mapping[str, Article]) -> tuple[Witness, ...]:
    """The tellings of an utterance by time, then article and position; wordings numbered as they come."""
    numbers: dict[str, int] = {}
    found = []
    for quote in utterance.quotes:
        article = articles.get(quote.article)
        since, until = interval(article.published if article else None)
        found.append((quote, article, since, until))
    found.sort(key=lambda w: (w[2] is None, w[2] or 0.0, w[0].article, w[0].start, w[0].end, w[0].id))
    return tuple(
        _witness(quote, article, numbers.setdefault(quote.text, len(numbers)), since, until)
        for quote, article, since, until in found
    )


def _witness(
    quote: Quote, article: Article | None, wording: int, since: float | None, until: float | None
) -> Witness:
    outlet = canonical(article.outlet) if article and article.outlet else None
    credit = canonical(quote.credit.outlet) if quote.credit and quote.credit.outlet else None
    if credit is not None and quote.credit is not None and quote.credit.kind == "wire_copy":
        outlet = credit
    words = _name_words(quote.speaker.name) if quote.speaker else frozenset()
    published = article.published if article else None
    place = (article.outlet if article else None) or f"article {quote.article}"
    if published is not None:
        place = f"{place} ({published.isoformat()[:10]})"
    at_source = credit is not None and quote.credit is not None and quote.credit.kind in AT_SOURCE
    return Witness(quote, article, wording, since, until, outlet, credit, words, place, at_source)


@lru_cache(maxsize=1 << 14)
def _name_words(name: str) -> frozenset[str]:
    """The words of a proper name, folded; none for "the senator" or "he", which may be anybody."""
    words = name.replace("’s", "").replace("'s", "").split()
    if not words or not (words[0][0].isupper() and words[-1][0].isupper()) or person(name.casefold()):
        return frozenset()
    return frozenset(w.strip(".,’'").casefold() for w in words)
