"""Which way a small change goes, and what that costs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import thresholds as T
from provenance.chains.costs import both_ways, if_unlike, invention
from provenance.chains.directions import direction
from provenance.chains.drift import Version
from provenance.chains.drift.script import script

SAID = "I will sell the old yard to the council of Norwick before the winter."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (SAID, SAID.replace("I will", "he will")),
        (SAID, SAID.replace("will", "would")),
        (SAID, SAID.replace("council", "Council")),
        ("Will the yard be sold?", "Will the yard be sold."),
    ],
)
def test_retelling_goes_one_way(said: str, told: str) -> None:
    before, after = Version.of(said), Version.of(told)
    (edit,) = script(before, after)
    (back,) = script(after, before)
    assert (direction(edit, before, after), direction(back, after, before)) == (1, -1)
    there, again = both_ways(before, after)
    assert there < again


def test_the_capital_of_the_first_word_has_no_direction() -> None:
    before, after = Version.of("three of the hangers cracked"), Version.of("Three of the hangers cracked")
    (edit,) = script(before, after)
    assert edit.type == "case"
    assert direction(edit, before, after) == 0


def test_a_number_is_less_likely_changed_alike_than_a_word() -> None:
    plain = both_ways(Version.of(SAID), Version.of(SAID.replace("old", "big")))
    name = both_ways(Version.of(SAID), Version.of(SAID.replace("Norwick", "Velden")))
    numbers = both_ways(Version.of("We sold 40 yards."), Version.of("We sold 70 yards."))
    assert plain[0] < name[0] < numbers[0]


keys = st.lists(st.sampled_from([f"w{n}" for n in range(30)]), max_size=24)


@given(keys, keys)
def test_what_shares_few_words_is_priced_as_a_paraphrase(one: list[str], other: list[str]) -> None:
    found = if_unlike(one, other)
    shared = [k for k in one if k in other], [k for k in other if k in one]
    long = min(len(one), len(other)) >= T.UNLIKE_WORDS
    few = len(shared[0]) < T.UNLIKE * len(one) and len(shared[1]) < T.UNLIKE * len(other)
    assert (found is not None) == (long and few)
    if found is not None:
        assert if_unlike(other, one) == found[::-1]
        assert found[0] >= T.REWORDED
        whole = both_ways(Version.of(" ".join(one)), Version.of(" ".join(other)))
        assert whole[0] <= T.REWORDED + T.WORD * len(other)
        if not shared[0]:
            assert found[0] >= invention(Version.of(" ".join(other)))
