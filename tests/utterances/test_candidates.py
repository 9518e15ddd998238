"""star: linear, and nothing that shares a key is left unconnected."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances.candidates import star

key_sets = st.lists(st.frozensets(st.integers(0, 8), max_size=4), max_size=30)


@given(key_sets)
def test_holders_of_a_key_are_connected(keyed: list[frozenset[int]]) -> None:
    edges = {(j, i) for i, found in star(keyed) for j in found}
    for key in set().union(*keyed):
        holders = [i for i, keys in enumerate(keyed) if key in keys]
        assert {(holders[0], i) for i in holders[1:]} <= edges
        assert set(pairwise(holders)) <= edges
    for j, i in edges:
        assert j < i
        assert keyed[j] & keyed[i]


@given(key_sets)
def test_no_more_than_two_pairs_for_each_key_of_a_set(keyed: list[frozenset[int]]) -> None:
    for i, found in star(keyed):
        assert sum(found.values()) <= 2 * len(keyed[i])
