"""schema.org Quotation, as JSON-LD: what search engines and content systems read."""

from __future__ import annotations

import json
from typing import Any

from provenance.exports.dump import escape_halves
from provenance.exports.names import name, place
from provenance.model import Article, Chain, Link, Quote, Trace


def to_schema(trace: Trace) -> str:
    """The trace as a JSON-LD graph: a NewsArticle for each article, a Quotation for each quote of speech.

    A quote's source is under `isBasedOn`; the speaker, of whom the text need not say whether it is a person
    or a body, is a named node without a type.
    """
    chains = {q.id: c for c in trace.chains for q in c.quotes}
    links = {link.quote: link for c in trace.chains for link in c.links}
    addresses = {a.id: place(a) for a in trace.articles}
    graph = [_article(a) for a in trace.articles]
    graph += [
        _quotation(q, addresses, chains.get(q.id), links.get(q.id))
        for q in trace.quotes
        if q.kind == "speech"
    ]
    data = {"@context": "https://schema.org", "@graph": graph}
    return escape_halves(json.dumps(data, ensure_ascii=False, indent=1)) + "\n"


def _article(article: Article) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": place(article), "@type": "NewsArticle"}
    if article.language:
        node["inLanguage"] = article.language
    if article.title:
        node["headline"] = article.title
    if article.published:
        node["datePublished"] = article.published.isoformat()
    if article.outlet:
        node["publisher"] = _outlet(article.outlet)
    return node


def _outlet(outlet: str) -> dict[str, str]:
    return {"@id": name("outlet", outlet), "@type": "NewsMediaOrganization", "name": outlet}


def _quotation(
    quote: Quote, addresses: dict[str, str], chain: Chain | None, link: Link | None
) -> dict[str, Any]:
    node: dict[str, Any] = {
        "@id": name("quote", quote.id),
        "@type": "Quotation",
        "text": quote.text,
        "isPartOf": {"@id": addresses.get(quote.article, name("article", quote.article))},
    }
    if quote.speaker:
        node["spokenByCharacter"] = {
            "@id": name("speaker", quote.speaker.name),
            "name": quote.speaker.name,
        }
    if link:
        node["isBasedOn"] = (
            {"@id": name("quote", link.source.quote)}
            if link.source.quote
            else {"@type": "NewsArticle", "publisher": _outlet(link.source.outlet or "unknown")}
        )
    if chain and chain.first_reported:
        node["sourceOrganization"] = _outlet(chain.first_reported.outlet)
    return node
