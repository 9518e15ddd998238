"""Several processes answer as one does."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Corpus, workers
from provenance.workers import cores, spread
from tests import sample

ARTICLES = tuple(provenance.read(sample.ARTICLES))
MANY = tuple(provenance.Article(f"{a.id}-{n}", a.text, outlet=a.outlet) for n in range(3) for a in ARTICLES)


@pytest.fixture(autouse=True)
def _processes_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "ALONE", 0.0)


@frozen
class Plus:
    """A function that holds something."""

    held: int

    def __call__(self, n: int) -> tuple[int, int]:
        return n + self.held, os.getpid()


def test_answers_come_in_order_from_other_processes() -> None:
    told = list(spread(Plus(10_000), range(5_000), 2))
    assert [n for n, _ in told] == list(range(10_000, 15_000))
    assert len({pid for _, pid in told} - {os.getpid()}) in (1, 2)
    assert cores(3) == 3
    assert cores(0) >= 1


def test_nothing_is_forked_where_there_are_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers.threading, "active_count", lambda: 2)
    assert workers._context().get_start_method() == "spawn"
    assert [n for n, _ in spread(Plus(1), range(40), 2)] == list(range(1, 41))


@given(st.lists(st.integers(), max_size=30))
def test_one_process_answers_as_map(items: list[int]) -> None:
    assert list(spread(str, items, 1)) == list(map(str, items))


def test_items_are_taken_only_a_little_ahead() -> None:
    taken = 0

    def counted() -> Iterator[float]:
        nonlocal taken
        for _ in range(10_000):
            taken += 1
            yield workers.CHUNK / 10

    answers = spread(time.sleep, counted(), 2)
    for _ in range(40):
        next(answers)
    answers.close()
    assert taken < 40 + 4 * workers.AHEAD * 20
    assert not multiprocessing.active_children()


def test_an_error_in_a_process_is_ours() -> None:
    with pytest.raises(TypeError):
        list(spread(len, [1] * 40, 2))  # type: ignore[arg-type]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_processes_end_with_a_parent_that_is_killed() -> None:
    code = (
        "import multiprocessing, time\nfrom provenance import workers\nworkers.ALONE = 0\n"
        "answers = workers.spread(time.sleep, iter(lambda: 0.01, None), 2)\n"
        "for _ in range(20): next(answers)\n"
        "print(*(p.pid for p in multiprocessing.active_children()), flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        children = [int(pid) for pid in parent.stdout.readline().split()]
        assert len(children) == 2
        parent.kill()
        for _ in range(200):
            left = [pid for pid in children if _runs(pid)]
            if not left:
                break
            time.sleep(0.05)
    assert not left


def _runs(pid: int) -> bool:
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def test_a_trace_is_the_same() -> None:
    assert provenance.trace(MANY, jobs=2) == provenance.trace(MANY)


def test_a_store_is_the_same() -> None:
    with Corpus.open() as one, Corpus.open() as other:
        one.add(MANY)
        other.add(MANY, jobs=2)
        assert one.trace() == other.trace()
