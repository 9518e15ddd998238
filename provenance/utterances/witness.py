"""Quote + Reading -> Witness: all that linking needs to know of one quote, in one compact record.

A witness says nothing of files or offsets, so that the rules that compare two of them can run in one process,
over rows of a database, or on the workers of a cluster.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from attrs import evolve, frozen

from provenance.model import Article, Quote
from provenance.utterances import folding
from provenance.utterances.reading import Reading


@frozen(slots=True)
class Witness:
    """One quote as linking sees it.

    `words` are its folded words and `matter` those of them that carry matter; `context` the matter around it;
    `name` is the speaker's, `speaker` its folded words; `day` the proleptic ordinal of the article's date.
    """

    id: str
    article: str
    start: int
    words: tuple[str, ...]
    matter: tuple[str, ...]
    context: frozenset[str] = frozenset()
    name: str | None = None
    speaker: tuple[str, ...] = ()
    outlet: str | None = None
    day: int | None = None
    marked: bool = True

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Where the witness stands when all are put in line: by day, then by article and place."""
        return (self.day if self.day is not None else 1 << 30, self.article, self.start, self.id)


def witness(reading: Reading, quote: Quote) -> Witness:
    """What linking needs to know of a quote of an article."""
    span = reading.view.span(quote.start, quote.end)
    told = from_words(reading, reading.within(span.start, span.end), quote.id, quote.start)
    name, speaker = name_of(quote)
    return evolve(told, name=name, speaker=speaker, marked=quote.marked)


def name_of(quote: Quote) -> tuple[str | None, tuple[str, ...]]:
    """A speaker's name and its folded words; none where all the article has is "he" or "the spokesman"."""
    if quote.speaker is None or not any(c.isupper() for c in quote.speaker.name):
        return None, ()
    name = quote.speaker.name
    words = tuple(w for w in folding.words(name) if w not in folding.function_words())
    return (name, words) if words else (None, ())


def from_words(reading: Reading, said: range, id: str, start: int) -> Witness:
    """The witness of some words of an article, by nobody that is known, not in marks."""
    article = reading.view.article
    words = reading.words[said.start : said.stop]
    return Witness(
        id=id,
        article=article.id,
        start=start,
        words=words,
        matter=matter(words),
        context=reading.around(said),
        outlet=article.outlet,
        day=day_of(article),
        marked=False,
    )


def matter(words: Iterable[str]) -> tuple[str, ...]:
    """Those of some folded words that carry matter."""
    small = folding.function_words()
    return tuple([w for w in words if w not in small])


def day_of(article: Article) -> int | None:
    """The ordinal of the day of an article, in its own time zone."""
    published = article.published
    if isinstance(published, dt.datetime):
        published = published.date()
    return published.toordinal() if published else None
