"""The credit of each quote of an article, and why."""

from __future__ import annotations

from attrs import evolve, frozen

from provenance.model import Credit, Evidence, Quote
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.reach import reaches
from provenance.outlets.reading import Reading
from provenance.outlets.scene import Scene
from provenance.quotes import View


@frozen
class Reasons:
    """Why a quote has its credit, or none: the evidence, and the credits that lost to it."""

    evidence: tuple[Evidence, ...]
    lost: tuple[Credit, ...]


def credit(view: View, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes, with the credit that the article gives for each of kind `speech`.

    `credit` is None where the article's own outlet reports a public event, which makes the quote `public`, or
    says nothing. In an agency's copy, what has no other credit is the agency's.
    """
    if not quotes:
        return ()
    read = Reading.of(Scene.of(view, quotes))
    out = []
    for quote, reach in zip(quotes, reaches(read), strict=True):
        claim = _governing(read, reach)
        public = reach is not None and reach.claim.kind == "public_event"
        if quote.kind != "speech" or claim is None:
            out.append(quote)
        else:
            credit = _credit(view, claim) if claim.kind != "public_event" else None
            out.append(quote.credited(credit, public))
    return tuple(out)


def explain(view: View, quotes: tuple[Quote, ...], quote: Quote) -> Reasons:
    """Why `quote`, one of the article's `quotes`, has the credit that `credit` gives it, or has none.

    Raises ValueError where the quote is not among them.
    """
    n = next((i for i, q in enumerate(quotes) if q.id == quote.id), None)
    if n is None:
        raise ValueError(f"the article has no quote {quote.id!r}")
    read = Reading.of(Scene.of(view, quotes))
    reach = reaches(read)[n]
    evidence = []
    if reach is not None:
        evidence.append(_evidence(view, reach.claim, f"{reach.way}: {_gist(reach.claim)}"))
    if read.wire is not None and (reach is None or reach.claim.outlet is None):
        evidence.append(_evidence(view, read.wire, f"the article is {read.wire.outlet}'s copy"))
    others = [c for c in (reach.others if reach else ()) if c.kind != "public_event"]
    if read.wire is not None and reach is not None and reach.claim.outlet is not None:
        others.append(read.wire)
    return Reasons(tuple(evidence), tuple(_credit(view, c) for c in others))


def _governing(read: Reading, reach: Reach | None) -> Claim | None:
    """The claim that decides; in an agency's copy the agency's, where no other outlet is named.

    That an outlet asked for a comment makes what was said in public no report of its own.
    """
    claim = reach.claim if reach else None
    if read.wire and read.wire.rule == "asked" and claim and claim.kind == "public_event":
        return claim
    if read.wire and (claim is None or claim.outlet is None):
        return evolve(read.wire, via=claim.via if claim else None)
    return claim


def _gist(claim: Claim) -> str:
    if claim.kind == "public_event":
        return "it was said in public, for all to report"
    if claim.outlet is None:
        return f"the words stand in a {claim.via}"
    return f"the words come from {claim.outlet}" + (f" ({claim.via})" if claim.via else "")


def _evidence(view: View, claim: Claim, text: str) -> Evidence:
    at = view.source(claim.start, claim.end)
    return Evidence(claim.rule, text, view.article.id, at.start, at.end)


def _credit(view: View, claim: Claim) -> Credit:
    at = view.source(claim.start, claim.end)
    return Credit(
        outlet=claim.outlet,
        kind=claim.kind,
        start=at.start,
        end=at.end,
        text=view.article.text[at.start : at.end],
        rule=claim.rule,
        via=claim.via,
    )
