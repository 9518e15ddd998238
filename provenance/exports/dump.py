"""The dump, format `provenance/1`: the contract that other programs read."""

from __future__ import annotations

import json
from typing import Any

import attrs

from provenance.model import Chain, Link, Trace

FORMAT = "provenance/1"


def to_dict(trace: Trace) -> dict[str, Any]:
    """The dump as plain data: dicts, lists, strings, numbers, booleans and None."""
    return {
        "format": FORMAT,
        "articles": [
            {
                "id": a.id,
                "outlet": a.outlet,
                "published": a.published.isoformat() if a.published else None,
                "title": a.title,
                "url": a.url,
                "path": a.path,
            }
            for a in trace.articles
        ],
        "quotes": [attrs.asdict(q) for q in trace.quotes],
        "chains": [_chain(c) for c in trace.chains],
    }


def _chain(chain: Chain) -> dict[str, Any]:
    return {
        "id": chain.id,
        "speaker": chain.speaker,
        "first_reported": attrs.asdict(chain.first_reported) if chain.first_reported else None,
        "quotes": [q.id for q in chain.quotes],
        "origins": chain.origins,
        "links": [_link(link) for link in chain.links],
    }


def _link(link: Link) -> dict[str, Any]:
    row = attrs.asdict(link)
    row["source"] = {k: v for k, v in row["source"].items() if v is not None}
    return row


def to_json(trace: Trace) -> str:
    """The dump as JSON, one line."""
    return json.dumps(to_dict(trace), ensure_ascii=False)
