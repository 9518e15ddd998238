"""What rules read: folded text, healed breaks, sentences."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article
from provenance.quotes import View
from provenance.quotes.breaks import heal, unwrap
from provenance.quotes.folding import fold
from tests.quotes.cases import load
from tests.strategies import texts


def view(text: str) -> View:
    return View.of(Article(id="a", text=text))


@pytest.mark.parametrize("case", load("folding"), ids=lambda c: c["name"])
def test_folding(case: dict[str, Any]) -> None:
    assert fold(case["raw"])[0] == case["view"]


@pytest.mark.parametrize("case", load("breaks"), ids=lambda c: c["name"])
def test_breaks(case: dict[str, Any]) -> None:
    assert view(case["raw"]).text == case["view"]


@pytest.mark.parametrize("case", load("sentences"), ids=lambda c: c["text"])
def test_sentences(case: dict[str, Any]) -> None:
    parts = case["text"].split("|")
    text = "".join(parts)
    v = view(text)
    assert [v.text[s.start : s.end] for s in v.sentences(0, len(text))] == parts


@given(texts)
def test_breaks_are_mended_in_place(text: str) -> None:
    for mend in (heal, unwrap):
        mended = mend(text)
        assert len(mended) == len(text)
        assert all(a == b or (a.isspace() and b == " ") for a, b in zip(text, mended, strict=True))


@given(texts, st.data())
def test_sentences_part_any_range_without_gaps(text: str, data: st.DataObject) -> None:
    v = view(text)
    start = data.draw(st.integers(0, len(v.text)))
    end = data.draw(st.integers(start, len(v.text)))
    spans = v.sentences(start, end)
    assert "".join(v.text[s.start : s.end] for s in spans) == v.text[start:end]
    assert all(s.start < s.end for s in spans)


@given(texts)
def test_the_bounds_are_those_of_each_paragraphs_sentences(text: str) -> None:
    v = view(text)
    sentences = [s for p in v.paragraphs for s in v.sentences(p.start, p.end)]
    assert list(zip(v.bounds.starts, v.bounds.ends, strict=True)) == [(s.start, s.end) for s in sentences]
    for n, s in enumerate(sentences):
        assert v.bounds.at(s.start) == v.bounds.at(s.end - 1) == n


@given(texts)
def test_paragraphs_hold_everything_that_can_be_seen(text: str) -> None:
    v = view(text)
    inside = "".join(v.text[p.start : p.end] for p in v.paragraphs)
    assert "".join(inside.split()) == "".join(v.text.split())
    for n, p in enumerate(v.paragraphs):
        assert v.paragraph(p.start) == v.paragraph(p.end - 1) == n


@given(
    st.text(
        alphabet=st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="'`,<&"), max_size=200
    ).map(lambda text: "- ".join(text.split("--")))
)
def test_clean_text_is_its_own_view(text: str) -> None:
    folded, offsets = fold(text)
    assert folded == text
    assert not offsets.edits


@given(texts, texts)
def test_marks_lost_in_encoding_come_back(before: str, after: str) -> None:
    said = "“It’s Ada’s bridge – now,”"
    broken = said.encode("utf8").decode("cp1252", errors="replace").replace("\ufffd", "\x9d")
    assert f" {said} " in fold(f"{before} {broken} {after}")[0]
