"""The room's word lists: sorted, no duplicates, every role that a phrase asks for there."""

from __future__ import annotations

from importlib.resources import files

import pytest

from provenance import lexicon, rulebook
from provenance.outlets import phrases
from provenance.outlets.rules import decoys, documents, interviews, occasions, reports, social, told

LISTS = (
    "en/book_nouns", "en/documents", "en/no_surnames", "en/outlet_heads", "en/outlet_tails",
    "en/programme_heads", "en/public_audiences", "en/public_occasions", "en/report_verbs", "syndicates",
)  # fmt: skip
TABLES = ("en/credit_words", "en/outlet_nouns", "outlets")


@pytest.mark.parametrize("name", [f"{n}.txt" for n in LISTS] + [f"{n}.tsv" for n in TABLES])
def test_lists_open_with_their_purpose_and_are_sorted(name: str) -> None:
    text = files("provenance.lexicon").joinpath(*name.split("/")).read_text(encoding="utf8")
    assert text.startswith("# ")
    entries = [line for line in text.splitlines() if line and not line.startswith("#")]
    entries = entries[1:] if name.endswith(".tsv") else entries
    keys = [e.split("\t")[0] if name == "outlets.tsv" else e for e in entries]
    assert keys == sorted(set(keys))


def test_every_phrase_compiles() -> None:
    modules = (decoys, documents, interviews, occasions, reports, social, told)
    found = [v for m in modules for v in vars(m).values() if isinstance(v, phrases.Phrase)]
    assert len(found) > 25
    assert all(p.pattern.pattern for p in found)


def test_every_rule_of_the_room_says_what_it_is_for() -> None:
    for listed in rulebook.LISTS:
        if listed.room == "outlets":
            assert all(rule.summary for rule in listed.rules())


def test_syndicates_are_known_by_their_canonical_names() -> None:
    from provenance.outlets import identity

    assert {identity.canonical(s) for s in lexicon.words("syndicates")} == lexicon.words("syndicates")
