"""`provenance dump --engine spark` writes the tables of what `provenance dump` finds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import provenance
from provenance.cli import main
from tests import sample
from tests.spark import quiet, slow

pytestmark = quiet


def dump(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["dump", "--engine", "spark", *arguments])


def lines(folder: Path) -> list[Any]:
    return [json.loads(line) for part in folder.glob("*.json") for line in part.read_text().splitlines()]


@slow
def test_the_tables_hold_what_a_trace_does(session: Any, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    for path in sorted(sample.ARTICLES.iterdir())[:3]:
        (articles / path.name).write_bytes(path.read_bytes())
    (articles / "bad.txt").write_bytes(b"\x00\x01\x02" * 50)
    out = tmp_path / "out"
    result = dump("-o", str(out), "-f", "jsonl", str(articles))
    assert result.exit_code == 3
    assert "bad.txt" in result.stderr
    trace = provenance.trace(provenance.read(sorted(articles.iterdir())[1:], on_skip=lambda _: None))
    assert {row["id"] for row in lines(out / "articles")} == {a.id for a in trace.articles}
    assert {row["id"] for row in lines(out / "quotes")} == {q.id for q in trace.quotes}
    assert {row["id"]: row["quotes"] for row in lines(out / "chains")} == {
        c.id: [q.id for q in c.quotes] for c in trace.chains
    }
    assert len(lines(out / "links")) == sum(len(c.links) for c in trace.chains)
    written = {path: path.stat().st_mtime_ns for path in (out / "quotes").iterdir()}
    again = dump("-o", str(out), "-f", "jsonl", str(articles))
    assert (again.exit_code, again.stderr) == (3, result.stderr)
    assert {path: path.stat().st_mtime_ns for path in (out / "quotes").iterdir()} == written


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("PATH",), "name it by -o FOLDER"),
        (("PATH", "-o", "out", "-f", "csv"), "Spark writes Parquet"),
        (("-", "-o", "out"), "files, folders and addresses"),
        (("PATH", "hdfs://there/table", "-o", "out"), "either paths of this machine or addresses"),
        (("PATH", "-o", "full"), "holds something else"),
    ],
)
def test_what_spark_is_not_for_is_refused(
    session: Any, arguments: tuple[str, ...], told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "PATH").write_text("“We will wait,” said Ada Quill.")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter.txt").write_text("mine")
    result = dump(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_without_java_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pytest.importorskip("pyspark")
    from pyspark.sql import SparkSession

    monkeypatch.setattr(SparkSession, "getActiveSession", lambda: None)
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "a.txt").write_text("“We will wait,” said Ada Quill.")
    result = dump("-o", str(tmp_path / "out"), str(tmp_path / "a.txt"))
    assert result.exit_code == 2
    assert "Spark needs Java" in result.stderr
