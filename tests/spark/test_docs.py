"""The page on Spark shows what happens, and every column."""

from __future__ import annotations

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

from tests.spark import quiet, slow

pytestmark = quiet
ROOT = Path(__file__).parent.parent.parent
PAGE = ROOT / "docs" / "on-spark.md"


@slow
def test_its_examples_run(session: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf8")
    assert result.attempted > 5
    assert result.failed == 0


def test_it_lists_the_columns() -> None:
    pytest.importorskip("pyspark")
    from provenance.spark import schemas

    tables = re.findall(
        r"(?:^\| `\w+` \| [^|]+ \| [^|]* \|\n)+", PAGE.read_text(encoding="utf8"), re.MULTILINE
    )
    listed = [re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]*) \|$", table, re.MULTILINE) for table in tables]
    told = (schemas.ARTICLES, schemas.QUOTES, schemas.CHAINS, schemas.LINKS, schemas.DRIFT, schemas.SKIPPED)
    assert [[f.name for f in schema] for schema in told] == [
        [name for name, _ in table] for table in listed[:6]
    ]
    assert [[f.metadata["comment"] for f in schema] for schema in told] == [
        [comment for _, comment in table] for table in listed[:6]
    ]
