"""The day that a file's name gives: newsrooms and crawlers file one article under its outlet and its day."""

from __future__ import annotations

import datetime as dt

import regex

from provenance.articles.thresholds import EARLIEST_YEAR, LATEST_YEAR

_DAY = regex.compile(r"(?<![\p{L}\p{N}])(\d{4})-(\d{2})-(\d{2})(?![\p{L}\p{N}])")


def day_in_name(stem: str) -> dt.date | None:
    """The ISO day that stands alone in a stem (`gazette_2021-05-03_ferry`), if there is just one."""
    days = set()
    for m in _DAY.finditer(stem):
        try:
            day = dt.date(*map(int, m.groups()))
        except ValueError:
            continue
        if EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            days.add(day)
    return days.pop() if len(days) == 1 else None
