"""A run that was broken off goes on where it was; another input, or another stage before, is made anew."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import provenance
from provenance import Article
from provenance.records import read_moment
from tests.spark import quiet, slow

pytestmark = quiet

SAY = "“The harbour wall will not hold another winter like this one,” said Ada Quill{}."
GIVEN = [Article("a", SAY.format("")), Article("b", SAY.format(", the mayor")), Article("c", "No words.")]


class Broken(Exception):
    """What breaks a run off."""


@slow
@pytest.mark.parametrize("kind", ["parquet", "json"])
def test_what_is_kept_is_not_made_again(session: Any, tmp_path: Path, kind: str) -> None:
    from provenance.spark import InFolder

    made: list[str] = []

    def rows(name: str) -> Any:
        made.append(name)
        return session.createDataFrame([(name, None)], "name string, other int")

    def run(input: str, *names: str) -> None:
        stages = InFolder(session, str(tmp_path), input, kind)
        for name in names:
            (row,) = stages.keep(name, lambda name=name: rows(name)).collect()
            assert tuple(row) == (name, None)

    run("these", "one", "two")
    run("these", "one", "two")
    assert made == ["one", "two"]
    run("others", "one")
    run("these", "one", "two")
    assert made == ["one", "two", "one", "one", "two"]


@slow
def test_a_broken_run_goes_on(session: Any, tmp_path: Path) -> None:
    from provenance import spark

    kept: list[str] = []

    class Breaking(spark.InFolder):
        def keep(self, name: str, frame: Any) -> Any:
            def made() -> Any:
                if name == "built" and name not in kept:
                    kept.append(name)
                    raise Broken
                kept.append(name)
                return frame() if callable(frame) else frame

            return super().keep(name, made)

    def run() -> provenance.Trace:
        stages = Breaking(session, str(tmp_path), "")
        return spark.to_trace(spark.trace(spark.to_frame(session, GIVEN), stages))

    with pytest.raises(Broken):
        run()
    before = list(kept)
    assert run() == provenance.trace(GIVEN)
    assert before.count("read") == kept.count("read") == 1
    assert {"quotes", "families", "told", "unmarked"} <= set(before)
    again = len(kept)
    assert run() == provenance.trace(GIVEN)
    assert len(kept) == again


@slow
def test_bad_rows_are_passed_over_and_named(session: Any) -> None:
    from provenance import spark

    bad = [
        ("a", SAY.format(""), "2025-03-04"),
        ("b", None, None),
        (None, "No id.", None),
        ("c", "", "Monday"),
    ]
    told = spark.trace(session.createDataFrame(bad, "id string, text string, published string"))
    assert [row["id"] for row in told.articles.collect()] == ["a"]
    skipped = {row["article"]: row["reason"] for row in told.skipped.collect()}
    assert skipped.keys() == {"b", None, "c"}
    assert skipped["b"] == "no text"
    assert len(told.quotes.collect()) == 1


def test_what_cannot_be_told_apart_is_refused(session: Any) -> None:
    from provenance import spark

    with pytest.raises(ValueError, match="two articles have the id 'a'"):
        spark.trace(spark.to_frame(session, [Article("a", "one"), Article("a", "two")]))
    with pytest.raises(ValueError, match="no column 'text'"):
        spark.trace(session.createDataFrame([("a",)], "id string"))


def test_dates_and_moments_may_be_columns_of_their_own(session: Any) -> None:
    from provenance.spark.articles import columns_of

    def published(literal: str) -> object:
        frame = session.sql(f"SELECT 'a' id, 't' text, {literal} published")
        return read_moment(columns_of(frame).first()["published"])

    moment = "2025-03-04 05:06:07"
    assert published("date '2025-03-04'") == read_moment("2025-03-04")
    assert published(f"timestamp '{moment}Z'") == read_moment(f"{moment}+00:00")
    assert published(f"timestamp_ntz '{moment}'") == read_moment(moment)
