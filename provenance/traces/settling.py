"""The work file's chains that nothing is said about -> who reported them first, as their story has it."""

from __future__ import annotations

import json

from provenance import outlets
from provenance.chains.stories import by_stories
from provenance.model import Credit
from provenance.traces import rows
from provenance.traces.work import Work, rank_of


def settle(work: Work) -> None:
    """Gives silent chains the first report that the chains of their story have, if that was not done yet."""
    if work.get("settled") is not None:
        return
    silent: dict[int, frozenset[str]] = {}
    ranks: dict[str, int] = {}
    for n, numbers in work.db.execute("SELECT n, quotes FROM chains WHERE silent ORDER BY n").fetchall():
        told = {work.head(rank).id: rank for rank in map(rank_of, json.loads(numbers))}
        silent[n] = frozenset(told)
        ranks |= told

    def retold(id: str) -> Credit | None:
        return outlets.retold(work.article(ranks[id]))

    found = by_stories(silent, retold)
    with work.writing():
        reports = ((n, rows.report_row(first)) for n, first in found.items())
        work.db.executemany("INSERT INTO reports VALUES (?, ?)", reports)
        work.put("settled", len(found))
