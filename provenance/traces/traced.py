"""A trace that lies in a work file: its articles, quotes and chains, read as they are asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Generic, TypeVar

from attrs import evolve, frozen

from provenance import workers
from provenance.model import Article, Chain, Quote, Trace
from provenance.traces import rows
from provenance.traces.work import Work

T = TypeVar("T")
R = TypeVar("R")

PAGE = 256
"""Records that are read, or written by one process, at a time."""


@frozen
class Lines(Generic[T]):
    """The records of one kind, in order; each time they are gone through they are read anew."""

    work: Work
    table: str
    read: Callable[[Work, int, int], Iterable[T]]

    def __len__(self) -> int:
        return self.work.count(self.table)

    def __iter__(self) -> Iterator[T]:
        for first, last in self.pages():
            yield from self.read(self.work, first, last)

    def pages(self) -> Iterator[tuple[int, int]]:
        """The first and the last key of each page."""
        after = -1
        while True:
            key = "rank" if self.table == "line" else "n"
            first, last = self.work.db.execute(
                f"SELECT min(k), max(k) FROM (SELECT {key} AS k FROM {self.table}"
                f" WHERE {key} > ? ORDER BY {key} LIMIT ?)",
                (after, PAGE),
            ).fetchone()
            if first is None:
                return
            yield first, last
            after = last


@frozen
class _Page(Generic[T, R]):
    function: Callable[[T], R]
    lines: Lines[T]

    def __call__(self, ends: tuple[int, int]) -> list[R]:
        return [self.function(record) for record in self.lines.read(self.lines.work, *ends)]


@frozen
class Traced:
    """A trace in a work file. `articles`, `quotes` and `chains` are as in `Trace`, but read as they are asked
    for, in its order, as often as they are; each has a length. Close it when done with it, or use it in a
    `with` statement."""

    articles: Lines[Article]
    quotes: Lines[Quote]
    chains: Lines[Chain]
    jobs: int

    def __enter__(self) -> Traced:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the work file, which stays where it is."""
        self.articles.work.close()

    def whole(self) -> Trace:
        """All of it in memory."""
        quotes = tuple(self.quotes)
        return Trace(tuple(self.articles), quotes, tuple(self.chains))

    def without_texts(self) -> Traced:
        """The same, its articles without their texts."""
        return evolve(self, articles=evolve(self.articles, read=_heads))

    def each(self, function: Callable[[T], R], lines: Iterable[T]) -> Iterator[R]:
        """The function of each record of `articles`, `quotes` or `chains`, in order, on all processes."""
        if not isinstance(lines, Lines):
            yield from map(function, lines)
            return
        for page in workers.spread(_Page(function, lines), lines.pages(), self.jobs):
            yield from page


def opened(work: Work, jobs: int) -> Traced:
    """What a finished work file holds."""
    return Traced(
        Lines(work, "line", _articles), Lines(work, "quotes", _quotes), Lines(work, "chains", _chains), jobs
    )


def _articles(work: Work, first: int, last: int) -> list[Article]:
    found = work.db.execute(
        "SELECT head, text FROM line JOIN articles ON n = article WHERE rank BETWEEN ? AND ? ORDER BY rank",
        (first, last),
    )
    return [rows.article_of(head, text) for head, text in found]


def _heads(work: Work, first: int, last: int) -> list[Article]:
    return [work.head(rank) for rank in range(first, last + 1)]


def _quotes(work: Work, first: int, last: int) -> list[Quote]:
    found = work.db.execute(
        "SELECT coalesce(told, record) FROM quotes WHERE n BETWEEN ? AND ? ORDER BY n", (first, last)
    )
    return [rows.quote_of(record) for (record,) in found]


def _chains(work: Work, first: int, last: int) -> list[Chain]:
    found = work.db.execute(
        "SELECT quotes, chains.record, reports.record FROM chains LEFT JOIN reports ON chain = n"
        " WHERE n BETWEEN ? AND ? ORDER BY n",
        (first, last),
    )
    return [
        rows.chain_of(record, tuple(work.quote(n) for n in json.loads(numbers)), report)
        for numbers, record, report in found.fetchall()
    ]
