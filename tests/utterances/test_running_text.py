"""What leads from running text to known wordings: quick ways beside plain ones."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from provenance.quotes import View
from provenance.utterances import thresholds
from provenance.utterances.bound import could_be_copied
from provenance.utterances.keys import Key, lone_words, number, numbers_with, stamp, telling, telling_numbers
from provenance.utterances.linking import weigh
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked import Known, Wording
from provenance.utterances.unmarked.judge import judge
from provenance.utterances.unmarked.known import anchors
from provenance.utterances.unmarked.lone import Lone
from provenance.utterances.unmarked.scan import stretches, windows
from provenance.utterances.witness import Witness, matter
from tests.utterances.helpers import article
from tests.utterances.strategies import lines, words

MOST = 25
"""Words of a text, beginning anywhere among which and ending there, a part of it is asked for."""

_STORY = "lantern quarry mussel timber orchard granite the will not herring violin copper"
_text = st.lists(st.sampled_from(_STORY.split()), max_size=40)


@given(words, st.lists(words, max_size=3))
def test_telling_words_are_numbered_as_they_are_keyed(said: list[str], texts: list[list[str]]) -> None:
    rarity = Rarity.of(texts)
    found = list(zip(*telling_numbers(said, rarity), strict=True))
    assert found == [(place, number(key)) for place, key in telling(said, rarity)]


@given(words, st.text(max_size=2), st.text(max_size=2))
def test_keys_that_differ_in_a_word_are_numbered_together(said: list[str], one: str, other: str) -> None:
    found = numbers_with((one, other), map(stamp, said), (other,))
    assert found == [number((one, other, word, other)) for word in said]


_few = st.sampled_from("abcdefgh")


@given(
    st.dictionaries(_few, st.lists(st.integers(0, 99), unique=True, max_size=40)),
    st.lists(st.sets(_few, max_size=thresholds.CONTEXT_KEYS + 1), min_size=100, max_size=100),
    st.frozensets(_few),
)
def test_a_rare_word_leads_to_what_has_enough_anchors_near(
    numbers: dict[str, list[int]], marks: list[set[str]], near: frozenset[str]
) -> None:
    lone = Lone(numbers, marks.__getitem__)
    led = {w: [n for n in held if len(marks[n] & near) >= thresholds.ANCHORS] for w, held in numbers.items()}
    assert {word: lone.led(word, near) for word in numbers} == led
    assert lone.sought("abcdefghij", near) == {word for word, found in led.items() if found}


@given(lines(), _text)
def test_windows_are_those_of_plain_dictionaries(told: list[Witness], said: list[str]) -> None:
    rarity = weigh(told)
    known = Known.of(told, range(len(told)), rarity)
    reading = Reading.of(View.of(article("bare", " ".join(said))))
    sought = known.lone.sought(reading.distinct, reading.distinct)
    for stretch in stretches(reading, ()):
        found = {
            (known.wordings[n].witness.id, window)
            for n, window in windows(reading, stretch, known, sought, rarity)
        }
        assert found == {
            (w.id, range(max(0, first - reach), min(len(reading.words), last + reach + 1)))
            for w in told
            if w.matter
            for reach in [len(w.words) + thresholds.EDGE]
            for first, last, n in _runs(_places(w, told, reading, rarity), reach)
            if n >= (thresholds.MIN_HITS if len(w.matter) > thresholds.SHORT else 1)
        }


def _places(w: Witness, told: list[Witness], reading: Reading, rarity: Rarity) -> list[int]:
    """Where running text has keys that lead to a witness: it is among the first that hold them."""
    line = [v for v in told if v.matter]

    def first(key: Key, most: int, holds: list[set[Key]]) -> bool:
        return w in [v for v, held in zip(line, holds, strict=True) if key in held][:most]

    keys = [{key for _, key in telling(v.words, rarity)} for v in line]
    lone = [{(word,) for word in lone_words(v, rarity)} for v in line]
    places = [i for i, key in telling(reading.words, rarity) if first(key, thresholds.WORDINGS_PER_KEY, keys)]
    for i, word in enumerate(reading.words):
        near = reading.around(range(i, i + 1)) & anchors(w, rarity)
        if len(near) >= thresholds.ANCHORS and first((word,), thresholds.WORDINGS_PER_WORD, lone):
            places.append(i)
    return sorted(places)


def _runs(places: list[int], reach: int) -> list[tuple[int, int, int]]:
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][-1] <= reach:
            runs[-1].append(place)
        else:
            runs.append([place])
    return [(run[0], run[-1], len(run)) for run in runs]


_RARE = "lantern quarry mussel timber orchard granite herring violin copper barley"


@st.composite
def _retellings(draw: st.DrawFn) -> tuple[Witness, list[str]]:
    """A known wording, and running text with a word or some of it and what stands around it."""
    order = draw(st.permutations(_RARE.split()))
    said, near = order[: draw(st.integers(1, 7))], order[7:]
    name = draw(st.sampled_from([None, "Ada Quill"]))
    by = ("quill",) if name else ()
    known = Witness("w", "a", 0, tuple(said), matter(said), frozenset(near), None, name, by)
    first = draw(st.integers(0, len(said) - 1))
    kept = said[first : first + draw(st.integers(1, 3))]
    return known, [*draw(words), *kept, *draw(words), "Quill", *near]


@given(_retellings(), st.lists(words, max_size=3))
def test_what_is_not_laid_beside_the_text_is_no_copy(
    retelling: tuple[Witness, list[str]], others: list[list[str]]
) -> None:
    known, said = retelling
    rarity = Rarity.of([known.words, said, *others])
    reading = Reading.of(View.of(article("bare", " ".join(said), 3)))
    wording = Wording(0, known)
    for start, end in combinations(range(min(len(reading.words), MOST) + 1), 2):
        copy = judge(reading, range(start, end), wording, rarity)
        if copy and (copy.certain or copy.if_retold or copy.possible):
            assert could_be_copied(known.words, reading.words, rarity)
            return
