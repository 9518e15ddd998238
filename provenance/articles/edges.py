"""The first and the last lines of a text, where it says of itself what it is."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice

import regex
from attrs import frozen

_LINE = regex.compile(r"[^\r\n]+")
_HEAD_LINES, _HEAD_CHARACTERS = 14, 6000
_TAIL_LINES, _TAIL_CHARACTERS = 8, 3000


@frozen
class Edge:
    """One line, blanks at its ends left out; `text[start:end]` of the article."""

    start: int
    end: int
    text: str


@frozen
class Edges:
    """The first lines that hold anything, and the last ones, in order; no line is among both."""

    head: tuple[Edge, ...]
    tail: tuple[Edge, ...]


def of(text: str) -> Edges:
    """The edges of a text, of which no more than the first and last few thousand characters are read."""
    head = tuple(islice(_lines(text, 0, min(len(text), _HEAD_CHARACTERS)), _HEAD_LINES))
    start = max(len(text) - _TAIL_CHARACTERS, head[-1].end if head else 0)
    return Edges(head, tuple(deque(_lines(text, start, len(text)), _TAIL_LINES)))


def _lines(text: str, start: int, end: int) -> Iterator[Edge]:
    for m in _LINE.finditer(text, start, end):
        line = m.group()
        if bare := line.strip():
            at = m.start() + len(line) - len(line.lstrip())
            yield Edge(at, at + len(bare), bare)
