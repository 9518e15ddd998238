"""Articles -> the work file: each read once, and lined up by id whatever the order they came in."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from provenance.errors import WorkError
from provenance.model import Article
from provenance.traces import rows
from provenance.traces.work import Work
from provenance.utterances.witness import day_of
from provenance.watching import Watch

_UNDATED = 1 << 30  # as `Witness.order` has it

Row = tuple[int, bytes, int, str, bytes]


def read(work: Work, articles: Iterable[Article], watch: Watch) -> None:
    """Takes in all articles; those of a run that was stopped are read again and must be the same.

    Raises ValueError where two articles share an id, and WorkError where the work is of other articles.
    """
    if work.get("read") is None:
        held = work.count("articles")
        work.keep(_new(work, articles, held, watch), lambda some: _put(work, some))
        with work.writing():
            work.db.execute("INSERT INTO line SELECT row_number() OVER (ORDER BY id) - 1, n FROM articles")
            work.put("read", work.count("articles"))


def _new(work: Work, articles: Iterable[Article], held: int, watch: Watch) -> Iterator[Row]:
    n = 0
    for n, article in enumerate(articles, 1):
        day = day_of(article)
        place = _UNDATED if day is None else day
        row = (n, rows.packed(article.id), place, rows.head_row(article), rows.packed(article.text))
        if n > held:
            yield row
        elif work.db.execute("SELECT * FROM articles WHERE n = ?", (n,)).fetchone() != row:
            raise _other(work)
        watch("Reading articles", n, 0)
    if n < held:
        raise _other(work)


def _other(work: Work) -> WorkError:
    return WorkError(f"{work.path}: the work of other articles than these; remove it to begin anew")


def _put(work: Work, some: list[Row]) -> None:
    for row in some:
        try:
            work.db.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?)", row)
        except sqlite3.IntegrityError:
            raise ValueError(f"two articles have the id {rows.unpacked(row[1])!r}") from None
