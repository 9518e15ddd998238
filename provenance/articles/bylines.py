"""Who an article says it was written by, and for whom."""

from __future__ import annotations

import regex
from attrs import frozen

from provenance import lexicon
from provenance.articles.dates_in_text import first_date
from provenance.articles.edges import Edge, Edges
from provenance.articles.outlet_names import parted, tidy
from provenance.articles.statements import Statement
from provenance.articles.thresholds import LONG_LINE

_BY = regex.compile(r"(?:By|BY|by|Story by|Written by|Reported by):?\s{1,40}+(?=\p{Lu})")
_PERSON = regex.compile(
    r"(?:\p{Lu}[\p{L}’'.-]{0,30}+)(?:\s(?:(?:de|da|del|der|van|von|bin|al|la|le|ter|den)\s)?+\p{Lu}[\p{L}’'.-]{0,30}+){1,4}"
)
_PARTS = regex.compile(r"\s*(?:,|\||•|\s[-–—/]\s|;|\s(?:and|with|AND|for|of)\s|&)\s*")


@frozen
class Byline:
    """The writers, in order, and the outlet or agency named with them, if any."""

    writers: tuple[str, ...]
    outlet: str | None


def byline(edges: Edges) -> Statement[Byline] | None:
    """The first line that says who wrote the article.

    `By Petra Lindqvist, The Norwick Gazette`, `By PETRA LINDQVIST and NOOR CASTELLANE | Norwick Gazette`,
    `By The Associated Press`; and without "By", `Petra Lindqvist, The Norwick Gazette`.
    """
    return next(filter(None, map(read_line, edges.head)), None)


def read_line(line: Edge) -> Statement[Byline] | None:
    """The byline that one line is, if it is one."""
    if len(line.text) > LONG_LINE:
        return None
    by = _BY.match(line.text)
    if not by and "," not in line.text and "|" not in line.text:
        return None
    date = first_date(line.text)
    end = date.start if date else len(line.text)
    parts = [p for part in _PARTS.split(line.text[by.end() if by else 0 : end]) if (p := tidy(part))]
    writers: list[str] = []
    outlets: list[str] = []
    for part in parts:
        name, outlet = (part, None) if _is_role(part) else parted(part)
        if outlet:
            outlets.append(outlet)
        if name is None or _is_role(name):
            continue
        if _PERSON.fullmatch(name):
            writers.append(name)
        elif not (by and writers):
            return None
    if not (writers or outlets) or not (by or (writers and len(outlets) == 1)):
        return None
    return Statement(
        Byline(tuple(writers), next(iter(outlets), None)), "byline", line.start, line.start + end
    )


def _is_role(name: str) -> bool:
    words = name.casefold().split()
    return bool(words) and (
        words[-1] in lexicon.words("en/byline_roles") or name.casefold() in lexicon.words("en/byline_roles")
    )
