"""A page's bytes -> the record of what it holds. The one place where the parsers are called."""

from __future__ import annotations

import logging
from functools import cache
from typing import TYPE_CHECKING

import regex
from attrs import frozen

from provenance.articles.decoding import decode
from provenance.articles.pages.blocks import blocks
from provenance.articles.pages.metadata import Metadata, metadata
from provenance.articles.pages.story import story
from provenance.articles.thresholds import MAX_TAGS
from provenance.errors import MissingExtraError

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = regex.compile(
    rb"(?i)<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})"
)


@frozen
class Page:
    """The story of a page, its paragraphs apart by empty lines, and what the page states of itself."""

    text: str
    metadata: Metadata
    notice: str | None


def parse(data: bytes, declared: str | None = None, url: str | None = None) -> Page | None:
    """What a page holds; None where it is no page. `declared` is the character set of its header, if any.

    Raises MissingExtraError where lxml is not installed; without trafilatura the story is found by the
    density of prose alone.
    """
    decoded = decode(data, declared or _declared(data))
    root = _tree(decoded.text)
    if root is None:
        return None
    found = story(list(blocks(root)), _extracted(decoded.text) if data.count(b"<") <= MAX_TAGS else None)
    text = "\n\n".join(b.text for b in found)
    return Page(text, metadata(root, data, url), decoded.notice)


def _declared(data: bytes) -> str | None:
    m = _CHARSET.search(data, 0, 4096)
    return m[1].decode("ascii", "replace") if m else None


def _tree(text: str) -> HtmlElement | None:
    try:
        from lxml import etree, html
    except ImportError:
        raise MissingExtraError("reading HTML pages", "html") from None
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(
            text.replace("\0", "\ufffd").encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError):
        return None
    return root


def _extracted(text: str) -> str | None:
    """trafilatura's reading of the story; None where it isn't installed, finds none or gives way."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        return None
    _keep_quiet()
    try:
        found = bare_extraction(
            text, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
        )
    except Exception:  # whatever it stumbles over, the page's own blocks are left
        return None
    said = getattr(found, "text", None)
    return said if isinstance(said, str) and said.strip() else None


@cache
def _keep_quiet() -> None:
    """What trafilatura logs goes where the program sends logs, and not to stderr if it sends them nowhere."""
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
