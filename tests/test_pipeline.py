"""What holds of every trace, whatever the articles say."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import attrs
import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Trace, extract, read, trace
from provenance.exports.dump import from_json, to_json
from provenance.utterances import REVEALED
from tests.simulator import Settings, World, articles
from tests.strategies import texts

_SAMPLE = Path(__file__).parent.parent / "data" / "articles"
_SAID = (
    "The bridge will not open before the inspectors have tested every cable",
    "The bridge will open once the inspectors have tested every cable",
    "we never saw the letter about the forty hangers",
    "outright negligence",
    "mere negligence",
)
_frames = st.sampled_from(
    (
        "“{},” Mayor Ada Quill said on Monday.",
        "Ada Quill told Harbor Wire: “{}.”",
        'It was "{}", according to Odo Finch, the harbour master.',
        "She called it “{}”.",
        "According to Harbor Wire, {}.",
    )
)
_paragraphs = st.builds(str.format, _frames, st.sampled_from(_SAID)) | texts
_stories = st.lists(_paragraphs, max_size=4).map("\n\n".join)


@st.composite
def _corpora(draw: st.DrawFn) -> list[Article]:
    outlets = st.none() | st.sampled_from(["Harbor Wire", "Elsin Post", "Morning Ledger"])
    stories = draw(st.lists(st.tuples(_stories, outlets, st.none() | st.dates()), max_size=5))
    return [
        Article(f"a{n}", text, outlet=outlet, published=published)
        for n, (text, outlet, published) in enumerate(stories)
    ]


@given(_stories)
def test_without_credits_all_else_is_the_same(text: str) -> None:
    plain = extract(text, credits=False)
    assert plain == tuple(attrs.evolve(q, credit=None, public=False) for q in extract(text))


def test_credits_can_be_left_out() -> None:
    text = "“We will appeal,” Ada Harrow told the Norwick Gazette."
    (credited,), (plain,) = extract(text), extract(text, credits=False)
    assert credited.credit is not None
    assert plain.credit is None
    assert plain.speaker is not None
    assert plain.speaker == credited.speaker


def _soundly_told(whole: Trace) -> None:
    by_article = {a.id: a.text for a in whole.articles}
    by_id = {q.id: q for q in whole.quotes}
    assert len(by_id) == len(whole.quotes)
    for quote in whole.quotes:
        assert 0 <= quote.start < quote.end
        assert by_article[quote.article][quote.start : quote.end] == quote.text
        assert quote.continues is None or quote.continues in by_id
    told = [q.id for chain in whole.chains for q in chain.quotes]
    assert len(told) == len(set(told))
    assert {q.id for q in whole.quotes if q.kind == "speech"} <= set(told)
    for chain in whole.chains:
        members = {q.id for q in chain.quotes}
        assert all(by_id[q.id] == q for q in chain.quotes)
        assert chain.origins >= 1
        assert len({link.quote for link in chain.links}) == len(chain.links)
        for link in chain.links:
            assert link.quote in members
            assert set(link.ties) <= members
            assert (link.source.quote is None) != (link.source.outlet is None)
            assert link.source.quote is None or link.source.quote in members
            assert 0 <= link.confidence <= 1
        taken = networkx.DiGraph((s, link.quote) for link in chain.links if (s := link.source.quote))
        assert networkx.is_directed_acyclic_graph(taken)


@given(_corpora())
def test_every_trace_is_sound(corpus: list[Article]) -> None:
    _soundly_told(trace(corpus))


@given(texts)
def test_any_text_has_its_quotes_where_they_say(text: str) -> None:
    for quote in extract(text):
        assert text[quote.start : quote.end] == quote.text


@given(_corpora(), st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(corpus: list[Article], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(corpus, len(corpus))
    assert trace(shuffled) == trace(corpus)


@given(_corpora())
def test_what_is_written_is_read_back(corpus: list[Article]) -> None:
    whole = trace(corpus)
    assert from_json(to_json(whole, texts=True)) == whole


@given(_corpora())
def test_an_article_alone_has_the_quotes_it_has_among_others(corpus: list[Article]) -> None:
    among = trace(corpus).quotes
    alone = {q.id: _bare(q) for article in corpus for q in extract(article)}
    assert {q.id: _bare(q) for q in among if q.id in alone} == alone
    assert all(q.kind_rule in REVEALED and not q.marked for q in among if q.id not in alone)


def _bare(quote):  # type: ignore[no-untyped-def]
    return attrs.evolve(
        quote, kind="speech", kind_rule="", speaker=None, cue=None, credit=None, continues=None
    )


@given(st.integers(0, 10_000))
def test_what_is_planted_is_found_with_its_speaker(number: int) -> None:
    story = World(Settings(quotes=(1, 3))).story(number)
    stories, planted = articles(story)
    found = {(q.article, q.start, q.end): q for a in stories for q in extract(a)}
    for place in planted:
        passage = story.tellings[place.telling].passages[place.utterance]
        assert passage is not None
        quote = found.pop((place.article, place.start, place.end), None)
        if passage.marked:
            assert quote is not None
            assert quote.kind == "speech"
            assert quote.speaker is not None
            assert quote.speaker.name == passage.speaker
            assert quote.cue is not None
    assert not found


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two articles have the id 'a'"):
        trace([Article("a", "one"), Article("a", "two")])


def test_the_sample_is_sound_in_any_order() -> None:
    corpus = list(read(_SAMPLE))
    whole = trace(corpus)
    _soundly_told(whole)
    assert trace(corpus[::-1]) == whole


def test_hash_seeds_change_nothing() -> None:
    command = [sys.executable, "-m", "provenance", "dump", "--format", "json", str(_SAMPLE)]
    told = {
        subprocess.run(
            command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
