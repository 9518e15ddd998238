"""A day in a line of text, with the clock time that stands by it."""

from __future__ import annotations

import datetime as dt
from functools import cache

import regex
from attrs import frozen

from provenance import lexicon
from provenance.articles import published
from provenance.articles.published import DAY_FIRST, MONTH_FIRST, NUMERIC, Published

_ISO = r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?+)?+(?:Z|[+-]\d{2}:?\d{2})?+)?+"
_DAY = regex.compile(rf"(?<![\w/.-])(?:{_ISO}|{MONTH_FIRST}|{DAY_FIRST}|{NUMERIC})(?![\w/-])")
_YEAR = regex.compile(r"(?:1[6-9]|20)\d\d")  # most lines have none, and need no closer look
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?)"
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?::\d{2})?+(?:\s{0,2}(?P<half>[apAP])\.?[mM]\b\.?)?+"
    r"(?:\s{1,2}\(?(?P<zone>[A-Z]{1,5})\b\)?)?+"
)
_GAP = r"[\s,|•·/@()–—-]{0,8}+(?:(?:at|on)\s{1,2}+)?+"
_CLOCK_BEFORE = regex.compile(rf"(?<!\w)(?:at\s{{1,2}}+)?+{_CLOCK}{_GAP}(?:{_WEEKDAY}[\s,]{{1,4}}+)?+$")
_WEEKDAY_BEFORE = regex.compile(rf"(?<!\w){_WEEKDAY}[\s,]{{1,4}}+$")
_AFTER = regex.compile(rf"(?:[\s,]{{1,4}}{_WEEKDAY}(?!\w))?+(?:{_GAP}{_CLOCK}(?!\w))?+")


@frozen
class Dated:
    """A day, or a time where clock and zone are told, at `line[start:end]`."""

    value: Published
    start: int
    end: int


def first_date(line: str, start: int = 0) -> Dated | None:
    """The first clear date in a line, with weekday and clock on either side of it taken in.

    "Posted: 4:29 AM EDT, July 16, 2018" -> 2018-07-16 04:29 -04:00, from the clock to the year. A clock
    without a zone, or with one that means several ("ET"), says nothing: the day alone is given.
    """
    if not _YEAR.search(line, start):
        return None
    for m in _DAY.finditer(line, start):
        day = published.parse(m.group())
        if day is None:
            continue
        after = _AFTER.match(line, m.end())
        before = _before(line, start, m.start())
        value = day
        if not isinstance(day, dt.datetime):
            times = (_timed(day, near.groupdict()) for near in (before, after) if near)
            value = next(filter(None, times), day)
        return Dated(value, before.start() if before else m.start(), after.end() if after else m.end())
    return None


def _before(line: str, start: int, end: int) -> regex.Match[str] | None:
    """What of clock and weekday ends right before the day, looked for in the 40 characters there."""
    window = line[:end]
    at = max(start, end - 40)
    return _CLOCK_BEFORE.search(window, at) or _WEEKDAY_BEFORE.search(window, at)


def _timed(day: dt.date, clock: dict[str, str | None]) -> dt.datetime | None:
    minutes = _zones().get(clock.get("zone") or "")
    hour, half = int(clock.get("hour") or 0), (clock.get("half") or "").lower()
    if minutes is None or (half and not 1 <= hour <= 12):
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        time = dt.time(hour, int(clock["minute"] or 0), tzinfo=dt.timezone(dt.timedelta(minutes=minutes)))
    except ValueError:
        return None
    return dt.datetime.combine(day, time)


@cache
def _zones() -> dict[str, int]:
    return {row["name"]: int(row["minutes"]) for row in lexicon.table("zones")}
