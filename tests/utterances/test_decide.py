"""decide: symmetric, with named reasons that add up."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from provenance.utterances.decide import decide
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness

words = st.lists(
    st.sampled_from(["the", "a", "of", "quarry", "ferry", "mussel", "lantern", "bishop", "will", "not"]),
    min_size=1,
    max_size=9,
)
days = st.none() | st.integers(738_000, 738_060)
witnesses = st.builds(
    lambda n, said, near, day, name: Witness(
        id=f"w{n}",
        article=f"a{n}",
        start=n,
        words=tuple(said),
        matter=tuple(w for w in said if len(w) > 4),
        context=frozenset(near),
        day=day,
        name=name,
        speaker=(name.split()[-1].lower(),) if name else (),
    ),
    st.integers(0, 9),
    words,
    words,
    days,
    st.sampled_from([None, "Ada Quill", "Quill", "Odo Finch"]),
)


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
