"""Several processes answer as one does."""

from __future__ import annotations

import pytest

import provenance
from provenance import Corpus
from provenance.workers import cores, spread
from tests import sample

ARTICLES = tuple(provenance.read(sample.ARTICLES))
MANY = tuple(provenance.Article(f"{a.id}-{n}", a.text, outlet=a.outlet) for n in range(3) for a in ARTICLES)


def test_answers_come_in_order() -> None:
    assert list(spread(abs, range(-100, 0), 2)) == list(range(100, 0, -1))
    assert cores(3) == 3
    assert cores(0) >= 1


def test_a_trace_is_the_same() -> None:
    assert provenance.trace(MANY, jobs=2) == provenance.trace(MANY)


def test_a_store_is_the_same() -> None:
    with Corpus.open() as one, Corpus.open() as other:
        one.add(MANY)
        other.add(MANY, jobs=2)
        assert one.trace() == other.trace()


def test_an_error_in_a_process_is_ours() -> None:
    with pytest.raises(TypeError):
        list(spread(len, [1] * 40, 2))  # type: ignore[arg-type]
