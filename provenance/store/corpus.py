"""The corpus: what `provenance add` fills and every question is asked of."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType

import attrs
from attrs import frozen

from provenance import workers
from provenance.chains import settle
from provenance.model import Article, Quote, Trace
from provenance.pipeline import extract, extract_view
from provenance.quotes import View
from provenance.store import changes, rows, search, thresholds
from provenance.store.changes import Change
from provenance.store.connection import connect, writing
from provenance.store.linking import Linker
from provenance.store.search import Hit


@frozen
class Added:
    """What became of the articles handed to `Corpus.add`: the ids of each sort."""

    new: tuple[str, ...] = ()
    revised: tuple[str, ...] = ()
    known: tuple[str, ...] = ()


_Looked = tuple[Article, tuple[Quote, ...] | None]


def _quotes(article: Article | None) -> tuple[Quote, ...] | None:
    return None if article is None else extract(article)


def _unheard(id: str, what: str) -> None: ...


class Corpus:
    """A growing collection of articles with their quotes and chains, in one SQLite file or in memory.

    >>> from provenance import Article, Corpus
    >>> with Corpus.open() as corpus:
    ...     added = corpus.add([Article("a", "“We will wait,” said Ada Quill.", outlet="The Gazette")])
    ...     [hit.quote.text for hit in corpus.search("we will wiat")]
    ['We will wait,']
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        db.row_factory = sqlite3.Row
        self._db = db

    @classmethod
    def open(cls, path: str | Path | None = None) -> Corpus:
        """The store at `path`, made if there is none; without a path, one in memory.

        Raises StoreError where the file is no store, is damaged, or is of a newer version.
        """
        return cls(connect(path))

    def __enter__(self) -> Corpus:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file; nothing is lost if it is never called."""
        self._db.close()

    def __len__(self) -> int:
        """How many articles there are."""
        return int(self._db.execute("SELECT count(*) FROM articles").fetchone()[0])

    def add(
        self,
        articles: Iterable[Article],
        *,
        on_added: Callable[[str, str], None] = _unheard,
        jobs: int = 1,
    ) -> Added:
        """Puts articles in, finds their quotes, and links these to what is there.

        An article whose content is there already is passed over without being looked through; one whose id
        is there with other content from the same place is a revision of it, and the old content is kept in
        `revisions`; from another place it gets an id of its own. Articles go in by batches, each whole or not
        at all; `on_added` is told the id and what it is ("new", "revised", "known") once the batch is on
        disk. `jobs` processes look for quotes (0: one for each core).

        Raises StoreError where another program has held the store for a minute.
        """
        outcomes: list[tuple[str, str]] = []
        looked_through = self._looked_through(articles, jobs)
        while batch := tuple(islice(looked_through, thresholds.BATCH)):
            done = self._put_batch(batch)
            for id, what in done:
                on_added(id, what)
            outcomes += done
        if self._has_doubled():
            self.relink()
        return Added(*(tuple(id for id, w in outcomes if w == what) for what in ("new", "revised", "known")))

    def _looked_through(self, articles: Iterable[Article], jobs: int) -> Iterator[_Looked]:
        """Articles with their quotes, found by so many processes; None for those that are there already."""
        waiting: deque[Article] = deque()

        def unknown() -> Iterator[Article | None]:
            for article in articles:
                waiting.append(article)
                yield article if self._known(article) is None else None

        for quotes in workers.spread(_quotes, unknown(), jobs):
            yield waiting.popleft(), quotes

    def _known(self, article: Article) -> str | None:
        """The id under which an article's content is there already."""
        row = self._db.execute("SELECT id FROM articles WHERE digest = ?", (rows.digest(article),)).fetchone()
        return rows.unpack(row[0]) if row else None

    def _put_batch(self, batch: Sequence[_Looked]) -> list[tuple[str, str]]:
        """Puts articles with their quotes in, all or none; the id of each, and what it is."""
        if all(quotes is None for _, quotes in batch):
            known = [self._known(article) for article, _ in batch]
            if all(id is not None for id in known):
                return [(id, "known") for id in known if id is not None]
        with writing(self._db):
            linker = Linker(self._db, _now())
            done = [self._put(linker, article, quotes) for article, quotes in batch]
            linker.finish()
        return done

    def relink(self) -> None:
        """Links everything anew, as `provenance.trace` would; worth it when the store has grown much.

        Adding weighs words by how common they were when an article came in, and looks for unmarked copies
        in the new article only; relinking does both over the whole store.
        """
        with writing(self._db):
            linker = Linker(self._db, _now())
            linker.relink([View.of(a) for a in self.articles()])
            self._db.execute("INSERT OR REPLACE INTO _meta (key, value) VALUES ('relinked', ?)", (len(self),))

    def articles(self) -> Iterator[Article]:
        """All articles, by id."""
        for row in self._db.execute("SELECT * FROM articles ORDER BY id"):
            yield rows.article_of(row)

    def trace(self) -> Trace:
        """Everything, as `provenance.trace` gives it."""
        articles = tuple(sorted(self.articles(), key=lambda a: a.id))
        quotes, chains = [], []
        members: dict[str, list[Quote]] = {}
        for record, chain in self._db.execute("SELECT record, chain FROM quotes"):
            quote = rows.quote_of(record)
            quotes.append(quote)
            if chain is not None:
                members.setdefault(rows.unpack(chain), []).append(quote)
        for id, record in self._db.execute("SELECT id, record FROM chains"):
            chains.append(rows.chain_of(record, members[rows.unpack(id)]))
        quotes.sort(key=lambda q: (q.article, q.start, q.end))
        chains.sort(key=lambda c: (c.quotes[0].article, c.quotes[0].start, c.quotes[0].end))
        return Trace(articles, tuple(quotes), settle(chains, {a.id: a for a in articles}))

    def search(self, phrase: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """The chains that hold a phrase, or nearly (cuts and typing errors allowed), best first."""
        found = search.candidates(self._db, phrase)[:limit]
        hits = []
        for score, quote, chain in found:
            (record,) = self._db.execute(
                "SELECT record FROM chains WHERE id = ?", (rows.pack(chain),)
            ).fetchone()
            members = self._db.execute("SELECT record FROM quotes WHERE chain = ?", (rows.pack(chain),))
            told = rows.chain_of(record, [rows.quote_of(r) for (r,) in members])
            hits.append(Hit(told, next(q for q in told.quotes if q.id == quote), round(score / 100, 3)))
        return tuple(hits)

    def article(self, id: str) -> Article | None:
        """The article of this id."""
        row = self._db.execute("SELECT * FROM articles WHERE id = ?", (rows.pack(id),)).fetchone()
        return rows.article_of(row) if row else None

    def unmarked(self, view: View, quotes: Sequence[Quote]) -> Iterator[tuple[Quote, Quote]]:
        """The passages of a text outside the marks of its `quotes` that copy a quote of the corpus.

        Each comes as a quote of the text with `marked=False`, and with the quote that it copies.
        """
        linker = Linker(self._db, _now())
        for quote, number in linker.copies(view, quotes):
            yield quote, linker.quotes([number])[number]

    def changed(self, since: dt.datetime | dt.date) -> tuple[Change, ...]:
        """What became of chains at or after a moment (naive ones are UTC), in order."""
        if isinstance(since, dt.datetime):
            aware = since if since.tzinfo else since.replace(tzinfo=dt.UTC)
            return changes.since(self._db, aware.astimezone(dt.UTC).isoformat())
        return changes.since(self._db, since.isoformat())

    def _put(self, linker: Linker, article: Article, quotes: tuple[Quote, ...] | None) -> tuple[str, str]:
        known = self._known(article)
        if known is not None:
            return known, "known"
        old = self._db.execute("SELECT * FROM articles WHERE id = ?", (rows.pack(article.id),)).fetchone()
        revision = 1
        if old is not None:
            before = rows.article_of(old)
            if not _same_place(before, article):
                id = f"{article.id}~{rows.digest(article).hex()[:8]}"
                return self._put(linker, attrs.evolve(article, id=id), None)
            revision = old["revision"] + 1
            rows.insert(
                self._db,
                "revisions",
                [
                    {
                        "article": rows.pack(before.id),
                        "revision": old["revision"],
                        "added": old["added"],
                        "digest": old["digest"],
                        "record": rows.dumps(before),
                    }
                ],
            )
            linker.take_out(before.id)
            self._db.execute("DELETE FROM articles WHERE id = ?", (rows.pack(article.id),))
        rows.insert(self._db, "articles", [rows.article_row(article, revision, linker.at)])
        view = View.of(article)
        linker.put_in(view, extract_view(view) if quotes is None else quotes)
        return article.id, "revised" if revision > 1 else "new"

    def _has_doubled(self) -> bool:
        row = self._db.execute("SELECT value FROM _meta WHERE key = 'relinked'").fetchone()
        then = int(row[0]) if row else 0
        return 2 * then <= len(self) <= thresholds.RELINK_UP_TO and len(self) > then


def _same_place(a: Article, b: Article) -> bool:
    """Whether two articles of one id are one at two times: of the same address, or else the same file."""
    if a.url or b.url:
        return a.url == b.url
    if a.path or b.path:
        return a.path == b.path
    return True


def _now() -> str:
    return dt.datetime.now(dt.UTC).isoformat(timespec="milliseconds")
