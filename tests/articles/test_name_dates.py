"""day_in_name: a day that stands by itself in a file's name."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from provenance.articles import read
from provenance.articles.name_dates import day_in_name


@pytest.mark.parametrize(
    ("stem", "day"),
    [
        ("gazette_2021-05-03_ferry-late", dt.date(2021, 5, 3)),
        ("2021-05-03", dt.date(2021, 5, 3)),
        ("gazette_2021-05-03_to_2021-05-09", None),
        ("gazette_2021-13-03", None),
        ("part-12021-05-031", None),
        ("ferry", None),
    ],
)
def test_day_in_name(stem: str, day: dt.date | None) -> None:
    assert day_in_name(stem) == day


def test_a_file_is_dated_by_its_name_where_it_says_nothing_itself(tmp_path: Path) -> None:
    (tmp_path / "gazette_2021-05-03_ferry.txt").write_text("The ferry was late.", encoding="utf8")
    assert [a.published for a in read(tmp_path)] == [dt.date(2021, 5, 3)]
