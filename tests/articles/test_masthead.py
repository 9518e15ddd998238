"""What a text says of itself: cases as a file, and places that hold what they say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from attrs import asdict, fields
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles import masthead
from provenance.articles.masthead import Masthead
from provenance.articles.statements import Statement
from tests.strategies import texts

CASES = tomllib.loads((Path(__file__).parent / "cases/masthead.toml").read_text("utf8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_case(case: dict[str, Any]) -> None:
    told = masthead.read(case["text"])
    assert _values(told) == {k: v for k, v in case.items() if k not in {"name", "kind", "text"}}


def _values(told: Masthead) -> dict[str, Any]:
    values = {name: getattr(told, name) for name in ("title", "outlet", "published", "copyright")}
    found = {name: s.value for name, s in values.items() if s}
    if told.byline:
        found |= {"writers": list(told.byline.value.writers), "byline_outlet": told.byline.value.outlet}
    if told.dateline:
        found |= {"place": told.dateline.value.place, "wire": told.dateline.value.wire}
    return {name: value for name, value in found.items() if value}


_lines = st.lists(
    st.sampled_from(
        [
            "By Ada Roe, The Norwick Gazette",
            "NORWICK, March 4, 2025 (MPA) —",
            "© 2025 The Norwick Gazette",
            "Published: 2025-03-04T10:00:00Z",
            "The Norwick Gazette",
            "date 2025-03-04",
            "Tuesday, 4 Mar 2025 4:30 PM EST",
            "They knew, says union",
            "\u00a0",
            "The bridge stays shut, the mayor said.",
        ]
    )
    | texts,
    max_size=9,
)


@given(_lines, st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_every_statement_is_where_it_says(lines: list[str], newline: str) -> None:
    text = newline.join(lines)
    told = masthead.read(text)
    for name in (f.name for f in fields(Masthead)):
        statement: Statement[Any] | None = getattr(told, name)
        if statement is None:
            continue
        assert 0 <= statement.start < statement.end <= len(text)
        said = text[statement.start : statement.end]
        if isinstance(statement.value, str):
            assert " ".join(said.split()).find(" ".join(statement.value.split())) >= 0
        elif name in {"byline", "dateline"}:
            for part in asdict(statement.value).values():
                assert not isinstance(part, str) or part in " ".join(said.split())
