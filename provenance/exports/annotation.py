"""W3C Web Annotation, as JSON-LD: each quote an annotation that finds its words in the article.

A quote is selected by its words with what stands before and after them, and by its position in code points.
Web Annotation Data Model, W3C Recommendation (2017).
"""

from __future__ import annotations

import json
from typing import Any

from provenance.exports.dump import escape_halves
from provenance.exports.names import TERMS, name, place
from provenance.exports.wording import touched
from provenance.model import Article, Chain, Link, Quote, Trace

AROUND = 32
"""Code points of prefix and suffix."""

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"pv": TERMS}]


def to_annotation(trace: Trace) -> str:
    """The trace as an annotation collection, one annotation a quote, in the trace's order."""
    articles = {a.id: a for a in trace.articles}
    chains = {q.id: c for c in trace.chains for q in c.quotes}
    links = {link.quote: link for c in trace.chains for link in c.links}
    items = [_annotation(q, articles.get(q.article), chains.get(q.id), links.get(q.id)) for q in trace.quotes]
    collection = {
        "@context": _CONTEXT,
        "id": name("collection", "quotes"),
        "type": "AnnotationCollection",
        "total": len(items),
        "first": {"id": name("collection", "quotes/1"), "type": "AnnotationPage", "items": items},
    }
    return escape_halves(json.dumps(collection, ensure_ascii=False, indent=1)) + "\n"


def _annotation(
    quote: Quote, article: Article | None, chain: Chain | None, link: Link | None
) -> dict[str, Any]:
    said: dict[str, Any] = {
        "id": name("quote", quote.id),
        "type": "Annotation",
        "motivation": "identifying",
        "body": _bodies(quote),
        "target": _target(quote, article),
        "pv:kind": quote.kind,
        "pv:marked": quote.marked,
    }
    if quote.speaker:
        said["pv:speakerRule"] = quote.speaker.rule
    if quote.credit and (outlet := quote.credit.outlet or quote.credit.via):
        said["pv:credit"] = outlet
    if chain:
        said["pv:chain"] = {"id": name("chain", chain.id)}
        if chain.first_reported:
            said["pv:firstReportedBy"] = chain.first_reported.outlet
    if link:
        source = link.source.quote
        said["pv:takenFrom"] = {"id": name("quote", source)} if source else link.source.outlet
        said["pv:confidence"] = link.confidence
        said["pv:drift"] = list(dict.fromkeys(d.type for d in link.drift))
        said["pv:meaning"] = [words for d in link.drift if (words := touched(d))]
    return said


def _bodies(quote: Quote) -> list[dict[str, str]]:
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": quote.kind}]
    if quote.speaker:
        bodies.append({"type": "TextualBody", "purpose": "identifying", "value": quote.speaker.name})
    return bodies


def _target(quote: Quote, article: Article | None) -> dict[str, Any]:
    words = {"type": "TextQuoteSelector", "exact": quote.text}
    if article and article.text:
        words["prefix"] = article.text[max(0, quote.start - AROUND) : quote.start]
        words["suffix"] = article.text[quote.end : quote.end + AROUND]
    position = {"type": "TextPositionSelector", "start": quote.start, "end": quote.end}
    source = place(article) if article else name("article", quote.article)
    return {"source": source, "selector": [words, position]}
