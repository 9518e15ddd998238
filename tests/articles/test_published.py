"""Dates of records: cases as a file; what is written is read; nothing raises."""

from __future__ import annotations

import datetime as dt
import email.utils
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.articles.dates_in_text import first_date
from provenance.articles.published import parse
from tests.articles.strategies import zones
from tests.strategies import texts

CASES = tomllib.loads((Path(__file__).parent / "cases/dates.toml").read_text("utf8"))["case"]
_times = st.datetimes(dt.datetime(1700, 1, 2), dt.datetime(2099, 12, 30), timezones=zones)


@pytest.mark.parametrize("case", CASES, ids=lambda c: str(c["given"]))
def test_case(case: dict[str, Any]) -> None:
    found = parse(case["given"])
    assert found == case.get("read")
    assert type(found) is type(case.get("read"))


@given(_times, st.sampled_from(["T", " "]), st.sampled_from(["auto", "hours", "minutes", "milliseconds"]))
def test_iso_8601_is_read(time: dt.datetime, sep: str, precision: str) -> None:
    text = time.isoformat(sep, precision)
    assert parse(text) == dt.datetime.fromisoformat(text)


@given(_times)
def test_rfc_2822_is_read(time: dt.datetime) -> None:
    assert parse(email.utils.format_datetime(time)) == time.replace(microsecond=0)


@given(
    st.dates(dt.date(1700, 1, 1), dt.date(2099, 12, 31)),
    st.sampled_from(["%B %d, %Y", "%d %b %Y", "%A, %d %B %Y"]),
)
def test_a_day_in_words_is_read_alone_and_in_a_line(day: dt.date, form: str) -> None:
    written = day.strftime(form)
    assert parse(written) == day
    found = first_date(f"By Ada Roe | {written} | News")
    assert found is not None
    assert found.value == day


@given(texts | st.from_regex(r"[0-9:TZ+ ./WMarch-]{0,40}"))
def test_no_text_raises(text: str) -> None:
    parse(text)
    found = first_date(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
