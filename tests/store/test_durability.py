"""Killed at any moment, a store holds every article that it acknowledged, and no half one."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from provenance import Corpus
from tests.store.adder import article

KILLS = int(os.environ.get("PROVENANCE_KILLS", "6"))
"""How often a writer is killed; `PROVENANCE_KILLS=200 pytest tests/store` for a thorough look."""


def adder(store: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.adder", str(store), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2])


def check(store: Path, acknowledged: set[str]) -> None:
    db = sqlite3.connect(store)
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    held = {id for (id,) in db.execute("SELECT id FROM articles")}
    assert acknowledged <= held
    for table, column in (("quotes", "article"), ("chains", "first_article")):
        known = f"{column} IS NULL OR {column} IN (SELECT id FROM articles)"
        assert db.execute(f"SELECT count(*) FROM {table} WHERE NOT ({known})").fetchone() == (0,)
    quoted = {
        id
        for (id,) in db.execute("SELECT DISTINCT article FROM quotes WHERE chain IN (SELECT id FROM chains)")
    }
    assert quoted == held
    db.close()


def test_killed_at_random_moments(tmp_path: Path) -> None:
    store, chance, acknowledged = tmp_path / "store", random.Random(7), set[str]()
    for n in range(KILLS):
        with adder(store, f"run{n}", 400) as writer:
            assert writer.stdout is not None
            for _ in range(chance.randint(1, 12)):  # by what is done and not by the clock: machines differ
                acknowledged.add(writer.stdout.readline().strip())
            time.sleep(chance.uniform(0, 0.1))
            writer.kill()
            *whole, _ = writer.stdout.read().split("\n")
            acknowledged.update(whole)
        check(store, acknowledged - {""})
    with Corpus.open(store) as corpus:
        texts = {a.id: a.text for a in corpus.articles()}
    assert all(text == article(*_parts(id)).text for id, text in texts.items())
    assert len(acknowledged) > KILLS


def _parts(id: str) -> tuple[str, int]:
    name, _, n = id.rpartition("-")
    return name, int(n)


def test_two_writers_lose_nothing(tmp_path: Path) -> None:
    store, count = tmp_path / "store", 60
    writers = [adder(store, name, count) for name in ("left", "right")]
    said = {line for w in writers for line in w.communicate()[0].split()}
    assert all(w.returncode == 0 for w in writers)
    check(store, said)
    with Corpus.open(store) as corpus:
        assert len(corpus) == len(said) == 2 * count
