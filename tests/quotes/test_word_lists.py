"""The room's word lists: each says what it is for, is sorted, and holds nothing twice."""

import re
from pathlib import Path

import pytest

from provenance import lexicon
from provenance.quotes import kinds

FOLDER = Path(lexicon.__file__).parent
LISTS = [
    *("abbreviations_final", "abbreviations_inner", "broadcasters", "defining_phrases", "elisions"),
    *("labelling_verbs", "named_things", "naming_phrases", "reporting_words", "said_verbs"),
    *("said_verbs_beside", "sentence_openers", "stock_terms", "title_small_words", "wording_phrases"),
    *("work_nouns", "work_roles", "work_verbs"),
]


@pytest.mark.parametrize("name", [*(f"en/{n}" for n in LISTS), "block_tags"])
def test_lists_are_sorted_without_doubles(name: str) -> None:
    comment, *entries = (FOLDER / f"{name}.txt").read_text(encoding="utf8").splitlines()
    assert comment.startswith("# ")
    assert entries == sorted(set(entries))
    assert lexicon.words(name) == frozenset(entries)


def test_the_words_that_tell_kinds_are_sorted_and_used() -> None:
    rows = [(row["role"], row["word"]) for row in lexicon.table("en/kind_words")]
    assert rows == sorted(set(rows))
    rules = Path(kinds.__file__).parent
    code = "".join(path.read_text(encoding="utf8") for path in rules.glob("*.py"))
    asked = set(re.findall(r'words\("([a-z_]+)"\)', code))
    assert {role for role, _ in rows} == asked


def test_a_verb_of_saying_is_clear_or_not() -> None:
    assert lexicon.words("en/said_verbs").isdisjoint(lexicon.words("en/said_verbs_beside"))


def test_an_abbreviation_may_end_a_sentence_or_not() -> None:
    assert lexicon.words("en/abbreviations_inner").isdisjoint(lexicon.words("en/abbreviations_final"))
