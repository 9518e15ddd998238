"""What a language has to provide, and that its lists are in order."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
import regex

from provenance import lexicon
from provenance.speakers.grammar import DET, HAVE, PREP, PRON, SAY, Grammar
from provenance.speakers.languages import READERS
from provenance.speakers.names import People
from tests.speakers.languages.planted import LANGUAGES

NEEDED = {
    *("cues.tsv", "grammar.tsv", "determiners.txt", "prepositions.txt", "pronouns.txt", "relatives.txt"),
    *("conjunctions.txt", "subordinators.txt", "adverbs.txt", "clitics.txt", "verbs.txt", "times.txt"),
    *("noun_verbs.txt", "nominal_cues.txt", "bearers.txt", "suffixes.tsv", "suffix_exceptions.txt"),
    *("abbreviations_inner.txt", "abbreviations_final.txt", "anaphors.tsv", "titles.tsv", "definites.txt"),
    "articles.txt",
}
"""The files that every language but English has."""

FOLDER = Path(str(files(lexicon)))
LISTS = [p for code in LANGUAGES for p in sorted((FOLDER / code).glob("*.txt"))]
TABLES = [p for code in LANGUAGES for p in sorted((FOLDER / code).glob("*.tsv"))]


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def stem(name: str) -> str:
    return name.partition(".")[0]


def test_every_folder_is_tested() -> None:
    folders = {p.name for p in FOLDER.iterdir() if (p / "cues.tsv").is_file()}
    assert folders - {"en"} == set(LANGUAGES) == set(READERS)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_folder_holds_what_is_needed_and_what_its_reader_reads(code: str) -> None:
    source = Path(READERS[code].__code__.co_filename).read_text(encoding="utf8")
    own = set(regex.findall(rf'"{code}/(\w+)"', source))
    present = {p.name for p in (FOLDER / code).iterdir()}
    assert NEEDED - present == set(), "a language has to provide these"
    assert {name.partition(".")[0] for name in present - NEEDED} == own - {
        n.partition(".")[0] for n in NEEDED
    }


def test_the_guide_names_what_is_needed() -> None:
    guide = Path(__file__).parents[3] / "CONTRIBUTING.md"
    text = guide.read_text(encoding="utf8")
    assert [name for name in sorted(NEEDED) if f"`{name}`" not in text] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_is_told_and_read(code: str) -> None:
    assert code in {row["language"] for row in lexicon.table("commonest")}
    grammar = Grammar.of(code)
    assert grammar is not Grammar.of("en")
    assert People.knows(code)
    for bit in (DET, PREP, PRON, HAVE):
        assert any(classes & bit for classes in grammar.classes.values())
    assert sum(bool(verb.frames & SAY) for verb in grammar.verbs.values()) > 200


@pytest.mark.parametrize("path", LISTS, ids=named)
def test_a_list_is_in_order_and_says_what_it_is_for(path: Path) -> None:
    head, *entries = path.read_text(encoding="utf8").splitlines()
    assert head.startswith("# ")
    assert entries == sorted(set(entries))
    assert all(e == e.strip() for e in entries)


@pytest.mark.parametrize("path", TABLES, ids=named)
def test_a_table_is_in_order_and_says_what_it_is_for(path: Path) -> None:
    assert path.read_text(encoding="utf8").startswith("# ")
    rows = [tuple(row.values()) for row in lexicon.table(named(path))]
    assert rows
    assert len(rows) == len(set(rows))
    if path.stem not in {"suffixes"}:
        assert rows == sorted(rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_cue_opens_a_noun_phrase(code: str) -> None:
    grammar = Grammar.of(code)
    assert not [form for form in grammar.verbs if grammar.classes.get(form, 0) & (DET | PRON)]
