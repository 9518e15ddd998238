"""A speaker's name is spelt as most articles of a chain spell it, and nothing else becomes of a quote."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Article, Corpus, Quote, Speaker
from provenance.utterances.spelling import as_written, respelt
from tests.traces.reference import composed

NAMES = (
    "Ada Quill",
    "Ada Quil",
    "Sergei Moryshkin",
    "Sergei Moryskin",
    "Ida Quill",
    "Quill",
    "Ada Cole",
    "the mayor",
    "U.S. Embassy",
    "US Embassy",
)


def said(names: Sequence[str | None]) -> tuple[Quote, ...]:
    return tuple(
        Quote(f"a{n}:0-4", f"a{n}", 0, 4, "Stay", speaker=name and Speaker(name, 6, 9, "she", "reported"))
        for n, name in enumerate(names)
    )


def named(quotes: Sequence[Quote]) -> list[str | None]:
    return [q.speaker.name if q.speaker else None for q in quotes]


@pytest.mark.parametrize(
    ("names", "spelt"),
    [
        (["Ada Quill", "Ada Quil", "Ada Quill"], ["Ada Quill"] * 3),
        (["Sergei Moryshkin", "Sergei Moryskin", "Sergei Moryshkin"], ["Sergei Moryshkin"] * 3),
        (["Sergey Morin", "Sergei Morin", "Sergei Morin"], ["Sergei Morin"] * 3),
        (["Ada Quill", "Ada Quil"], ["Ada Quill", "Ada Quil"]),  # one against one
        (["Ada Quill", "Ada Quill", "Ada Quil", "Ada Quil"], ["Ada Quill"] * 2 + ["Ada Quil"] * 2),
        (["Ada Quill", "Quill", "Ada Quill"], ["Ada Quill", "Quill", "Ada Quill"]),  # no name made longer
        (["Ada Quill", "Ada Cole", "Ada Quill"], ["Ada Quill", "Ada Cole", "Ada Quill"]),
        (["Ada Quill", "Ben Quill", "Ada Quill"], ["Ada Quill", "Ben Quill", "Ada Quill"]),
        (["Marco Quill", "Marcy Quill", "Marco Quill"], ["Marco Quill", "Marcy Quill", "Marco Quill"]),
        (["Robert Cole", "Bob Cole", "Robert Cole"], ["Robert Cole", "Bob Cole", "Robert Cole"]),
        (["John Smith", "Jon Smyth", "John Smith"], ["John Smith", "Jon Smyth", "John Smith"]),  # two words
        (["Ada Quill", None, "Ada Quill"], ["Ada Quill", None, "Ada Quill"]),
    ],
)  # fmt: skip
def test_names_are_spelt_as_most_articles_have_them(names: list[str | None], spelt: list[str | None]) -> None:
    assert named(respelt(said(names))) == spelt


def test_an_article_counts_once() -> None:
    often = [
        Quote("a:0-4", "a", 0, 4, "Stay", speaker=Speaker("Ada Quil", 6, 9, "she", "r")) for _ in range(9)
    ]
    assert set(named(respelt([*often, *said(["Ada Quill", "Ada Quill"])]))) == {"Ada Quill"}


@given(st.lists(st.sampled_from((*NAMES, None)), max_size=8))
def test_what_is_spelt_is_spelt_once_and_can_be_read_as_it_was(names: list[str | None]) -> None:
    quotes = said(names)
    spelt = respelt(quotes)
    assert respelt(spelt) == spelt
    assert tuple(map(as_written, spelt)) == quotes
    for quote, was in zip(spelt, quotes, strict=True):
        if quote != was:
            assert quote.speaker
            assert was.speaker
            assert quote.speaker.own == was.speaker.name != quote.speaker.name
            assert names.count(quote.speaker.name) >= 2 * names.count(quote.speaker.own)


@given(st.lists(st.sampled_from(NAMES), max_size=8), st.randoms())
def test_the_order_of_quotes_does_not_matter(names: list[str], chance: Random) -> None:
    quotes = list(said(names))
    expected = {q.id: q for q in respelt(quotes)}
    chance.shuffle(quotes)
    assert {q.id: q for q in respelt(quotes)} == expected


TOLD = [
    Article(
        f"{n}",
        f"It is shut. “We will not open the old bridge before the tide turns,” {who} said on day {n + 1}.",
    )
    for n, who in enumerate(("Ada Quill", "Ada Quil", "Ada Quill", "Ada Quill"))
]


def test_a_trace_and_a_store_spell_alike() -> None:
    expected = composed(TOLD)
    assert set(named(expected.quotes)) == {"Ada Quill"}
    assert [q.speaker.own for q in expected.quotes if q.speaker] == [None, "Ada Quil", None, None]
    assert provenance.trace(TOLD) == expected
    with Corpus.open() as corpus:
        for article in TOLD:
            corpus.add([article])
        assert corpus.trace().quotes == expected.quotes
        corpus.relink()
        assert corpus.trace() == expected


def test_a_store_spells_as_written_again_when_the_others_are_gone() -> None:
    with Corpus.open() as corpus:
        corpus.add(TOLD)
        for article in (TOLD[0], TOLD[2], TOLD[3]):
            corpus.add([Article(article.id, f"Nothing was said by {article.id}.")])
        (quote,) = corpus.trace().quotes
        assert quote.speaker
        assert (quote.speaker.name, quote.speaker.own) == ("Ada Quil", None)
