"""The work file: one SQLite database in which a trace grows, stage by stage, on disk or in memory.

A database of its own, and not a store: it belongs to one run, holds rows by number that only the stages
read, and is thrown away. And a database rather than files of rows: articles come in any order and are wanted
in that of their ids, families want quotes from everywhere, and a stage's results and how far it is are kept
in one transaction, so that a run that was killed goes on where it was.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from time import monotonic
from typing import TypeVar

from provenance.errors import WorkError
from provenance.model import Article, Quote
from provenance.traces import rows

T = TypeVar("T")

VERSION = "1"
NAME = "trace.sqlite"

KEEP = 1.0
"""Seconds of work after which what is done is kept: so much is lost, and done again, after a kill."""

_BITS = 32
PLACE = (1 << _BITS) - 1
"""The bits of a quote's number that hold its place in the article; the article's rank stands above them."""


class Work:
    """A work file, open. Other processes get it by its path and read it; one process writes."""

    def __init__(self, folder: Path | None = None) -> None:
        """The work file in a folder, made if there is none; without a folder, one in memory.

        Raises WorkError where the file is none of ours, or of another version.
        """
        self.path = None if folder is None else folder / NAME
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)
        try:
            self._connect()
            if not self.db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
                with self.writing():
                    for statement in files(__package__).joinpath("schema.sql").read_text("utf8").split(";"):
                        self.db.execute(statement)
                    self.put("version", VERSION)
            if self.get("version") != VERSION:
                raise WorkError(f"{self.path}: the work of another version; remove it to begin anew")
        except sqlite3.DatabaseError as error:
            self.close()
            raise WorkError(f"{self.path}: cannot be used as a work file: {error}") from error
        except WorkError:
            self.close()
            raise

    def _connect(self) -> None:
        self._process = os.getpid()
        self._db = sqlite3.connect(self.path or ":memory:", isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = NORMAL")  # a kill loses nothing; a power cut a moment's work
        self._db.execute("PRAGMA cache_size = -32768")
        self.head = lru_cache(maxsize=4096)(self._head)

    @property
    def db(self) -> sqlite3.Connection:
        """The connection of this process; one that was forked along is left alone, as SQLite asks."""
        if self._process != os.getpid():
            self._forked = self._db
            self._connect()
        return self._db

    def __getstate__(self) -> Path | None:
        return self.path

    def __setstate__(self, path: Path) -> None:
        self.path = path
        self._connect()

    def begin(self, about: str) -> None:
        """Says what the work is about; raises WorkError where it was begun about something else."""
        if self.get("about") is None:
            with self.writing():
                self.put("about", about)
        if self.get("about") != about:
            raise WorkError(f"{self.path}: the work of other articles than these; remove it to begin anew")

    def close(self) -> None:
        """Closes the file; one in memory is gone then."""
        self._db.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction: all or nothing."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    def keep(self, answers: Iterable[T], put: Callable[[list[T]], None]) -> None:
        """Puts answers as they come, in transactions of about a second's work each."""
        some: list[T] = []
        due = monotonic() + KEEP
        for answer in answers:
            some.append(answer)
            if monotonic() > due:
                with self.writing():
                    put(some)
                some = []
                due = monotonic() + KEEP
        if some:
            with self.writing():
                put(some)

    def get(self, key: str) -> str | None:
        """A value of the run's state."""
        row = self.db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else None

    def put(self, key: str, value: object) -> None:
        """Keeps a value of the run's state."""
        self.db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, str(value)))

    def count(self, table: str) -> int:
        """How many rows a table has."""
        return int(self.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def article(self, rank: int) -> Article:
        """The article of a rank."""
        head, text = self.db.execute(
            "SELECT head, text FROM line JOIN articles ON n = article WHERE rank = ?", (rank,)
        ).fetchone()
        return rows.article_of(head, text)

    def _head(self, rank: int) -> Article:
        """The article of a rank, without its text."""
        (head,) = self.db.execute(
            "SELECT head FROM line JOIN articles ON n = article WHERE rank = ?", (rank,)
        ).fetchone()
        return rows.article_of(head)

    def quotes_in(self, rank: int) -> dict[int, Quote]:
        """The quotes of an article by number, as they were found."""
        found = self.db.execute(
            "SELECT n, record FROM quotes WHERE n >= ? AND n < ?", (rank << _BITS, rank + 1 << _BITS)
        )
        return {n: rows.quote_of(record) for n, record in found}

    def witnesses(self, rank: int) -> list[tuple[int, bytes, str, str, bytes | None, str | None, int]]:
        """The rows of the witnesses of an article, in order."""
        return self.db.execute(
            "SELECT * FROM witnesses WHERE quote BETWEEN ? AND ? ORDER BY quote",
            (rank << _BITS, rank << _BITS | PLACE),
        ).fetchall()

    def quote(self, number: int) -> Quote:
        """A quote as it is told in the end."""
        (record,) = self.db.execute(
            "SELECT coalesce(told, record) FROM quotes WHERE n = ?", (number,)
        ).fetchone()
        return rows.quote_of(record)

    def family(self, number: int) -> int:
        """The family of a quote."""
        return int(self.db.execute("SELECT family FROM members WHERE quote = ?", (number,)).fetchone()[0])


def numbered(rank: int, quotes: Sequence[Quote], taken: Iterable[int] = ()) -> dict[int, Quote]:
    """The quotes of an article by number, in order; numbers that are taken are passed over."""
    found: dict[int, Quote] = {}
    used = set(taken)
    for quote in sorted(quotes, key=lambda q: (q.start, q.end)):
        n = rank << _BITS | quote.start
        while n in used:
            n += 1
        used.add(n)
        found[n] = quote
    return found


def rank_of(number: int) -> int:
    """The rank of the article that a quote stands in."""
    return number >> _BITS
