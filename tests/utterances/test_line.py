"""A line gives back what was put in, and linking over it is what plain pairs and dictionaries make of it."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.bonds import Bond, Bonds
from provenance.utterances.decide import decide
from provenance.utterances.families import SideBySide, join
from provenance.utterances.keys import how_telling, keys, number, numbers, telling
from provenance.utterances.line import Line
from provenance.utterances.linking import linked, pairs, retold_pairs, weigh
from provenance.utterances.rarity import Rarity
from provenance.utterances.retold import partners, short_pairs
from provenance.utterances.witness import Witness
from tests.utterances.strategies import lines, witnesses


@given(st.lists(witnesses))
def test_it_gives_back_what_was_put_in(told: list[Witness]) -> None:
    line = Line.of(told)
    assert list(line) == told
    assert line[1:] == told[1:]
    assert [line.said(i) for i in range(len(line))] == [w.words for w in told]
    assert list(line.short()) == [len(w.matter) <= thresholds.SHORT for w in told]
    assert list(line.in_order()) == sorted(told, key=lambda w: w.order)
    assert Line.of(line) is line


@given(lines())
def test_numbers_are_those_of_the_keys(told: list[Witness]) -> None:
    rarity = weigh(told)
    plain = [{number(key) for key in keys(w, rarity)} for w in told]
    assert [found for found, _ in numbers(told, rarity)] == plain
    most = [len({key for _, key in telling(w.words, rarity)}) for w in told]
    assert [n for _, n in numbers(told, rarity)] == [how_telling(w.words, rarity) for w in told] == most


@given(lines())
def test_words_are_weighed_by_articles(told: list[Witness]) -> None:
    texts: dict[str, set[str]] = {}
    for w in told:
        texts.setdefault(w.article, set()).update(w.words, w.context)
    assert weigh(Line.of(told)).holders == Rarity.of(texts.values()).holders


@given(lines())
def test_the_pairs_are_those_of_a_plain_dictionary(told: list[Witness]) -> None:
    rarity = weigh(told)
    found = list(pairs(told, rarity))
    assert found == _pairs(told, rarity)
    known = {(b.a, b.b) for b in found}
    again = list(retold_pairs(told, found, rarity))
    assert sorted(again) == sorted(_retold(told, known, rarity))
    articles = [w.article for w in told]
    beside = SideBySide(
        lambda i: told[i].words, lambda i: align(told[i].words, told[i].words, rarity).a, rarity
    )
    families = join(articles, found + again, beside)
    assert linked(told) == families


def _pairs(told: list[Witness], rarity: Rarity) -> list[Bond]:
    first: dict[tuple[str, ...], int] = {}
    previous: dict[tuple[str, ...], int] = {}
    telling_of = [len({key for _, key in telling(w.words, rarity)}) for w in told]
    bonds = []
    for i, w in enumerate(told):
        met: Counter[int] = Counter()
        for key in keys(w, rarity):
            if key in first:
                met.update({first[key], previous[key]})
            first.setdefault(key, i)
            previous[key] = i
        enough = max(met.values(), default=0) * thresholds.WEAK_CANDIDATE
        some = [j for j in sorted(met) if met[j] >= enough]
        worth = [j for j in some if met[j] >= thresholds.STRAY * min(telling_of[i], telling_of[j])]
        bonds += [b for j in worth if (b := _bond(told, j, i, rarity))]
    return bonds


def _retold(told: list[Witness], known: set[tuple[int, int]], rarity: Rarity) -> list[Bond]:
    inside = {a: [i for i, w in enumerate(told) if w.article == a] for a in {w.article for w in told}}
    met = [
        (min(i, j), max(i, j))
        for one, other in partners((told[a].article, told[b].article) for a, b in sorted(known))
        for i, j in short_pairs(inside[one], inside[other], told)
    ]
    return [b for i, j in met if (i, j) not in known and (b := _bond(told, i, j, rarity))]


def _bond(told: list[Witness], a: int, b: int, rarity: Rarity) -> Bond | None:
    why = decide(told[a], told[b], rarity)
    return Bond(why.score, a, b, why.wording, why.firm) if why.same else None


bonds = st.builds(
    lambda score, a, b, wording, firm: Bond(score, min(a, b), max(a, b) + (a == b), wording, firm),
    st.floats(25, 90),
    st.integers(0, 20),
    st.integers(0, 20),
    st.floats(0, 60),
    st.booleans(),
)


@given(st.lists(bonds))
def test_bonds_come_back_by_components(some: list[Bond]) -> None:
    held = Bonds.of(some)
    assert list(held) == some
    assert list(held.pairs()) == [(b.a, b.b) for b in some]
    components = list(held.components())
    assert Counter(b for c in components for b in c) == Counter(some)
    homes = [{i for b in c for i in (b.a, b.b)} for c in components]
    assert len(set().union(*homes)) == sum(map(len, homes))
    assert [min(h) for h in homes] == sorted(min(h) for h in homes)
    for home, component in zip(homes, components, strict=True):
        reached = {min(home)}
        for _ in component:
            reached |= {i for b in component if reached & {b.a, b.b} for i in (b.a, b.b)}
        assert reached == home
