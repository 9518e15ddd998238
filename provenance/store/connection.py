"""Opens the file: settings, the schema and its version."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from provenance.errors import StoreError
from provenance.store import thresholds

APPLICATION = 0x50524F56  # "PROV": marks the file as ours, for `file` and for ourselves
VERSION = 1

MIGRATIONS: dict[int, str] = {}
"""SQL that takes a store of the version before to this version; every schema change adds one."""


def connect(path: str | Path | None) -> sqlite3.Connection:
    """A connection to the store at `path`, made if there is none; without a path, one in memory.

    Raises StoreError where the file is no store, is damaged, or was made by a newer version.
    """
    name = ":memory:" if path is None else str(path)
    try:
        db = sqlite3.connect(name, timeout=thresholds.WAIT, isolation_level=None)
        try:
            _set_up(db, name)
        except BaseException:
            db.close()
            raise
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{name}: cannot be opened as a store: {error}") from error
    return db


def _set_up(db: sqlite3.Connection, name: str) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")  # what was acknowledged survives a power cut too
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA cache_size = -65536")
    with writing(db):
        (application,) = db.execute("PRAGMA application_id").fetchone()
        (version,) = db.execute("PRAGMA user_version").fetchone()
        if application == 0 and not db.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone():
            _run(db, files(__package__).joinpath("schema.sql").read_text(encoding="utf8"))
            db.execute(f"PRAGMA application_id = {APPLICATION}")
        elif application != APPLICATION:
            raise StoreError(f"{name}: a database, but not a store of this program")
        elif version > VERSION:
            raise StoreError(f"{name}: written by a newer version of this program; update it to read on")
        else:
            for step in range(version + 1, VERSION + 1):
                _run(db, MIGRATIONS[step])
        db.execute(f"PRAGMA user_version = {VERSION}")


def _run(db: sqlite3.Connection, script: str) -> None:
    """Runs a script statement by statement inside the transaction at hand (`executescript` would end it)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            db.execute(statement)
            statement = ""


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """One transaction that is whole or not at all; waits for other writers. Raises StoreError when busy."""
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        raise StoreError(f"another program has been writing for {thresholds.WAIT:.0f} s: {error}") from error
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")
