"""The script, made fast, is the script as it is defined."""

from __future__ import annotations

from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from provenance.chains.drift import Version
from provenance.chains.drift.align import align, pairs_of
from provenance.chains.drift.bounds import at_least, counted
from provenance.chains.drift.gotoh import gotoh
from provenance.chains.drift.islands import drown_islands, may_drown
from provenance.chains.drift.script import script
from tests.chains.reference.align import exact
from tests.chains.reference.script import script as scripted_slowly
from tests.simulator import Settings, World, families
from tests.strategies import texts

WORLD = World(Settings(words=(8, 110), verbatim=0.1, second_change=0.7))
LETTERS = st.sampled_from(["a", "b", "c", "d", "e", "f", "g", "h", "aa", "bb", "cc", ".", ",", "aa"])
PIECES = st.sampled_from(
    (
        "we will not", "accept this deal ,", "the city and the port", "of the", "three thousand men",
        "[T]he governor", "… and", "ca n't can't won't", "Goverment", "government", "said . He", "US U.S. us",
        "by the old bridge", "no", "yes ,", "“quoted”", "it", "accepted this DEAL", "[.]..", "[ ]", "[ the ]",
    )
)  # fmt: skip
wordings = st.lists(PIECES, max_size=12).map(" ".join)
letters = st.lists(LETTERS, max_size=24).map(" ".join)
pairs = st.one_of(st.tuples(wordings, wordings), st.tuples(letters, letters), st.tuples(texts, texts))


@st.composite
def rearranged(draw: st.DrawFn) -> tuple[str, str]:
    """A wording of distinct words, and the same with stretches cut, repeated, replaced and moved."""
    size = draw(st.integers(1, 60))
    words = [f"w{n}" if n % 3 else "the" for n in range(size)]
    out: list[str] = []
    at = 0
    while at < size:
        step = draw(st.integers(1, 12))
        match draw(st.sampled_from(("keep", "keep", "keep", "cut", "repeat", "replace", "jump"))):
            case "keep":
                out += words[at : at + step]
            case "repeat":
                out += words[at : at + step] * 2
            case "replace":
                out += [f"x{at + k}" for k in range(draw(st.integers(1, 6)))]
            case "jump":
                out += words[max(0, at - 20) : at][:step]
        at += step
    return " ".join(words), " ".join(out)


@given(wordings | texts, st.data())
def test_the_words_of_a_stretch_are_those_of_its_units(text, data):
    version = Version.of(text)
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(version.units))] * 2)))
    assert version.words_of((start, end)) == tuple(u.key for u in version.units[start:end] if u.is_word)


@given(pairs | rearranged())
@example(("a can't b", "a ca b"))
def test_the_script_is_that_of_the_full_tables(pair):
    before, after = (Version.of(t) for t in pair)
    assert script(before, after) == scripted_slowly(*pair, before.units, after.units)


@given(pairs | rearranged())
def test_every_unit_is_aligned_as_the_full_table_does(pair):
    before, after = (Version.of(t) for t in pair)
    n, m = len(before.units), len(after.units)
    assert pairs_of(gotoh(before, after, 0, n, 0, m)[1]) == exact(before.units, after.units, 0, n, 0, m)


@given(pairs | rearranged())
def test_islands_are_drowned_where_they_may_drown(pair):
    before, after = (Version.of(t) for t in pair)
    runs = align(before, after)
    aligned = pairs_of(runs)
    drowned = drown_islands(aligned, before.units, after.units)
    assert may_drown(runs, before, after) == (drowned != aligned)


@given(pairs | rearranged())
def test_no_alignment_is_cheaper_than_its_bound(pair):
    before, after = (Version.of(t) for t in pair)
    whole = (0, len(before.units), 0, len(after.units))
    counts = counted(before.keys), counted(after.keys)
    rough, fine = (at_least(before, after, whole, *counts, kin) for kin in (False, True))
    assert rough <= fine <= 2 * gotoh(before, after, *whole)[0]


def test_the_bound_of_one_word_changed_is_its_price():
    before, after = Version.of("We will close the school"), Version.of("We will close the port")
    whole = (0, 5, 0, 5)
    counts = counted(before.keys), counted(after.keys)
    assert at_least(before, after, whole, *counts, kin=True) == 2 * gotoh(before, after, *whole)[0]


@given(st.integers(0, 100_000))
def test_copies_and_strangers_of_the_simulator(number):
    found = {q.text for f in families(WORLD.story(number)) for q in f.utterance.quotes}
    found |= {q.text for f in families(WORLD.story(number + 1)) for q in f.utterance.quotes}
    versions = [Version.of(text) for text in sorted(found)]
    chosen = Random(number).sample(versions, min(4, len(versions)))
    for before in chosen:
        for after in chosen:
            wanted = scripted_slowly(before.text, after.text, before.units, after.units)
            assert script(before, after) == wanted
