"""Pairs quotation marks, paragraph by paragraph, with one linear scan."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from provenance.model import Span
from provenance.quotes.view import View

_MARK = regex.compile(r"[“”„\"«»]")


def pair(view: View) -> Iterator[Span]:
    """The ranges of the view inside paired marks, in order."""
    for paragraph in view.paragraphs:
        opened: int | None = None
        for m in _MARK.finditer(view.text, paragraph.start, paragraph.end):
            mark = m.group()
            if opened is None:
                if mark in '“„"«':
                    opened = m.end()
            elif mark in '”"»“':
                if m.start() > opened:
                    yield Span(opened, m.start())
                opened = None
