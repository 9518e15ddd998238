"""Articles written to files, the other way round than the room under test."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Callable, Sequence

from provenance import Article

FIELDS = ("id", "text", "outlet", "url", "title", "published")


def _rows(articles: Sequence[Article]) -> list[dict[str, str | None]]:
    return [
        {
            **{name: getattr(a, name) for name in FIELDS[:-1]},
            "published": a.published.isoformat() if a.published else None,
        }
        for a in articles
    ]


def jsonl(articles: Sequence[Article]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in _rows(articles)).encode()


def json_list(articles: Sequence[Article]) -> bytes:
    return json.dumps(_rows(articles), indent=1).encode()


def json_held(articles: Sequence[Article]) -> bytes:
    return json.dumps({"total": len(articles), "articles": _rows(articles)}).encode()


def _table(articles: Sequence[Article], delimiter: str) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, FIELDS, delimiter=delimiter)
    writer.writeheader()
    writer.writerows(_rows(articles))
    return out.getvalue().encode()


def comma_separated(articles: Sequence[Article]) -> bytes:
    return _table(articles, ",")


def tab_separated(articles: Sequence[Article]) -> bytes:
    return _table(articles, "\t")


def semicolon_separated(articles: Sequence[Article]) -> bytes:
    return b"\xef\xbb\xbf" + _table(articles, ";")


def packed(write: Callable[[Sequence[Article]], bytes]) -> Callable[[Sequence[Article]], bytes]:
    return lambda articles: gzip.compress(write(articles), mtime=0)


FORMATS = {
    "jsonl": jsonl,
    "ndjson": jsonl,
    "json": json_list,
    "held.json": json_held,
    "csv": comma_separated,
    "tsv": tab_separated,
    "semicolon.csv": semicolon_separated,
    "jsonl.gz": packed(jsonl),
    "json.gz": packed(json_list),
    "csv.gz": packed(comma_separated),
}
