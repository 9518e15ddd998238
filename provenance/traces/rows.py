"""Records to rows of text and back: JSON arrays of the fields in their order, which is quick both ways."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import Any

from provenance.model import (
    Article,
    Chain,
    Credit,
    Cue,
    Drift,
    Evidence,
    FirstReport,
    Link,
    Quote,
    Source,
    Speaker,
)
from provenance.records import read_moment

_cue = attrgetter("start", "end", "text")
_speaker = attrgetter("name", "start", "end", "text", "rule", "resolution", "own")
_credit = attrgetter("outlet", "kind", "start", "end", "text", "rule", "via")
_said = attrgetter("id", "article", "start", "end", "text", "marked", "kind", "kind_rule", "continues")
_evidence = attrgetter("rule", "text", "article", "start", "end")
_drift = attrgetter("type", "before", "after", "meaning")
_dumps = json.JSONEncoder(separators=(",", ":")).encode  # ASCII, so that half surrogate pairs come through


def head_row(article: Article) -> str:
    """An article without its text."""
    a = article
    return _dumps(
        (a.id, a.outlet, a.url, a.title, a.published and a.published.isoformat(), a.language, a.path)
    )


def article_of(head: str, text: bytes = b"") -> Article:
    """The article of a head and a text that `packed` made of it."""
    id, outlet, url, title, published, language, path = json.loads(head)
    moment = read_moment(published) if published else None
    return Article(id, unpacked(text), outlet, url, title, moment, language, path)


def packed(text: str) -> bytes:
    """Any text as bytes that sort as its code points do."""
    return text.encode("utf8", "surrogatepass")


def unpacked(text: bytes) -> str:
    """The text that `packed` took."""
    return text.decode("utf8", "surrogatepass")


def quote_row(q: Quote) -> str:
    """A quote."""
    return _dumps(
        (
            *_said(q),
            _cue(q.cue) if q.cue else None,
            _speaker(q.speaker) if q.speaker else None,
            _credit(q.credit) if q.credit else None,
            q.public,
        )
    )


def quote_of(row: str) -> Quote:
    """The quote of a row."""
    id, article, start, end, text, marked, kind, rule, continues, *told, public = json.loads(row)
    cue, speaker, credit = told
    return Quote(
        id, article, start, end, text, marked, kind, rule, continues,
        Cue(*cue) if cue else None,
        Speaker(*speaker) if speaker else None,
        Credit(*credit) if credit else None,
        public,
    )  # fmt: skip


def chain_row(chain: Chain) -> str:
    """A chain without its quotes."""
    first = chain.first_reported
    told = first and _first(first)
    return _dumps((chain.id, chain.speaker, told, chain.origins, [_link(k) for k in chain.links]))


def chain_of(row: str, quotes: tuple[Quote, ...], report: str | None = None) -> Chain:
    """The chain of a row, with its quotes; `report`, where there is one, is its first report."""
    id, speaker, first, origins, links = json.loads(row)
    told = json.loads(report) if report else first
    found = tuple([_link_of(*link) for link in links])
    return Chain(id, quotes, speaker, _first_of(*told) if told else None, origins, found)


def report_row(first: FirstReport) -> str:
    """A first report."""
    return _dumps(_first(first))


def _first(first: FirstReport) -> tuple[Any, ...]:
    return first.outlet, first.article, first.quote, [_evidence(e) for e in first.evidence]


def _first_of(outlet: str, article: str | None, quote: str | None, evidence: list[Any]) -> FirstReport:
    return FirstReport(outlet, article, quote, tuple([Evidence(*e) for e in evidence]))


def _link(link: Link) -> tuple[Any, ...]:
    return (
        link.quote,
        link.source.quote,
        link.source.outlet,
        link.confidence,
        link.ties,
        [_evidence(e) for e in link.evidence],
        [_drift(d) for d in link.drift],
    )


def _link_of(
    quote: str,
    source: str | None,
    outlet: str | None,
    confidence: float,
    ties: list[str],
    evidence: list[Any],
    drift: list[Any],
) -> Link:
    return Link(
        quote,
        Source(source, outlet),
        confidence,
        tuple(ties),
        tuple([Evidence(*e) for e in evidence]),
        tuple([Drift(*d) for d in drift]),
    )
