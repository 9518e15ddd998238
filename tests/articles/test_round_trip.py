"""What is written in any format is read back as it was."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given

from provenance import Article
from provenance.articles import read_all
from tests.articles import strategies, writing


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.parametrize("suffix", writing.FORMATS)
@given(articles=strategies.collections)
def test_what_is_written_is_read_back(suffix: str, folder: Path, articles: list[Article]) -> None:
    articles = [evolve(a, outlet=a.outlet or "The Harbour Times") for a in articles]
    file = folder / f"feed.{suffix}"
    file.write_bytes(writing.FORMATS[suffix](articles))
    result = read_all(file)
    assert [evolve(a, path=None) for a in result.articles] == articles
    if articles:
        assert not result.skipped
        assert not result.notices


@given(text=strategies.texts)
def test_a_plain_text_is_its_file_s_own_code_points(folder: Path, text: str) -> None:
    file = folder / "a report.v2.txt"
    file.write_bytes(text.encode())
    (article,) = read_all(str(file)).articles
    assert article.text == text
    assert article.id == "a report.v2"
    assert article.path == str(file)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@given(text=strategies.texts)
def test_a_wide_encoding_is_told_by_its_mark_or_its_nuls(encoding: str, folder: Path, text: str) -> None:
    file = folder / "wide.txt"
    file.write_bytes(text.encode(encoding))
    (article,) = read_all(file).articles
    assert article.text == text
