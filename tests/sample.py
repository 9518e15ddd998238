"""The sample corpus in data/ and what is true of it, for tests to measure a trace against."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from attrs import frozen

from provenance import Chain, Quote, Trace

DATA = Path(__file__).parent.parent / "data"
ARTICLES = DATA / "articles"


@frozen
class Member:
    """One telling of an utterance, as the gold has it."""

    utterance: str
    article: str
    start: int
    end: int
    text: str
    marked: bool
    speaker: str
    parent: str | None
    drift: tuple[tuple[str, str | None], ...]


@frozen
class Told:
    """An utterance of the gold: its members and the outlet that had it first."""

    id: str
    speaker: str
    first_outlet: str | None
    members: tuple[Member, ...]


def gold() -> tuple[tuple[Told, ...], tuple[dict[str, Any], ...]]:
    """The utterances of the sample corpus, and the marked spans that are nobody's words."""
    data = json.loads((DATA / "gold.json").read_text(encoding="utf8"))
    told = []
    for u in data["utterances"]:
        members = tuple(
            Member(
                utterance=u["id"],
                article=m["article"],
                start=m["start"],
                end=m["end"],
                text=m["text"],
                marked=m["marked"],
                speaker=m.get("speaker", u["speaker"]),
                parent=m["parent"],
                drift=tuple((d["type"], d["meaning"]) for d in m["drift"]),
            )
            for m in u["members"]
        )
        told.append(Told(u["id"], u["speaker"], u["first_outlet"], members))
    return tuple(told), tuple(data["terms"])


def found(trace: Trace, member: Member) -> Quote | None:
    """The quote of the trace that covers a member: Jaccard of code points of at least 0.8."""
    best, score = None, 0.0
    for q in trace.quotes:
        if q.article == member.article:
            common = min(q.end, member.end) - max(q.start, member.start)
            j = common / (max(q.end, member.end) - min(q.start, member.start)) if common > 0 else 0.0
            if j > score:
                best, score = q, j
    return best if score >= 0.8 else None


def chain_of(trace: Trace) -> dict[str, Chain]:
    """The chain of each quote id."""
    return {q.id: c for c in trace.chains for q in c.quotes}


def fused(trace: Trace) -> list[tuple[Member, Member]]:
    """Pairs of members of two utterances that stand in one chain."""
    told, _ = gold()
    chains = chain_of(trace)
    at = [(m, q) for u in told for m in u.members if (q := found(trace, m)) is not None]
    return [
        (a, b)
        for (a, p), (b, q) in itertools.combinations(at, 2)
        if a.utterance != b.utterance and p.id in chains and chains[p.id] is chains.get(q.id)
    ]
