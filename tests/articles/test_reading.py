"""Where articles come from, what their fields are called, how they are encoded."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
from pathlib import Path

import pytest

import provenance
from provenance.articles import read, read_all
from provenance.articles.decoding import decode
from provenance.articles.hosts import outlet_of
from provenance.errors import NoticeWarning, SkippedWarning
from tests.articles import writing

STORY = "The bridge stays shut, the mayor said. “They knew,” she added."
ENGLISH = "The mayor of Málaga said: “They knew” – and the café’s owner agreed with it. "


def test_folders_globs_and_files_are_read_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.md", "c/deep/three.text", "c/README", ".git/four.txt", "c/x.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(STORY + name)
    result = read_all([tmp_path / "c", f"{tmp_path}/b", f"{tmp_path}/?/*.md"])
    assert [a.id for a in result.articles] == ["one", "two", "README", "three"]
    assert [s.where for s in result.skipped] == [str(tmp_path / "c/x.py")]


STREAMS = {
    "text": (STORY.encode(), ["stdin"]),
    "text that opens with a bracket": (b"[Editor's note] " + STORY.encode(), ["stdin"]),
    "json lines": (b'{"id": "x", "text": "They knew."}\n{"text": "They did not."}\n', ["x", "stdin:2"]),
    "one object over lines": (json.dumps({"id": "x", "text": STORY}, indent=1).encode(), ["x"]),
    "a list": (json.dumps([{"id": "x", "text": STORY}, {"text": "They knew."}]).encode(), ["x", "stdin:2"]),
    "csv": (f'id,text\nx,"{STORY}"\n'.encode(), ["x"]),
    "tsv, gzipped": (gzip.compress(f"id\ttext\nx\t{STORY}\n".encode()), ["x"]),
    "a page": (f"<!doctype html><p>{STORY * 3}</p>".encode(), ["stdin"]),
}


@pytest.mark.parametrize("name", STREAMS)
def test_standard_input_tells_its_kind_by_itself(name: str) -> None:
    if name == "a page":
        pytest.importorskip("lxml")
    data, ids = STREAMS[name]
    result = read_all("-", stdin=io.BytesIO(data))
    assert [a.id for a in result.articles] == ids
    assert {a.path for a in result.articles} == {"-"}
    assert not result.skipped


def test_fields_go_by_many_names(tmp_path: Path) -> None:
    record = {
        "source": {"id": "ht", "name": "The Harbour Times"},
        "author": "Ada Roe",
        "Headline": "They knew",
        "description": "not the text",
        "url": "https://www.harbourtimes.co.uk/a",
        "publishedAt": "2025-03-04T10:30:00Z",
        "Content": STORY,
        "articleID": 17,
        "lang": "en-GB",
    }
    (tmp_path / "feed.json").write_text(json.dumps({"status": "ok", "articles": [record]}))
    (article,) = read_all(tmp_path).articles
    assert article == provenance.Article(
        id="17",
        text=STORY,
        outlet="The Harbour Times",
        url="https://www.harbourtimes.co.uk/a",
        title="They knew",
        published=dt.datetime(2025, 3, 4, 10, 30, tzinfo=dt.UTC),
        language="en",
        path=str(tmp_path / "feed.json"),
    )


def test_a_bad_record_costs_itself_and_is_named_by_its_line(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text('{"text": "A."}\n\n{"text": \n{"title": "x"}\n{"text": "B."}')
    (tmp_path / "feed.csv").write_text('id,text\na,"one\ntwo"\nb,x,y\nc,"three"\n')
    result = read_all(tmp_path)
    assert [(a.id, a.text) for a in result.articles] == [
        ("a", "one\ntwo"),
        ("c", "three"),
        ("feed.jsonl:1", "A."),
        ("feed.jsonl:5", "B."),
    ]
    lines = [s.where.rpartition("/")[2] for s in result.skipped]
    assert lines == ["feed.csv:4", "feed.jsonl:3", "feed.jsonl:4"]


def test_a_date_that_is_none_is_noticed_and_the_article_kept(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_text('{"text": "A.", "date": "03/04/2025"}')
    result = read_all(tmp_path)
    assert result.articles[0].published is None
    assert "'03/04/2025'" in str(result.notices[0])


def test_by_default_it_warns(tmp_path: Path) -> None:
    with pytest.warns(SkippedWarning, match="no such file"):
        list(read(tmp_path / "missing"))
    (tmp_path / "feed.jsonl").write_text('{"text": "A.", "date": "someday"}')
    with pytest.warns(NoticeWarning, match="someday"):
        list(read(tmp_path))


def test_reading_is_a_stream(tmp_path: Path) -> None:
    (tmp_path / "feed.jsonl").write_bytes(
        writing.jsonl([provenance.Article(id=str(i), text=STORY) for i in range(9)])
    )
    with (tmp_path / "feed.jsonl").open("ab") as file:
        file.write(b"{broken")
    skipped: list[object] = []
    articles = read(tmp_path, on_skip=skipped.append)
    assert next(articles).id == "0"
    assert not skipped
    assert len(list(articles)) == 8
    assert len(skipped) == 1


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac-roman"]
)
def test_english_is_decoded_without_being_told_how(encoding: str) -> None:
    assert decode((ENGLISH * 3).encode(encoding)).text == ENGLISH * 3
    late = "All plain. " * 9000 + ENGLISH
    assert decode(late.encode(encoding)).text == late


def test_a_scratch_does_not_cost_the_file_its_encoding() -> None:
    decoded = decode(ENGLISH.encode() + b"\xe2\x80 and on. " + ENGLISH.encode())
    assert decoded.text == f"{ENGLISH}\ufffd and on. {ENGLISH}"
    assert decoded.notice == "1 places are not utf-8; they read U+FFFD"


def test_newlines_stay_as_they_are(tmp_path: Path) -> None:
    text = "One.\r\nTwo.\rThree.\n\n\u2028Four.\x0c"
    (tmp_path / "a.txt").write_bytes(text.encode())
    assert read_all(tmp_path).articles[0].text == text


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://edition.harbourtimes.co.uk/2025/a", "harbourtimes.co.uk"),
        ("www.harbourtimes.com/a", "harbourtimes.com"),
        ("https://web.archive.org/web/20250304/https://www.harbourtimes.com/a", "harbourtimes.com"),
        ("https://twitter.com/harbourtimes/1", None),
        ("https://127.0.0.1/a", None),
        ("https://[::1", None),
        ("harbour times", None),
    ],
)
def test_the_outlet_behind_an_address(url: str, outlet: str | None) -> None:
    assert outlet_of(url) == outlet


def test_real_articles_are_read_whole(corpora: Path) -> None:
    plain = read_all([corpora / "crocus/articles", corpora / "polnear/dev/text"])
    for article in plain.articles:
        path = Path(article.path or "")
        assert article.id == path.stem
        assert article.text == path.read_bytes().decode()
    lines = read_all(corpora / "helsinki/articles.jsonl")
    rows = [
        json.loads(line) for line in (corpora / "helsinki/articles.jsonl").read_bytes().split(b"\n") if line
    ]
    assert [(a.id, a.text, a.outlet) for a in lines.articles] == [
        (r["id"], r["text"], r["outlet"]) for r in rows
    ]
    assert not plain.skipped + lines.skipped
    assert not plain.notices + lines.notices
