"""The headline that a plain text opens with."""

from __future__ import annotations

from itertools import dropwhile

from provenance.articles import bylines, datelines
from provenance.articles.dates_in_text import first_date
from provenance.articles.edges import Edge, Edges
from provenance.articles.outlet_names import is_outlet, is_section, key
from provenance.articles.publishers import copyright_holder
from provenance.articles.statements import Statement

_MOST_CHARACTERS, _MOST_WORDS, _FEWEST_WORDS = 180, 28, 3


def headline(edges: Edges) -> Statement[str] | None:
    """The first line (after outlet and section), if it is short, has no full stop and stands above a story.

    A first line that is there twice is a headline whatever its end (pages give it in their title as well),
    and so is one in Title Case.
    """
    lines = edges.head
    holder = copyright_holder(edges)
    own = key(holder.value) if holder else None
    lines = tuple(dropwhile(lambda e: key(e.text) == own or is_outlet(e.text) or is_section(e.text), lines))
    if len(lines) < 2:
        return None
    first, rest = lines[0], lines[1:]
    if not _may_be_one(first):
        return None
    twice = any(line.text.rstrip(".") == first.text.rstrip(".") for line in rest[:4])
    bare = not first.text.endswith((".", ":", ";", ",", "…")) and any(
        len(e.text) > len(first.text) for e in rest
    )
    cased = _is_title_case(first.text)
    if twice or bare or cased:
        rule = "repeated headline" if twice else "headline" if bare else "headline in title case"
        return Statement(first.text, rule, first.start, first.end)
    return None


def _may_be_one(line: Edge) -> bool:
    words = line.text.split()
    return (
        len(line.text) <= _MOST_CHARACTERS
        and _FEWEST_WORDS <= len(words) <= _MOST_WORDS
        and first_date(line.text) is None
        and not datelines.place_of(line)
        and bylines.read_line(line) is None
    )


def _is_title_case(text: str) -> bool:
    """`Aldmoor Bridge Stays Shut as Engineers Test Every Cable.`: capitals, and one sentence."""
    longer = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    return len(longer) > 3 and all(w[0].isupper() for w in longer) and ". " not in text
