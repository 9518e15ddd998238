"""Transcripts of one speech are told apart from copies of each other, and copies are never taken for such."""

from __future__ import annotations

import datetime as dt

import attrs
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import build
from provenance.chains.drift import Version
from provenance.chains.origins import differences_within
from provenance.model import Article, Credit, Quote, Utterance
from tests.simulator import Settings, World, families

numbers = st.integers(0, 100_000)
ONE = "And so we will, you know, rebuild the harbour wall that the storm took, and do it before winter."
OTHER = "So we will rebuild that harbour wall the storm took. And we do it, I mean, before the winter."


def family(*told: tuple[str, str, str, int]) -> tuple[Utterance, dict[str, Article]]:
    """Tellings as (article, outlet, wording, hour)."""
    start = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    articles = {
        key: Article(key, words, outlet=outlet, published=start + dt.timedelta(hours=hour))
        for key, outlet, words, hour in told
    }
    quotes = tuple(Quote(f"{key}:0", key, 0, len(words), words) for key, _, words, _ in told)
    return Utterance("u", quotes), articles


TOLD = (
    ("a", "Norwick Gazette", ONE, 1),
    ("b", "Harbour Times", OTHER, 2),
    ("c", "Island Courier", ONE, 5),
    ("d", "Coastal Tribune", OTHER, 6),
    ("e", "Valley Post", OTHER, 8),
)


def test_two_transcripts_and_their_copies_are_two_origins():
    chain = build(*family(*TOLD))
    assert chain.origins == 2
    sources = {link.quote: link.source.quote for link in chain.links}
    assert sources == {"c:0": "a:0", "d:0": "b:0", "e:0": sources["e:0"]}
    assert sources["e:0"] in ("b:0", "d:0")
    reasons = [e.text for e in chain.first_reported.evidence if e.rule == "origin"]
    assert len(reasons) == 1
    assert "Norwick Gazette" in reasons[0]
    assert "Harbour Times" in reasons[0]
    assert "independently" in reasons[0]


def test_a_telling_that_credits_another_is_a_copy():
    utterance, articles = family(*TOLD[:2])
    credit = Credit("Norwick Gazette", "reported_by_outlet", 0, 0, "the Norwick Gazette", "told")
    quotes = tuple(attrs.evolve(q, credit=credit if q.article == "b" else None) for q in utterance.quotes)
    assert build(attrs.evolve(utterance, quotes=quotes), articles).origins == 1


def test_one_outlet_or_another_week_is_no_other_transcript():
    assert build(*family(TOLD[0], ("b", "Norwick Gazette", OTHER, 2))).origins == 1
    assert build(*family(TOLD[0], ("b", "Harbour Times", OTHER, 24 * 30))).origins == 1


def test_of_words_said_in_public_less_shows_that_two_wrote_them_down():
    told = "We will rebuild the harbour wall that the storm took and so do it before the winter."
    fewer = "We will rebuild the harbour wall the storm took and do it before the winter."
    utterance, articles = family(("a", "Norwick Gazette", told, 1), ("b", "Harbour Times", fewer, 2))
    assert build(utterance, articles).origins == 1
    public = attrs.evolve(utterance, quotes=tuple(attrs.evolve(q, public=True) for q in utterance.quotes))
    chain = build(public, articles)
    assert chain.origins == 2
    assert any("said in public" in e.text for e in chain.first_reported.evidence)


@given(numbers)
def test_verbatim_copies_have_one_origin(number):
    for found in families(World(Settings(verbatim=1.0)).story(number)):
        assert build(found.utterance, found.articles).origins == 1


@given(numbers)
def test_every_origin_but_the_first_says_why(number):
    for found in families(World(Settings(transcripts=(2, 3))).story(number)):
        chain = build(found.utterance, found.articles)
        reasons = [e for e in chain.first_reported.evidence if e.rule == "origin"]
        assert len(reasons) == chain.origins - 1


@given(numbers)
def test_differences_are_counted_alike_both_ways(number):
    story = World(Settings(transcripts=(2, 2))).story(number)
    one, other = (t.passages[0].wording for t in story.tellings if t.parent is None)
    there, back = (differences_within(Version.of(a), Version.of(b)) for a, b in ((one, other), (other, one)))
    assert (there.lost, there.won) == (back.won, back.lost)
    assert (there.swapped, there.shared, there.overlap) == (back.swapped, back.shared, back.overlap)
