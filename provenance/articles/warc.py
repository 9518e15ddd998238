"""Web archives (WARC, ISO 28500) -> the articles of the pages and texts in them (extra `warc`)."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from provenance.articles import pages
from provenance.articles.decoding import decode
from provenance.articles.draft import Draft, Drafts
from provenance.articles.hosts import outlet_of
from provenance.articles.thresholds import MAX_PAGE_BYTES, MiB
from provenance.errors import MissingExtraError, UnreadableError

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain",)


def read(stream: IO[bytes], path: str) -> Drafts:
    """The archive's records, one by one: pages (responses with status 200, resources) and converted texts.

    Other records (requests, pictures, redirects) are no articles and are passed over; `crawl.warc:7` is the
    seventh record of all. When the pages were fetched is no date of publication, and not taken for one.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise UnreadableError(path, str(MissingExtraError("reading web archives", "warc"))) from None
    number = articles = 0
    try:
        for number, record in enumerate(_silently(ArchiveIterator(stream)), 1):
            if wanted := _wanted(record):
                articles += 1
                yield _draft(record, wanted, f"{path}:{number}", number)
    except ArchiveLoadFailed as e:
        yield UnreadableError(f"{path}:{number + 1}", f"no WARC record ({str(e).split(chr(10))[0][:100]})")
        return
    if not articles:
        yield UnreadableError(path, f"no page among the {number} records of this archive")


def _silently(records: Iterator[ArcWarcRecord]) -> Iterator[ArcWarcRecord]:
    """The records, without what warcio prints about odd ones: this library prints nothing."""
    while True:
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _wanted(record: ArcWarcRecord) -> str | None:
    """The content type of a record that may hold an article; None for all others."""
    headers = record.rec_headers
    if record.rec_type == "response" and record.http_headers:
        if record.http_headers.get_statuscode() != "200":
            return None
        content = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type in {"resource", "conversion"}:
        content = headers.get_header("Content-Type") or ""
    else:
        return None
    kind = content.partition(";")[0].strip().lower()
    allowed = _PAGES if record.rec_type == "response" else _PAGES + _TEXTS
    return content if kind in allowed else None


def _draft(record: ArcWarcRecord, content: str, where: str, number: int) -> Draft | UnreadableError:
    url = record.rec_headers.get_header("WARC-Target-URI")
    data = record.content_stream().read(MAX_PAGE_BYTES + 1)
    if len(data) > MAX_PAGE_BYTES:
        return UnreadableError(
            where, f"holds more than {MAX_PAGE_BYTES // MiB} MB, the most that is read as one page"
        )
    if getattr(record.raw_stream, "limit", 0) > 0:
        return UnreadableError(where, "the archive is cut off within this record")
    declared = content.lower().partition("charset=")[2].strip(" \"'") or None
    if content.lower().startswith(_PAGES):
        return pages.draft(data, where, declared=declared, url=url, number=number)
    decoded = decode(data, declared)
    notices = (decoded.notice,) if decoded.notice else ()
    return Draft(decoded.text, where, number=number, url=url, outlet=outlet_of(url), notices=notices)
