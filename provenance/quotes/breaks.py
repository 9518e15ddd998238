"""Line breaks that mean nothing: hard-wrapped paragraphs, and a break that fell inside a quotation.

Each break is replaced by one blank, so positions stay as they are.
"""

from __future__ import annotations

from itertools import pairwise

import regex

from provenance.quotes.thresholds import (
    STRAY_BREAK_AFTER,
    STRAY_BREAK_BEFORE,
    WRAP_BREAKS,
    WRAP_SHARE,
    WRAP_WIDEST,
    WRAP_WIDTH,
)

_INNER_BREAK = regex.compile(r"\n(?<=\S\n)(?=\S)")
_STRAY = regex.compile(r"\n\s*+(?=\p{Ll})")
_OPENS_LATE = regex.compile(r"(?:^|[\s(\[—–-])[\"“„«](?=\S)[^\"“”„«»]*+$")
_CLOSES = regex.compile(r"[^\n\"“”„«»]*+[\"”“»](?!\w)")


def unwrap(text: str) -> str:
    """The text with the lines of hard-wrapped paragraphs joined, where the wrapping is clear.

    A line was wrapped if the next line's first word would not have fitted on it any more. That must hold
    for nearly all breaks within paragraphs, as in mail and wire copy; a text with longer lines is none.
    """
    if not _INNER_BREAK.search(text):
        return text
    lines = text.split("\n")
    width = max(map(len, lines))
    if not WRAP_WIDTH <= width <= WRAP_WIDEST:
        return text
    needed = []
    inner = 0
    for n, (line, after) in enumerate(pairwise(lines)):
        if not line.strip() or not after.strip() or after[0].isspace():
            continue
        inner += 1
        if len(line.rstrip()) + 1 + len(after.split(None, 1)[0]) > width:
            needed.append(n)
    if len(needed) < max(WRAP_BREAKS, WRAP_SHARE * inner):
        return text
    join = set(needed)
    out = [line + (" " if n in join else "\n") for n, line in enumerate(lines)]
    return "".join(out)[:-1]


def heal(text: str) -> str:
    """The text without paragraph breaks that fell inside a quotation ("U.S. <break> envoys").

    The break is stray if a quotation opened shortly before it is still open, the next paragraph starts with
    a small letter and closes the quotation. Linear: looks a bounded way back and ahead from each break.
    """
    out: list[str] = []
    last = 0
    for m in _STRAY.finditer(text):
        at = m.start()
        line = text.rfind("\n", max(0, at - STRAY_BREAK_BEFORE), at) + 1
        opened = _OPENS_LATE.search(text[max(line, at - STRAY_BREAK_BEFORE) : at])
        if opened and _CLOSES.match(text, m.end(), m.end() + STRAY_BREAK_AFTER):
            out += (text[last:at], " " * (m.end() - at))
            last = m.end()
    return "".join((*out, text[last:])) if out else text
