"""Cases as files: a text, who speaks each of its quotations, and by which rule."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from provenance import quotes, speakers
from provenance.model import Article, Quote
from provenance.quotes import View
from provenance.speakers.rules import DEFAULT, without

FILES = sorted((Path(__file__).parent / "cases").glob("*.toml"))


def cases(known: bool) -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}-{n}")
        for path in FILES
        if (path.stem == "known_failures") is known
        for n, case in enumerate(tomllib.loads(path.read_text(encoding="utf8"))["case"], 1)
    ]


def read(case: dict[str, Any]) -> tuple[View, tuple[Quote, ...]]:
    view = View.of(Article(id="case", text=case["text"], language=case.get("language", "en")))
    return view, quotes.find(view)


def told(found: tuple[Quote, ...]) -> list[str]:
    return [q.speaker.text if q.speaker else "" for q in found]


@pytest.mark.parametrize("case", cases(known=False))
def test_case(case: dict[str, Any]) -> None:
    found = speakers.attribute(*read(case))
    assert told(found) == case["speakers"]
    assert [q.speaker.rule if q.speaker else "" for q in found] == case["rules"]
    if "names" in case:
        assert [q.speaker.name if q.speaker else "" for q in found] == case["names"]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", cases(known=True))
def test_known_failure(case: dict[str, Any]) -> None:
    assert told(speakers.attribute(*read(case))) == case["speakers"]


def test_every_rule_has_a_case() -> None:
    used = {rule for param in cases(known=False) for rule in param.values[0]["rules"]}
    assert used - {""} == {rule.__name__ for rule in DEFAULT}


@pytest.mark.parametrize("rule", [rule.__name__ for rule in DEFAULT])
def test_a_rule_switched_off_answers_nothing(rule: str) -> None:
    rest = without(rule)
    assert [r.__name__ for r in rest] == [r.__name__ for r in DEFAULT if r.__name__ != rule]
    for param in cases(known=False):
        case = param.values[0]
        if rule in case["rules"]:
            found = speakers.attribute(*read(case), rest)
            assert rule not in {q.speaker.rule for q in found if q.speaker}


def test_an_unknown_rule_is_named() -> None:
    with pytest.raises(ValueError, match="no_such_rule"):
        without("no_such_rule")
