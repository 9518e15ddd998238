"""The work file's families -> chains, each written as it is built."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from attrs import evolve, frozen

from provenance import workers
from provenance.chains import build
from provenance.chains.stories import silent_articles
from provenance.traces import rows
from provenance.traces.work import Work, rank_of
from provenance.utterances.assemble import utterance
from provenance.utterances.revealed import REVEALED
from provenance.utterances.spelling import respelt
from provenance.watching import Watch

Told = tuple[int, str, str, bool, list[tuple[str, int]]]
"""The number of a chain's first quote, those of all, the chain, whether nothing is said about it, and the
quotes (with their numbers) whose speaker other articles spell otherwise."""


@frozen
class Tell:
    """The numbers of the quotes of one family -> its chain, as a row."""

    work: Work

    def __call__(self, numbers: list[int]) -> Told:
        found, told = [], []
        for n in numbers:
            record, later = self.work.db.execute(
                "SELECT record, told FROM quotes WHERE n = ?", (n,)
            ).fetchone()
            found.append(rows.quote_of(record))
            told.append(rows.quote_of(later) if later else found[-1])
        articles = {a.id: a for a in (self.work.head(rank_of(n)) for n in numbers)}
        one = utterance([q for q in found if q.kind_rule not in REVEALED] or found)
        chain = build(evolve(one, quotes=tuple(told)), articles)
        silent = bool(silent_articles(chain, articles))
        spelt = [
            (rows.quote_row(quote), n)
            for n, was, quote in zip(numbers, told, respelt(told), strict=True)
            if quote is not was
        ]
        return numbers[0], json.dumps(numbers), rows.chain_row(chain), silent, spelt


def tell(work: Work, jobs: int, watch: Watch) -> None:
    """Builds the chains of all families that have none yet."""
    total, done = work.count("members"), 0
    known = {n for (n,) in work.db.execute("SELECT n FROM chains")}
    families = [numbers for numbers in _families(work) if numbers[0] not in known]
    families.sort(key=len, reverse=True)  # the largest first, so that none is waited for at the end

    def watched() -> Iterator[Told]:
        nonlocal done
        for numbers, chain in zip(families, workers.spread(Tell(work), families, jobs), strict=True):
            done += len(numbers)
            watch("Building chains", done, total)
            yield chain

    work.keep(watched(), lambda some: _put(work, some))


def _put(work: Work, some: list[Told]) -> None:
    work.db.executemany("INSERT INTO chains VALUES (?, ?, ?, ?)", [told[:4] for told in some])
    work.db.executemany("UPDATE quotes SET told = ? WHERE n = ?", [row for told in some for row in told[4]])


def _families(work: Work) -> Iterator[list[int]]:
    """The numbers of the quotes of each family, in order; the families by their first."""
    found = work.db.execute(
        "SELECT min(quote) OVER (PARTITION BY family) AS first, quote FROM members ORDER BY first, quote"
    )
    for _, some in groupby(found, key=itemgetter(0)):
        yield [n for _, n in some]
