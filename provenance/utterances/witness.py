"""Quote + View -> Witness: all that linking needs to know of one quote, in one compact record.

A witness says nothing of files or offsets, so that the rules that compare two of them can run in one process,
over rows of a database, or on the workers of a cluster.
"""

from __future__ import annotations

import datetime as dt

from attrs import frozen

from provenance.model import Article, Quote
from provenance.quotes import View
from provenance.utterances import folding, thresholds


@frozen(slots=True)
class Witness:
    """One quote as linking sees it.

    `words` are its folded words and `matter` those of them that carry matter; `context` the matter around it;
    `speaker` the folded words of the speaker's name; `day` the proleptic ordinal of the article's date.
    """

    id: str
    article: str
    start: int
    words: tuple[str, ...]
    matter: tuple[str, ...]
    context: frozenset[str] = frozenset()
    speaker: tuple[str, ...] = ()
    outlet: str | None = None
    day: int | None = None
    marked: bool = True

    @property
    def order(self) -> tuple[int, str, int, str]:
        """Where the witness stands when all are put in line: by day, then by article and place."""
        return (self.day if self.day is not None else 1 << 30, self.article, self.start, self.id)


def matter(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words that are not function words."""
    known = folding.function_words()
    return tuple(w for w in words if w not in known)


def day_of(article: Article) -> int | None:
    """The ordinal of the day of an article, in its own time zone."""
    published = article.published
    if isinstance(published, dt.datetime):
        published = published.date()
    return published.toordinal() if published else None


def surroundings(view: View, start: int, end: int) -> frozenset[str]:
    """The matter in the view's text around a range, `CONTEXT_REACH` code points each way, whole words."""
    reach, text = thresholds.CONTEXT_REACH, view.text
    left = max(0, start - reach)
    left = text.find(" ", left, start) + 1 or start if left else 0
    right = min(len(text), end + reach)
    right = max(text.rfind(" ", end, right), end) if right < len(text) else right
    around = (*folding.words(text[left:start]), *folding.words(text[end:right]))
    return frozenset(matter(around))


def witness(view: View, quote: Quote) -> Witness:
    """What linking needs to know of a quote of an article."""
    article, span = view.article, view.span(quote.start, quote.end)
    said = folding.words(view.text[span.start : span.end])
    return Witness(
        id=quote.id,
        article=quote.article,
        start=quote.start,
        words=said,
        matter=matter(said),
        context=surroundings(view, span.start, span.end),
        speaker=folding.words(quote.speaker.name) if quote.speaker else (),
        outlet=article.outlet,
        day=day_of(article),
        marked=quote.marked,
    )
