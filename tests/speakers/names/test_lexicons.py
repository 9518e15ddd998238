"""The lexicons that names are read by: sorted, without doubles, with nothing but what their columns allow."""

from __future__ import annotations

from pathlib import Path

import pytest

from provenance import lexicon

LISTS = [
    "name_particles", "name_suffixes",
    "en/asking_verbs", "en/calendar", "en/demonyms", "en/epithets", "en/kin", "en/relations", "en/rulers",
    "en/name_asides", "en/name_links", "en/name_small_words", "en/never_names", "en/party_letters",
    "en/persons_bodies", "en/persons_things", "en/places",
    "en/rarely_names", "en/source_prepositions", "en/speech_evidence", "en/spokespersons",
]  # fmt: skip
TABLES = [
    "names_given", "names_nicknames", "romanisations", "en/anaphors", "en/bodies", "en/body_nouns",
    "en/parties", "en/phrase_openers", "en/roles", "en/states", "en/titles",
]  # fmt: skip
FOLDER = Path(lexicon.__file__).parent


def _lines(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf8").splitlines()
    assert lines[0].startswith("#")
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_sorted_without_doubles(name: str) -> None:
    lines = _lines(FOLDER / f"{name}.txt")
    assert lines == sorted(set(lines))
    assert lexicon.words(name) == frozenset(lines)


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_sorted_without_doubles(name: str) -> None:
    keys = [line.split("\t")[0] for line in _lines(FOLDER / f"{name}.tsv")[1:]]
    assert keys == sorted(set(keys))
    assert len(lexicon.table(name)) == len(keys)


def test_genders() -> None:
    assert {r["gender"] for r in lexicon.table("names_given")} == {"m", "f", "u"}
    for name in ("en/titles", "en/roles"):
        assert {r["gender"] for r in lexicon.table(name)} == {"m", "f", ""}


def test_common_words_are_in_lower_case() -> None:
    assert not [
        w for w in lexicon.words("en/never_names") | lexicon.words("en/rarely_names") if w != w.lower()
    ]
    assert not lexicon.words("en/never_names") & lexicon.words("en/rarely_names")
