"""A sieve turns away none of its keys, and most of the others."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.spark import quiet, slow

pytestmark = quiet


@slow
def test_what_leads_somewhere_is_let_through(session: Any) -> None:
    from provenance.spark import sieve as sieves
    from provenance.spark import thresholds
    from provenance.spark.batches import signed

    chance = Random(7)
    keys = [signed(chance.getrandbits(64)) for _ in range(40_000)] + [
        0,
        -1,
        63,
        64,
        -(1 << 63),
        (1 << 63) - 1,
    ]
    table = sieves.sieve(session.createDataFrame([(key,) for key in keys + keys[:100]], "key long"))
    assert all(map(table, keys))
    others = [signed(chance.getrandbits(64)) for _ in range(10_000)]
    assert sum(map(table, others)) < len(others) / thresholds.SIEVE_BITS


@slow
def test_a_full_sieve_still_lets_its_keys_through(session: Any, monkeypatch: Any) -> None:
    from provenance.spark import sieve as sieves
    from provenance.spark import thresholds
    from provenance.spark.batches import signed

    monkeypatch.setattr(thresholds, "SIEVE", 1 << 10)
    chance = Random(8)
    keys = [signed(chance.getrandbits(64)) for _ in range(2_000)]
    table = sieves.sieve(session.createDataFrame([(key,) for key in keys], "key long"))
    assert all(map(table, keys))
