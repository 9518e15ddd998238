"""Links what is new to what is there: candidates by keys, verified pairs, the touched families rebuilt.

The functions that judge are those of `provenance.utterances` and `provenance.chains`; only the looking up is
the store's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from provenance import chains, utterances
from provenance.model import Article, Chain, Quote, Utterance
from provenance.pipeline import attribute_unmarked, attributed
from provenance.quotes import View
from provenance.store import changes, index, rows
from provenance.store.revealing import lookup_keys, reveal
from provenance.utterances.assemble import evidence, utterance, with_quote
from provenance.utterances.assemble import told as tell
from provenance.utterances.candidates import by_chance
from provenance.utterances.decide import Decision, Reason, decide
from provenance.utterances.families import join
from provenance.utterances.keys import how_telling, keys
from provenance.utterances.linking import side_by_side, weigh
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import partners, short_pairs
from provenance.utterances.revealed import COPY, LOST, rule_of, unmarked
from provenance.utterances.spelling import as_written, respelt
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
            found = index.neighbours(self._db, n, w.day, keys(w, rarity))
            mine = how_telling(w.words, rarity)
            for other, there in index.witnesses(self._db, sorted(found)).items():
                if by_chance(found[other], mine, how_telling(there.words, rarity)):
                    continue
                decision = decide(there, w, rarity)
                if decision.same:
                    index.put_bond(self._db, n, other, decision)
                    self._touched.add(other)
                    bonded.append((w.article, there.article))
            index.put_keys(self._db, n, w.day, lookup_keys(w, rarity))
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
        self._replace(before, self._build(self._families(members)))

    def _families(self, members: Iterable[int]) -> Iterable[Utterance]:
        """The utterances of some quotes: families of those in marks, and what these revealed with them."""
        quotes = self.quotes(sorted(members))
        told = index.witnesses(self._db, quotes)
        bare = {n for n in told if quotes[n].kind_rule in utterances.REVEALED}
        line = sorted(told, key=lambda n: (n in bare, told[n].order))
        witnesses = [told[n] for n in line]
        bonds = index.bonds(self._db, {n: i for i, n in enumerate(line)})
        marked = len(line) - len(bare)
        among = [bond for bond in bonds if bond.b < marked]
        compare = side_by_side(witnesses[:marked], index.rarity(self._db))
        families = join([w.article for w in witnesses[:marked]], among, compare)
        home = {i: k for k, f in enumerate(families) for i in f.members}
        found = [
            utterance([quotes[line[i]] for i in f.members], evidence(witnesses, f.bonds, bonds.__getitem__))
            for f in families
        ]
        copies = {bond.b: bond for bond in sorted(bonds) if bond.a < marked <= bond.b}
        for i in range(marked, len(line)):
            quote, bond = quotes[line[i]], copies.get(i)
            if bond is None:
                found.append(utterance([quote]))
            else:
                why = tell(witnesses[bond.a], witnesses[i], bonds[bond])
                found[home[bond.a]] = with_quote(found[home[bond.a]], quote, why)
        return found

    def relink(self, views: Sequence[View]) -> None:
        """Links the whole store anew, exactly as one run over all its articles would."""
        held = (as_written(rows.quote_of(r)) for (r,) in self._db.execute("SELECT record FROM quotes"))
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
            index.put_keys(self._db, n, w.day, lookup_keys(w, rarity))

    def _unmarked(self, view: View, reading: Reading, quotes: Sequence[Quote]) -> None:
        """Stores what the quotes of the store reveal in a new article's running text."""
        mine = self._numbers([q.id for q in quotes])
        found = reveal(self._db, reading, quotes, list(mine.values()))
        told = [(unmarked(view, copy.span, rule_of(copy)), copy) for copy in found.revealed.certain]
        bare = [unmarked(view, span, LOST) for span in found.revealed.lost]
        copied = {quote.id: copy for quote, copy in told}
        for quote in attribute_unmarked(view, quotes, [*bare, *(q for q, _ in told)]):
            (n,) = self._store([quote]).values()
            self._touched.add(n)
            copy = copied.get(quote.id)
            index.put_witness(self._db, n, witness(reading, quote))
            if copy is not None:
                there = found.numbers[copy.known.id]
                index.put_bond(self._db, there, n, copy.decision)
                self._touched.add(there)

    def copies(self, view: View, quotes: Sequence[Quote]) -> Iterator[tuple[Quote, int]]:
        """The certain copies of known quotes outside an article's marks: each as a quote, and of which."""
        found = reveal(self._db, Reading.of(view), quotes, ())
        for copy in found.revealed.copies:
            yield unmarked(view, copy.span, COPY), found.numbers[copy.known.id]

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
                found[n] = as_written(rows.quote_of(row[0]))
        return found

    def _chain(self, id: str) -> Chain:
        (record,) = self._db.execute("SELECT record FROM chains WHERE id = ?", (rows.pack(id),)).fetchone()
        members = self._db.execute("SELECT record FROM quotes WHERE chain = ?", (rows.pack(id),))
        return rows.chain_of(record, [rows.quote_of(r) for (r,) in members])

    def _build(self, told: Iterable[Utterance]) -> list[Chain]:
        built = (chains.build(u, self._articles({q.article for q in u.quotes})) for u in told)
        return [evolve(chain, quotes=respelt(chain.quotes)) for chain in built]

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
        self._spell(before, after)
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

    def _spell(self, before: Sequence[Chain], after: Sequence[Chain]) -> None:
        """Rewrites the quotes whose speakers are spelt otherwise than they were."""
        then = {q.id for c in before for q in c.quotes if q.speaker and q.speaker.own}
        for quote in (q for c in after for q in c.quotes):
            if quote.speaker and (quote.speaker.own or quote.id in then):
                row = rows.quote_row(quote)
                self._db.execute(
                    "UPDATE quotes SET speaker = ?, record = ? WHERE id = ?",
                    (row["speaker"], row["record"], row["id"]),
                )
