"""The main job on the sample corpus, held against its gold, telling by telling."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import pytest

import provenance
from provenance import Trace
from provenance.outlets.identity import canonical
from tests import sample

TOLD, TERMS = sample.gold()
MEMBERS = [m for u in TOLD for m in u.members]
TOUCHED = [m for m in MEMBERS if any(meaning for _, meaning in m.drift)]


@pytest.fixture(scope="module")
def trace() -> Trace:
    return provenance.trace(provenance.read(sample.ARTICLES))


def label(m: sample.Member) -> str:
    return f"{m.utterance}-{m.article}-{m.start}"


T = TypeVar("T")
KNOWN_FAILURES = frozenset(Path(__file__).with_name("known_failures.txt").read_text("utf8").splitlines())


def each(test: str, items: Iterable[T], name: Callable[[T], str]) -> list[object]:
    """The items as parameters of a test; those that stand among the known failures are expected to fail."""
    return [
        pytest.param(i, id=name(i), marks=pytest.mark.xfail(strict=True))
        if f"{test}[{name(i)}]" in KNOWN_FAILURES
        else pytest.param(i, id=name(i))
        for i in items
    ]


def test_gold_points_at_its_text() -> None:
    texts = {a.id: a.text for a in provenance.read(sample.ARTICLES)}
    assert all(texts[m.article][m.start : m.end] == m.text for m in MEMBERS)
    assert all(texts[t["article"]][t["start"] : t["end"]] == t["text"] for t in TERMS)


@pytest.mark.parametrize("member", each("test_found", MEMBERS, label))
def test_found(trace: Trace, member: sample.Member) -> None:
    quote = sample.found(trace, member)
    assert quote is not None
    assert (quote.marked, quote.kind) == (member.marked, "speech")


@pytest.mark.parametrize("member", each("test_speaker", MEMBERS, label))
def test_speaker(trace: Trace, member: sample.Member) -> None:
    quote = sample.found(trace, member)
    assert quote is not None
    assert quote.speaker is not None
    assert quote.speaker.name == member.speaker


@pytest.mark.parametrize("told", each("test_linked", TOLD, lambda u: u.id))
def test_linked(trace: Trace, told: sample.Told) -> None:
    chains = sample.chain_of(trace)
    quotes = [sample.found(trace, m) for m in told.members]
    assert len({chains[q.id].id for q in quotes if q is not None}) == 1


def test_nothing_fused(trace: Trace) -> None:
    assert sample.fused(trace) == []


@pytest.mark.parametrize(
    "told", each("test_first_outlet", (u for u in TOLD if u.first_outlet), lambda u: u.id)
)
def test_first_outlet(trace: Trace, told: sample.Told) -> None:
    chains = sample.chain_of(trace)
    quotes = [sample.found(trace, m) for m in told.members]
    first = {chains[q.id].first_reported for q in quotes if q is not None}
    assert told.first_outlet is not None
    assert {canonical(f.outlet) for f in first if f is not None} == {canonical(told.first_outlet)}


@pytest.mark.parametrize("term", TERMS, ids=lambda t: t["text"])
def test_terms_are_nobodys_words(trace: Trace, term: dict[str, object]) -> None:
    (quote,) = [q for q in trace.quotes if q.article == term["article"] and q.start == term["start"]]
    assert (quote.kind, quote.speaker) == (term["kind"], None)


@pytest.mark.parametrize("member", each("test_touched_meaning_is_told", TOUCHED, label))
def test_touched_meaning_is_told(trace: Trace, member: sample.Member) -> None:
    quote = sample.found(trace, member)
    assert quote is not None
    links = [link for link in sample.chain_of(trace)[quote.id].links if link.quote == quote.id]
    told = {d.meaning for link in links for d in link.drift if d.meaning}
    assert {meaning for _, meaning in member.drift if meaning} <= told
