"""A trace worked out stage by stage in a work file is the rooms in a row, whatever the way there."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import attrs
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Article, Trace, read, trace, tracing, workers
from provenance.cli import main
from provenance.errors import WorkError
from provenance.exports import FORMATS, lines
from provenance.exports.dump import to_dict
from provenance.traces import rows, traced, work
from provenance.traces.chaining import Tell
from provenance.traces.linking import link
from provenance.traces.scanning import Scan
from provenance.utterances.unmarked import Known
from provenance.watching import unwatched
from tests import sample
from tests.exports.strategies import traces
from tests.simulator import Settings, World, articles
from tests.traces.reference import composed
from tests.traces.tracer import corpus

KILLS = int(os.environ.get("PROVENANCE_KILLS", "2"))
"""How often a run is killed; `PROVENANCE_KILLS=200 pytest tests/traces` for a thorough look."""

SAMPLE = tuple(read(sample.ARTICLES))


@st.composite
def _corpora(draw: st.DrawFn) -> list[Article]:
    """Some stories told over and over, with marks lost, dates missing and nobody named as publisher."""
    few = st.floats(0, 0.5)
    world = World(
        Settings(quotes=(1, 3), words=(5, 20), marks_dropped=draw(few), lost=draw(few), date_only=draw(few)),
        seed=draw(st.integers(0, 1000)),
    )
    told = [article for story in world.stories(draw(st.integers(1, 3))) for article in articles(story)[0]]
    if draw(st.booleans()):
        told = [attrs.evolve(a, outlet=None) for a in told]
    return draw(st.permutations(told)) + draw(st.lists(st.sampled_from(SAMPLE), unique=True))


@given(_corpora())
def test_any_corpus_is_traced_as_in_one_piece(told: list[Article]) -> None:
    assert trace(told) == composed(told)


def test_the_sample_is_traced_as_in_one_piece() -> None:
    assert trace(SAMPLE) == composed(SAMPLE)


@pytest.mark.parametrize("chunk", [0.001, 0.05])
def test_neither_processes_nor_chunks_nor_order_change_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: float
) -> None:
    monkeypatch.setattr(workers, "ALONE", 0.0)
    monkeypatch.setattr(workers, "CHUNK", chunk)
    monkeypatch.setattr(work, "KEEP", 0.0)
    told = Random(chunk).sample(SAMPLE, len(SAMPLE))
    with tracing(told, tmp_path, jobs=2) as found:
        assert found.whole() == composed(SAMPLE)


@given(traces())
def test_rows_hold_the_records(whole: Trace) -> None:
    for article in whole.articles:
        assert rows.article_of(rows.head_row(article), rows.packed(article.text)) == article
    for quote in whole.quotes:
        assert rows.quote_of(rows.quote_row(quote)) == quote
    for chain in whole.chains:
        assert rows.chain_of(rows.chain_row(chain), chain.quotes) == chain


@given(st.lists(st.text(st.characters(), max_size=3)))
def test_packed_texts_sort_as_texts(texts: list[str]) -> None:
    assert sorted(map(rows.packed, texts)) == list(map(rows.packed, sorted(texts)))


def test_records_are_read_page_by_page_as_often_as_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(traced, "PAGE", 3)
    whole = trace(SAMPLE)
    with tracing(SAMPLE, tmp_path, jobs=2) as found:
        for _ in range(2):
            assert (tuple(found.articles), tuple(found.quotes)) == (whole.articles, whole.quotes)
            assert tuple(found.chains) == whole.chains
        assert [len(found.articles), len(found.quotes)] == [len(whole.articles), len(whole.quotes)]
        assert len(found.chains) == len(whole.chains)
        for name in FORMATS:
            assert "".join(lines(found, name)) == "".join(lines(whole, name))


def test_the_json_of_a_trace_is_that_of_its_dict() -> None:
    whole = trace(SAMPLE)
    assert "".join(lines(whole, "json")) == json.dumps(to_dict(whole), ensure_ascii=False) + "\n"


def test_two_articles_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="two articles have the id 'a'"):
        tracing([Article("a", "one"), Article("b", "“Two,” she said."), Article("a", "two")], tmp_path)


def test_what_processes_are_given_can_be_sent_to_them(tmp_path: Path) -> None:
    tracing(SAMPLE, tmp_path).close()
    with closing(work.Work(tmp_path)) as done:
        linked = link(done, 1, unwatched)
        look = Scan(done, Known.of(linked.witnesses, linked.families, linked.rarity), linked.rarity)
        told = Tell(done)
        for function, item in (
            (look, 3),
            (told, [done.db.execute("SELECT min(quote) FROM members").fetchone()[0]]),
        ):
            sent = pickle.loads(pickle.dumps(function))
            with closing(sent.work):
                assert sent(item) == function(item)


def test_what_was_read_is_not_read_again(tmp_path: Path) -> None:
    tracing(SAMPLE, tmp_path).close()
    with tracing(iter(()), tmp_path) as found:
        assert found.whole() == trace(SAMPLE)


def test_a_stopped_reading_goes_on_with_the_same_articles_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "KEEP", 0.0)

    def some():  # type: ignore[no-untyped-def]
        yield from SAMPLE[:5]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tracing(some(), tmp_path)
    for others in (SAMPLE[1:], SAMPLE[:2]):
        with pytest.raises(WorkError, match="other articles"):
            tracing(others, tmp_path)
    with tracing(SAMPLE, tmp_path) as found:
        assert found.whole() == trace(SAMPLE)


def test_a_folder_is_about_one_thing(tmp_path: Path) -> None:
    tracing(SAMPLE, tmp_path, about="monday").close()
    with pytest.raises(WorkError, match="other articles"):
        tracing(SAMPLE, tmp_path, about="tuesday")


def test_what_is_no_work_file_is_named(tmp_path: Path) -> None:
    (tmp_path / work.NAME).write_bytes(b"no database at all, but long enough to be looked at" * 40)
    with pytest.raises(WorkError, match="cannot be used as a work file"):
        tracing(SAMPLE, tmp_path)


def test_a_run_killed_at_random_moments_goes_on_where_it_was(tmp_path: Path) -> None:
    chance = Random(11)
    command = [sys.executable, "-m", "tests.traces.tracer", str(tmp_path)]
    for n in range(KILLS):
        with subprocess.Popen(
            [*command, str(1 + n % 2)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        ) as run:
            assert run.stdout is not None
            run.stdout.readline()
            time.sleep(chance.uniform(0.2, 1.2))
            run.kill()
    with tracing(corpus(), tmp_path) as found:
        assert found.whole() == trace(corpus())


def test_the_command_keeps_its_work_and_writes_again(tmp_path: Path) -> None:
    folder, out = tmp_path / "work", tmp_path / "out.json"
    command = ["dump", "--work", str(folder), str(sample.ARTICLES)]
    first = CliRunner().invoke(main, [*command, "-o", str(out), "-j", "2"])
    assert first.exit_code == 0
    plain = CliRunner().invoke(main, ["dump", "-f", "json", str(sample.ARTICLES)])
    assert out.read_text() == plain.stdout
    again = CliRunner().invoke(main, [*command, "-f", "jsonl"])
    assert again.exit_code == 0
    assert again.stdout == CliRunner().invoke(main, ["dump", "-f", "jsonl", str(sample.ARTICLES)]).stdout
    other = CliRunner().invoke(main, ["dump", "--work", str(folder), str(tmp_path)])
    assert other.exit_code == 2
    assert "other articles" in other.stderr
    assert provenance.tracing is tracing
