"""Drift: the edits lead from one wording to the other, and are typed as people would type them."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from provenance.chains.drift import Version, compare
from provenance.chains.drift.edits import apply
from provenance.chains.drift.numbers import merge_numbers
from provenance.chains.drift.script import script
from provenance.chains.drift.units import _join_per_cent, _pieces, units
from tests.strategies import texts

CASES = [
    pytest.param(case, id=f"{path.stem}-{n}")
    for path in sorted((Path(__file__).parent / "cases").glob("drift*.toml"))
    for n, case in enumerate(tomllib.loads(path.read_text(encoding="utf8"))["case"], 1)
]
WORDS = (
    "We will not accept the deal , and three thousand men may go . If they don't pay … [T]he U.S. is out !"
)
wordings = st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join)


@given(st.one_of(st.tuples(wordings, wordings), st.tuples(texts, texts)))
def test_edits_lead_from_one_wording_to_the_other(pair):
    before, after = (Version.of(t) for t in pair)
    edits = script(before, after)
    assert apply(before.text, after.text, edits) == after.text
    assert all(a.end <= b.start and a.new_end <= b.new_start for a, b in pairwise(edits))


@given(st.one_of(wordings, texts))
def test_nothing_changed_is_no_drift(text):
    assert compare(text, text) == ()


@given(st.one_of(wordings, texts))
def test_units_tile_the_wording(text):
    found = Version.of(text).units
    assert all(text[u.start : u.end] == u.text for u in found)
    between = [text[a.end : b.start] for a, b in pairwise(found)]
    assert all(not gap or regex.fullmatch(r"\s+", gap) for gap in between)


odd = st.lists(
    st.sampled_from(
        [*"[](). …'’-%1a", " ", "\n", "\x1c", "won't", "[the mayor]", ". . .", "U.S.", "per cent", "3,000"]
    ),
    max_size=20,
).map("".join)


@given(st.one_of(wordings, texts, odd))
@example("[.]..")
@example("[ ] \N{COMBINING ACUTE ACCENT}")
def test_every_unit_has_a_key(text):
    assert all(u.key for u in units(text))


@given(st.one_of(wordings, texts, odd))
def test_units_do_not_depend_on_what_stands_around(text):
    whole = _join_per_cent(merge_numbers(list(_pieces(text)), text), text)
    assert units(text) == tuple(whole)


@given(wordings, wordings)
def test_every_drift_shows_texts_of_the_versions(before, after):
    for drift in compare(before, after):
        assert drift.before in before
        assert drift.after in after


@pytest.mark.parametrize("case", CASES)
def test_case(case):
    found = [(d.type, d.before, d.after, d.meaning or "") for d in compare(case["before"], case["after"])]
    assert found == [tuple(d) for d in case["drift"]]
