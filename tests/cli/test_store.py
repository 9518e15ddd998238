"""The commands that stand on a store, as their user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from provenance.cli import main
from tests import sample


def run(*arguments: str, columns: int = 100) -> Result:
    return CliRunner(env={"COLUMNS": str(columns)}).invoke(main, list(arguments))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("store") / "bridge.db"
    result = run("add", str(path), str(sample.ARTICLES))
    assert result.exit_code == 0
    assert "14 new, 0 revised, 0 known before; 14 articles" in result.stdout
    return str(path)


def test_adding_again_changes_nothing(store: str) -> None:
    assert "0 new, 0 revised, 14 known before" in run("add", store, str(sample.ARTICLES)).stdout


def test_a_store_is_dumped_as_its_articles_are(store: str) -> None:
    ours = json.loads(run("dump", store, "--format", "json").stdout)
    theirs = json.loads(run("dump", str(sample.ARTICLES), "--format", "json").stdout)
    assert ours == theirs


def test_words_are_traced(store: str) -> None:
    result = run("trace", store, "thre of forty hangers", "--top", "1")
    assert result.exit_code == 0
    assert "Three of the forty hangers" in result.stdout
    assert json.loads(run("trace", store, "cable tested", "--format", "json").stdout)["hits"]
    assert run("trace", store, "zeppelins over the orchard").exit_code == 1


@pytest.mark.parametrize("command", ["speakers", "outlets"])
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_lists(store: str, command: str, form: str) -> None:
    result = run(command, store, "--format", form)
    assert result.exit_code == 0
    assert {"speakers": "Maren Holt", "outlets": "Daily Beacon"}[command] in result.stdout
    if form == "json":
        assert isinstance(json.loads(result.stdout), list)


@pytest.mark.parametrize("columns", [100, 80])
def test_no_number_or_heading_is_broken(store: str, columns: int) -> None:
    lines = run("outlets", store, columns=columns).stdout.splitlines()
    assert max(map(len, lines)) <= columns
    (headings,) = (line.split() for line in lines if "verbatim" in line)
    assert headings[-5:] == ["verbatim", "trimmed", "reworded", "touched", "uncredited"]
    numbers = [cells for line in lines if (cells := line.split()[-9:])[-1].isdigit()]
    assert ["2", "7", "0", "7", "0", "1", "1", "5", "5"] in numbers
    assert any(line.startswith("Daily Beacon") for line in lines)


def test_changes_are_listed(store: str) -> None:
    result = run("changed", store, "--since", "2000-01-01", "--format", "json")
    assert {c["what"] for c in json.loads(result.stdout)} >= {"new"}
    assert run("changed", store, "--since", "2999-01-01").exit_code == 1
    assert run("changed", store, "--since", "yesterday").exit_code == 2


def test_a_report_is_written(store: str, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert run("report", store, "-o", str(page), "--title", "The <Bridge>").exit_code == 0
    assert "The &lt;Bridge&gt;" in page.read_text(encoding="utf8")


@pytest.mark.parametrize(
    ("draft", "code"),
    [
        ("“The deck is sound and nobody was ever in danger,” said Tomas Brandt.", 0),
        ("“The deck is sound and nobody was in danger,” said Tomas Brandt.", 4),
        ("“We have always loved the sea,” said Ada Quill.", 0),
        ("Nothing is quoted here.", 1),
    ],
)
def test_a_draft_is_verified(store: str, tmp_path: Path, draft: str, code: int) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(draft, encoding="utf8")
    result = run("verify", str(file), "--against", store)
    assert result.exit_code == code
    told = json.loads(run("verify", str(file), "--against", store, "--format", "json").stdout)
    assert all({"ruling", "sound", "because", "quote", "source"} <= v.keys() for v in told)


def test_not_in_the_corpus_is_a_fault_where_asked(store: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("“We have always loved the sea,” said Ada Quill.", encoding="utf8")
    assert run("verify", str(file), "--against", store, "--strict").exit_code == 4


def test_a_store_of_something_else_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"SQLite format 3\x00" + b"\x00" * 500)
    result = run("dump", str(other))
    assert result.exit_code == 2
    assert "other.db" in result.stderr
