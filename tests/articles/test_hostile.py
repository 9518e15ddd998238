"""Hostile inputs cost themselves and nothing else: each is named, and its neighbours are read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles import Reading, read_all
from tests.articles.hostile import STORY, Hostile, families

FAMILIES = families()


def test_there_are_many_and_none_twice() -> None:
    names = [h.name for family in FAMILIES.values() for h in family]
    assert len(set(names)) == len(names) > 240


@pytest.mark.parametrize("family", FAMILIES)
def test_each_costs_only_itself(family: str, tmp_path: Path) -> None:
    pytest.importorskip("lxml")
    for hostile in FAMILIES[family]:
        (tmp_path / hostile.name).write_bytes(hostile.make())
        (tmp_path / f"{hostile.name}.neighbour.txt").write_text(STORY)
    result = read_all(tmp_path)
    neighbours = [a for a in result.articles if (a.path or "").endswith(".neighbour.txt")]
    assert [a.text for a in neighbours] == [STORY] * len(FAMILIES[family])
    for hostile in FAMILIES[family]:
        _check(hostile, str(tmp_path / hostile.name), result)


def _check(hostile: Hostile, path: str, result: Reading) -> None:
    articles = [a for a in result.articles if a.path == path]
    reasons = " | ".join(s.reason for s in result.skipped if s.where.partition(":")[0] == path)
    repeated = any(n.where.partition(":")[0] == path and "left out" in n.text for n in result.notices)
    assert articles or repeated or reasons, hostile.name
    assert hostile.outcome != "read" or articles or repeated, hostile.name
    assert hostile.outcome != "skipped" or not articles, hostile.name
    assert hostile.reason in reasons, hostile.name
    for article in articles:
        assert article.text.strip(), hostile.name
        told = (article.id, article.text, article.title, article.outlet, article.url)
        "".join(filter(None, told)).encode()


_SUFFIXES = [
    ".txt",
    ".html",
    ".jsonl",
    ".json",
    ".csv",
    ".tsv",
    ".warc",
    ".parquet",
    ".txt.gz",
    ".jsonl.gz",
    "",
]
_OPENINGS = [
    b"",
    b'{"text": "',
    b'[{"text": "x"}, ',
    b"id,text\n1,",
    b"<html><p>",
    b"WARC/1.0\r\n",
    b"\x1f\x8b\x08\x00",
    b"\xff\xfe",
]


@given(st.sampled_from(_SUFFIXES), st.sampled_from(_OPENINGS), st.binary(max_size=200))
def test_any_bytes_are_read_or_named(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, opening: bytes, rest: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / f"file{suffix}"
    file.write_bytes(opening + rest)
    result = read_all(file)
    assert result.articles or result.skipped
    for article in result.articles:
        article.text.encode()


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "folder.txt" / "story.txt").write_text(STORY)
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "picture.png").write_bytes(b"x")
    (tmp_path / ".hidden.txt").write_text(STORY)
    os.mkfifo(tmp_path / "pipe.txt")
    result = read_all([tmp_path, tmp_path / "missing.txt", tmp_path / "*.nothing"])
    assert [a.id for a in result.articles] == ["story"]
    named = {s.where.removeprefix(f"{tmp_path}/"): s.reason for s in result.skipped}
    assert set(named) == {"gone.txt", "circle", "picture.png", "pipe.txt", "missing.txt", "*.nothing"}
    assert "no such file" in named["missing.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are Unicode")
def test_a_name_that_is_no_text_can_still_be_told(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9\n.txt")).write_text(STORY)
    (tmp_path / os.fsdecode(b"th\xe9.txt")).write_bytes(b"")
    result = read_all(tmp_path)
    (article,) = result.articles
    assert article.path is not None
    (article.id + article.path + str(result.skipped[0])).encode()
