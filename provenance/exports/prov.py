"""W3C PROV, as PROV-JSON: quotes and articles are entities, speakers and outlets are agents.

What was taken from what is a derivation: `prov:Quotation` where the words are the same, `prov:Revision`
where they changed, `prov:PrimarySource` to the first report. Confidence, rule and drift stand in our own
namespace. W3C PROV-DM (2013); The PROV-JSON Serialization, W3C Member Submission (2013).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from provenance.exports.dump import escape_halves
from provenance.exports.names import TERMS, local, space
from provenance.exports.wording import touched
from provenance.model import Article, Chain, Link, Quote, Trace

_KINDS = ("article", "quote", "speaker", "outlet", "report")

Record = dict[str, Any]


def to_prov(trace: Trace) -> str:
    """The trace as one PROV-JSON document."""
    return escape_halves(json.dumps(_document(trace), ensure_ascii=False, indent=1)) + "\n"


def _document(trace: Trace) -> dict[str, Any]:
    document: defaultdict[str, Any] = defaultdict(dict)
    document["prefix"] = {"pv": TERMS, **{kind: space(kind) for kind in _KINDS}}
    for article in trace.articles:
        _article(document, article)
    for quote in trace.quotes:
        _quote(document, quote)
    for chain in trace.chains:
        _chain(document, chain)
    return dict(document)


def _qualified(kind: str, text: str) -> str:
    return f"{kind}:{local(text)}"


def _typed(name: str) -> Record:
    return {"$": name, "type": "prov:QUALIFIED_NAME"}


def _relate(document: Any, relation: str, record: Record) -> None:
    rows = document[relation]
    rows[f"_:{relation}{len(rows)}"] = record


def _agent(document: Any, kind: str, label: str, agent_type: str | None = None) -> str:
    key = _qualified(kind, label)
    document["agent"].setdefault(key, {"prov:label": label})
    if agent_type:
        document["agent"][key]["prov:type"] = _typed(agent_type)
    return key


def _article(document: Any, article: Article) -> None:
    key = _qualified("article", article.id)
    facts: Record = {"prov:label": article.title or article.id, "prov:type": _typed("prov:Collection")}
    if article.url:
        facts["prov:location"] = article.url
    if article.published:
        facts["pv:published"] = article.published.isoformat()
    document["entity"][key] = facts
    if article.outlet:
        outlet = _agent(document, "outlet", article.outlet, "prov:Organization")
        _relate(document, "wasAttributedTo", {"prov:entity": key, "prov:agent": outlet})


def _quote(document: Any, quote: Quote) -> None:
    key = _qualified("quote", quote.id)
    document["entity"][key] = {
        "prov:value": quote.text,
        "pv:start": quote.start,
        "pv:end": quote.end,
        "pv:marked": quote.marked,
        "pv:kind": quote.kind,
    }
    collection = {"prov:collection": _qualified("article", quote.article), "prov:entity": key}
    _relate(document, "hadMember", collection)
    if quote.speaker:
        speaker = _agent(document, "speaker", quote.speaker.name)
        said = {"prov:entity": key, "prov:agent": speaker, "pv:rule": quote.speaker.rule}
        _relate(document, "wasAttributedTo", said)


def _report(document: Any, chain: Chain, outlet: str) -> str:
    """The entity for what an outlet outside the corpus must have reported."""
    key = _qualified("report", f"{chain.id}/{outlet}")
    if key not in document["entity"]:
        document["entity"][key] = {"prov:label": f"report by {outlet}", "pv:lost": True}
        agent = _agent(document, "outlet", outlet, "prov:Organization")
        _relate(document, "wasAttributedTo", {"prov:entity": key, "prov:agent": agent})
    return key


def _chain(document: Any, chain: Chain) -> None:
    for link in chain.links:
        source = (
            _qualified("quote", link.source.quote)
            if link.source.quote
            else _report(document, chain, link.source.outlet or "unknown")
        )
        changed = any(d.type != "verbatim" for d in link.drift)
        kind = "prov:Revision" if changed else "prov:Quotation"
        _derive(document, link.quote, source, kind, _facts(link))
    first = chain.first_reported
    if not first:
        return
    origin = _qualified("quote", first.quote) if first.quote else _report(document, chain, first.outlet)
    because = {"pv:evidence": _several([e.text for e in first.evidence])} if first.evidence else {}
    for quote in chain.quotes:
        if quote.id != first.quote:
            _derive(document, quote.id, origin, "prov:PrimarySource", because)


def _derive(document: Any, quote: str, source: str, kind: str, facts: Record) -> None:
    ends = {"prov:generatedEntity": _qualified("quote", quote), "prov:usedEntity": source}
    _relate(document, "wasDerivedFrom", {**ends, "prov:type": _typed(kind), **facts})


def _facts(link: Link) -> Record:
    facts: Record = {"pv:confidence": {"$": str(link.confidence), "type": "xsd:double"}}
    for key, values in (
        ("pv:rule", [e.rule for e in link.evidence]),
        ("pv:drift", [d.type for d in link.drift]),
        ("pv:meaning", [words for d in link.drift if (words := touched(d))]),
        ("pv:tie", list(link.ties)),
    ):
        if values:
            facts[key] = _several(values)
    return facts


def _several(values: Sequence[str]) -> str | list[str]:
    once = list(dict.fromkeys(values))
    return once[0] if len(once) == 1 else once
