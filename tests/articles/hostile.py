"""Hostile inputs: file names, their bytes, and what has to come of each.

`outcome` is "read" (an article comes of it), "skipped" (it is named, with `reason` in the reason) or
"either".
Big ones are made when asked for, so that collecting them costs nothing.
"""

from __future__ import annotations

import gzip
import io
import json
import random
from collections.abc import Callable, Iterator
from functools import partial

from attrs import frozen

_LAUGHS = "".join(f"<!ENTITY a{i} '&a;&a;'>" for i in range(99))
STORY = "The bridge stays shut until every cable has been tested, the mayor said. “They knew,” she added.\n"
PAGE = f"<html><body><article><p>{STORY}</p><p>{STORY}</p></article></body></html>"
MEGA = 1 << 20


@frozen
class Hostile:
    name: str
    make: Callable[[], bytes]
    outcome: str = "either"
    reason: str = ""


def families() -> dict[str, list[Hostile]]:
    """All of them, by what is wrong with them."""
    makers = [
        _markup,
        _depth,
        _gzip,
        _binary,
        _surrogates,
        _long,
        _marks,
        _archives,
        _tables,
        _encodings,
        _json,
    ]
    return {make.__name__.strip("_"): list(make()) for make in (*makers, _encodings, _json)}


def _text(text: str) -> Callable[[], bytes]:
    return partial(str.encode, text)


def _markup() -> Iterator[Hostile]:
    scraps = {
        "empty": "",
        "blank": " \n\t ",
        "only-doctype": "<!DOCTYPE html>",
        "only-head": "<html><head><title>x</title></head></html>",
        "frameset": "<html><frameset><frame src=a></frameset></html>",
        "script-only": "<script>document.write('<p>“x”</p>')</script>",
    }
    for name, page in scraps.items():
        yield Hostile(f"markup-{name}.html", _text(page), "skipped", "without text" if page else "")
    broken = {
        "unclosed-p": f"<p>{STORY}" * 40,
        "unclosed-comment": f"<p>{STORY}</p><!-- <p>{STORY}</p>",
        "unclosed-script": f"<p>{STORY}</p><script>var a = '<p>{STORY}</p>'",
        "unclosed-attribute": f'<p>{STORY}</p><p class="x>{STORY}</p><p>{STORY}</p>',
        "unclosed-tag": f"<p>{STORY}</p><p",
        "crossed": f"<b><p>{STORY}</b></p><i><div>{STORY}</i></div>",
        "closing-only": "</p></div></article>" * 50 + STORY,
        "nested-forms": "<form><p>x" * 50 + STORY,
        "nested-anchors": "<a href=x>" * 200 + STORY,
        "table-soup": "<table><tr><td><p>" * 60 + STORY,
        "select-soup": f"<select><option><p>{STORY}</select><p>{STORY}</p>",
        "plaintext": f"<p>{STORY}</p><plaintext><p>{STORY}",
        "cdata": f"<p>{STORY}</p><![CDATA[ <p>{STORY}</p> ]]>",
        "processing": f"<?php echo 1 ?><p>{STORY}</p>",
        "two-bodies": f"<body><p>{STORY}</p></body><body><p>{STORY}</p></body>",
        "null-bytes": f"<p>\0{STORY}\0</p>",
        "entities": f"<p>&#xD800;&#0;&#x110000;&nosuch;&amp;amp;&lt;{STORY}</p>",
        "long-entity": f"<p>&{'a' * 10_000};{STORY}</p>",
        "base": f"<base href='javascript:x'><p>{STORY}</p>",
        "svg": f"<svg>{'<g>' * 100}</svg><p>{STORY}</p>",
        "xhtml": f"<?xml version='1.0' encoding='utf-16'?><html xmlns='urn:x'><p>{STORY}</p></html>",
        "laughs": "<!DOCTYPE html [<!ENTITY a 'ha'>" + _LAUGHS + f"]><p>{STORY}</p>",
        "external-entity": f"<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;{STORY}</p>",
        "wrong-charset": f"<meta charset=utf-7><p>{STORY}</p>",
        "no-charset": f"<meta charset='{'x' * 500}'><p>{STORY}</p>",
        "hex-charset": f"<meta charset=hex><p>{STORY}</p>",
        "bad-linked-data": f"<script type=application/ld+json>{'[' * 5000}</script><p>{STORY}</p>",
        "odd-linked-data": f'<script type=application/ld+json>[{{"@type": [3]}}, [[]]]</script>{PAGE}',
        "bad-dates": f"<meta property=article:published_time content='9999-99-99T99:99'><p>{STORY}</p>",
        "bad-url": f"<link rel=canonical href='http://[::1'><p>{STORY}</p>",
        "control": f"<p>\x01\x02\x1f{STORY * 9}</p>",
        "bidi": f"<p>\u202e{STORY}\u2066</p>",
    }
    for name, page in broken.items():
        yield Hostile(f"markup-{name}.html", _text(page), "read")


