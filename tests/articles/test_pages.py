"""Pages: cases as files, what a story must not lose, and archives of them."""

from __future__ import annotations

import gzip
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles import read_all
from provenance.articles.draft import Draft
from provenance.articles.pages import bounds, draft, isolated
from provenance.errors import UnreadableError

pytest.importorskip("trafilatura")
FOLDER = Path(__file__).parent / "cases/pages"


@pytest.mark.parametrize("page", sorted(FOLDER.glob("*.html")), ids=lambda p: p.stem)
def test_case(page: Path) -> None:
    expected: dict[str, Any] = tomllib.loads(page.with_suffix(".toml").read_text("utf8"))
    (article,) = read_all(page).articles
    assert article.text.split("\n\n") == expected["paragraphs"]
    assert article.id == page.stem
    for name in ("outlet", "title", "url", "published"):
        assert getattr(article, name) == expected[name]


_paragraphs = st.lists(
    st.sampled_from(
        [
            "“They knew,” she said.",
            "The bridge stays shut until every cable has been tested, the mayor of the town told reporters.",
            "“No,” he said. “Not before May, and not before each of the forty hangers was tested twice.”",
            "Islanders were told to take the ferry, which runs every forty minutes & costs 3 < 4 crowns.",
        ]
    ),
    min_size=3,
    max_size=12,
)


@given(_paragraphs)
def test_no_paragraph_is_lost_however_often_it_comes(paragraphs: list[str]) -> None:
    first = "It began on Sunday, when a walker heard what she took for a gunshot from the old bridge."
    last = "The ministry did not answer questions that were put to it on Tuesday and on Wednesday."
    told = ["Shut", first, *paragraphs, last]
    body = "".join(f"<p>{p.replace('&', '&amp;').replace('<', '&lt;')}</p>\n" for p in told[1:])
    read = draft(f"<html><body><article><h1>Shut</h1>{body}</article></body></html>".encode(), "page")
    assert isinstance(read, Draft)
    assert read.text.split("\n\n") == told


_SCRAPS = ["<p>", "</p>", "<div>", "<table><tr><td>", "“x”", "<!--", "-->", "<script>", "</", "<br>"]
_SCRAPS += ["<a href='", '"', "&#xD800;", "\0"]
_scraps = st.lists(st.sampled_from(_SCRAPS), max_size=60).map(lambda tags: "".join(tags).encode())


@given(st.binary(max_size=300) | _scraps)
def test_any_bytes_are_a_page_or_named(data: bytes) -> None:
    read = draft(data, "page.html")
    assert isinstance(read, Draft) or read.where == "page.html"


def test_a_tag_with_heaps_of_attributes_is_not_tame() -> None:
    heap = " ".join(f'a{i}="{i}>"' for i in range(3000)).encode()
    assert not bounds.is_tame(b"<p>x</p><div " + heap + b">")
    assert bounds.is_tame(b'<img src="data:' + b"A" * 200_000 + b'">' + b"<p>it's</p>" * 100)


def test_a_page_that_takes_too_long_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "MAX_PAGE_SECONDS", 0.01)
    read = draft(b"<p>x</p>" + b"<div>" * 30_000, "page.html")
    assert isinstance(read, UnreadableError)
    assert "seconds" in read.reason


@pytest.mark.parametrize(
    ("missing", "suffix"), [("lxml", "html"), ("warcio.archiveiterator", "warc"), ("pyarrow", "parquet")]
)
def test_a_missing_part_is_named_with_its_remedy(
    missing: str, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    (tmp_path / f"page.{suffix}").write_bytes(b"WARC/1.0 <p>They knew, she said.</p>")
    (skipped,) = read_all(tmp_path).skipped
    assert "pip install" in skipped.reason


def test_without_trafilatura_the_densest_prose_is_the_story(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    read = draft((FOLDER / "harbour-times.html").read_bytes(), "page.html")
    assert isinstance(read, Draft)
    paragraphs = read.text.split("\n\n")
    assert paragraphs.count("“They knew,” she said.") == 3
    assert not [p for p in paragraphs if "newsletter" in p or "Related" in p or "©" in p or "First!" in p]


def _warc(*pages: tuple[str, str, bytes]) -> bytes:
    """An archive of responses, as ISO 28500 has them."""
    records = []
    for url, content, body in pages:
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: {content}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{len(records)}>\r\n"
            f"WARC-Date: 2025-03-04T10:00:00Z\r\nWARC-Target-URI: {url}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
        )
        records.append(head.encode() + answer + b"\r\n\r\n")
    return b"".join(records)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_an_archive_gives_its_pages(tmp_path: Path, pack: Any) -> None:
    page = (
        "<html><body><p>“They knew,” said the mayor of {}, and café owners in the town agreed with her.</p>"
    )
    archive = _warc(
        (
            "https://www.harbourtimes.co.uk/a",
            "text/html; charset=windows-1252",
            page.format("A").encode("cp1252"),
        ),
        ("https://www.harbourtimes.co.uk/p.png", "image/png", b"\x89PNG"),
        ("https://www.harbourtimes.co.uk/b", "text/html", page.format("B").encode()),
    )
    file = tmp_path / "crawl.warc.gz"
    file.write_bytes(pack(archive))
    file = file.rename(tmp_path / "crawl.warc") if pack is bytes else file
    result = read_all(file)
    assert [(a.id, a.url, a.outlet) for a in result.articles] == [
        ("crawl:1", "https://www.harbourtimes.co.uk/a", "harbourtimes.co.uk"),
        ("crawl:3", "https://www.harbourtimes.co.uk/b", "harbourtimes.co.uk"),
    ]
    assert "café" in result.articles[0].text
    assert not result.skipped


def test_an_archive_cut_off_gives_what_was_whole(tmp_path: Path) -> None:
    page = (
        b"<html><body><p>The bridge stays shut until every cable has been tested, she said.</p></body></html>"
    )
    archive = _warc(("https://a.example/1", "text/html", page), ("https://a.example/2", "text/html", page))
    (tmp_path / "cut.warc").write_bytes(archive[:-60])
    (tmp_path / "cut2.warc.gz").write_bytes(gzip.compress(archive)[:-30])
    result = read_all(tmp_path)
    assert [a.id for a in result.articles][:1] == ["cut:1"]
    assert [s.where.removeprefix(f"{tmp_path}/") for s in result.skipped] == ["cut.warc:2", "cut2.warc.gz"]
    assert all("cut off" in s.reason for s in result.skipped)


def test_parquet_gives_its_rows(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    rows = [
        {"id": f"n{i}", "body": f"Story {i}: “they knew”.", "publisher": "The Harbour Times"}
        for i in range(600)
    ]
    parquet.write_table(pyarrow.Table.from_pylist(rows), tmp_path / "feed.parquet")
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
    result = read_all(tmp_path)
    assert [(a.id, a.text, a.outlet) for a in result.articles] == [tuple(r.values()) for r in rows]
    assert [s.where for s in result.skipped] == [str(tmp_path / "bad.parquet")]
