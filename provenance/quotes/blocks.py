"""Words quoted without marks, by how they are set: embedded posts and block quotes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from attrs import evolve

from provenance.model import Span
from provenance.quotes.marks import Marked, trim
from provenance.quotes.thresholds import POST_SHORTEST
from provenance.quotes.view import View

_SIGNATURE = regex.compile(
    r"[—–-]\s?[^\n()]{2,60}\(@\w{1,20}\)\s?"
    r"(?:\p{Lu}\p{Ll}{2,8}\s\d{1,2},\s20\d\d|\d{1,2}\s\p{Lu}\p{Ll}{2,8}\s20\d\d)"
)
_QUOTED_LINE = regex.compile(r"(?:^|(?<=\n))[^\S\n]*+>(?!>)[^\S\n]*+(?=\S)([^\n]++)")


def post(view: View) -> Iterator[Marked]:
    """An embedded post, signed as the network does: We sail. — Ada Quill (@adaquill) May 2, 2031.

    It is what stands before the signature in its paragraph, or else the paragraph before.
    """
    if "(@" not in view.text:
        return
    for m in _SIGNATURE.finditer(view.text):
        index = view.paragraph(m.start())
        at = trim(view.text, view.paragraphs[index].start, m.start())
        if at is None and index > 0:
            before = view.paragraphs[index - 1]
            at = trim(view.text, before.start, before.end)
        if at is not None and at.end - at.start >= POST_SHORTEST:
            yield _range(at)


def block_quote(view: View) -> Iterator[Marked]:
    """A line that starts with ">", as mail and Markdown quote: > We will sail at dawn."""
    if ">" not in view.text:
        return
    last = -1
    for m in _QUOTED_LINE.finditer(view.text):
        at = trim(view.text, *m.span(1))
        if at is not None:
            yield evolve(_range(at), carried=last >= 0 and not view.text[last : m.start()].strip())
            last = at.end


RULES = ((post, "speech"), (block_quote, "speech"))
"""Each rule with the kind of what it finds."""


def quoted(view: View, marked: Sequence[Marked]) -> list[tuple[Marked, str]]:
    """The ranges of words quoted without marks, in order, each with its rule.

    None overlaps another, and none holds marks: what stands in those is quoted already.
    """
    starts = [m.start for m in marked]
    found: list[tuple[Marked, str]] = []
    candidates = [(here, rule.__name__) for rule, _ in RULES for here in rule(view)]
    for here, name in sorted(candidates, key=lambda c: (c[0].start, c[0].end)):
        n = bisect_left(starts, here.end)
        free = n == 0 or marked[n - 1].end <= here.start
        if free and (not found or found[-1][0].end <= here.start):
            found.append((here, name))
    return found


def _range(at: Span) -> Marked:
    return Marked(at.start, at.end, at.start, at.end)
