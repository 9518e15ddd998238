"""Files in, articles out, one by one; what cannot be read is named and costs no more than itself."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import IO, BinaryIO

from attrs import frozen

from provenance.articles import (
    csv_records,
    json_records,
    kinds,
    masthead,
    naming,
    pages,
    parquet,
    paths,
    plain,
    warc,
)
from provenance.articles.draft import Draft, Drafts
from provenance.articles.name_dates import day_in_name
from provenance.articles.paths import STANDARD_INPUT, File, Paths
from provenance.articles.soundness import mended, unsound
from provenance.articles.statements import Statement, T
from provenance.articles.streams import peeked, unpacked
from provenance.articles.thresholds import SNIFF_BYTES
from provenance.errors import NoticeWarning, SkippedWarning, UnreadableError
from provenance.language import detect
from provenance.model import Article


@frozen
class Notice:
    """Something about an article, or a repeated one left out, that its reader may want to know.

    `where` is the file, with line or record (`feed.jsonl:12`); `text` says it for people.
    """

    where: str
    text: str

    def __str__(self) -> str:
        return f"{self.where}: {self.text}"


@frozen
class Reading:
    """All that one reading gave: the articles, what could not be read, and what there is to say."""

    articles: tuple[Article, ...]
    skipped: tuple[UnreadableError, ...]
    notices: tuple[Notice, ...]


def _warn_skipped(error: UnreadableError) -> None:
    warnings.warn(str(error), SkippedWarning, stacklevel=3)


def _warn_notice(notice: Notice) -> None:
    warnings.warn(str(notice), NoticeWarning, stacklevel=3)


def read(
    paths: Paths,
    *,
    on_skip: Callable[[UnreadableError], None] = _warn_skipped,
    on_notice: Callable[[Notice], None] = _warn_notice,
    stdin: BinaryIO | None = None,
) -> Iterator[Article]:
    """The articles of files, folders (searched through and through) and globs, one by one.

    Read are plain text (.txt, .md), JSON Lines (.jsonl, .ndjson), .json, .csv, .tsv, pages (.html, with
    the extra `html`), web archives (.warc, with the extras `warc` and `html`), .parquet (where pyarrow is
    installed), and all of these gzipped (.gz). `-` is standard input (or the stream `stdin`); what it
    holds, and what a file without a known suffix holds, is told by its first bytes. Large collections are
    streamed: no more than one record is held at a time (of .json the whole file).

    Articles come sorted by absolute path, whatever the order of `paths`, with ids that don't depend on it
    either: the record's own, or the file's stem, with as many of its folders as it takes where stems
    clash, and with its line where a record has no id (`feed:12`). No id comes twice.

    Every text is as its file has it, newlines included, so that offsets are code points of the file.

    What cannot be read (missing, binary, damaged, too large, no text) goes to `on_skip` with its place and
    reason, and the rest goes on; what was read but not quite as it stood (a repeated id, a date that
    is none, damaged characters) goes to `on_notice`. By default both warn (SkippedWarning, NoticeWarning).
    To count:

    >>> skipped = []
    >>> articles = list(read("no-such-folder", on_skip=skipped.append))
    >>> str(skipped[0])
    'no-such-folder: no such file or folder'

    `read_all` gives all three at once.
    """
    files, problems = _find(paths)
    for problem in problems:
        on_skip(problem)
    names = naming.of_files(files)
    register = naming.Register()
    for file in files:
        for item in _drafts(file, stdin):
            if isinstance(item, UnreadableError):
                on_skip(item)
                continue
            if reason := unsound(item.text):
                on_skip(UnreadableError(item.where, reason))
                continue
            draft, notices = mended(item)
            admitted = register.admit(draft, names[file.absolute])
            for text in (*notices, admitted.notice):
                if text:
                    on_notice(Notice(item.where, text))
            if admitted.id is not None:
                yield _article(draft, admitted.id, file)


def read_all(paths: Paths, *, stdin: BinaryIO | None = None) -> Reading:
    """`read` to its end: the articles with what was skipped and noticed, as one record."""
    skipped: list[UnreadableError] = []
    notices: list[Notice] = []
    articles = tuple(read(paths, on_skip=skipped.append, on_notice=notices.append, stdin=stdin))
    return Reading(articles, tuple(skipped), tuple(notices))


_find = paths.find


def _drafts(file: File, stdin: BinaryIO | None) -> Drafts:
    """What a file holds. Whatever it does, it costs only itself: the one place where any error is caught."""
    empty = True
    try:
        with _opened(file, stdin) as stream:
            for item in _of_stream(stream, file):
                empty = False
                yield item
        if empty:
            yield UnreadableError(file.path, "empty: no record in it")
    except UnreadableError as e:
        yield e
    except OSError as e:
        yield UnreadableError(file.path, e.strerror or str(e))
    except Exception as e:  # a parser of somebody else's gave way
        yield UnreadableError(file.path, f"cannot be read ({type(e).__name__}: {str(e)[:200]})")


def _opened(file: File, stdin: BinaryIO | None) -> AbstractContextManager[IO[bytes]]:
    if file.path == STANDARD_INPUT:
        return nullcontext(stdin or sys.stdin.buffer)
    return open(file.absolute, "rb")


def _of_stream(stream: IO[bytes], file: File) -> Drafts:
    kind = file.kind
    if file.packed:
        stream = unpacked(stream, file.path)
    if kind is None:
        head, stream = peeked(stream, SNIFF_BYTES)
        kind = kinds.of_bytes(head)
        if kind == "gzip":
            head, stream = peeked(unpacked(stream, file.path), SNIFF_BYTES)
            kind = kinds.of_bytes(head)
    return _READERS[kind](stream, file.path)


def _nested_gzip(stream: IO[bytes], path: str) -> Drafts:
    raise UnreadableError(path, "gzip within gzip")


_READERS: dict[kinds.Kind, Callable[[IO[bytes], str], Drafts]] = {
    "text": plain.read,
    "jsonl": json_records.read_lines,
    "json": json_records.read,
    "csv": csv_records.read,
    "html": pages.read,
    "warc": warc.read,
    "parquet": parquet.read,
    "gzip": _nested_gzip,
}


def _article(draft: Draft, id_: str, file: File) -> Article:
    """The article; title, outlet and date that its file leaves out are taken from the text, if that tells.

    A file that holds one article and no date is dated by the day in its name.
    """
    complete = draft.title and draft.outlet and draft.published
    told = masthead.SILENT if complete else masthead.read(draft.text)
    named = day_in_name(file.stem) if draft.number is None else None
    return Article(
        id=id_,
        text=draft.text,
        outlet=draft.outlet or _value(told.outlet),
        url=draft.url,
        title=draft.title or _value(told.title),
        published=draft.published or _value(told.published) or named,
        language=draft.language or detect(draft.text),
        path=file.path,
    )


def _value(statement: Statement[T] | None) -> T | None:
    return statement.value if statement else None
