"""The original wording is put together from overlapping copies, and never from thin air."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import build, original
from provenance.model import Article, Quote, Utterance

SENTENCE = (
    "Our town will rebuild the old harbour wall before winter because nobody else is going to do it for us "
    "and every family here has lost something to the sea"
)
WORDS = SENTENCE.split()


def chain_of(*texts):
    quotes = tuple(Quote(f"a{n}:0", f"a{n}", 0, len(t), t) for n, t in enumerate(texts))
    articles = {
        q.article: Article(q.article, q.text, outlet=f"Outlet {n}", published=dt.date(2024, 5, 1 + n))
        for n, q in enumerate(quotes)
    }
    return build(Utterance("u", quotes), articles)


@given(st.integers(8, 16), st.integers(0, 8))
def test_two_overlapping_trims_make_the_whole(cut, back):
    head, tail = " ".join(WORDS[: cut + 6]), " ".join(WORDS[max(2, cut - back) :])
    found = original(chain_of(head, tail))
    assert found is not None
    assert found.text == " ".join(WORDS)
    assert found.quotes == ("a0:0", "a1:0")


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(3, 28)), min_size=1, max_size=4))
def test_every_word_stands_in_a_copy(spans):
    texts = [" ".join(WORDS[a : a + n]) for a, n in spans]
    found = original(chain_of(*texts))
    assert found is not None
    assert " ".join(WORDS).find(found.text) >= 0
    assert max(len(t) for t in texts) <= len(found.text) or len(found.quotes) >= 1


def test_trims_that_do_not_overlap_stay_apart():
    found = original(chain_of(" ".join(WORDS[:10]), " ".join(WORDS[14:])))
    assert found is not None
    assert len(found.quotes) == 1


def test_no_marked_copy_no_original():
    chain = build(Utterance("u", (Quote("a:0", "a", 0, 3, "We.", marked=False),)), {"a": Article("a", "We.")})
    assert original(chain) is None


@pytest.mark.parametrize("joiner", [" ", " … "])
def test_a_splice_has_a_second_source(joiner):
    wall = "Our town will rebuild the old harbour wall before the winter storms come back again."
    school = "The school on the quay stays closed until then, whatever the ministry may say."
    sea = "Every family on this coast has lost somebody or something to the sea."
    chain = chain_of(f"{wall} {school}", f"{school} {sea}", wall + joiner + sea)
    spliced = [link for link in chain.links if link.quote == "a2:0"]
    assert {link.source.quote for link in spliced} == {"a0:0", "a1:0"}
    assert spliced[0].evidence[0].rule == "passage"
    assert "spliced" in {d.type for d in spliced[-1].drift}
