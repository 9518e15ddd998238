"""join: a partition that neither the order of the bonds nor one quote that holds two sentences decides."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances.align import align
from provenance.utterances.bonds import Bond
from provenance.utterances.families import SideBySide, join
from provenance.utterances.rarity import Rarity

RARITY = Rarity()
wordings = st.lists(
    st.lists(st.sampled_from(["quarry", "ferry", "mussel", "lantern", "bishop"]), min_size=1),
    min_size=1,
    max_size=12,
)


def _bond(score: float, a: int, b: int, wording: float = 40.0) -> Bond:
    return Bond(score, a, b, wording)


def _beside(words: Sequence[tuple[str, ...]]) -> SideBySide:
    return SideBySide(words.__getitem__, lambda i: align(words[i], words[i], RARITY).a, RARITY)


@given(wordings, st.data(), st.randoms())
def test_a_partition_in_any_order(words: list[list[str]], data: st.DataObject, random: Random) -> None:
    n = len(words)
    numbers = st.integers(0, n - 1)
    pairs = data.draw(st.lists(st.tuples(numbers, numbers, st.integers(20, 60)), max_size=20))
    bonds = [_bond(float(s), min(a, b), max(a, b), s / 2) for a, b, s in pairs if a != b]
    bonds = list({(b.a, b.b): b for b in bonds}.values())
    articles = [f"a{i % 4}" for i in range(n)]

    compare = _beside([tuple(said) for said in words])
    found = join(articles, bonds, compare)
    assert sorted(i for f in found for i in f.members) == list(range(n))
    for family in found:
        assert list(family.members) == sorted(family.members)
        assert len(family.bonds) == len(family.members) - 1
        assert {i for b in family.bonds for i in (b.a, b.b)} <= set(family.members)
    random.shuffle(bonds)
    assert [f.members for f in join(articles, bonds, compare)] == [f.members for f in found]


def test_one_quote_that_holds_two_sentences_does_not_fuse_their_families() -> None:
    one, other = ("orchard", "sold", "parish"), ("ledger", "biscuit", "tin")
    words = [one] * 9 + [other] * 9 + [one + other]
    bonds = [_bond(60, 0, i) for i in range(1, 9)] + [_bond(60, 9, i) for i in range(10, 18)]
    bonds += [_bond(50, 0, 18), _bond(45, 9, 18)]
    found = join([f"a{i}" for i in range(19)], bonds, _beside(words))
    assert [f.members for f in found] == [(*range(9), 18), tuple(range(9, 18))]


def test_what_an_article_quotes_apart_is_not_joined_by_a_link_of_little_wording() -> None:
    words = [
        ("planned", "raid", "quay"),
        ("planned", "raid", "quay"),
        ("plans", "target", "quay"),
        ("plans", "target", "quay"),
    ]
    weak = Bond(30.0, 1, 3, wording=1.0, firm=False)
    bonds = [_bond(60, 0, 1), _bond(60, 2, 3), weak]
    found = join(["x", "y", "x", "z"], bonds, _beside(words))
    assert [f.members for f in found] == [(0, 1), (2, 3)]
