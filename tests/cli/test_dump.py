"""`provenance dump`, as its user meets it."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest
from click.testing import CliRunner

from provenance.cli import main
from provenance.cli.console import Skipped
from provenance.cli.progress import Progress
from provenance.errors import UnreadableError
from provenance.exports import FORMATS

_ONE = "“The bridge will not open in May,” said Mayor Ada Quill.\n"
_TWO = "Mayor Ada Quill said: “The bridge will open in May.”\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text(_ONE, encoding="utf8")
    (tmp_path / "two.txt").write_text(_TWO, encoding="utf8")
    return tmp_path


def test_text_is_what_comes_unasked(folder: Path) -> None:
    result = CliRunner().invoke(main, ["dump", "--all", str(folder)])
    assert result.exit_code == 0
    assert "bridge will" in result.output
    assert "2 articles, 2 quotes" in result.output
    assert "\x1b" not in result.output


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_can_be_asked_for(folder: Path, name: str) -> None:
    result = CliRunner().invoke(main, ["dump", "--format", name, str(folder)])
    assert result.exit_code == 0
    assert result.stdout


def test_json_is_the_contract(folder: Path) -> None:
    result = CliRunner().invoke(main, ["dump", "--format", "json", str(folder)])
    data = json.loads(result.stdout)
    assert data["format"] == "provenance/1"
    assert [a["id"] for a in data["articles"]] == ["one", "two"]


@pytest.mark.parametrize(
    ("ending", "start"), [("json", "{"), ("csv", "quote,"), ("dot", "digraph"), ("x", " ")]
)
def test_the_ending_of_the_file_chooses_the_format(folder: Path, ending: str, start: str) -> None:
    target = folder / f"out.{ending}"
    result = CliRunner().invoke(main, ["dump", "-o", str(target), str(folder / "one.txt")])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert target.read_text(encoding="utf8").lstrip().startswith(start.strip())


def test_a_file_is_written_whole_or_not_at_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = folder / "out.csv"
    target.write_text("what was there before")

    def broken(trace: object, name: str):  # type: ignore[no-untyped-def]
        yield "half of it"
        raise KeyboardInterrupt

    monkeypatch.setattr(import_module("provenance.cli.dump"), "lines", broken)
    result = CliRunner().invoke(main, ["dump", "-o", str(target), str(folder / "one.txt")])
    assert result.exit_code == 130
    assert target.read_text() == "what was there before"
    assert sorted(p.name for p in folder.iterdir()) == ["one.txt", "out.csv", "two.txt"]


def test_a_file_that_cannot_be_written_is_named(folder: Path) -> None:
    target = folder / "nowhere" / "out.csv"
    result = CliRunner().invoke(main, ["dump", "-o", str(target), str(folder)])
    assert result.exit_code == 2
    assert "cannot write" in result.stderr


def test_nothing_there_is_a_usage_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["dump", str(tmp_path / "nowhere")])
    assert result.exit_code == 2
    assert "there is no file or folder" in result.stderr


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["dump", str(tmp_path)])
    assert result.exit_code == 1
    assert "no article in" in result.stderr


def test_articles_without_quotes_say_so(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nobody spoke.")
    result = CliRunner().invoke(main, ["dump", "--format", "json", str(tmp_path)])
    assert result.exit_code == 1
    assert "1 article holds no quotation marks" in result.stderr
    assert json.loads(result.stdout)["quotes"] == []


def test_what_is_skipped_is_named_and_counted(folder: Path) -> None:
    (folder / "feed.jsonl").write_text('{"id": "a", "text": "Nobody spoke."}\n{not json\n', encoding="utf8")
    result = CliRunner().invoke(main, ["dump", str(folder)])
    assert result.exit_code == 3
    assert "skipped" in result.stderr
    assert "feed.jsonl:2: " in result.stderr
    assert "1 skipped, 3 articles read" in result.stderr
    assert "3 articles" in result.stdout


def test_the_same_complaint_is_made_once(capsys: pytest.CaptureFixture[str]) -> None:
    skipped = Skipped()
    for line in range(1, 5):
        skipped(UnreadableError(f"feed.jsonl:{line}", "no text"))
    skipped(UnreadableError("other.jsonl:7", "no text"))
    skipped.report()
    told = ["skipped feed.jsonl:1 and 3 more: no text", "skipped other.jsonl:7: no text"]
    assert capsys.readouterr().err.splitlines() == told


def test_progress_is_silent_when_quick_and_speaks_when_long(capsys: pytest.CaptureFixture[str]) -> None:
    now = 0.0
    with Progress(after=1, every=10, clock=lambda: now) as progress:
        progress("Reading articles", 1, 0)
        now = 0.5
        progress("Finding quotes", 10, 100)
        assert capsys.readouterr().err == ""
        now = 2.5
        progress("Finding quotes", 50, 100)
        now = 3.0
        progress("Finding quotes", 60, 100)
    assert capsys.readouterr().err == "Finding quotes: 50 of 100, 20/s, 2 s left\n"
