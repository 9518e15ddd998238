"""Cases as files: a text, who speaks each of its quotations, and by which rule."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from provenance import quotes, speakers
from provenance.model import Article
from provenance.quotes import View

CASES = [
    pytest.param(case, id=f"{path.stem}-{n}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for n, case in enumerate(tomllib.loads(path.read_text(encoding="utf8"))["case"], 1)
]


@pytest.mark.parametrize("case", CASES)
def test_case(case: dict[str, list[str]]) -> None:
    view = View.of(Article(id="case", text=str(case["text"])))
    found = speakers.attribute(view, quotes.find(view))
    assert [q.speaker.text if q.speaker else "" for q in found] == case["speakers"]
    if "rules" in case:
        assert [q.speaker.rule if q.speaker else "" for q in found] == case["rules"]
