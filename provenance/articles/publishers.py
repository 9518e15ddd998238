"""The lines in which an article says who published it: copyright lines, and its outlet's name at its head."""

from __future__ import annotations

import regex

from provenance.articles.edges import Edge, Edges
from provenance.articles.outlet_names import is_outlet, is_wire, tidy
from provenance.articles.statements import Statement
from provenance.articles.thresholds import FINE_PRINT

_COPYRIGHT = regex.compile(
    r"(?i)(?:(?:trademark\sand\s)?+copyright\b(?:\s?(?:©|\(c\)))?+|©(?:\s?copyright\b)?+|\(c\)(?=\s?\d))[\s:,]*+"
    r"(?:(?:19|20)\d{2}(?:\s?[-–,]\s?(?:19|20)?\d{2})?+[\s,.]*+)?+(?:by\s)?+"
    r"(?P<holder>[^\n.;|©]{2,80}?(?:\.(?:com|org|net|co\.uk|news)\b)?)"
    r"(?:[\s,.]*+(?:-\s)?(?:all\srights\b|\ball\scontent|an?\s[^.]{3,60}\scompany\b|(?:19|20)\d{2}\b)|\s*[.;|]|\s*$)"
)

Named = Statement[str]


def copyright_holder(edges: Edges) -> Named | None:
    """Who holds the copyright, as one of the last or first lines says; a wire's name too.

    `© 2025 The Norwick Gazette. All rights reserved.` -> "The Norwick Gazette"
    """
    for line in (*reversed(edges.tail), *edges.head):
        if len(line.text) <= FINE_PRINT and (m := _COPYRIGHT.match(line.text)):
            holder = tidy(m["holder"])
            if holder and not holder.isdigit() and holder.casefold() not in {"all rights reserved"}:
                return Statement(holder, "copyright line", line.start, line.start + m.end("holder"))
    return None


def name_at_head(edges: Edges) -> Named | None:
    """The outlet's name where it is the whole first line: `The Norwick Gazette`, then the headline."""
    lines = edges.head
    if len(lines) > 1 and is_outlet(lines[0].text):
        return _whole(lines[0], "name at the head")
    return None


def publisher(edges: Edges) -> Named | None:
    """Who published the text, where it says so itself; None where it doesn't.

    The name at its head, then the holder of its copyright. An agency is no answer: what others print is
    its copyright too.
    """
    if named := name_at_head(edges):
        return named
    holder = copyright_holder(edges)
    return holder if holder and not is_wire(holder.value) and len(holder.value.split()) <= 6 else None


def _whole(line: Edge, rule: str) -> Named:
    return Statement(line.text, rule, line.start, line.end)
