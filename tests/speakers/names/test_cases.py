"""Cases as files: who is named in a text, and who a mention is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import regex

from provenance.model import Article
from provenance.quotes import View
from provenance.speakers.names import Roster, resolve

CASES = Path(__file__).parent / "cases"
_MARKED = regex.compile(r"\{([^{}=]+)(?:=([^{}]+))?\}")


def _cases(name: str) -> list[Any]:
    found = tomllib.loads((CASES / name).read_text(encoding="utf8"))["case"]
    marks = [pytest.mark.xfail(strict=True)]
    return [pytest.param(c, id=c["id"], marks=marks if c.get("fails") else []) for c in found]


@pytest.mark.parametrize("case", _cases("persons.toml"))
def test_who_is_named(case: dict[str, Any]) -> None:
    roster = Roster.of(View.of(Article(id="a", text=case["text"])))
    persons = [e for e in roster.entities if e.kind == "person"]
    wanted = [p.removesuffix(" m").removesuffix(" f") for p in case.get("persons", [])]
    assert [e.name for e in persons] == wanted
    assert [e.name for e in roster.entities if e.kind == "body"] == case.get("bodies", [])
    for entity, want in zip(persons, case.get("persons", []), strict=True):
        if want.endswith((" m", " f")) and not case.get("gender_unknown"):
            assert roster.profile(entity.id).gender == want[-1]
    for entity, forms in zip(persons, case.get("mentions", []), strict=False):
        assert [m.text for m in entity.mentions] == forms.split("|")


@pytest.mark.parametrize("case", _cases("mentions.toml"))
def test_who_a_mention_is(case: dict[str, Any]) -> None:
    text, marked, last = "", [], 0
    for m in _MARKED.finditer(case["text"]):
        text += case["text"][last : m.start()]
        marked.append((len(text), len(text) + len(m.group(1)), m.group(2)))
        text += m.group(1)
        last = m.end()
    text += case["text"][last:]
    view = View.of(Article(id="a", text=text))
    assert view.text == text
    roster = Roster.of(view)
    before: list[tuple[int, int | None]] = []
    for start, end, name in marked:
        found = resolve(view, roster, start, end, before)
        assert (text[start:end], found.name) == (text[start:end], name)
        before.append((start, found.entity))
