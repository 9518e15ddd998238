"""The work file's articles, again + all known wordings -> the unmarked copies, with their speakers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from provenance import workers
from provenance.model import Quote
from provenance.pipeline import attribute_unmarked
from provenance.quotes import View
from provenance.traces import rows
from provenance.traces.linking import Linked
from provenance.traces.work import Work, numbered
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import LOST, inside_marks, revealed, rule_of, unmarked
from provenance.utterances.unmarked import Known
from provenance.watching import Watch


@frozen
class Seen:
    """What an article's running text held: new quotes with their families, speakers of known ones."""

    rank: int
    quotes: list[tuple[int, str, str | None]]
    members: list[tuple[int, int]]
    told: list[tuple[str, int]]


@frozen
class Scan:
    """An article's rank -> what the known wordings reveal in it."""

    work: Work
    known: Known
    rarity: Rarity

    def __call__(self, rank: int) -> Seen:
        view = View.of(self.work.article(rank))
        quotes = self.work.quotes_in(rank)
        held = {n: self.work.family(n) for n, q in quotes.items() if q.kind == "speech"}
        marks = inside_marks({view.article.id: view}, tuple(quotes.values()))[view.article.id]
        found = revealed(Reading.of(view), marks, frozenset(held.values()), self.known, self.rarity)
        of_family = {unmarked(view, c.span, rule_of(c)): c.family for c in found.certain}
        lost = [unmarked(view, span, LOST) for span in found.lost]
        new = numbered(rank, [*of_family, *lost], quotes)
        bare = {n: quotes[n] for n in held if not quotes[n].marked and quotes[n].speaker is None}
        later = _attributed(view, quotes, {**bare, **new})
        return Seen(
            rank,
            [(n, rows.quote_row(q), later.get(q.id)) for n, q in new.items()],
            [(n, of_family.get(q, n)) for n, q in new.items()],
            [(later[q.id], n) for n, q in bare.items() if q.id in later],
        )


def _attributed(view: View, quotes: dict[int, Quote], bare: dict[int, Quote]) -> dict[str, str]:
    """The rows of the bare quotes, with their speakers and credits, by id."""
    if not bare:
        return {}
    told = attribute_unmarked(view, quotes.values(), bare.values())
    return {q.id: rows.quote_row(q) for q in told}


def scan(work: Work, linked: Linked, jobs: int, watch: Watch) -> None:
    """Looks for copies without marks in all articles that have not been looked through yet."""
    total, done = int(work.get("read") or 0), int(work.get("scanned") or 0)
    watch("Looking for unmarked copies", done, total)
    known = Known.of(linked.witnesses, linked.families, linked.rarity, jobs=jobs)
    look = Scan(work, known, linked.rarity)

    def watched() -> Iterator[Seen]:
        for seen in workers.spread(look, range(done, total), jobs):
            watch("Looking for unmarked copies", seen.rank + 1, total)
            yield seen

    def put(some: list[Seen]) -> None:
        for seen in some:
            work.db.executemany("INSERT INTO quotes VALUES (?, ?, ?)", seen.quotes)
            work.db.executemany("INSERT INTO members VALUES (?, ?)", seen.members)
            work.db.executemany("UPDATE quotes SET told = ? WHERE n = ?", seen.told)
        work.put("scanned", some[-1].rank + 1)

    if done < total:
        work.keep(watched(), put)
