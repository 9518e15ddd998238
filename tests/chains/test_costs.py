"""What it costs to make one wording from another."""

from __future__ import annotations

import pytest

from provenance.chains.costs import both_ways, invention
from provenance.chains.drift import Version

WHOLE = "We cannot sell the yard, and we will not close the ferry while the bridge is shut."


@pytest.mark.parametrize("part", ["We cannot sell the yard", "while the bridge is shut"])
def test_a_cut_is_cheaper_than_its_undoing(part: str) -> None:
    down, up = both_ways(Version.of(WHOLE), Version.of(part))
    assert down < up


def test_what_shares_no_word_is_made_from_nothing() -> None:
    one, other = Version.of("cannot sell"), Version.of("bridge is shut")
    down, up = both_ways(one, other)
    assert down >= invention(other)
    assert up >= invention(one)
    assert both_ways(Version.of(WHOLE), other)[0] < down
