"""decide: symmetric, with named reasons that add up."""

from __future__ import annotations

import pytest
from hypothesis import assume, given

from provenance.utterances.bound import could_be_same
from provenance.utterances.decide import decide
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness
from tests.utterances.strategies import witnesses


@given(witnesses, witnesses)
def test_symmetric_and_its_reasons_add_up(a: Witness, b: Witness) -> None:
    assume(a.order != b.order)
    rarity = Rarity.of([w.words for w in (a, b)])
    decision = decide(a, b, rarity)
    mirrored = decide(b, a, rarity)
    assert (mirrored.same, mirrored.score) == (decision.same, decision.score)
    assert sum(r.bits for r in decision.reasons) == pytest.approx(decision.score)
    assert decision.wording == decision.reasons[0].bits
    assert all(r.rule and r.text for r in decision.reasons)


@given(witnesses)
def test_a_wording_is_wholly_in_itself(a: Witness) -> None:
    assert decide(a, a, Rarity()).reasons[0].text.startswith("100%")


@given(witnesses, witnesses)
def test_what_is_refused_unaligned_would_be_refused(a: Witness, b: Witness) -> None:
    rarity = Rarity.of([w.words for w in (a, b)])
    one = decide(a, b, rarity)
    assert could_be_same(a.words, b.words, rarity) or not one.same
    assert could_be_same(a.words, b.words, rarity) == could_be_same(b.words, a.words, rarity)
    told = decide(a, b, rarity, tell=False)
    assert (told.same, told.score, told.wording, told.firm) == (one.same, one.score, one.wording, one.firm)
