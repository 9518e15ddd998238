"""Cheap rejections reject nothing: whatever a rule finds has the words that gave reason to ask it."""

from __future__ import annotations

import regex
from hypothesis import given
from hypothesis import strategies as st

from provenance import lexicon
from provenance.model import Article
from provenance.outlets import phrases
from provenance.outlets.phrases import before
from provenance.outlets.rules import SENTENCE_RULES
from provenance.outlets.scene import Scene
from provenance.outlets.triggers import by_rule, hits
from provenance.quotes import View

LISTS = ("en/documents", "en/public_occasions", "en/public_audiences")
THINGS = sorted(
    {w for name in LISTS for w in lexicon.words(name)} | phrases.words("press") | phrases.words("tweet")
)
LEADING = sorted(phrases.words("tell") | phrases.words("query") | phrases.words("refuse"))
OTHERS = (
    "In",
    "in",
    "the",
    "a",
    "at",
    "told",
    "asked",
    "said",
    "Harrow",
    "his",
    "long",
    "read",
    "released",
    "Norwick",
)
prose = st.lists(st.one_of(st.sampled_from(THINGS), st.sampled_from(OTHERS)), max_size=12).map(" ".join)


@given(prose)
def test_a_rule_of_sentences_finds_nothing_without_its_words(text: str) -> None:
    scene = Scene.of(View.of(Article(id="a", text=text)), ())
    words = {hit.word for hit in hits(scene.text)}
    for rule in SENTENCE_RULES:
        if any(list(rule(scene, sentence)) for sentence in scene.sentences):
            assert words & by_rule()[rule.__name__]


@given(st.lists(st.one_of(st.sampled_from(LEADING), st.sampled_from(OTHERS)), max_size=8).map(" ".join))
def test_a_phrase_matches_nothing_without_a_word_that_leads_it(text: str) -> None:
    for role in ("tell", "query", "refuse"):
        phrase = before(rf"\b<{role}>\s<modifiers>")
        assert phrase.leads is not None
        if phrase.pattern.match(f"{text} "):
            assert not phrase.leads.isdisjoint(regex.findall(r"[^\W_]++", text))
