"""What linking looks up in the store: words and how common they are, keys and who holds them, bonds."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.records import converter
from provenance.store import thresholds
from provenance.utterances import thresholds as judging
from provenance.utterances.bonds import Bond
from provenance.utterances.decide import Decision
from provenance.utterances.keys import Key
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness

UNDATED = 1 << 30


class Holders(Mapping[str, int]):
    """In how many articles each word stands, read from the store as it is asked for."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __getitem__(self, word: str) -> int:
        row = self._db.execute("SELECT texts FROM _holders WHERE word = ?", (word,)).fetchone()
        if row is None:
            raise KeyError(word)
        return int(row[0])

    def __iter__(self) -> Iterator[str]:
        return (word for (word,) in self._db.execute("SELECT word FROM _holders"))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM _holders").fetchone()[0])


def rarity(db: sqlite3.Connection) -> Rarity:
    """The rarity of words over the store as it stands."""
    row = db.execute("SELECT value FROM _meta WHERE key = 'texts'").fetchone()
    return Rarity(int(row[0]) if row else 0, Holders(db))


def count_words(db: sqlite3.Connection, witnesses: Sequence[Witness], by: int) -> None:
    """Counts (by = 1) or uncounts (by = -1) the words in and around the quotes of one article."""
    words = {word for w in witnesses for word in (*w.words, *w.context)}
    if not words:
        return
    db.executemany(
        "INSERT INTO _holders (word, texts) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET texts = texts + excluded.texts",
        [(word, by) for word in sorted(words)],
    )
    db.execute(
        "INSERT INTO _meta (key, value) VALUES ('texts', ?)"
        " ON CONFLICT (key) DO UPDATE SET value = value + excluded.value",
        (by,),
    )


def hashed(key: Key) -> int:
    """A key as a number of 64 bits."""
    packed = "\x1f".join(key).encode("utf8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "big", signed=True)


def put_keys(db: sqlite3.Connection, quote: int, day: int | None, keys: Iterable[Key]) -> None:
    """Makes a quote found by its keys."""
    at = UNDATED if day is None else day
    db.executemany(
        "INSERT OR IGNORE INTO _keys (key, day, quote) VALUES (?, ?, ?)",
        [(hashed(k), at, quote) for k in keys],
    )


def neighbours(db: sqlite3.Connection, quote: int, day: int | None, keys: Iterable[Key]) -> Counter[int]:
    """For each key its earliest holder, and the holders next before and next after a quote; each with how
    many keys lead to it."""
    at = UNDATED if day is None else day
    found: Counter[int] = Counter()
    for key in keys:
        k, met = hashed(key), set[int]()
        for clause, values in (
            ("ORDER BY day, quote", (k,)),
            ("AND (day, quote) < (?, ?) ORDER BY day DESC, quote DESC", (k, at, quote)),
            ("AND (day, quote) > (?, ?) ORDER BY day, quote", (k, at, quote)),
        ):
            row = db.execute(f"SELECT quote FROM _keys WHERE key = ? {clause} LIMIT 1", values).fetchone()
            if row:
                met.add(row[0])
        found.update(met - {quote})
    return found


def holders(db: sqlite3.Connection, keys: Iterable[Key], each: int = judging.WORDINGS_PER_KEY) -> list[int]:
    """The quotes that hold most of many keys, those with most first; of each key the earliest few."""
    found: Counter[int] = Counter()
    for key in keys:
        rows = db.execute(
            "SELECT quote FROM _keys WHERE key = ? ORDER BY day, quote LIMIT ?", (hashed(key), each)
        )
        found.update(quote for (quote,) in rows)
    ranked = sorted(found, key=lambda q: (-found[q], q))
    return ranked[: thresholds.NEAR]


def held_about(db: sqlite3.Connection, key: Key, day: int | None, days: int) -> bool:
    """Whether a key is held by a quote of so many days before or after a day, or by one without a day."""
    near = "(day BETWEEN ? AND ? OR day = ?)"
    values = (hashed(key), *((day - days, day + days) if day is not None else (UNDATED, UNDATED)), UNDATED)
    return db.execute(f"SELECT 1 FROM _keys WHERE key = ? AND {near} LIMIT 1", values).fetchone() is not None


def put_witness(db: sqlite3.Connection, quote: int, witness: Witness) -> None:
    """Keeps what linking needs to know of a quote."""
    record = json.dumps(converter().unstructure(witness))
    db.execute("INSERT INTO _witnesses (quote, record) VALUES (?, ?)", (quote, record))


def witnesses(db: sqlite3.Connection, quotes: Iterable[int]) -> dict[int, Witness]:
    """What linking needs to know of some quotes."""
    found = {}
    for n in quotes:
        row = db.execute("SELECT record FROM _witnesses WHERE quote = ?", (n,)).fetchone()
        if row:
            found[n] = converter().structure(json.loads(row[0]), Witness)
    return found


def put_bond(db: sqlite3.Connection, a: int, b: int, decision: Decision) -> None:
    """Keeps a verified pair and why it holds."""
    why = json.dumps(converter().unstructure(decision))
    db.execute(
        "INSERT OR REPLACE INTO _bonds (a, b, score, why) VALUES (?, ?, ?, ?)",
        (min(a, b), max(a, b), decision.score, why),
    )


def bonds(db: sqlite3.Connection, members: Mapping[int, int]) -> dict[Bond, Decision]:
    """The bonds among some quotes, and why each holds; `members` gives the numbers that they are to use."""
    found = {}
    for n in members:
        for b, score, why in db.execute("SELECT b, score, why FROM _bonds WHERE a = ?", (n,)):
            if b in members:
                decision = converter().structure(json.loads(why), Decision)
                a, z = sorted((members[n], members[b]))
                found[Bond(score, a, z, decision.wording, decision.firm)] = decision
    return found


def bonded(db: sqlite3.Connection, quote: int) -> list[int]:
    """The quotes that a quote has a bond with."""
    found = db.execute(
        "SELECT b FROM _bonds WHERE a = ? UNION SELECT a FROM _bonds WHERE b = ? ORDER BY 1", (quote, quote)
    )
    return [n for (n,) in found]


def forget(db: sqlite3.Connection, quotes: Sequence[int]) -> None:
    """Takes quotes out of all that linking looks up."""
    marks = ",".join("?" * len(quotes))
    for statement in (
        f"DELETE FROM _witnesses WHERE quote IN ({marks})",
        f"DELETE FROM _keys WHERE quote IN ({marks})",
        f"DELETE FROM _bonds WHERE a IN ({marks})",
        f"DELETE FROM _bonds WHERE b IN ({marks})",
    ):
        db.execute(statement, quotes)
