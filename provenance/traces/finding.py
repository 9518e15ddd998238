"""The work file's articles -> their quotes, and of each quote what linking needs to know of it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from provenance import workers
from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.traces import rows
from provenance.traces.work import Work, numbered
from provenance.utterances.reading import Reading
from provenance.utterances.witness import witness
from provenance.watching import Watch

Told = tuple[int, bytes, str, str, bytes | None, str | None, bool]


@frozen
class Found:
    """The rows that one article makes."""

    rank: int
    quotes: list[tuple[int, str]]
    witnesses: list[Told]


@frozen
class Find:
    """An article's rank -> its quotes and witnesses."""

    work: Work

    def __call__(self, rank: int) -> Found:
        view = View.of(self.work.article(rank))
        quotes = numbered(rank, list({q.id: q for q in extract_view(view)}.values()))
        reading = Reading.of(view) if any(q.kind == "speech" for q in quotes.values()) else None
        told: list[Told] = []
        for n, quote in quotes.items():
            if reading is not None and quote.kind == "speech":
                w = witness(reading, quote)
                context = " ".join(sorted(w.context))
                name = rows.packed(w.name) if w.name else None
                words, speaker = " ".join(w.words), " ".join(w.speaker) or None
                told.append((n, rows.packed(w.id), words, context, name, speaker, w.marked))
        return Found(rank, [(n, rows.quote_row(q)) for n, q in quotes.items()], told)


def find(work: Work, jobs: int, watch: Watch) -> None:
    """Finds the quotes of all articles that it has not been found in yet."""
    total, done = int(work.get("read") or 0), int(work.get("found") or 0)

    def watched() -> Iterator[Found]:
        for found in workers.spread(Find(work), range(done, total), jobs):
            watch("Finding quotes", found.rank + 1, total)
            yield found

    def put(some: list[Found]) -> None:
        for found in some:
            work.db.executemany("INSERT INTO quotes (n, record) VALUES (?, ?)", found.quotes)
            work.db.executemany("INSERT INTO witnesses VALUES (?, ?, ?, ?, ?, ?, ?)", found.witnesses)
        work.put("found", some[-1].rank + 1)

    work.keep(watched(), put)
