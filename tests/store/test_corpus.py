"""A store holds what was put in, once, and answers as one run over all of it would."""

from __future__ import annotations

import datetime as dt
from itertools import combinations
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import provenance
from provenance import Article, Corpus, Quote, Trace, extract
from provenance.errors import StoreError
from provenance.store import connection
from tests import sample
from tests.strategies import texts

SAMPLE = tuple(provenance.read(sample.ARTICLES))


def together(trace: Trace) -> set[tuple[str, ...]]:
    """The pairs of marked quotes that one chain holds."""
    return {
        pair for c in trace.chains for pair in combinations(sorted(q.id for q in c.quotes if q.marked), 2)
    }


@settings(max_examples=6)  # each links the sample three times
@given(st.permutations(SAMPLE), st.integers(1, len(SAMPLE)))
def test_relinked_it_answers_as_one_run(articles: list[Article], at: int) -> None:
    with Corpus.open() as corpus:
        corpus.add(articles[:at])
        corpus.add(articles[at:])
        corpus.relink()
        assert corpus.trace() == provenance.trace(SAMPLE)


@given(st.lists(texts, min_size=1, max_size=4))
def test_any_text_comes_back_whole(bodies: list[str]) -> None:
    articles = [Article(id=f"a{n}", text=text, title=text[:20]) for n, text in enumerate(bodies)]
    with Corpus.open() as corpus:
        added = corpus.add(articles)
        kept = [a for a in articles if a.id in added.new]
        assert list(corpus.articles()) == kept
        assert {a.text for a in kept} == set(bodies)
        assert corpus.trace().quotes == provenance.trace(kept).quotes


def test_the_same_twice_is_there_once(tmp_path: Path) -> None:
    with Corpus.open(tmp_path / "store") as corpus:
        corpus.add(SAMPLE)
        before = corpus.trace()
        assert corpus.add(SAMPLE).known == tuple(a.id for a in SAMPLE)
        assert corpus.trace() == before
    with Corpus.open(tmp_path / "store") as corpus:
        assert corpus.trace() == before


def test_adding_one_by_one_links_as_well() -> None:
    with Corpus.open() as corpus:
        for article in SAMPLE:
            corpus.add([article])
        trace = corpus.trace()
    at_once = together(provenance.trace(SAMPLE))
    assert len(together(trace) & at_once) >= 0.9 * len(at_once)
    assert sample.fused(trace) == []


def test_what_running_text_holds_is_found_one_by_one_as_in_one_run() -> None:
    said = (
        "the keeper was paid in herring for eleven winters",
        "the organ had been pawned twice in one spring",
    )
    marked = "\n\n".join(f"“We know that {words},” Ada Quill said." for words in said)
    bare = "\n\n".join(f"Ada Quill told the parish that {words}." for words in said)
    told = (
        ("marked", f"{marked}\n\n“We will not pay anybody to come and judge a regatta,” said Una Brask."),
        ("bare", f"{bare}\n\nWe were never asked to count the fish, said the clerk Odo Finch."),
        ("report", "Una Brask said that the club pays nobody for judging the regatta."),
    )
    articles = [Article(id=id, text=text, published=dt.date(2021, 5, 4)) for id, text in told]
    at_once = provenance.trace(articles)
    assert {q.kind_rule for q in at_once.quotes if not q.marked} == {"copy", "lost-marks", "indirect-report"}
    for batches in ([articles], [[a] for a in articles]):
        with Corpus.open() as corpus:
            for batch in batches:
                corpus.add(batch)
            assert together(corpus.trace()) == together(at_once)
            assert corpus.trace().quotes == at_once.quotes


def test_a_revision_replaces_and_is_kept() -> None:
    old = Article("a", "“We will wait,” said Ada Quill.", url="https://gazette.example/a")
    new = attrs.evolve(old, text="“We will not wait,” said Ada Quill.")
    with Corpus.open() as corpus:
        corpus.add([old])
        assert corpus.add([new]).revised == ("a",)
        assert [q.text for q in corpus.trace().quotes] == ["We will not wait,"]
        (kept,) = corpus._db.execute("SELECT article, revision FROM revisions").fetchall()
        assert tuple(kept) == ("a", 1)


def test_another_place_is_another_article() -> None:
    one = Article("story", "“We will wait,” said Ada Quill.", path="monday/story.txt")
    other = Article("story", "“It is a gamble,” said Tomas Brandt.", path="tuesday/story.txt")
    with Corpus.open() as corpus:
        assert len(corpus.add([one, other]).new) == 2
        assert len(corpus) == 2


