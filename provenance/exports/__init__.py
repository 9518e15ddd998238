"""Chains -> files: one module a format, each a pure function from a trace to text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from attrs import frozen

from provenance.model import Trace

if TYPE_CHECKING:
    from provenance.traces import Traced

__all__ = ["FORMATS", "Format", "lines"]


@frozen
class Format:
    """A way to write a trace: its name, the function that writes it, the file endings it goes by.

    One that is `streamed` is written record by record, from what need not fit in memory.
    """

    name: str
    function: str
    endings: tuple[str, ...]
    about: str
    streamed: bool = False


FORMATS = {
    f.name: f
    for f in (
        Format("text", "text:to_text", (".txt",), "chains as trees, for people"),
        Format(
            "json", "dump:pieces", (".json",), "everything, as one JSON object: the format for programs", True
        ),
        Format("jsonl", "jsonl:to_jsonl", (".jsonl", ".ndjson"), "the same, one record a line", True),
        Format("csv", "csv:to_csv", (".csv",), "a table, one row a quote, for spreadsheets"),
        Format("html", "report:to_html", (".html", ".htm"), "a page to search and read chains in"),
        Format("prov", "prov:to_prov", (".provjson",), "W3C PROV-JSON, for provenance tools"),
        Format("annotation", "annotation:to_annotation", (".jsonld",), "W3C Web Annotation, JSON-LD"),
        Format("schema", "schema:to_schema", (), "schema.org Quotation, JSON-LD"),
        Format("dot", "graph:to_dot", (".dot", ".gv"), "a graph for Graphviz"),
        Format("graphml", "graph:to_graphml", (".graphml",), "a graph for Gephi, yEd, networkx"),
    )
}


def lines(trace: Trace | Traced, name: str) -> Iterator[str]:
    """A trace in the format of this name, in pieces of which the last ends with a line break.

    Raises KeyError for a name that is not in FORMATS.
    """
    module, function = FORMATS[name].function.split(":")
    write: Callable[..., str | Iterator[str]] = getattr(import_module(f"{__name__}.{module}"), function)
    if isinstance(trace, Trace):
        written = write(trace)
    elif FORMATS[name].streamed:
        written = write(trace.without_texts(), trace.each)
    else:
        written = write(trace.whole())
    if isinstance(written, str):
        yield written if written.endswith("\n") else written + "\n"
    else:
        yield from written
