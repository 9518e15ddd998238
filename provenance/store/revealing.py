"""What the quotes of a store reveal in one article's running text: the looking up.

What the lookups lead to is judged by `provenance.utterances.revealed`, as in one run over all articles.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from provenance.model import Quote
from provenance.store import index, rows
from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.keys import Key, keys, lone_words, telling
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import Revealed, inside_marks, revealed
from provenance.utterances.unmarked import Known
from provenance.utterances.unmarked.spoken import spoken_keys
from provenance.utterances.unmarked.suspects import listened
from provenance.utterances.witness import Witness, day_of


@frozen
class Found:
    """What an article's running text holds, and the numbers in the store of the quotes that led to it."""

    revealed: Revealed
    numbers: Mapping[str, int]


def reveal(db: sqlite3.Connection, reading: Reading, quotes: Sequence[Quote], mine: Sequence[int]) -> Found:
    """What the store reveals in an article; `mine` are the numbers there of its own `quotes`, if any."""
    view, rarity = reading.view, index.rarity(db)
    quoted = inside_marks({view.article.id: view}, quotes)[view.article.id]
    copied = index.holders(db, _running_text(reading, rarity))
    reported = index.holders(
        db,
        dict.fromkeys(key for h in listened(reading, quoted, _speaks(db, reading)) for key in h.keys),
        thresholds.WORDINGS_PER_WORD,
    )
    near = index.witnesses(db, sorted({*copied, *reported}))
    line = sorted((n for n, w in near.items() if w.article != view.article.id), key=lambda n: near[n].order)
    home = _Families(db, line)
    held = frozenset(home.of(m) for n in mine for m in index.bonded(db, n))
    known = Known.of([near[n] for n in line], [home.of(n) for n in line], rarity)
    return Found(revealed(reading, quoted, held, known, rarity), {near[n].id: n for n in line})


def lookup_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """All keys under which the store keeps a quote."""
    yield from keys(witness, rarity)
    for word in lone_words(witness, rarity):
        yield "lone", word
    for key in spoken_keys(witness, rarity):
        yield key
        yield key[:2]


def _running_text(reading: Reading, rarity: Rarity) -> Iterable[Key]:
    matter = (w for w in reading.words if w not in function_words())
    return [
        *dict.fromkeys(key for _, key in telling(reading.words, rarity)),
        *(("lone", w) for w in dict.fromkeys(matter)),
    ]


def _speaks(db: sqlite3.Connection, reading: Reading) -> Callable[[str], bool]:
    """Whether anybody whose name has a key is quoted within days of an article."""
    day = day_of(reading.view.article)

    @cache
    def speaks(name: str) -> bool:
        return index.held_about(db, ("spoken", name), day, 2 * thresholds.SPOKEN_DAYS)

    return speaks


class _Families:
    """The number of each quote's family: the chain that it is in, or what it is bonded to in this batch."""

    def __init__(self, db: sqlite3.Connection, numbers: Iterable[int]) -> None:
        self._db = db
        self._numbers: dict[object, int] = {}
        self._known: dict[int, int] = {}
        for n in numbers:
            self.of(n)

    def of(self, n: int) -> int:
        """The number of the family of a quote."""
        if n not in self._known:
            chain = self._chain(n)
            if chain is None:
                chain = next((c for m in index.bonded(self._db, n) if (c := self._chain(m))), None)
            label: object = chain if chain is not None else min((n, *index.bonded(self._db, n)))
            self._known[n] = self._numbers.setdefault(label, len(self._numbers))
        return self._known[n]

    def _chain(self, n: int) -> str | None:
        row = self._db.execute("SELECT chain FROM quotes WHERE n = ?", (n,)).fetchone()
        return rows.unpack(row[0]) if row and row[0] is not None else None
