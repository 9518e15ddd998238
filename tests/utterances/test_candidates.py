"""star: what a plain dictionary of all keys finds; nothing that shares a key is left unconnected."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances import thresholds
from provenance.utterances.candidates import by_chance, star
from provenance.utterances.keys import keys
from provenance.utterances.linking import worth_comparing
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness, matter

RARITY = Rarity()
numbers = st.integers(0, 20) | st.integers(2**64 - 20, 2**64 - 1)
key_sets = st.lists(st.frozensets(numbers, max_size=6), max_size=30)


def _star(keyed: list[frozenset[int]]) -> dict[int, Counter[int]]:
    """The same, one witness after the other."""
    first: dict[int, int] = {}
    previous: dict[int, int] = {}
    found: dict[int, Counter[int]] = {}
    for i, held in enumerate(keyed):
        for key in held:
            if key in first:
                found.setdefault(i, Counter()).update({first[key], previous[key]})
            first.setdefault(key, i)
            previous[key] = i
    return found


@given(key_sets)
def test_it_finds_what_one_dictionary_finds(keyed: list[frozenset[int]]) -> None:
    found = dict(star(keyed))
    assert found == _star(keyed)
    assert list(found) == sorted(found)
    assert all(list(candidates) == sorted(candidates) for candidates in found.values())


def test_over_many_blocks() -> None:
    keyed = [frozenset({i % 1000, 5000 + i // 7}) for i in range(40_000)]
    assert dict(star(keyed)) == _star(keyed)


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


sizes = st.integers(0, 60)


@given(sizes, sizes, sizes)
def test_what_has_few_keys_is_compared_on_one(shared: int, one: int, other: int) -> None:
    assert by_chance(shared, one, other) == (shared < min(one, other) * thresholds.STRAY)
    assert by_chance(shared, one, other) == by_chance(shared, other, one)
    assert by_chance(shared, one, other) or not by_chance(shared + 1, one, other)
    assert not by_chance(1, 1 / thresholds.STRAY, other)


def test_long_quotes_that_share_a_pair_of_words_are_not_compared() -> None:
    harbour = (
        "the harbour commission sold its granite quarry beside the northern ferry slip to a mussel cannery, "
        "whose foreman hired eleven divers, two bakers, a tinsmith"
    )
    orchard = (
        "every orchard keeper above the northern ferry pays a ledger fee that no bishop has audited since, "
        "whatever parish clerks, tollmen, weavers, coopers swore before magistrates"
    )
    ferry = "northern ferry"
    told = [_witness(n, said) for n, said in enumerate((harbour, orchard, ferry))]
    assert len(set.intersection(*({*keys(w, RARITY)} for w in told[:2]))) == 1
    assert list(worth_comparing(told[:2], RARITY)) == []
    assert list(worth_comparing(told, RARITY)) == [[(0, 2), (1, 2)]]


def _witness(n: int, said: str) -> Witness:
    words = tuple(said.replace(",", "").split())
    return Witness(f"q{n}", f"a{n}", 0, words, matter(words))
