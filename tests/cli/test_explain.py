"""`provenance explain`, as its user meets it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provenance.cli import main

_TEXT = "A quiet day.\n\n“The bridge will not open in May,” said Mayor Ada Quill. Nothing else happened.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "gazette.txt"
    path.write_text(_TEXT, encoding="utf8")
    return path


def _explain(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["explain", *map(str, arguments)])


@pytest.mark.parametrize("way", [["--at", "30"], ["--line", "3"], ["--words", "Not Open"]])
def test_a_quote_is_found_and_explained(article: Path, way: list[str]) -> None:
    result = _explain(article, *way)
    assert result.exit_code == 0
    assert "line 3, code points 15 to 47" in " ".join(result.output.split())
    assert "What is it? speech, in quotation marks" in result.output
    assert "Who said it? " in result.output
    assert "Ada Quill" in result.output
    assert "rule cue_after: " in result.output


def test_json_holds_the_same(article: Path) -> None:
    (answer,) = json.loads(_explain(article, "--at", "30", "--format", "json").stdout)
    assert answer["quote"]["text"] == "The bridge will not open in May,"
    assert answer["quote"]["id"] == "gazette:15-47"
    assert [step["question"] for step in answer["steps"]][1] == "Who said it?"
    by_id = json.loads(_explain(article, "--quote", answer["quote"]["id"], "--format", "json").stdout)
    assert by_id == [answer]


def test_no_quote_there_says_so(article: Path) -> None:
    result = _explain(article, "--at", "3")
    assert result.exit_code == 1
    assert "no quote there" in result.stderr


def test_one_way_of_naming_a_quote_is_needed(article: Path) -> None:
    assert _explain(article).exit_code == 2
    assert _explain(article, "--at", "3", "--line", "1").exit_code == 2


def test_an_offset_needs_one_article(article: Path) -> None:
    (article.parent / "other.txt").write_text(_TEXT, encoding="utf8")
    result = _explain(article.parent, "--at", "30")
    assert result.exit_code == 2
    assert "name one with --article" in result.stderr
    assert _explain(article.parent, "--at", "30", "--article", "other").exit_code == 0
