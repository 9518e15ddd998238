"""The credit of each quote of an article, and why."""

from __future__ import annotations

from attrs import evolve

from provenance.model import Credit, Quote
from provenance.outlets.claims import Claim
from provenance.outlets.reach import reaches
from provenance.outlets.reading import Reading
from provenance.outlets.scene import Scene
from provenance.quotes import View


def credit(view: View, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes, with the credit that the article gives for each of kind `speech`.

    `credit` is None where the article's own outlet reports a public event, or says nothing. In an
    agency's copy, what has no other credit is the agency's.
    """
    if not quotes:
        return ()
    scene = Scene.of(view, quotes)
    read = Reading.of(scene)
    out = []
    for quote, reach in zip(quotes, reaches(read), strict=True):
        claim = reach.claim if reach else None
        if read.wire and (claim is None or claim.outlet is None):
            claim = evolve(read.wire, via=claim.via if claim else None)
        if quote.kind != "speech" or claim is None or claim.kind == "public_event":
            out.append(quote)
        else:
            out.append(evolve(quote, credit=_credit(view, claim)))
    return tuple(out)


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
