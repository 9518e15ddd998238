"""Pairs quotation marks, paragraph by paragraph, with one linear scan.

Marks are put on a stack as they open and taken off as they close; what encloses a pair swallows it, and what
never closes is dropped. One odd mark so costs at most its own paragraph. The marks of all languages share
the one scanner: whether a mark opens or closes is told by its kind and by what stands beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from provenance.light import record
from provenance.model import Span

if TYPE_CHECKING:
    from provenance.quotes.view import View

MARK = re.compile(r"[\"“”„‟«»‹›「」『』〝〞〟《》]")

# What may close what opened. Typing mixes straight and curly marks in one pair.
_CLOSERS = {
    '"': '"”“',
    "“": '”"“',
    "”": '”"',
    "„": '“”"„',
    "‟": '”"',
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
    "《": "》",
}
_ALWAYS_OPENS = "„‟「『〝《"
_ALWAYS_CLOSES = "」』〞〟》"
_BEFORE_OPENING = " \n([{<—–-/:=\"“„«'‘¿¡…"
_AFTER_CLOSING = " \n.,;:!?)]}>—–-/\"”“»'’…"


@record
class Marked:
    """A range of the view inside quotation marks.

    `left` and `right` are the outer sides of its marks. `carried` is set where the quotation goes on
    from the paragraph before, with a mark at this one's head.
    """

    start: int
    end: int
    left: int
    right: int
    carried: bool = False


def pair(view: View) -> Iterator[Marked]:
    """The outermost ranges of the view inside paired marks, in order, blanks at their edges left out.

    A quotation that runs over paragraphs, each with a mark at its head, is a range per paragraph.
    """
    text = view.text
    marks = iter(MARK.finditer(text))
    mark = next(marks, None)
    carried = False
    while mark is not None:
        index = view.paragraph(mark.start())
        paragraph = view.paragraphs[index]
        here = []
        while mark is not None and mark.start() < paragraph.end:
            here.append(mark.start())
            mark = next(marks, None)
        at_head = text[paragraph.start : here[0]].isspace() or here[0] == paragraph.start
        follows = mark is not None and _opens_next(view, index, mark.start())
        pairs, open_end = _pair_paragraph(text, paragraph, here, follows, carried and at_head)
        for n, (start, end) in enumerate(pairs):
            trimmed = trim(text, start, end)
            if trimmed is not None:
                goes_on = carried and at_head and n == 0 and start == here[0] + 1
                yield Marked(trimmed.start, trimmed.end, start - 1, min(end + 1, paragraph.end), goes_on)
        carried = open_end


def trim(text: str, start: int, end: int) -> Span | None:
    """The range without blanks at its edges, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _opens_next(view: View, index: int, at: int) -> bool:
    """Whether the mark at `at` stands at the head of the paragraph after this one."""
    if index + 1 >= len(view.paragraphs):
        return False
    following = view.paragraphs[index + 1]
    return following.start <= at < following.end and not view.text[following.start : at].strip()


def _pair_paragraph(
    text: str, paragraph: Span, marks: list[int], follows: bool, carried: bool
) -> tuple[list[tuple[int, int]], bool]:
    """The outermost pairs of one paragraph, and whether a quotation is still open at its end.

    `follows`: the next paragraph starts with a mark; `carried`: this one's first mark opens what goes on.
    """
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    for at in marks:
        if at == marks[0] and carried:
            stack.append(at)
            continue
        role = _role(text, paragraph, at, stack)
        if role == "open":
            stack.append(at)
        elif role == "close":
            while stack:
                opened = stack.pop()
                if text[at] in _CLOSERS.get(text[opened], ""):
                    while pairs and pairs[-1][0] > opened:
                        pairs.pop()
                    pairs.append((opened + 1, at))
                    break
    if stack and follows:
        opened = stack[0] if stack[0] == marks[0] else stack[-1]
        if not pairs or pairs[-1][1] < opened:
            pairs.append((opened + 1, paragraph.end))
            return pairs, True
    return pairs, False


def _role(text: str, paragraph: Span, at: int, stack: list[int]) -> str | None:
    mark = text[at]
    if mark in _ALWAYS_OPENS:
        return "open"
    closes_some = any(mark in _CLOSERS.get(text[s], "") for s in stack[-3:])
    if mark in _ALWAYS_CLOSES:
        return "close" if closes_some else None
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    opening = before in _BEFORE_OPENING and not after.isspace()
    closing = after in _AFTER_CLOSING and not before.isspace()
    if mark == '"':
        if before.isdigit() and _is_measure(text, paragraph, at, bool(stack)):
            return None
        if opening and not closing:
            return "open"
        return "close" if closes_some else (None if closing and not opening else "open")
    if mark in "“«‹":
        top = text[stack[-1]] if stack else ""
        if closes_some and (top in "„»›" or (closing and not opening)):
            return "close"
        return "open"
    # ” » ›
    if closes_some and not (mark in "»›" and text[stack[-1]] == mark and opening and not closing):
        return "close"
    return "open" if opening and not closing else None


def _is_measure(text: str, paragraph: Span, at: int, opened: bool) -> bool:
    """Whether a straight mark after a digit stands for inches or minutes: 6'3", a 12" pipe."""
    start = at
    while start > paragraph.start and text[start - 1].isdigit():
        start -= 1
    return not opened or (
        start > paragraph.start + 1 and text[start - 1] in "'’′" and text[start - 2].isdigit()
    )
