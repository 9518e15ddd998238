"""The word lists of this room: readable, in order, and free of what would mislead the rules."""

from __future__ import annotations

from itertools import pairwise

import pytest

from provenance import lexicon
from provenance.speakers.grammar import BE, HAVE, MODAL, PRON, SAY, Grammar

LANGUAGES = ("en", "de", "fr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_in_order_and_once(language: str) -> None:
    rows = lexicon.table(f"{language}/cues")
    assert all(a["lemma"] < b["lemma"] for a, b in pairwise(rows))
    assert all(row["frames"].split() and row["finite"] for row in rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_closed_classes_hold_no_word_twice(language: str) -> None:
    for row in lexicon.table(f"{language}/grammar"):
        words = row["words"].split()
        assert words == sorted(set(words)), row["class"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cue_is_a_pronoun_or_an_auxiliary(language: str) -> None:
    grammar = Grammar.of(language)
    assert not [w for w in grammar.verbs if grammar.classes.get(w, 0) & (PRON | BE | HAVE | MODAL)]


def test_frames_of_well_known_verbs() -> None:
    verbs = Grammar.of("en").verbs
    assert verbs["said"].frames & SAY
    assert not verbs["told"].frames & SAY, "told X: no inversion"


def test_a_language_without_a_folder_is_read_as_english() -> None:
    assert Grammar.of("xx") is Grammar.of("en") is Grammar.of("en-GB")
