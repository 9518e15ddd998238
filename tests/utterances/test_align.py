"""The alignment weighs what plain multisets of words say."""

from __future__ import annotations

from collections import Counter
from itertools import chain

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


def _moved(missing: list[str], spare: list[str]) -> list[list[str]]:
    """Long runs of the one that stand in the other, each after the last, looked for word by word."""
    found, at, free = [], 0, 0
    while at < len(missing):
        for size in range(len(missing) - at, thresholds.LONG_RUN - 1, -1):
            run, first = missing[at : at + size], missing[at : at + thresholds.LONG_RUN]
            starts = [n for n in range(len(spare)) if spare[n : n + thresholds.LONG_RUN] == first]
            if starts and starts[0] >= free and spare[starts[0] : starts[0] + size] == run:
                found.append(run)
                at, free = at + size, starts[0] + size
                break
        else:
            at += 1
    return [run for run in found if not set(run) <= function_words()]


@st.composite
def _moving(draw: st.DrawFn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Two wordings, of which one may hold pieces of the other in another order."""
    pieces = draw(st.lists(wordings, max_size=3))
    others = draw(st.permutations([*pieces, draw(wordings)]))
    return tuple(chain.from_iterable(pieces)), tuple(chain.from_iterable(others))


@given(st.tuples(wordings.map(tuple), wordings.map(tuple)) | _moving())
def test_it_weighs_as_multisets_do(pair: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    a, b = pair
    side = align(a, b, RARITY)
    small, said = function_words(), RARITY.said
    kept: Counter[str] = Counter()
    shared, runs = 0.0, 0
    of_a, of_b = set(range(len(a))), set(range(len(b)))
    for start, there, size in side.blocks:
        run = a[start : start + size]
        assert run == b[there : there + size]
        if size > 1 or run[0] not in small or size == min(len(a), len(b)):
            least = thresholds.RUN_BITS if size >= thresholds.LONG_RUN else 0.0
            shared += sum(max(said(w), least) for w in run)
            kept.update(run)
            of_a -= set(range(start, start + size))
            of_b -= set(range(there, there + size))
            runs += 1
    left_a, left_b = [a[n] for n in sorted(of_a)], [b[n] for n in sorted(of_b)]
    for run in _moved(left_b, left_a) if len(a) >= len(b) else _moved(left_a, left_b):
        shared += sum(max(said(w), thresholds.RUN_BITS) for w in run)
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