def _depth() -> Iterator[Hostile]:
    for tag in ("div", "span", "b", "font", "table", "ul", "blockquote", "section", "a", "article"):
        for depth in (300, 2_000):
            yield Hostile(f"depth-{tag}-{depth}.html", _text(f"<p>{STORY}</p>" + f"<{tag}>" * depth + STORY))
    yield Hostile("depth-div-30000.html", _text(f"<p>{STORY}</p>" + "<div>" * 30_000 + STORY), "read")
    for opening in ("[", '{"text":', '[{"a":'):
        for depth in (2_000, 200_000):
            name = {"[": "list", '{"text":': "object"}.get(opening, "both")
            yield Hostile(f"depth-{name}-{depth}.json", _text(opening * depth), "skipped")
            yield Hostile(f"depth-{name}-{depth}.jsonl", _text(opening * depth), "skipped")
    closed = "[" * 50_000 + "]" * 50_000
    yield Hostile("depth-closed.json", _text(closed), "skipped", "deep")
    yield Hostile(
        "attributes.html",
        lambda: b"<p>x</p><div " + b" ".join(b"a%d" % i for i in range(4000)) + b">" + PAGE.encode(),
    )


def _bomb(opening: bytes, megabytes: int = 18, filling: bytes = b" ") -> bytes:
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0, compresslevel=1) as packed:
        packed.write(opening)
        for _ in range(megabytes):
            packed.write(filling * MEGA)
    return out.getvalue()


