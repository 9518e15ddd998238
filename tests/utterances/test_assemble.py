"""An utterance is named for whom most of its articles mean, as fully as most of the fuller ones have it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances.assemble import spoken_by

NAMES = ("Ada Quill", "Quill", "Ada M. Quill", "Adda Quill", "Odo Finch", "Finch", "harbour office")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Quill", "Quill", "Quill", "Ada Quill", "Ada Quill", "Ada M. Quill"], "Ada Quill"),
        (["Nils Naryshkov", "Nils Naryshkov", "Nils Naryskov"], "Nils Naryshkov"),
        (["Quill", "Quill", "Ada Quill", "Mara Quill"], "Quill"),
        (["Odo Finch", "Ada Quill", "Quill"], "Ada Quill"),
        (["his aide", "his aide", "Quill's aide", "Ada Quill"], "Ada Quill"),
        (["his aide"] * 9 + ["Ada Quill"], "his aide"),
        (["Ada von Quill", "the aide"], "Ada von Quill"),
        (["Quill"] * 3 + ["Ada Quill"] * 9 + ["Ada M. Quill", "Mara Quill"], "Ada Quill"),
        ([], None),
    ],
)
def test_spoken_by(names: list[str], expected: str | None) -> None:
    assert spoken_by(names) == expected


@given(st.lists(st.sampled_from(NAMES), min_size=1))
def test_it_is_one_of_the_names_in_whatever_order(names: list[str]) -> None:
    found = spoken_by(names)
    assert found in names
    assert spoken_by(sorted(names)) == spoken_by(names[::-1]) == found
