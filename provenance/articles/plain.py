"""A plain text file -> one article."""

from __future__ import annotations

from typing import IO

from provenance.articles.decoding import decode
from provenance.articles.draft import Draft, Drafts
from provenance.articles.streams import whole
from provenance.articles.thresholds import MAX_TEXT_BYTES


def read(stream: IO[bytes], path: str) -> Drafts:
    """The file's text as it stands, newlines untranslated, a byte order mark dropped."""
    decoded = decode(whole(stream, MAX_TEXT_BYTES, path, "one article"))
    yield Draft(decoded.text, path, notices=(decoded.notice,) if decoded.notice else ())
