"""The lines in which an article says when it was published."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from provenance import lexicon
from provenance.articles.dates_in_text import first_date
from provenance.articles.edges import Edge, Edges
from provenance.articles.published import Published
from provenance.articles.statements import Statement
from provenance.articles.thresholds import LONG_LINE, PARTICULARS

_ISO_FIRST = regex.compile(r"\d{4}-\d{2}-\d{2}[T\s]")
_FILLING = regex.compile(r"[\s:,.|•·/@()\[\]–—-]*+")
_WORD = regex.compile(r"[A-Za-z]+")
_BYLINE = regex.compile(r"(?i)by\b|.{0,100}\s(?:\||-|–|—)\s")

Told = Statement[Published]


def publication_date(edges: Edges) -> Told | None:
    """When the text says that it was published; None where it doesn't, or says only when it was updated.

    The strongest statement wins: one that is labelled, then a line that is a date and nothing else, then
    the end of a byline, then the dateline's date if it has a year.
    """
    told = sorted(_statements(edges), key=lambda s: _ORDER.index(s.rule))
    return told[0] if told else None


_ORDER = ("labelled date", "leading date", "date line", "byline date")


def _statements(edges: Edges) -> Iterator[Told]:
    lines = edges.head
    if lines and (found := _leading(lines[0])):
        yield found
    for line in lines:
        if len(line.text) <= PARTICULARS and (
            found := _labelled(line) or _alone(line) or _after_byline(line)
        ):
            yield found
        if len(line.text) > LONG_LINE:
            break
    for line in edges.tail:
        if len(line.text) <= PARTICULARS and (found := _labelled(line)):
            yield found


def _leading(line: Edge) -> Told | None:
    """`date 2025-03-04 The bridge …`: the very first words, whatever follows on the line."""
    found = first_date(line.text[:PARTICULARS])
    if found is None:
        return None
    before = line.text[: found.start]
    labelled = _events().get(_words(before)) == "published"
    if labelled or (not before and _ISO_FIRST.match(line.text)):
        return Statement(found.value, "leading date", line.start, line.start + found.end)
    return None


def _labelled(line: Edge) -> Told | None:
    """`Published: 4 March 2025`, `Posted 6:08 am, 4 March 2025, by …`, `Ada Roe Published 4 March 2025`."""
    found = first_date(line.text)
    if found is None:
        return None
    before = list(_WORD.finditer(line.text, 0, found.start))[-4:]
    for i, first in enumerate(before):
        label = " ".join(m.group() for m in before[i:])
        event = _events().get(_bare(label).casefold())
        starts_line = first.start() == 0
        if (
            event
            and (starts_line or first.group()[0].isupper())
            and _near(line.text, before[-1].end(), found.start)
        ):
            if event != "published":
                return None
            return Statement(found.value, "labelled date", line.start + first.start(), line.start + found.end)
    return None


def _alone(line: Edge) -> Told | None:
    """`Sunday, 4 May 2031 04:18 PM`: a line that is a date and nothing else."""
    found = first_date(line.text)
    if found is None or not _is_filling(line.text[: found.start] + line.text[found.end :]):
        return None
    return Statement(found.value, "date line", line.start, line.end)


def _after_byline(line: Edge) -> Told | None:
    """`By Petra Lindqvist, The Norwick Gazette - 4 March 2025`, `The Norwick Gazette | 4 March 2025`."""
    found = first_date(line.text)
    if found is None or found.start == 0 or not _is_filling(line.text[found.end :]):
        return None
    if not _BYLINE.match(line.text) or line.text[0] in "—–-":
        return None
    return Statement(found.value, "byline date", line.start + found.start, line.start + found.end)


def _is_filling(text: str) -> bool:
    return _FILLING.fullmatch(text) is not None


def _near(text: str, start: int, end: int) -> bool:
    return _is_filling(text[start:end])


def _bare(label: str) -> str:
    return label.removesuffix(" at").removesuffix(" on")


def _words(text: str) -> str:
    return _bare(" ".join(_WORD.findall(text)).casefold())


@cache
def _events() -> dict[str, str]:
    return {row["label"]: row["event"] for row in lexicon.table("en/publication_labels")}
