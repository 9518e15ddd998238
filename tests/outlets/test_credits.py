"""Credits: whatever the text, exact spans; and the cases, rule by rule."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article
from provenance.pipeline import extract
from tests.strategies import texts

CASES = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf8"))["case"]
]
PHRASES = (
    "(AP) —", "told the Norwick Gazette", "Meet the Press", "in an interview with", "Twitter", "tweeted",
    "on CNN’s", "the newspaper", "according to", "By Ada Quill, Associated Press", "Copyright", "Harrow",
    "said", "in a statement", "“We will”", "“", "”", "\n\n", ". ", " ", "Fox News 6 in", "the Times",
    "Reuters",
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_cases(case: dict[str, object]) -> None:
    quotes = extract(str(case["text"]).strip())
    got = [[(q.credit.outlet or "") if q.credit else "", q.credit.rule if q.credit else ""] for q in quotes]
    assert got == case["credits"]


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("“We are ahead,” Ada Harrow told reporters on Monday.", True),
        ("At a rally in Norwick, Harrow said: “We are ahead.”", True),
        ("“We are ahead,” Ada Harrow told the Norwick Gazette.", False),
        ("“We are ahead,” Ada Harrow said.", False),
    ],
)
def test_what_many_heard_is_public(text: str, public: bool) -> None:
    (quote,) = extract(text)
    assert quote.public is public


@given(
    st.one_of(texts, st.lists(st.sampled_from(PHRASES), max_size=30).map("".join)),
    st.sampled_from([None, "cnn.com"]),
)
def test_any_text_is_read_and_credits_lie_where_they_say(text: str, outlet: str | None) -> None:
    for quote in extract(Article(id="a", text=text, outlet=outlet)):
        if quote.credit is not None:
            assert text[quote.credit.start : quote.credit.end] == quote.credit.text
            assert quote.credit.rule
