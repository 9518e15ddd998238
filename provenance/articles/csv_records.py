"""CSV and TSV -> the articles of their rows; the first row names the columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import IO

from provenance.articles import fields, kinds
from provenance.articles.draft import Drafts
from provenance.articles.streams import Line, lines, peeked
from provenance.articles.thresholds import MAX_LINE_BYTES, SNIFF_BYTES, MiB
from provenance.errors import UnreadableError


def read(stream: IO[bytes], path: str) -> Drafts:
    """A row an article; a row that cannot be read costs itself, named by the line that it starts on.

    The delimiter is the one of comma, tab, semicolon and bar that makes known names of the header. Cells
    may be quoted (`"a ""b"" c"`) and then hold newlines. A tab-separated file whose cells open with
    quotation marks that are the text's own is read without that rule, and loses none.
    """
    head, stream = peeked(stream, SNIFF_BYTES)
    source = lines(stream)
    header = next((line for line in source if line.text is None or line.text.strip()), None)
    if header is None or header.text is None:
        yield UnreadableError(path, "empty" if header is None else "its first line, the header, is endless")
        return
    mark = kinds.delimiter(header.text)
    names = [n.strip() for n in kinds.cells(header.text.strip("\r\n"), mark)]
    if not fields.has_text(names):
        shown = ", ".join(n[:40] for n in names[:12])
        yield UnreadableError(path, f"no column for text in the first line ({shown}); call it 'text'")
        return
    quoting = csv.QUOTE_NONE if mark == "\t" and not _is_quoted(head, mark) else csv.QUOTE_MINIMAL
    yield from _rows(_Feed(source, header.number), path, names, mark, quoting)


def _rows(feed: _Feed, path: str, names: list[str], mark: str, quoting: int) -> Drafts:
    reader = csv.reader(feed, delimiter=mark, quoting=quoting, strict=True)  # type: ignore[arg-type]
    while True:
        first = feed.number + 1
        try:
            row = _next(reader)
        except csv.Error as e:
            yield UnreadableError(f"{path}:{first}", f"no CSV row ({e})")
            continue
        if row is None:
            break
        for number in feed.endless():
            yield UnreadableError(f"{path}:{number}", f"a line of more than {MAX_LINE_BYTES // MiB} MB")
        where = f"{path}:{first}"
        if not any(row):
            continue
        if len(row) > len(names):
            yield UnreadableError(where, f"{len(row)} cells under {len(names)} columns")
        else:
            yield fields.draft(dict(zip(names, row, strict=False)), where, first)


class _Feed:
    """The lines' texts for the CSV reader; keeps count, and keeps back lines that are too long."""

    def __init__(self, source: Iterator[Line], number: int) -> None:
        self._source = source
        self._endless: list[int] = []
        self.number = number

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        for line in self._source:
            self.number = line.number
            if line.text is not None:
                return line.text
            self._endless.append(line.number)
        raise StopIteration

    def endless(self) -> list[int]:
        found, self._endless = self._endless, []
        return found


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    """The reader's next row. The module's global limit on a cell, 128 KiB, is lifted only meanwhile."""
    old = csv.field_size_limit(MAX_LINE_BYTES)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(old)


def _is_quoted(head: bytes, mark: str) -> bool:
    """Whether the rows of a file's start keep the rules of quoting: no cell opens with a mark of its own."""
    cut = len(head) == SNIFF_BYTES
    text = [line.text or "" for line in lines(io.BytesIO(head))]
    try:
        for _ in csv.reader(text[:-1] if cut else text, delimiter=mark, strict=True):
            pass
    except csv.Error as e:
        return cut and "unexpected end" in str(e)
    return True