def _gzip() -> Iterator[Hostile]:
    whole = gzip.compress(STORY.encode() * 2000, mtime=0)
    openings = {
        "txt": b"",
        "md": b"",
        "jsonl": b'{"text": "',
        "json": b'[{"text": "',
        "csv": b"id,text\n1,",
        "tsv": b"id\ttext\n1\t",
        "html": b"<p>",
        "warc": b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n",
    }
    for suffix, opening in openings.items():
        yield Hostile(f"bomb.{suffix}.gz", partial(_bomb, opening), "skipped")
        yield Hostile(f"bomb-nul.{suffix}.gz", partial(_bomb, opening, 18, b"\0"), "skipped")
    yield Hostile("bomb-in-bomb.txt.gz", lambda: gzip.compress(_bomb(b"", 8)), "skipped")
    yield Hostile("bomb.gz", partial(_bomb, b""), "skipped")
    yield Hostile("gzip-in-gzip.gz", lambda: gzip.compress(whole), "read")
    for cut in (1, 2, 9, 10, 11, 20, len(whole) // 2, len(whole) - 8, len(whole) - 1):
        yield Hostile(f"cut-{cut}.txt.gz", partial(lambda n: whole[:n], cut), "skipped")
    for at in (0, 2, 3, 10, 15, len(whole) // 2, len(whole) - 6, len(whole) - 2):
        damaged = whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :]
        yield Hostile(f"damaged-{at}.txt.gz", partial(bytes, damaged))
    yield Hostile("empty.txt.gz", lambda: gzip.compress(b""), "skipped", "empty")
    yield Hostile("no-bytes.txt.gz", bytes, "skipped")
    yield Hostile("plain.txt.gz", _text(STORY), "skipped", "gzip")
    yield Hostile("trailing.txt.gz", lambda: gzip.compress(STORY.encode()) + b"garbage", "skipped", "gzip")
    yield Hostile("two-members.txt.gz", lambda: gzip.compress(STORY.encode()) * 2, "read")


def _binary() -> Iterator[Hostile]:
    rng = random.Random(1)
    noise = rng.randbytes(20_000)
    heads = {
        "png": b"\x89PNG\r\n\x1a\n",
        "pdf": b"%PDF-1.7\n%\xe2\xe3",
        "zip": b"PK\x03\x04",
        "elf": b"\x7fELF\x02",
        "sqlite": b"SQLite format 3\0",
        "jpeg": b"\xff\xd8\xff\xe0",
    }
    for name, head in heads.items():
        for suffix in ("txt", "html", "jsonl", "csv", "json", "warc", "parquet"):
            yield Hostile(
                f"binary-{name}.{suffix}",
                partial(bytes, head + noise),
                "either" if suffix == "html" else "skipped",
            )
        yield Hostile(f"binary-{name}", partial(bytes, head + noise), "skipped")
    yield Hostile("nuls.txt", partial(bytes, 5000), "skipped")


def _surrogates() -> Iterator[Hostile]:
    for name, lone in {
        "high": "\\ud83d",
        "low": "\\ude00",
        "wrong-order": "\\ude00\\ud83d",
        "many": "\\ud800" * 999,
    }.items():
        for field in ("text", "id", "title", "outlet", "url", "published", "language"):
            record = {"text": STORY, "id": "1"}
            line = json.dumps({**record, field: "LONE" + (STORY if field == "text" else "")}).replace(
                "LONE", lone
            )
            yield Hostile(f"surrogate-{name}-{field}.jsonl", _text(line), "read")
    yield Hostile("surrogate-bytes.txt", lambda: STORY.encode() + b"\xed\xa0\xbd\xed\xb8\x80", "read")
    yield Hostile("surrogate-wide.txt", lambda: b"\xff\xfe" + b"\x3d\xd8" + STORY.encode("utf-16-le"), "read")


def _long() -> Iterator[Hostile]:
    line = "word " * (2 * MEGA)
    yield Hostile("long.txt", _text(line), "skipped", "8 MB")
    yield Hostile("long.md", _text(line), "skipped", "8 MB")
    yield Hostile("long", _text(line), "skipped", "8 MB")
    yield Hostile("long.html", lambda: b"<p>" + line.encode(), "skipped", "8 MB")
    yield Hostile("long.jsonl", lambda: json.dumps({"text": line}).encode(), "skipped", "10,485,760")
    yield Hostile("long.json", lambda: json.dumps([{"text": line}]).encode(), "skipped", "10,485,760")
    yield Hostile("long.csv", lambda: b"id,text\n1," + line.encode(), "skipped", "10,485,760")
    yield Hostile("long-quoted.csv", lambda: b'id,text\n1,"' + line.encode(), "skipped")
    yield Hostile("long.tsv", lambda: b"id\ttext\n1\t" + line.encode(), "skipped", "10,485,760")
    yield Hostile("long-header.csv", lambda: b"text," + line.encode(), "skipped")
    yield Hostile("long-key.jsonl", lambda: json.dumps({line: 1}).encode(), "skipped", "no text")
    yield Hostile("long-number.jsonl", lambda: b'{"text": ' + b"1" * 10 * MEGA + b"}", "skipped", "JSON")
    yield Hostile(
        "endless.jsonl",
        lambda: b'{"text": "' + b"x" * 33 * MEGA + b'"}\n{"text": "They knew."}',
        "either",
        "32 MB",
    )


def _marks() -> Iterator[Hostile]:
    for name, mark in {
        "straight": '"',
        "opening": "“",
        "closing": "”",
        "low": "„",
        "guillemet": "«",
        "single": "‘",
        "apostrophe": "'",
        "corner": "「",
        "pairs": "“”",
    }.items():
        text = mark * (MEGA // len(mark))
        yield Hostile(f"marks-{name}.txt", _text(text), "skipped", "quotation marks")
        yield Hostile(
            f"marks-{name}.jsonl",
            partial(lambda t: json.dumps({"text": t}).encode(), text),
            "skipped",
            "quotation marks",
        )
    yield Hostile("marks.html", lambda: b"<p>" + "“a” ".encode() * 250_000, "skipped", "quotation marks")
    yield Hostile("marks-unbalanced.csv", lambda: b"id,text\n1," + b'"' * MEGA, "skipped")
    yield Hostile("marks-lines.txt", lambda: b'"\n' * (MEGA // 2), "skipped", "quotation marks")


def _response(body: bytes, length: int | str | None = None) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    length = len(answer) if length is None else length
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _archives() -> Iterator[Hostile]:
    two = _response(PAGE.encode()) * 2
    for cut in (4, 12, 40, 150, 200, 260, 300, len(two) // 2 + 20, len(two) // 2 + 200, len(two) - 30):
        yield Hostile(
            f"cut-{cut}.warc", partial(lambda n: two[:n], cut), "read" if cut > len(two) // 2 else "skipped"
        )
    packed = gzip.compress(two, mtime=0)
    for cut in (5, 100, len(packed) - 9):
        yield Hostile(f"cut-{cut}.warc.gz", partial(lambda n: packed[:n], cut))
    for name, length in {"huge": 10**15, "negative": -5, "word": "many", "short": 20, "empty": ""}.items():
        yield Hostile(f"length-{name}.warc", partial(_response, PAGE.encode(), length))
    yield Hostile("no-pages.warc", lambda: two.replace(b"text/html", b"image/png"), "skipped", "no page")
    yield Hostile("big-page.warc", lambda: _response(b"<p>" + b"x" * 9 * MEGA), "skipped", "8 MB")
    yield Hostile("header-line.warc", lambda: b"WARC/1.0\r\nWARC-Type: " + b"x" * MEGA, "skipped")
    chunked = two.replace(
        b"Content-Type: text/html\r\n", b"Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n"
    )
    yield Hostile("chunked-badly.warc", partial(bytes, chunked))
    coded = two.replace(
        b"Content-Type: text/html\r\n", b"Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
    )
    yield Hostile("coded-badly.warc", partial(bytes, coded))


def _tables() -> Iterator[Hostile]:
    quoted = STORY.strip().replace('"', '""')
    row = f'1,"{quoted}"\n'
    tables = {
        "nul-in-text": (f'id,text\n1,"{quoted}\0"\n', "read"),
        "nul-in-id": (f'id,text\n"\0",{row[2:]}', "read"),
        "nul-in-header": (f"id\0,text\n{row}", "read"),
        "nuls-only": ("id,text\n" + "\0,\0\0\0\0\n" * 9, "skipped"),
        "no-header": (row * 3, "skipped"),
        "no-text-column": ("id,name\n1,2\n", "skipped"),
        "header-only": ("id,text\n", "skipped"),
        "ragged-short": ("id,text\n1\n", "skipped"),
        "ragged-long": ("id,text\n1,2,3,4\n", "skipped"),
        "open-quote": (f'id,text\n1,"{quoted}\n2,x\n', "skipped"),
        "stray-quote": (f'id,text\n1,"a "b" c"\n{row}', "read"),
        "only-delimiters": ("id,text\n" + ",\n" * 50, "skipped"),
        "same-column-twice": (f"text,text\n{row}", "read"),
        "carriage-returns": (f"id,text\r{row}\r", "either"),
        "blank-lines": (f"\n\n\nid,text\n\n\n{row}", "read"),
        "semicolons": (f'id;text\n1;"{quoted}"\n', "read"),
        "wide-table": ("text," + ",".join(f"c{i}" for i in range(3000)) + f"\n{row[2:]}", "read"),
    }
    for name, (table, outcome) in tables.items():
        yield Hostile(f"table-{name}.csv", _text(table), outcome)
    yield Hostile("table-utf-16.csv", lambda: f"id,text\n{row}".encode("utf-16"), "read")
    yield Hostile("table-raw-marks.tsv", _text('id\ttext\n1\t"They knew," she said.\n'), "read")


def _encodings() -> Iterator[Hostile]:
    story = "The mayor of Málaga said: “They knew” – and the café’s owner agreed. " * 9
    for encoding in (
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-be",
        "utf-32",
        "cp1252",
        "mac-roman",
        "utf-7",
        "cp037",
    ):
        yield Hostile(
            f"encoding-{encoding}.txt",
            partial(story.encode, encoding, "replace"),
            "either" if encoding == "cp037" else "read",
        )
    for encoding in ("cp1251", "koi8-r", "shift-jis", "gb18030", "iso8859-7"):
        yield Hostile(
            f"encoding-{encoding}.txt",
            partial((story + "Москва 東京 Αθήνα " * 20).encode, encoding, "replace"),
            "read",
        )
    yield Hostile("encoding-mixed.txt", lambda: story.encode() + story.encode("cp1252"), "read")
    yield Hostile("encoding-cut.txt", lambda: story.encode() + "“".encode()[:2], "read")
    yield Hostile("encoding-overlong.txt", lambda: STORY.encode() + b"\xc0\x80\xc1\xbf", "read")
    yield Hostile("encoding-bom-only.txt", lambda: b"\xef\xbb\xbf", "skipped", "empty")
    yield Hostile("encoding-odd-utf-16.txt", lambda: STORY.encode("utf-16") + b"\0", "read")


def _json() -> Iterator[Hostile]:
    values = [
        "null",
        "true",
        "3",
        '"text"',
        "[]",
        "{}",
        "[[]]",
        "[null]",
        '{"text": null}',
        '{"text": ""}',
        '{"text": 3}',
        '{"text": {}}',
        '{"text": [1]}',
        '{"text": "\\u0000"}',
        "NaN",
        "{'text': 'x'}",
        '{"text": "x"',
        '{"text": "x"}}',
        '{"title": "only"}',
        "\ufeff",
        "{,}",
        '{"text": "a\nb"}',
    ]
    for n, value in enumerate(values):
        yield Hostile(f"value-{n:02}.json", _text(value), "skipped")
        yield Hostile(f"value-{n:02}.jsonl", _text(value), "skipped")
    odd = {
        "id": True,
        "published": {"$date": 1},
        "outlet": [[["x"]]],
        "url": "http://[",
        "title": {"a": 1},
        "language": 7,
    }
    for field, value in odd.items():
        yield Hostile(
            f"odd-{field}.jsonl",
            partial(lambda r: json.dumps(r).encode(), {"text": STORY, field: value}),
            "read",
        )
    yield Hostile(
        "many-keys.jsonl",
        lambda: json.dumps({**{f"k{i}": i for i in range(50_000)}, "text": STORY}).encode(),
        "read",
    )
    yield Hostile("no-end.json", _text('[{"text": "They knew."},'), "skipped", "JSON")
