"""A trace as the plain data that the report's page shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import attrs

from provenance.answers.fidelity import fidelity
from provenance.exports.tree import Node, grow, walk, when
from provenance.exports.wording import compare, kinds, touched
from provenance.model import Article, Chain, Evidence, Quote, Trace
from provenance.outlets.identity import shown

_CONTEXT = 160  # code points of the article shown on each side of a quote: about two lines


def contents(trace: Trace) -> dict[str, Any]:
    """Articles, chains (each a list of nodes, parents before children) and the outlets' fidelity.

    Chains keep the order that the trace has; the page sorts. Linear in the size of the trace.
    """
    articles = {a.id: a for a in trace.articles}
    place = {a.id: n for n, a in enumerate(trace.articles)}
    speech = sum(q.kind == "speech" for q in trace.quotes)
    return {
        "articles": [_article(a) for a in trace.articles],
        "quotes": speech,
        "terms": len(trace.quotes) - speech,
        "chains": [_chain(c, articles, place) for c in trace.chains],
        "outlets": [attrs.asdict(f) for f in fidelity(trace)],
    }


def _article(article: Article) -> dict[str, Any]:
    moment = article.published
    return {
        "id": article.id,
        "outlet": shown(article.outlet) if article.outlet else None,
        "title": article.title,
        "url": article.url,
        "date": moment.isoformat() if moment else None,
        "timed": isinstance(moment, dt.datetime),
    }


def _chain(chain: Chain, articles: Mapping[str, Article], place: Mapping[str, int]) -> dict[str, Any]:
    quotes = {q.id: q for q in chain.quotes}
    roots = grow(chain, articles)
    first = chain.first_reported
    return {
        "id": chain.id,
        "speaker": chain.speaker,
        "first": first.outlet if first else None,
        "firstHere": bool(first and first.article),
        "evidence": [_evidence(e) for e in first.evidence] if first else [],
        "origins": chain.origins,
        "since": min((when(articles.get(q.article))[0].isoformat() for q in chain.quotes), default=None),
        "nodes": [_node(depth, node, quotes, articles, place) for depth, node in walk(roots)],
    }


def _node(
    depth: int,
    node: Node,
    quotes: Mapping[str, Quote],
    articles: Mapping[str, Article],
    place: Mapping[str, int],
) -> dict[str, Any]:
    if node.quote is None:
        return {"depth": depth, "lost": node.outlet}
    quote, link = node.quote, node.link
    article = articles[quote.article]
    source = quotes.get(link.source.quote or "") if link else None
    shown: dict[str, Any] = {
        "depth": depth,
        "article": place[quote.article],
        "text": quote.text,
        "marked": quote.marked,
        "before": article.text[max(0, quote.start - _CONTEXT) : quote.start],
        "after": article.text[quote.end : quote.end + _CONTEXT],
        "speaker": quote.speaker.name if quote.speaker else None,
        "reasons": _reasons(quote),
    }
    if link:
        shown["confidence"] = round(link.confidence, 2)
        shown["evidence"] = [_evidence(e) for e in link.evidence]
        shown["ties"] = [place[quotes[t].article] for t in link.ties if t in quotes]
        shown["drift"] = list(kinds(link.drift)) or ["word for word"]
        shown["touched"] = [words for d in link.drift if (words := touched(d))]
    if source is not None:
        shown["pieces"] = [[p.change, p.text] for p in compare(source.text, quote.text)]
    return shown


def _reasons(quote: Quote) -> list[str]:
    reasons = []
    if s := quote.speaker:
        cue = f", by the cue “{quote.cue.text}”" if quote.cue else ""
        reasons.append(f"Speaker {s.name}: rule {s.rule}, mention “{s.text}” ({s.resolution}){cue}.")
    if c := quote.credit:
        via = f", via {c.via}" if c.via else ""
        reasons.append(f"Credit {c.outlet or 'to no outlet'}{via}: rule {c.rule}, by “{c.text}”.")
    return reasons


def _evidence(evidence: Evidence) -> str:
    return evidence.text
