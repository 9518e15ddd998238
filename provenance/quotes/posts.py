"""Embedded posts: words without marks, signed as the network does ("— Ada Quill (@adaquill) May 2, 2031")."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from provenance.quotes.marks import Marked, trim
from provenance.quotes.thresholds import POST_SHORTEST
from provenance.quotes.view import View

_SIGNATURE = regex.compile(
    r"[—–-]\s?[^\n()]{2,60}\(@\w{1,20}\)\s?"
    r"(?:\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s20\d\d|\d{1,2}\s\p{Lu}\p{Ll}{2,8}\s20\d\d)"
)


def posts(view: View, marked: Sequence[Marked]) -> list[Marked]:
    """The ranges of embedded posts, in order: what stands before the signature in its paragraph, or else the
    paragraph before. Posts that hold quotation marks are left to those."""
    if "(@" not in view.text:
        return []
    starts = [m.start for m in marked]
    found: list[Marked] = []
    for m in _SIGNATURE.finditer(view.text):
        index = view.paragraph(m.start())
        at = trim(view.text, view.paragraphs[index].start, m.start())
        if at is None and index > 0:
            before = view.paragraphs[index - 1]
            at = trim(view.text, before.start, before.end)
        if at is None or at.end - at.start < POST_SHORTEST or (found and at.start < found[-1].end):
            continue
        n = bisect_left(starts, at.end)
        if n == 0 or marked[n - 1].end < at.start:
            found.append(Marked(at.start, at.end, at.start, at.end))
    return found
