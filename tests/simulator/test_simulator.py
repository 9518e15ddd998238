"""The simulator keeps its word: what it says of a copy is so, and the same seed tells the same stories."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.simulator import Settings, World, articles, families

numbers = st.integers(0, 10_000)


@given(numbers, numbers)
def test_a_story_depends_on_seed_and_number_alone(seed, number):
    assert World(seed=seed).story(number) == World(seed=seed).story(number)


@given(numbers)
def test_copies_follow_their_sources(number):
    story = World().story(number)
    for place, telling in enumerate(story.tellings):
        if telling.parent is None:
            assert place == 0
            continue
        assert telling.parent < place
        source = story.tellings[telling.parent]
        assert source.truly < telling.truly
        for old, new in zip(source.passages, telling.passages, strict=True):
            if new is not None:
                assert old is not None
                same = (new.wording, new.marked, new.speaker) == (old.wording, old.marked, old.speaker)
                assert (new.drift == ("verbatim",)) == same


@given(numbers)
def test_passages_stand_where_they_are_said_to(number):
    story = World(Settings(quotes=(1, 3))).story(number)
    texts = {a.id: a.text for a in articles(story)[0]}
    for planted in articles(story)[1]:
        passage = story.tellings[planted.telling].passages[planted.utterance]
        assert passage is not None
        assert texts[planted.article][planted.start : planted.end].strip(",.") == passage.wording.strip(",.")


@given(numbers)
def test_every_present_passage_is_in_its_family(number):
    story = World(Settings(quotes=(1, 3), lost=0.2)).story(number)
    told = sum(p is not None for t in story.tellings if t.present for p in t.passages)
    assert sum(len(f.utterance.quotes) for f in families(story)) == told


def test_rates_are_those_of_the_settings():
    tellings = [t for story in World().stories(400) for t in story.tellings]
    copies = [t for t in tellings if t.parent is not None]
    assert abs(sum(t.published != t.truly for t in tellings) / len(tellings) - 0.1) < 0.03
    assert abs(sum(t.credit is not None for t in copies) / len(copies) - 1 / 3) < 0.04
    assert all(18 <= len(s.tellings[0].passages[0].wording.split()) <= 45 for s in World().stories(200))


@given(numbers)
def test_a_joined_copy_has_words_of_both_its_sources(number):
    story = World(Settings(joined=0.5, verbatim=0.1, words=(30, 60))).story(number)
    for telling in story.tellings:
        if telling.second is None:
            continue
        assert telling.parent is not None
        first, second = (story.tellings[n].passages[0].wording for n in (telling.parent, telling.second))
        told = set(pairwise(telling.passages[0].wording.split()))
        assert len(told & (set(pairwise(second.split())) - set(pairwise(first.split())))) >= 5


@given(numbers)
def test_transcribers_copy_nobody(number):
    story = World(Settings(transcripts=(2, 3))).story(number)
    there = [t for t in story.tellings if t.parent is None]
    assert len(there) in (2, 3)
    assert len({t.outlet for t in there}) == len(there)
    assert all(t.credit is None for t in there)
