"""Links what is new to what is there: candidates by keys, verified pairs, the touched families rebuilt.

The functions that judge are those of `provenance.utterances` and `provenance.chains`; only the looking up is
the store's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from provenance import chains, utterances
from provenance.model import Article, Chain, Quote, Utterance
from provenance.pipeline import attribute_unmarked, attributed
from provenance.quotes import View
from provenance.store import changes, index, rows
from provenance.utterances.assemble import evidence, utterance, with_copy
from provenance.utterances.decide import Decision, Reason, decide
from provenance.utterances.families import join
from provenance.utterances.folding import function_words
from provenance.utterances.keys import Key, keys, lone_words, telling
from provenance.utterances.linking import side_by_side, weigh
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import partners, short_pairs
from provenance.utterances.revealed import inside_marks
from provenance.utterances.unmarked import Copy, Known, copies
from provenance.utterances.witness import Witness, witness

_AS_A_WHOLE = Decision(True, 1000.0, (Reason("relinked", 1000.0, "one utterance when all was linked anew"),))
"""What bonds the members of a family found by linking the whole store; nothing added later undoes it."""


class Linker:
    """One batch of changes to the links of a store, inside the caller's transaction.

    `at` is the moment that the changes are noted under, ISO 8601 in UTC.
    """

    def __init__(self, db: sqlite3.Connection, at: str) -> None:
        self._db = db
        self.at = at
        self._touched: set[int] = set()
        self._gone: dict[str, Chain] = {}

    def put_in(self, view: View, quotes: Sequence[Quote]) -> None:
        """Stores the quotes of a new article and bonds them to what is there."""
        numbers = self._store(quotes)
        reading = Reading.of(view)
        said = {numbers[q.id]: witness(reading, q) for q in quotes if q.kind == "speech"}
        index.count_words(self._db, tuple(said.values()), 1)
        rarity = index.rarity(self._db)
        bonded: list[tuple[str, str]] = []
        for n, w in said.items():
            index.put_witness(self._db, n, w)
            found = keys(w, rarity)
            for other, there in index.witnesses(
                self._db, sorted(index.neighbours(self._db, n, w.day, found))
            ).items():
                decision = decide(there, w, rarity)
                if decision.same:
                    index.put_bond(self._db, n, other, decision)
                    self._touched.add(other)
                    bonded.append((w.article, there.article))
            index.put_keys(self._db, n, w.day, (*found, *_lone(w, index.rarity(self._db))))
            self._touched.add(n)
        for one, another in partners(bonded):
            self._retold(said, another if one == view.article.id else one, rarity)
        self._unmarked(view, reading, quotes)

    def _retold(self, said: Mapping[int, Witness], article: str, rarity: Rarity) -> None:
        """Bonds the short quotes of a new article to those of one that retells the same story."""
        numbers = self._db.execute(
            "SELECT n FROM quotes WHERE article = ? AND kind = 'speech' ORDER BY n", (rows.pack(article),)
        )
        theirs = index.witnesses(self._db, [n for (n,) in numbers])
        for mine, other in short_pairs(sorted(said), sorted(theirs), {**theirs, **said}):
            decision = decide(theirs[other], said[mine], rarity)
            if decision.same:
                index.put_bond(self._db, mine, other, decision)
                self._touched.add(other)

    def take_out(self, article: str) -> None:
        """Removes the quotes of an article that is about to be replaced."""
        mine = self._db.execute(
            "SELECT n, chain FROM quotes WHERE article = ?", (rows.pack(article),)
        ).fetchall()
        numbers = [n for n, _ in mine]
        for name in sorted({rows.unpack(c) for _, c in mine if c is not None}):
            self._gone.setdefault(name, self._chain(name))
            self._touched.update(self._numbers([q.id for q in self._gone[name].quotes]).values())
        self._touched.difference_update(numbers)
        index.count_words(self._db, tuple(index.witnesses(self._db, numbers).values()), -1)
        index.forget(self._db, numbers)
        self._db.execute("DELETE FROM quotes WHERE article = ?", (rows.pack(article),))

    def finish(self) -> None:
        """Rebuilds the families and chains that the batch touched, and notes what became of them."""
        names = {name for name in self._names(self._touched).values() if name is not None}
        before = [self._gone.get(name) or self._chain(name) for name in sorted(names | self._gone.keys())]
        members = {*self._touched}
        for chain in before:
            members.update(self._numbers([q.id for q in chain.quotes]).values())
        quotes = self.quotes(sorted(members))
        told = index.witnesses(self._db, quotes)
        line = sorted(told, key=lambda n: told[n].order)
        places = {n: i for i, n in enumerate(line)}
        witnesses = [told[n] for n in line]
        compare = side_by_side(witnesses, index.rarity(self._db))
        bonds = index.bonds(self._db, places)
        families = join([w.article for w in witnesses], bonds, compare)
        after = self._build(
            utterance([quotes[line[i]] for i in f.members], evidence(witnesses, f.bonds, bonds.__getitem__))
            for f in families
        )
        self._replace(before, after)

    def relink(self, views: Sequence[View]) -> None:
        """Links the whole store anew, exactly as one run over all its articles would."""
        held = (rows.quote_of(r) for (r,) in self._db.execute("SELECT record FROM quotes"))
        quotes = [q for q in held if q.kind_rule not in utterances.REVEALED]
        before = [
            self._chain(rows.unpack(c)) for (c,) in self._db.execute("SELECT id FROM chains").fetchall()
        ]
        for table in ("quotes", "_witnesses", "_keys", "_bonds", "_holders"):
            self._db.execute(f"DELETE FROM {table}")
        self._db.execute("DELETE FROM _meta WHERE key = 'texts'")
        self._index(views, quotes)
        linked = attributed(views, quotes, utterances.link(views, quotes))
        copied = [q for u in linked for q in u.quotes if q.kind_rule in utterances.REVEALED]
        numbers = self._store(copied)
        by_id = {v.article.id: v for v in views}
        for q in copied:
            index.put_witness(self._db, numbers[q.id], witness(Reading.of(by_id[q.article]), q))
        for u in linked:
            first, *others = (self._numbers([q.id for q in u.quotes])).values()
            for n in others:
                index.put_bond(self._db, first, n, _AS_A_WHOLE)
        self._replace(before, self._build(linked))

    def _index(self, views: Sequence[View], quotes: Sequence[Quote]) -> None:
        numbers = self._store(quotes)
        readings = {v.article.id: Reading.of(v) for v in views}
        said = {numbers[q.id]: witness(readings[q.article], q) for q in quotes if q.kind == "speech"}
        rarity = weigh(tuple(said.values()))
        rows.insert(
            self._db, "_holders", ({"word": w, "texts": n} for w, n in sorted(rarity.holders.items()))
        )
        self._db.execute("INSERT INTO _meta (key, value) VALUES ('texts', ?)", (rarity.texts,))
        for n, w in said.items():
            index.put_witness(self._db, n, w)
            index.put_keys(self._db, n, w.day, (*keys(w, rarity), *_lone(w, rarity)))

    def _unmarked(self, view: View, reading: Reading, quotes: Sequence[Quote]) -> None:
        """Stores the copies of what is known that a new article's running text holds."""
        found = list(self.copies(view, reading, quotes))
        told = {q.id: q for q in attribute_unmarked(view, quotes, (q for q, _, _ in found))}
        for quote, there, copy in found:
            (n,) = self._store([told[quote.id]]).values()
            index.put_witness(self._db, n, attrs.evolve(copy.witness, id=quote.id))
            index.put_bond(self._db, there, n, copy.decision)
            self._touched.update((there, n))

    def copies(
        self, view: View, reading: Reading, quotes: Sequence[Quote]
    ) -> Iterator[tuple[Quote, int, Copy]]:
        """The certain copies of known quotes outside an article's marks: each as a quote, and of which."""
        rarity = index.rarity(self._db)
        matter = (w for w in reading.words if w not in function_words())
        looked_up: list[Key] = [
            *dict.fromkeys(key for _, key in telling(reading.words, rarity)),
            *(("lone", w) for w in dict.fromkeys(matter)),
        ]
        near = index.witnesses(self._db, index.holders(self._db, looked_up))
        line = sorted((n for n in near if near[n].article != view.article.id), key=lambda n: near[n].order)
        names = self._names(line)
        numbers = {name: i for i, name in enumerate(dict.fromkeys(names[n] for n in line))}
        known = Known.of(((numbers[names[n]], [near[n]]) for n in line), rarity)
        mine = self._names(self._numbers([q.id for q in quotes]).values())
        held = frozenset(numbers[c] for c in mine.values() if c in numbers)
        quoted = inside_marks({view.article.id: view}, quotes)[view.article.id]
        by_id = {near[n].id: n for n in line}
        for copy in copies(reading, quoted, held, known, rarity):
            if copy.certain:
                there = by_id[copy.wording.witness.id]
                family = self.quotes([there])[there]
                told = with_copy(utterance([family]), view, copy)
                (quote,) = (q for q in told.quotes if q.id != family.id)
                yield quote, there, copy

    def _store(self, quotes: Iterable[Quote]) -> dict[str, int]:
        """Stores quotes; their numbers by id."""
        listed = list(quotes)
        rows.insert(self._db, "quotes", (rows.quote_row(q) for q in listed))
        return self._numbers([q.id for q in listed])

    def _numbers(self, ids: Iterable[str]) -> dict[str, int]:
        found = {}
        for id in ids:
            row = self._db.execute("SELECT n FROM quotes WHERE id = ?", (rows.pack(id),)).fetchone()
            if row:
                found[id] = int(row[0])
        return found

    def _names(self, numbers: Iterable[int]) -> dict[int, str | None]:
        """The chain that each quote is in, None for one that is in none yet."""
        found: dict[int, str | None] = {}
        for n in numbers:
            row = self._db.execute("SELECT chain FROM quotes WHERE n = ?", (n,)).fetchone()
            found[n] = rows.unpack(row[0]) if row and row[0] is not None else None
        return found

    def quotes(self, numbers: Iterable[int]) -> dict[int, Quote]:
        """The quotes of these numbers."""
        found = {}
        for n in numbers:
            row = self._db.execute("SELECT record FROM quotes WHERE n = ?", (n,)).fetchone()
            if row:
                found[n] = rows.quote_of(row[0])
        return found

    def _chain(self, id: str) -> Chain:
        (record,) = self._db.execute("SELECT record FROM chains WHERE id = ?", (rows.pack(id),)).fetchone()
        members = self._db.execute("SELECT record FROM quotes WHERE chain = ?", (rows.pack(id),))
        return rows.chain_of(record, [rows.quote_of(r) for (r,) in members])

    def _build(self, told: Iterable[Utterance]) -> list[Chain]:
        return [chains.build(u, self._articles({q.article for q in u.quotes})) for u in told]

    def _articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """Articles without their texts, which chains have no use for."""
        found = {}
        for id in ids:
            row = self._db.execute(
                "SELECT id, '' AS text, outlet, url, title, published, language, path FROM articles"
                " WHERE id = ?",
                (rows.pack(id),),
            ).fetchone()
            found[id] = rows.article_of(row)
        return found

    def _replace(self, before: Sequence[Chain], after: Sequence[Chain]) -> None:
        for chain in before:
            for table, column in (("links", "chain"), ("drift", "chain"), ("chains", "id")):
                self._db.execute(f"DELETE FROM {table} WHERE {column} = ?", (rows.pack(chain.id),))
        rows.insert(self._db, "chains", map(rows.chain_row, after))
        for chain in after:
            rows.insert(self._db, "links", rows.link_rows(chain))
            rows.insert(self._db, "drift", rows.drift_rows(chain))
            self._db.executemany(
                "UPDATE quotes SET chain = ? WHERE id = ?",
                [(rows.pack(chain.id), rows.pack(q.id)) for q in chain.quotes],
            )
        changes.put(self._db, tuple(changes.differences(self.at, before, after)))


def _lone(witness: Witness, rarity: Rarity) -> Iterable[Key]:
    """The keys by which running text is led to a short wording."""
    for word in lone_words(witness, rarity):
        yield "lone", word
