"""Two wordings side by side."""

from __future__ import annotations

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from provenance.exports.wording import compare
from tests.strategies import texts

_vocabulary = ["the", "not", "we", "did", "of", "a", "replace", "bolts,", "“so”", "don’t", "forty"]
_words = st.lists(st.sampled_from(_vocabulary)).map(" ".join)


def _bare(text: str) -> str:
    return regex.sub(r"\s+", "", text)


@given(_words | texts, _words | texts)
def test_what_is_not_cut_is_the_later_wording(before: str, after: str) -> None:
    assert _bare("".join(p.text for p in compare(before, after) if p.change != "cut")) == _bare(after)


@given(_words | texts)
def test_nothing_changed_is_nothing_marked(text: str) -> None:
    assert {p.change for p in compare(text, text)} <= {"same"}


@given(_words, _words)
def test_the_cut_words_are_the_earlier_wordings(before: str, after: str) -> None:
    cut = "".join(p.text for p in compare(before, after) if p.change == "cut")
    earlier = iter(regex.findall(r"[\w’]+", before))
    assert all(word in earlier for word in regex.findall(r"[\w’]+", cut))


def test_a_word_replaced() -> None:
    pieces = [(p.change, p.text) for p in compare("outright blackmail,", "mere blackmail.")]
    assert pieces == [("cut", "outright "), ("new", "mere "), ("same", "blackmail"), ("same", ".")]


def test_a_short_word_alone_between_changes_is_part_of_the_change() -> None:
    changes = [p.change for p in compare("one half of everything here", "the rest of nothing here")]
    assert changes == ["cut", "new", "same"]


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("We will not go.", "We will go.", "We will [-not -]go."),
        ("We will go, if asked, today.", "We will go today.", "We will go[-, if asked, -]today."),
        ("We will go if asked.", "We will go.", "We will go[- if asked-]."),
        ("We saw forty bolts.", "We saw fourteen bolts.", "We saw [-forty -]{+fourteen +}bolts."),
        ("She said so. We will go.", "We will go.", "[-She said so. -]We will go."),
    ],
)
def test_blanks_stand_where_a_reader_wants_them(before: str, after: str, shown: str) -> None:
    frames = {"same": "{}", "cut": "[-{}-]", "new": "{{+{}+}}"}
    assert "".join(frames[p.change].format(p.text) for p in compare(before, after)) == shown
