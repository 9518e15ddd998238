"""folding: one form for what editors and translators change without changing the words."""

from __future__ import annotations

import pytest
from hypothesis import given

from provenance.utterances.folding import placed, words
from tests import strategies


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S. can't wait", "the US cannot wait"),
        ("attempts to recruit", "attempting to recruit"),
        ("they’re handling it", "they're handled it"),
        ("neo-liberal", "Neo liberal"),
        ("the quarry's edge", "the quarries edge"),
    ],
)
def test_one_form(one: str, other: str) -> None:
    assert words(one) == words(other)


@given(strategies.texts)
def test_places_lead_back(text: str) -> None:
    for word in placed(text):
        assert word.form in words(text[word.start : word.end])
    assert tuple(w.form for w in placed(text)) == words(text)
