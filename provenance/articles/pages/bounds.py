"""Which pages can be read here and now, and which are better read by a process that can be stopped."""

from __future__ import annotations

import re

from provenance.articles.thresholds import MAX_TAG_BYTES, MAX_TAGS, MAX_TAME_BYTES

_TURN = re.compile(rb"""<[A-Za-z]|[>"']""")


def is_tame(data: bytes) -> bool:
    """Whether parsing the page is sure to be quick: of common size, and no tag with heaps of attributes.

    The parser compares each attribute of a tag with all before it: 50,000 of them take three seconds.
    """
    return len(data) <= MAX_TAME_BYTES and data.count(b"<") <= MAX_TAGS and not _has_endless_tag(data)


def _has_endless_tag(data: bytes) -> bool:
    """Whether a tag holds more than MAX_TAG_BYTES outside the quoted values of its attributes."""
    start, quote, quoted, opened = -1, b"", 0, 0
    for m in _TURN.finditer(data):
        turn = m.group()
        if start < 0:
            if turn[:1] == b"<":
                start, quoted = m.start(), 0
        elif quote:
            if turn == quote:
                quoted += m.start() - opened
                quote = b""
        elif turn in (b'"', b"'"):
            if data[m.start() - 1 : m.start()] in b"= \t\n":
                quote, opened = turn, m.start()
        elif turn == b">":
            if m.start() - start - quoted > MAX_TAG_BYTES:
                return True
            start = -1
    return start >= 0 and len(data) - start > MAX_TAG_BYTES
