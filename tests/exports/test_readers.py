"""Each export is read by somebody else's reader, and holds there what the trace holds."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import networkx
import pydot
import pytest
from hypothesis import given, settings
from prov.constants import PROV_TYPE
from prov.identifier import QualifiedName
from prov.model import ProvDerivation, ProvDocument, ProvEntity
from pyld import jsonld

from provenance import Trace
from provenance.exports import FORMATS, lines
from provenance.exports.csv import guard, to_csv
from provenance.exports.dataframe import to_dataframe
from provenance.exports.rows import COLUMNS, to_rows
from tests.exports.sample import BOLTS, BOLTS_POST, TRACE
from tests.exports.strategies import traces

_TERMS = "urn:x-provenance:terms#"
_OA = "http://www.w3.org/ns/oa#"
_SCHEMA = "https://schema.org/"
# What the two public contexts say of the terms we use, so that nothing is fetched.
_CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": {
        "@vocab": _OA,
        "id": "@id",
        "type": "@type",
        "items": {"@id": "https://www.w3.org/ns/activitystreams#items", "@container": "@list"},
        "body": {"@id": _OA + "hasBody", "@type": "@id"},
        "target": {"@id": _OA + "hasTarget", "@type": "@id"},
        "source": {"@id": _OA + "hasSource", "@type": "@id"},
        "selector": {"@id": _OA + "hasSelector", "@type": "@id"},
    },
    "https://schema.org": {"@vocab": _SCHEMA},
}


def _quads(written: str) -> list[dict[str, Any]]:
    def load(url: str, options: object) -> dict[str, Any]:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": _CONTEXTS[url]}}

    dataset = jsonld.to_rdf(json.loads(written), {"documentLoader": load})
    return list(dataset["@default"])


def _objects(quads: list[dict[str, Any]], predicate: str) -> list[str]:
    return [q["object"]["value"] for q in quads if q["predicate"]["value"] == predicate]


@pytest.mark.parametrize("name", FORMATS)
@given(trace=traces())
@settings(max_examples=10)
def test_every_format_takes_any_trace(name: str, trace: Trace) -> None:
    assert "".join(lines(trace, name)).endswith("\n") or not (trace.articles or name != "jsonl")


@given(traces())
def test_csv_is_a_table(trace: Trace) -> None:
    table = list(csv.DictReader(io.StringIO("".join(to_csv(trace)), newline="")))
    assert [row["quote"] for row in table] == [guard(q.id.replace("\0", "\ufffd")) for q in trace.quotes]
    for row in table:
        assert row.keys() == COLUMNS.keys()
        for name, cell in row.items():
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), name


def test_csv_tells_the_link() -> None:
    table = {row["quote"]: row for row in csv.DictReader(io.StringIO("".join(to_csv(TRACE))))}
    row = table[BOLTS_POST.id]
    assert row["taken_from"] == BOLTS.id
    assert row["first_reported_by"] == "Harbor Wire"
    assert "number changed: “forty” became “fourteen”" in row["meaning"]


def test_a_data_frame_has_a_row_a_quote() -> None:
    frame = to_dataframe(TRACE, "pandas")
    assert list(frame.columns) == list(COLUMNS)
    assert list(frame["quote"]) == [q.id for q in TRACE.quotes]
    assert len(frame) == len(list(to_rows(TRACE)))


def test_a_library_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("provenance.exports.dataframe.find_spec", lambda name: None)
    with pytest.raises(ImportError, match="pandas"):
        to_dataframe(TRACE)


@given(traces())
def test_prov_is_read_by_prov(trace: Trace) -> None:
    document = ProvDocument.deserialize(content="".join(lines(trace, "prov")), format="json")
    words = [e for e in document.get_records(ProvEntity) if e.get_attribute("prov:value")]
    assert len(words) == len(trace.quotes)
    assert ProvDocument.deserialize(content=document.serialize(format="json"), format="json") == document


def test_prov_tells_derivations_apart() -> None:
    document = ProvDocument.deserialize(content="".join(lines(TRACE, "prov")), format="json")
    kinds = [
        next(t.localpart for t in d.get_attribute(PROV_TYPE) if isinstance(t, QualifiedName))
        for d in document.get_records(ProvDerivation)
    ]
    assert sorted(kinds) == sorted(["Revision"] * 3 + ["Quotation"] * 2 + ["PrimarySource"] * 5)
    assert "Radio%20Elsin" in document.serialize(format="provn")


@given(traces())
def test_graphml_is_read_by_networkx(trace: Trace) -> None:
    graph = networkx.parse_graphml("".join(lines(trace, "graphml")))
    assert graph.number_of_edges() <= sum(len(c.links) for c in trace.chains)


def test_graphml_tells_the_links() -> None:
    graph = networkx.parse_graphml("".join(lines(TRACE, "graphml")))
    assert graph.edges[BOLTS.id, BOLTS_POST.id]["confidence"] == pytest.approx(0.81)
    assert graph.nodes["c2@Radio Elsin"]["kind"] == "outlet"
    assert networkx.is_directed_acyclic_graph(graph)


@pytest.mark.filterwarnings("ignore:.*deprecated:DeprecationWarning")  # pydot's own
def test_dot_is_read_by_pydot() -> None:
    (graph,) = pydot.graph_from_dot_data("".join(lines(TRACE, "dot")))
    assert len(graph.get_edges()) == sum(len(c.links) for c in TRACE.chains)


def test_annotations_are_linked_data() -> None:
    quads = _quads("".join(lines(TRACE, "annotation")))
    assert sorted(_objects(quads, _OA + "exact")) == sorted(q.text for q in TRACE.quotes)
    assert "https://harborwire.example/ferry" in _objects(quads, _OA + "hasSource")
    assert "Harbor Wire" in _objects(quads, _TERMS + "firstReportedBy")


@given(traces())
def test_an_annotation_finds_its_words(trace: Trace) -> None:
    texts = {a.id: a.text for a in trace.articles}
    items = json.loads("".join(lines(trace, "annotation")))["first"]["items"]
    for quote, item in zip(trace.quotes, items, strict=True):
        words, position = item["target"]["selector"]
        text = texts[quote.article]
        if text:
            assert words["prefix"] + words["exact"] + words["suffix"] in text
        assert text[position["start"] : position["end"]] == words["exact"]


def test_quotations_are_linked_data() -> None:
    quads = _quads("".join(lines(TRACE, "schema")))
    speech = [q.text for q in TRACE.quotes if q.kind == "speech"]
    assert sorted(_objects(quads, _SCHEMA + "text")) == sorted(speech)
    assert len(_objects(quads, _SCHEMA + "isBasedOn")) == sum(len(c.links) for c in TRACE.chains)
