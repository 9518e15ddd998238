"""Cases as files, one a language: a text, who speaks each of its quotations, and whose name that is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import provenance
from provenance.model import Article

CASES = Path(__file__).parent / "cases"


def cases(known: bool) -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{n}")
        for path in sorted(CASES.glob("*.toml"))
        for n, case in enumerate(tomllib.loads(path.read_text(encoding="utf8"))["case"], 1)
        if case.get("fails", False) is known
    ]


def check(language: str, case: dict[str, Any]) -> None:
    found = provenance.extract(Article(id="case", text=case["text"], language=language))
    assert [q.speaker.text if q.speaker else "" for q in found] == case["speakers"]
    if "names" in case:
        assert [q.speaker.name if q.speaker else "" for q in found] == case["names"]
    if "continues" in case:
        assert [q.continues is not None for q in found] == case["continues"]


@pytest.mark.parametrize(("language", "case"), cases(known=False))
def test_case(language: str, case: dict[str, Any]) -> None:
    check(language, case)


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("language", "case"), cases(known=True))
def test_known_failure(language: str, case: dict[str, Any]) -> None:
    check(language, case)
