"""Terms and titles told from speech."""

from typing import Any

import pytest

from provenance import Article
from provenance.quotes import View, find, kinds
from tests.quotes.cases import load


@pytest.mark.parametrize("case", load("kinds"), ids=lambda c: c["text"])
@pytest.mark.parametrize("marks", ["“”", '""'])
def test_cases(case: dict[str, Any], marks: str) -> None:
    text = case["text"].replace("“", marks[0]).replace("”", marks[1])
    found = find(View.of(Article(id="a", text=text)))
    assert [[q.kind, q.kind_rule] for q in found] == case["kinds"]


def test_every_rule_has_a_case() -> None:
    shown = {(kind, rule) for case in load("kinds") for kind, rule in case["kinds"]}
    assert {(kind, rule.__name__) for rule, kind in kinds.RULES} <= shown


def test_every_rule_says_what_it_serves() -> None:
    assert all("“" in (rule.__doc__ or "") for rule, _ in kinds.RULES)


def test_the_rules_keep_to_english() -> None:
    text = "Ihr „Freund“ ging. Sa «copine» partit."
    assert {q.kind for q in find(View.of(Article(id="a", text=text)))} == {"speech"}
    german = Article(id="a", text='Ihr "Freund" ging.', language="de")
    assert {q.kind for q in find(View.of(german))} == {"speech"}
