"""Every character that can be seen is in a token, in its place; what stands beside a word may change it."""

from __future__ import annotations

import pytest
from hypothesis import given

from provenance.model import Article
from provenance.quotes import View, find
from provenance.speakers.grammar import ABBR, MODAL, Grammar
from provenance.speakers.tokens import sentences, tokenize
from tests.strategies import texts

GRAMMAR = Grammar.of("en")


@given(texts)
def test_tokens_and_blanks_make_up_the_text(text: str) -> None:
    view = View.of(Article("a", text))
    spans = [view.span(q.start, q.end) for q in find(view)]
    for language in ("en", "fr"):
        tokens, places = tokenize(view.text, 0, len(view.text), list(enumerate(spans)), Grammar.of(language))
        at = 0
        for number, token in enumerate(tokens):
            start, end = places[number]
            assert not view.text[at:start].strip().strip("-tT")  # what ties a French pronoun to its verb
            assert token.text in view.text[start:end]
            assert token.quote >= 0 or token.text == view.text[start:end]
            at = end
        assert not view.text[at:].strip()


@given(texts)
def test_sentences_follow_each_other(text: str) -> None:
    tokens, _ = tokenize(text, 0, len(text), (), GRAMMAR)
    at = 0
    for first, end in sentences(tokens):
        assert first < end
        assert all(t.text == "\n" for t in tokens[at:first])
        at = end
    assert all(t.text == "\n" for t in tokens[at:])


@pytest.mark.parametrize(
    ("text", "number", "token", "classes"),
    [
        ("asked Gov. Quill", 1, "Gov.", ABBR),
        ("asked Gov . Quill", 1, "Gov", 0),
        ("asked J. Quill", 1, "J.", ABBR),
        ("It rained. Will it hold", 3, "Will", MODAL),
        ("asked Will Quill", 1, "Will", 0),
    ],
)
def test_neighbours_change_a_word(text: str, number: int, token: str, classes: int) -> None:
    tokens, _ = tokenize(text, 0, len(text), (), GRAMMAR)
    assert tokens[number].text == token
    assert tokens[number].classes & (ABBR | MODAL) == classes


def test_only_what_touches_the_word_before_joins_it_to_the_next() -> None:
    text = "the Quill-/Marsh plan - a toll & a tax"
    tokens, _ = tokenize(text, 0, len(text), (), GRAMMAR)
    assert [t.text for t in tokens if t.joins] == ["/", "&"]
