"""Datelines: where a story was filed from, when, and by which agency."""

from __future__ import annotations

import datetime as dt

import regex
from attrs import frozen

from provenance import lexicon
from provenance.articles.dates_in_text import first_date
from provenance.articles.edges import Edge, Edges
from provenance.articles.statements import Statement

_DATELINE = regex.compile(
    r"(?P<place>\p{Lu}[\p{Lu}’'.-]{2,30}+(?:\s\p{Lu}[\p{Lu}’'.-]{1,30}+){0,3}(?:,\s\p{Lu}[\p{L}.]{1,20}+(?:\s\p{Lu}\p{L}{1,20}+)?){0,2})?"
    r"(?P<day>,?\s\p{Lu}\p{L}{2,8}+\.?\s\d{1,2}(?:,\s\d{4})?+)?+,?\s{0,3}+"
    r"(?:[(\[](?P<wire>\p{Lu}[\p{L}\d .&/’'-]{1,40}+)[)\]])?+\s{0,3}+(?P<dash>—|–|--|-|―|/|:)\s"
)


@frozen
class Dateline:
    """Place, day (where a year is told) and agency; what isn't told is None."""

    place: str | None
    day: dt.date | None
    wire: str | None


def dateline(edges: Edges) -> Statement[Dateline] | None:
    """The dateline of the first line that opens with one.

    `NORWICK, March 4, 2025 (MPA) — The bridge …` -> Norwick in capitals as it stands, the day, "MPA";
    `(MPA) — The bridge …` -> the agency alone. A place alone has to be in capitals and followed by a dash.
    """
    for line in edges.head:
        if (m := _DATELINE.match(line.text)) and _is_one(m):
            day = first_date(m["day"]) if m["day"] else None
            value = day.value if day and not isinstance(day.value, dt.datetime) else None
            return Statement(
                Dateline(m["place"], value, m["wire"]), "dateline", line.start, line.start + m.end()
            )
    return None


def _is_one(m: regex.Match[str]) -> bool:
    if m["place"] in lexicon.words("en/not_datelines"):
        return False
    return bool(m["wire"] or (m["place"] and m["dash"] not in "/:"))


def place_of(line: Edge) -> bool:
    """Whether a line opens with a dateline."""
    m = _DATELINE.match(line.text)
    return bool(m and _is_one(m))
