"""A person can read a store in Datasette: its own reader opens every table and view."""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path

import pytest

import provenance
from tests import sample

pytest.importorskip("datasette")


@pytest.mark.filterwarnings("ignore")
def test_datasette_shows_the_tables(tmp_path: Path) -> None:
    from datasette.app import Datasette

    store = tmp_path / "bridge.db"
    with provenance.Corpus.open(store) as corpus:
        corpus.add(provenance.read(sample.ARTICLES))

    async def look() -> dict[str, int]:
        served = Datasette([str(store)])
        await served.invoke_startup()
        found = {}
        for table in ("articles", "quotes", "speakers", "outlets", "chains", "links", "drift", "changes"):
            page = await served.client.get(f"/bridge/{table}")
            rows = await served.client.get(f"/bridge/{table}.json?_shape=array")
            assert page.status_code == rows.status_code == 200, table
            found[table] = len(rows.json())
        served.executor.shutdown()
        return found

    found = asyncio.run(look())
    gc.collect()  # Datasette leaves its connections to the collector: here, where its warnings are ignored
    assert found["articles"] == 14
    assert all(found[t] for t in ("quotes", "speakers", "outlets", "chains", "links", "drift"))
