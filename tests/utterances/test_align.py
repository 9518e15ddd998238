"""The alignment weighs what plain multisets of words say."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.folding import function_words
from provenance.utterances.rarity import Rarity, prior_bits

RARITY = Rarity.of([["bridge", "cable"], ["bridge", "harbour", "the"], ["ferry"]])
wordings = st.lists(
    st.sampled_from(["the", "of", "bridge", "cable", "ferry", "harbour", "gull", "not", "and", "winter"]),
    max_size=12,
)


@given(wordings.map(tuple), wordings.map(tuple))
def test_it_weighs_as_multisets_do(a: tuple[str, ...], b: tuple[str, ...]) -> None:
    side = align(a, b, RARITY)
    small, said = function_words(), RARITY.said
    kept: Counter[str] = Counter()
    shared, runs = 0.0, 0
    for start, there, size in side.blocks:
        run = a[start : start + size]
        assert run == b[there : there + size]
        if size > 1 or run[0] not in small or size == min(len(a), len(b)):
            least = thresholds.RUN_BITS if size >= thresholds.LONG_RUN else 0.0
            shared += sum(max(said(w), least) for w in run)
            kept.update(run)
            runs += 1
    matter_a, matter_b = (Counter(w for w in words if w not in small) for words in (a, b))
    moved = (matter_a & matter_b) - kept
    missing = Counter(a if len(a) < len(b) else b) - kept - moved
    assert side.shared == pytest.approx(shared)
    assert side.runs == runs
    assert side.moved == pytest.approx(sum(map(said, moved.elements())))
    assert side.changed == pytest.approx(max(map(said, missing), default=0.0))
    assert side.rarest == pytest.approx(max(map(prior_bits, kept), default=0.0))
    assert side.a == pytest.approx(sum(map(said, a)))
    assert side.b == pytest.approx(sum(map(said, b)))
