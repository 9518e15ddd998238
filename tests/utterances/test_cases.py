"""Cases as files: a few articles, and which of their quotes are one utterance."""

from __future__ import annotations

import tomllib
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from provenance.model import Utterance
from tests.utterances.helpers import article, linked

CASES = [
    pytest.param(case, id=case["name"])
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf8"))["case"]
]


def _holding(utterances: tuple[Utterance, ...], words: str) -> list[tuple[str, str]]:
    """The quotes that hold some words, each with its utterance; there must be one at least."""
    found = [(q.id, u.id) for u in utterances for q in u.quotes if words in q.text]
    assert found, f"no quote holds {words!r}"
    return found


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, Any]) -> None:
    utterances = linked(article(f"a{n:02}", text, day) for n, (day, text) in enumerate(case["articles"]))
    for group in case.get("together", ()):
        homes = {u for words in group for _, u in _holding(utterances, words)}
        assert len(homes) == 1, group
    for group in case.get("apart", ()):
        for one, other in combinations(group, 2):
            for a, u in _holding(utterances, one):
                for b, v in _holding(utterances, other):
                    assert a == b or u != v, (one, other)
    for words in case.get("none", ()):
        assert not [q.text for u in utterances for q in u.quotes if not q.marked and words in q.text], words
