"""Components by rounds of stars, and by one task, are those of any other graph library."""

from __future__ import annotations

from typing import Any

import networkx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.spark import quiet, slow

pytestmark = quiet

EDGES = st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=25)


def found(session: Any, edges: list[tuple[int, int]], at_once: int) -> dict[int, int]:
    from provenance.spark import InMemory
    from provenance.spark.components import components

    frame = session.createDataFrame(edges, "a long, b long")
    rows = components(frame, InMemory(), "graph", at_once).collect()
    assert len({row["node"] for row in rows}) == len(rows)
    return {row["node"]: row["root"] for row in rows}


def expected(edges: list[tuple[int, int]]) -> dict[int, int]:
    graph = networkx.Graph((a, b) for a, b in edges if a != b)
    return {node: min(nodes) for nodes in networkx.connected_components(graph) for node in nodes}


@slow
@settings(max_examples=max(1, settings().max_examples // 12), suppress_health_check=list(HealthCheck))
@given(EDGES)
def test_any_graph(session: Any, edges: list[tuple[int, int]]) -> None:
    assert found(session, edges, at_once=0) == found(session, edges, at_once=100) == expected(edges)


@slow
def test_a_long_line_takes_few_rounds(session: Any) -> None:
    line = [(n, n + 1) for n in range(0, 60)]
    assert found(session, line[::-1], at_once=0) == dict.fromkeys(range(61), 0)