def test_what_becomes_of_chains_is_told() -> None:
    say = "“The harbour wall will not hold another winter like this one,” said Ada Quill{}."
    early = Article("b", say.format(""), outlet="Daily Beacon", published=dt.date(2025, 3, 4))
    late = Article(
        "a",
        say.format(", the mayor").replace("will not", "will"),
        outlet="The Norwick Gazette",
        published=dt.date(2025, 3, 5),
    )
    with Corpus.open() as corpus:
        corpus.add([early])
        assert corpus.changed(dt.date(2000, 1, 1)) == ()
        corpus.add([late])
        told = {c.what for c in corpus.changed(dt.date(2000, 1, 1))}
        assert "new" in told
        assert corpus.changed(dt.datetime.now(dt.UTC) + dt.timedelta(days=1)) == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "three of the forty hangers showed cracks",
        "thre of the fourty hangers",
        "the deck is sound, nobody was ever in danger",
        "Hangers showed CRACKS",
    ],
)
def test_words_are_found_with_errors_and_cuts(phrase: str) -> None:
    with Corpus.open() as corpus:
        corpus.add(SAMPLE)
        best = corpus.search(phrase)[0]
        assert "hangers showed cracks" in " ".join(q.text for q in best.chain.quotes)


def test_words_that_nobody_said_are_not_found() -> None:
    with Corpus.open() as corpus:
        corpus.add(SAMPLE)
        assert corpus.search("the zeppelin has landed in the orchard") == ()
        assert corpus.search("”?!") == ()


@given(texts)
def test_any_phrase_may_be_asked(phrase: str) -> None:
    with Corpus.open() as corpus:
        corpus.add(SAMPLE[:2])
        corpus.search(phrase)


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("not a database, but long enough to be read as a header of one " * 20)
    with pytest.raises(StoreError, match="cannot be opened"):
        Corpus.open(tmp_path / "text")
    other = connection.sqlite3.connect(tmp_path / "other")
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    with pytest.raises(StoreError, match="not a store"):
        Corpus.open(tmp_path / "other")


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    with Corpus.open(tmp_path / "store") as corpus:
        corpus._db.execute(f"PRAGMA user_version = {connection.VERSION + 1}")
    with pytest.raises(StoreError, match="newer version"):
        Corpus.open(tmp_path / "store")


def test_block_quotes_outlive_a_relink() -> None:
    told = Article("a", "She wrote:\n\n> We will not sell the yard while I am mayor of this town.\n")
    with Corpus.open() as corpus:
        corpus.add([told])
        before = corpus.trace()
        assert [q.marked for q in before.quotes] == [False]
        corpus.relink()
        assert corpus.trace() == before


def test_an_older_store_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Corpus.open(tmp_path / "store") as corpus:
        corpus.add(SAMPLE[:3])
        before = corpus.trace()
    monkeypatch.setattr(connection, "VERSION", connection.VERSION + 1)
    step = "ALTER TABLE articles ADD COLUMN section TEXT;\nCREATE INDEX by_section ON articles (section);"
    monkeypatch.setitem(connection.MIGRATIONS, connection.VERSION, step)
    with Corpus.open(tmp_path / "store") as corpus:
        assert corpus.trace() == before
        columns = {row["name"] for row in corpus._db.execute("PRAGMA table_info(articles)")}
        assert "section" in columns
    with Corpus.open(tmp_path / "store") as corpus:
        assert len(corpus) == 3


def test_a_failed_step_leaves_the_store_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Corpus.open(tmp_path / "store") as corpus:
        corpus.add(SAMPLE[:2])
    with monkeypatch.context() as later:
        later.setattr(connection, "VERSION", connection.VERSION + 1)
        later.setitem(connection.MIGRATIONS, connection.VERSION, "DROP TABLE links;\nSELECT nonsense;")
        with pytest.raises(StoreError):
            Corpus.open(tmp_path / "store")
    with Corpus.open(tmp_path / "store") as corpus:
        assert len(corpus.trace().articles) == 2


def test_what_is_there_is_not_looked_through_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = Article("a", "“We will wait,” said Ada Quill."), Article("b", "“We won’t,” said Odo Finch.")
    with Corpus.open() as corpus:
        corpus.add([one])
        looked: list[str] = []

        def watched(article: Article) -> tuple[Quote, ...]:
            looked.append(article.id)
            return extract(article)

        monkeypatch.setattr("provenance.store.corpus.extract", watched)
        added = corpus.add([one, two, one, two])
        assert (added.new, added.known) == (("b",), ("a", "a", "b"))
        assert set(looked) == {"b"}
        assert len(corpus) == 2
