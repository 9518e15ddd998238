"""HTML pages -> articles (extra `html`): `parsing` reads one, or `isolated` does where `bounds` is wary."""

from __future__ import annotations

from typing import IO

from provenance.articles.draft import Draft, Drafts
from provenance.articles.pages import bounds, isolated, parsing
from provenance.articles.streams import whole
from provenance.articles.thresholds import MAX_PAGE_BYTES
from provenance.errors import MissingExtraError, UnreadableError

__all__ = ["draft", "read"]


def read(stream: IO[bytes], path: str) -> Drafts:
    """A file that holds one page."""
    yield draft(whole(stream, MAX_PAGE_BYTES, path, "one page"), path)


def draft(
    data: bytes, where: str, *, declared: str | None = None, url: str | None = None, number: int | None = None
) -> Draft | UnreadableError:
    """The article of one page: its story's paragraphs, apart by empty lines, and what its head states.

    Offsets refer to that text. `declared` is the character set of an HTTP header, `url` the address.
    """
    try:
        if bounds.is_tame(data):
            page = parsing.parse(data, declared, url)
        else:
            page = isolated.parse(data, where, declared, url)
    except UnreadableError as e:
        return e
    except MissingExtraError as e:
        return UnreadableError(where, str(e))
    if page is None or not page.text.strip():
        return UnreadableError(where, "a page without text")
    told = page.metadata
    return Draft(
        text=page.text,
        where=where,
        number=number,
        outlet=told.outlet,
        url=told.url,
        title=told.title,
        published=told.published,
        language=told.language,
        notices=(page.notice,) if page.notice else (),
    )
