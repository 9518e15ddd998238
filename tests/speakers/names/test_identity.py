"""Names of different articles: when they can be one's, and when they must stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.speakers.names.identity import name_key, same_name

ONE = [
    ("Ada Quill", "Quill"),
    ("Ada Quill", "Ms. Quill"),
    ("Ada Quill", "A. Quill"),
    ("Ada J. Quill", "Ada Quill"),
    ("William Marsh", "Bill Marsh"),
    ("Bob Marsh", "Robert Marsh"),
    ("Sergei Brodyshkin", "Sergey Brodyskin"),
    ("Brodyskin", "Sergei Brodyshkin"),
    ("Сергей Бродышкин", "Sergei Brodyshkin"),
    ("Yevgeny Tolmachev", "Evgeny Tolmachyov"),
    ("Han Do-yun", "Do-yun Han"),
    ("José Peña", "Jose Pena"),
    ("Harbor Safety Council", "HSC"),
    ("the Harbor Safety Council", "Harbor Safety Council"),
    ("U.S. Embassy", "US Embassy in Norwick"),
    ("senior aide", "a senior aide"),
    ("Ada Quill Jr.", "Ada Quill"),
    ("Rosa de la Cruz", "de la Cruz"),
]
TWO = [
    ("Ada Quill", "Edmund Quill"),
    ("Ada Quill", "Ada Marsh"),
    ("Ada Quill Jr.", "Ada Quill Sr."),
    ("Peter Marten", "Peter Morten"),
    ("Quill", "Quill campaign"),
    ("Harbor Safety Council", "Harbor Safety Union"),
    ("senior aide", "Ada Quill"),
    ("Jon Olsen", "Jon Nilsen"),
    ("", "Ada Quill"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two(a: str, b: str) -> None:
    assert not same_name(a, b)
    assert not same_name(b, a)


@pytest.mark.parametrize(("a", "b"), [p for p in ONE if "HSC" not in p and "Norwick" not in p[1]])
def test_one_shares_a_key(a: str, b: str) -> None:
    assert name_key(a) == name_key(b)


@given(st.text(max_size=40), st.text(max_size=40))
def test_symmetric_on_any_text(a: str, b: str) -> None:
    assert same_name(a, b) == same_name(b, a)


@given(st.text(max_size=40))
def test_reflexive_where_there_are_letters(a: str) -> None:
    assert same_name(a, a) == bool(name_key(a))
