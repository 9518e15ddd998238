"""When something was published: dates as files write them."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from functools import cache

import regex

from provenance import lexicon
from provenance.articles.thresholds import EARLIEST_YEAR, LATEST_YEAR

Published = dt.datetime | dt.date

_DAY = regex.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_ORDINAL_DAY = regex.compile(r"(\d{4})-?(\d{3})")
_ISO = regex.compile(r"[+]?\d{4}-?(?:\d|W).{0,60}", regex.DOTALL)
_RFC_2822 = regex.compile(r"(?:[A-Za-z]{3,9},?\s{1,3})?\d{1,2}\s{1,3}[A-Za-z]{3,9}\.?\s{1,3}\d{2,4}\s.{3,60}")
_DAY_NUMBER = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?+"
_MONTH_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_YEAR = r",?\s{1,3}(?P<year>\d{4})"
MONTH_FIRST = rf"{_MONTH_NAME}\s{{1,3}}{_DAY_NUMBER}{_YEAR}"
DAY_FIRST = rf"{_DAY_NUMBER}(?:\s{{1,3}}of)?+\s{{1,3}}{_MONTH_NAME}{_YEAR}"
NUMERIC = r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y>\d{4})"
_NUMERIC = regex.compile(NUMERIC)
_MONTH_FIRST, _DAY_FIRST = regex.compile(MONTH_FIRST), regex.compile(DAY_FIRST)
_WEEKDAY = regex.compile(r"(?i)(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,3}")


def parse(value: object) -> Published | None:
    """The time or day that a value of a record names; None where it names none that is clear.

    Read are any ISO 8601 date or time (extended, basic, ordinal, week; a blank for the "T"), RFC 2822, days
    in words ("April 2, 2024", "2nd Apr 2024", a weekday before them), and seconds or milliseconds since
    1970 given as a number. A bare day stays a `date`. A time without a zone is taken as UTC: feeds that
    leave the zone out mostly write UTC, and so the answer doesn't hang on the reader's own clock.
    "04/02/2024" is April or February, so it is neither.
    """
    if isinstance(value, dt.datetime):
        return _within(value if value.tzinfo else value.replace(tzinfo=dt.UTC))
    if isinstance(value, dt.date):
        return _within(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _since_1970(value)
    if not isinstance(value, str) or len(value) > 80:
        return None
    text = value.strip()
    for rule in (_iso_day, _iso_time, _rfc_2822, _day_in_words, _day_in_numbers):
        try:
            found = rule(text)
        except (ValueError, OverflowError, TypeError):
            found = None
        if found is not None:
            return _within(found)
    return None


def _within(value: Published) -> Published | None:
    return value if EARLIEST_YEAR <= value.year <= LATEST_YEAR else None


def _since_1970(value: float) -> Published | None:
    """1712016000, 1712016000000. Below 10^8 (1973) it is rather a year or a number of something."""
    seconds = value / 1000 if abs(value) >= 1e11 else value
    if not 1e8 <= seconds < 5e9:
        return None
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def _iso_day(text: str) -> Published | None:
    """2024-04-02, 20240402, 2024-093."""
    if m := _DAY.fullmatch(text):
        return dt.date(int(m[1]), int(m[2]), int(m[3]))
    if m := _ORDINAL_DAY.fullmatch(text):
        day = dt.date(int(m[1]), 1, 1) + dt.timedelta(int(m[2]) - 1)
        return day if day.year == int(m[1]) else None
    if "W" in text and "T" not in text:
        return dt.date.fromisoformat(text)
    return None


def _iso_time(text: str) -> Published | None:
    """2024-04-02T10:30:00Z, 20240402T1030+0200, 2024-04-02 10:30."""
    if not _ISO.fullmatch(text):
        return None
    found = dt.datetime.fromisoformat(
        text.upper().removesuffix(" UTC").removesuffix(" GMT").replace(" +", "+")
    )
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def _rfc_2822(text: str) -> Published | None:
    """Tue, 02 Apr 2024 10:30:00 -0400."""
    if not _RFC_2822.fullmatch(text):
        return None
    found = parsedate_to_datetime(text)
    return found if found.tzinfo else found.replace(tzinfo=dt.UTC)


def _day_in_words(text: str) -> Published | None:
    """April 2, 2024; Tuesday, 2nd Apr 2024."""
    if m := _WEEKDAY.match(text):
        text = text[m.end() :]
    m = _MONTH_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    return day_of(m) if m else None


def _day_in_numbers(text: str) -> Published | None:
    """07/16/2018 and 16.07.2018 name one day; 04/02/2024 may be two, and 05/05/2024 is one either way."""
    if not (m := _NUMERIC.fullmatch(text)):
        return None
    a, b = int(m["a"]), int(m["b"])
    if a <= 12 and b <= 12 and a != b:
        return None
    return dt.date(int(m["y"]), min(a, b), max(a, b))


def day_of(m: regex.Match[str]) -> dt.date | None:
    """The day that the groups `day`, `month` (a name) and `year` of a match name, if there is such a day."""
    month = months().get(m["month"].casefold())
    if month is None:
        return None
    try:
        return dt.date(int(m["year"]), month, int(m["day"]))
    except ValueError:
        return None


@cache
def months() -> dict[str, int]:
    """The number of a month by its name or abbreviation, casefolded."""
    return {row["name"].casefold(): int(row["number"]) for row in lexicon.table("en/months")}
