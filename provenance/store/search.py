"""Words -> the quotes that hold them, or nearly: cuts and typing errors allowed."""

from __future__ import annotations

import sqlite3

import regex
from attrs import frozen
from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

from provenance.model import Chain, Quote
from provenance.store import rows, thresholds

_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]+")


@frozen
class Hit:
    """A chain that answers a search, the quote of it that answers best, and how well, 0..1."""

    chain: Chain
    quote: Quote
    score: float


def candidates(db: sqlite3.Connection, phrase: str) -> list[tuple[float, str, str]]:
    """(score, quote id, chain id) of the quotes nearest to a phrase, best first, one for each chain."""
    words = [w.casefold() for w in _WORD.findall(phrase)]
    if not words:
        return []
    meant = dict.fromkeys(known for w in words for known in _known(db, w))
    query = " OR ".join(f'"{w}"' for w in meant)
    found = db.execute(
        "SELECT q.id, q.chain, q.text FROM _words_of_quotes f JOIN quotes q ON q.n = f.rowid"
        " WHERE _words_of_quotes MATCH ? AND q.chain IS NOT NULL"
        " ORDER BY bm25(_words_of_quotes), q.id LIMIT ?",
        (query or '""', thresholds.FOUND),
    )
    best: dict[str, tuple[float, str, str]] = {}
    wanted = " ".join(words)
    for quote, chain, text in (map(rows.unpack, row) for row in found):
        score = _likeness(wanted, " ".join(w.casefold() for w in _WORD.findall(text)))
        if score >= thresholds.LIKE and score > best.get(chain, (0.0,))[0]:
            best[chain] = (score, quote, chain)
    return sorted(best.values(), key=lambda b: (-b[0], b[1]))


def _likeness(wanted: str, text: str) -> float:
    """How well a passage answers, 0..100: all of the phrase in it, or all of it in the phrase."""
    if len(text) < len(wanted):
        return fuzz.partial_ratio(wanted, text) * min(1.0, (0.5 + len(text) / len(wanted)))
    return fuzz.partial_ratio(wanted, text)


def _known(db: sqlite3.Connection, word: str) -> list[str]:
    """The word itself where quotes hold it, else the nearest that they hold."""
    if db.execute("SELECT 1 FROM _vocabulary WHERE term = ?", (word,)).fetchone():
        return [word]
    near = [
        term
        for (term,) in db.execute(
            "SELECT term FROM _vocabulary WHERE term >= ? AND term < ?", (word[:1], word[:1] + "\uffff")
        )
        if abs(len(term) - len(word)) <= 2
    ]
    allowed = 1 if len(word) < 6 else 2
    found = process.extract(word, near, scorer=DamerauLevenshtein.distance, score_cutoff=allowed, limit=3)
    return [term for term, _, _ in found]
