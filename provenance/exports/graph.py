"""All chains as one graph, quotes and lost outlets joined by links: for Graphviz and for GraphML readers."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

import regex
from attrs import frozen

from provenance.exports.wording import kinds, touched
from provenance.model import Link, Trace

_NOT_XML = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")  # XML 1.0, Char
_LABEL = 60  # characters of a quote in a drawn node


@frozen
class _Node:
    id: str
    kind: str
    label: str
    chain: str
    article: str = ""
    speaker: str = ""
    published: str = ""


@frozen
class _Edge:
    source: str
    target: str
    link: Link


def _graph(trace: Trace) -> tuple[list[_Node], list[_Edge]]:
    articles = {a.id: a for a in trace.articles}
    nodes: list[_Node] = []
    edges: list[_Edge] = []
    for chain in trace.chains:
        for quote in chain.quotes:
            article = articles.get(quote.article)
            outlet = (article and article.outlet) or quote.article
            moment = article.published.isoformat() if article and article.published else ""
            speaker = (quote.speaker.name if quote.speaker else chain.speaker) or ""
            label = f"{outlet}: {quote.text}"
            nodes.append(_Node(quote.id, "quote", label, chain.id, quote.article, speaker, moment))
        lost = dict.fromkeys(link.source.outlet for link in chain.links if link.source.outlet)
        nodes += [_Node(f"{chain.id}@{outlet}", "outlet", outlet or "", chain.id) for outlet in lost]
        for link in chain.links:
            source = link.source.quote or f"{chain.id}@{link.source.outlet}"
            edges.append(_Edge(source, link.quote, link))
    return nodes, edges


def to_dot(trace: Trace) -> Iterator[str]:
    """The graph in Graphviz's language; an arrow leads from a source to what was taken from it.

    Lost outlets are dashed; links on which the meaning was touched are red.
    """
    nodes, edges = _graph(trace)
    yield "digraph provenance {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n"
    for node in nodes:
        label = node.label if len(node.label) <= _LABEL else node.label[: _LABEL - 1] + "…"
        style = ', style="rounded,dashed"' if node.kind == "outlet" else ""
        yield f"  {_dot(node.id)} [label={_dot(label)}{style}];\n"
    for edge in edges:
        label = ", ".join((*kinds(edge.link.drift), f"{edge.link.confidence:.0%}"))
        colour = ", color=red" if any(d.meaning for d in edge.link.drift) else ""
        yield f"  {_dot(edge.source)} -> {_dot(edge.target)} [label={_dot(label)}{colour}];\n"
    yield "}\n"


def _dot(text: str) -> str:
    clean = _NOT_XML.sub("\ufffd", " ".join(text.split()))
    return '"' + clean.replace("\\", "\\\\").replace('"', '\\"') + '"'


_NODE_KEYS = ("kind", "label", "chain", "article", "speaker", "published")
_EDGE_KEYS = {"confidence": "double", "drift": "string", "meaning": "string", "evidence": "string"}


def to_graphml(trace: Trace) -> Iterator[str]:
    """The graph as GraphML, every node and link with what is known of it."""
    nodes, edges = _graph(trace)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for key in _NODE_KEYS:
        yield f'  <key id="n-{key}" for="node" attr.name="{key}" attr.type="string"/>\n'
    for key, kind in _EDGE_KEYS.items():
        yield f'  <key id="e-{key}" for="edge" attr.name="{key}" attr.type="{kind}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node in nodes:
        known = {key: getattr(node, key) for key in _NODE_KEYS}
        yield f"    <node id={_xml_id(node.id)}>{_data('n', known)}</node>\n"
    for edge in edges:
        link = edge.link
        facts = {
            "confidence": str(link.confidence),
            "drift": " ".join(dict.fromkeys(d.type for d in link.drift)),
            "meaning": "; ".join(filter(None, map(touched, link.drift))),
            "evidence": "; ".join(e.text for e in link.evidence),
        }
        ends = f"source={_xml_id(edge.source)} target={_xml_id(edge.target)}"
        yield f"    <edge {ends}>{_data('e', facts)}</edge>\n"
    yield "  </graph>\n</graphml>\n"


def _data(prefix: str, facts: dict[str, str]) -> str:
    return "".join(
        f'<data key="{prefix}-{key}">{escape(_NOT_XML.sub(chr(0xFFFD), value))}</data>'
        for key, value in facts.items()
        if value
    )


def _xml_id(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", text))
