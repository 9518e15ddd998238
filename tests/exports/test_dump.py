"""The dump is the contract: its fields stand, and what was written is read back."""

from __future__ import annotations

import json

import attrs
import pytest
from hypothesis import given

from provenance import Trace
from provenance.errors import FormatError
from provenance.exports.dump import from_json, to_dict, to_json
from provenance.exports.jsonl import to_jsonl
from tests.exports.sample import TRACE
from tests.exports.strategies import traces


@given(traces())
def test_read_back_is_what_was_written(trace: Trace) -> None:
    assert from_json(to_json(trace, texts=True)) == trace


@given(traces())
def test_without_texts_only_the_texts_are_missing(trace: Trace) -> None:
    bare = attrs.evolve(trace, articles=tuple(attrs.evolve(a, text="") for a in trace.articles))
    assert from_json(to_json(trace)) == bare


@given(traces())
def test_any_text_can_be_written_as_utf8(trace: Trace) -> None:
    assert json.loads(to_json(trace).encode("utf8")) == to_dict(trace)


@given(traces())
def test_lines_hold_what_the_dump_holds(trace: Trace) -> None:
    rows = [json.loads(line) for line in to_jsonl(trace)]
    data = to_dict(trace)
    for kind in ("article", "quote", "chain"):
        told = [row for row in rows if row["type"] == kind]
        assert told == [{"format": "provenance/1", "type": kind, **row} for row in data[f"{kind}s"]]


def test_the_contract_holds() -> None:
    """The fields that other programs rely on. A change here breaks them: add, never rename."""
    data = to_dict(TRACE)
    assert data["format"] == "provenance/1"
    assert {"id", "outlet", "published", "title", "url", "path"} <= data["articles"][0].keys()
    assert "text" not in data["articles"][0]
    fields = "id article start end text marked kind continues cue speaker credit"
    assert set(fields.split()) <= data["quotes"][0].keys()
    bolts = next(q for q in data["quotes"] if q["speaker"] and q["cue"])
    assert {"start", "end", "text"} <= bolts["cue"].keys()
    assert {"name", "start", "end", "text", "rule"} <= bolts["speaker"].keys()
    credited = next(q for q in data["quotes"] if q["credit"])
    assert {"outlet", "via", "kind", "start", "end", "text", "rule"} <= credited["credit"].keys()
    chain = data["chains"][0]
    assert {"id", "speaker", "first_reported", "quotes", "origins", "links"} <= chain.keys()
    assert {"outlet", "article", "quote", "evidence"} <= chain["first_reported"].keys()
    assert all(isinstance(q, str) for q in chain["quotes"])
    link = chain["links"][0]
    assert {"quote", "source", "confidence", "ties", "evidence", "drift"} <= link.keys()
    assert link["source"].keys() == {"quote"}
    assert data["chains"][1]["links"][0]["source"].keys() == {"outlet"}
    assert {"type", "before", "after", "meaning"} <= link["drift"][0].keys()


def test_fields_of_later_versions_are_passed_over() -> None:
    data = to_dict(TRACE, texts=True)
    data["quotes"][0]["mood"] = "subjunctive"
    data["articles"][0]["mood"] = data["mood"] = None
    assert from_json(json.dumps(data)) == TRACE


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(format="other/2"), '"format" is not "provenance/1"'),
        (lambda d: d.pop("quotes"), "'quotes' is missing"),
        (lambda d: d.update(articles=[3]), "not a mapping"),
        (lambda d: d["quotes"][1].pop("start"), "quotes[1].start"),
        (lambda d: d["articles"][1].update(published="on Tuesday"), "articles[1].published"),
        (lambda d: d["chains"][0]["quotes"].append("nobody:0-1"), "names the quote 'nobody:0-1'"),
    ],
)
def test_what_is_wrong_is_named(change, message) -> None:  # type: ignore[no-untyped-def]
    data = json.loads(to_json(TRACE))
    change(data)
    with pytest.raises(FormatError) as error:
        from_json(json.dumps(data))
    assert message in str(error.value)


def test_what_is_not_json_is_named() -> None:
    with pytest.raises(FormatError, match="not JSON"):
        from_json("“not a dump”")
