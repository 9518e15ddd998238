"""Cheap rejections reject nothing: whatever a rule finds has the words that gave reason to ask it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import regex
from hypothesis import given
from hypothesis import strategies as st

from provenance import lexicon
from provenance.model import Article
from provenance.outlets import mentions, phrases, rules
from provenance.outlets.phrases import Phrase
from provenance.outlets.rules import SENTENCE_RULES
from provenance.outlets.scene import Scene
from provenance.outlets.triggers import by_rule, hits, located, outlet_heads, telling
from provenance.quotes import View
from tests.strategies import texts

LISTS = ("en/documents", "en/public_occasions", "en/public_audiences")
THINGS = sorted(
    {w for name in LISTS for w in lexicon.words(name)} | phrases.words("press") | phrases.words("tweet")
)
PHRASES: list[Phrase] = [
    phrase
    for module in iter_modules(rules.__path__)
    for phrase in vars(import_module(f"{rules.__name__}.{module.name}")).values()
    if isinstance(phrase, Phrase) and phrase.needs
]
LEADING = sorted(w for phrase in PHRASES for w in phrase.needs or ())
OTHERS = (
    *("In", "in", "the", "a", "at", "told", "asked", "said", "Harrow", "his", "long", "read", "released"),
    *("’s", ",", "on", "to", "for", "with", "by", "of", "interview", "Monday", "Norwick"),
)
prose = st.lists(st.one_of(st.sampled_from(THINGS), st.sampled_from(OTHERS)), max_size=12).map(" ".join)


@given(prose)
def test_a_rule_of_sentences_finds_nothing_without_its_words(text: str) -> None:
    scene = Scene.of(View.of(Article(id="a", text=text)), ())
    words = {hit.word for hit in hits(scene.text)}
    sentences = [scene.numbered(n) for n in range(len(scene.bounds.starts))]
    for rule in SENTENCE_RULES:
        if any(list(rule(scene, sentence)) for sentence in sentences):
            assert words & by_rule()[rule.__name__]


@given(st.lists(st.one_of(st.sampled_from(LEADING), st.sampled_from(OTHERS)), max_size=8).map(" ".join))
def test_a_phrase_matches_nothing_without_a_word_that_it_needs(text: str) -> None:
    text = text.replace(" ’s", "’s").replace(" ,", ",")
    for phrase in PHRASES:
        for whole in (text, f"{text} ", f" {text}"):
            if phrase.pattern.match(whole):
                assert phrase.may_match(frozenset(regex.findall(r"[^\W_]++", whole))), phrase.source


@given(
    st.lists(st.sampled_from([*sorted(telling() | outlet_heads()), "-", "--", "A", " ", "é"])).map("".join)
)
def test_hits_are_the_sought_words_of_a_text(text: str) -> None:
    sought = telling() | outlet_heads()
    found = [(m.start(), m.group()) for m in regex.finditer(r"[a-z][a-z-]*", text) if m.group() in sought]
    assert [(hit.start, hit.word) for hit in hits(text)] == found


@given(
    st.lists(st.sampled_from(["AP", "CNN", "Time", "60", "𝐀", "µ", "é", "É", " ", "-", "_", "a"])).map(
        "".join
    )
)
def test_capitals_are_located_where_they_stand(text: str) -> None:
    found = [(m.start(), m.group()) for m in mentions._WORD.finditer(text)]
    for sought in (found, found[::2], found[1::3]):
        words = [word for _, word in sought]
        assert [word for _, word in located(text, words, mentions._whole)] == words
    assert list(located(text, [word for _, word in found], mentions._whole)) == found


@given(texts)
def test_mentions_are_whole_words_in_order(text: str) -> None:
    end = 0
    for mention in mentions.find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert not text[mention.start - 1 : mention.start].isalnum()
        end = mention.end
