"""What kind of thing a file or stream holds: told by its name, else by its first bytes."""

from __future__ import annotations

import csv
import json
from typing import Literal

import regex

from provenance.articles import fields
from provenance.articles.decoding import decode
from provenance.articles.streams import GZIP_MAGIC

Kind = Literal["text", "jsonl", "json", "csv", "html", "warc", "parquet", "gzip"]

_SUFFIXES: dict[str, Kind] = {
    "txt": "text",
    "text": "text",
    "md": "text",
    "markdown": "text",
    "jsonl": "jsonl",
    "ndjson": "jsonl",
    "json": "json",
    "csv": "csv",
    "tsv": "csv",
    "tab": "csv",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "warc": "warc",
    "parquet": "parquet",
}
_PAGE = regex.compile(
    r"(?si)\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,2000}?-->\s*+)?<(?:!doctype\s{1,5}html|html|head|body)\b"
)


def of_name(name: str) -> tuple[str, Kind | None, bool]:
    """The stem of a file name, the kind that its suffix tells (None: unknown), and whether it is gzipped.

    "feed.jsonl.gz" -> ("feed", "jsonl", True); "notes" -> ("notes", None, False).
    """
    stem, _, suffix = name.rpartition(".")
    packed = bool(stem) and suffix.lower() == "gz"
    if packed:
        name = stem
        stem, _, suffix = name.rpartition(".")
    kind = _SUFFIXES.get(suffix.lower()) if stem else None
    return (stem if kind else name), kind, packed


def of_bytes(head: bytes) -> Kind:
    """The kind that the first bytes of a stream tell; what looks like nothing else is plain text."""
    if head.startswith(GZIP_MAGIC):
        return "gzip"
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PAR1"):
        return "parquet"
    text = decode(head).text.lstrip()
    if text.startswith("["):
        return "json" if _opens_json_list(text) else "text"
    if text.startswith("{"):
        return json_kind(text)
    if _PAGE.match(text):
        return "html"
    return "csv" if _is_header(text.partition("\n")[0]) else "text"


def json_kind(head: str) -> Literal["json", "jsonl"]:
    """Whether text that opens with a brace is one value or one a line: by whether its first line is whole."""
    line, _, rest = head.partition("\n")
    if rest.lstrip().startswith("{"):
        return "jsonl"
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return "json"
    return "jsonl"


def delimiter(header: str) -> str:
    """What parts the cells of a header line: the mark that makes most known names of it, else the comma."""
    return max(",\t;|", key=lambda mark: sum(fields.field_of(n) is not None for n in cells(header, mark)))


def cells(header: str, mark: str) -> list[str]:
    """The cells of a header line; none where it is no such line."""
    try:
        return next(csv.reader([header[:20_000]], delimiter=mark), [])
    except csv.Error:
        return []


def _opens_json_list(text: str) -> bool:
    """`[{"id"`, and not "[Editor's note"."""
    return text[1:200].lstrip()[:1] in ("{", "]", "")


def _is_header(line: str) -> bool:
    """A line of two known columns or more, one of them for text; and nothing but names."""
    names = cells(line.strip(), delimiter(line))
    return len(names) > 1 and all(0 < len(n.strip()) <= 40 for n in names) and fields.has_text(names)
