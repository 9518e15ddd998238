"""What speaks for and against one telling as the source of another: wording, dates, credits.

Each kind of evidence is a cost, and they add up (see `costs` for their scale).
"""

from __future__ import annotations

from provenance.chains import thresholds as T
from provenance.chains.witnesses import Witness


def order_cost(source: Witness, copy: Witness) -> float:
    """What the dates say against the source: nothing where it may be the older one or a date is unknown."""
    if source.since is None or copy.until is None:
        return 0.0
    late = source.since - copy.until
    if late < 0 or (late == 0 and source.quote.article != copy.quote.article):
        return 0.0
    if source.quote.article == copy.quote.article:
        return 0.0 if source.quote.start < copy.quote.start else T.WRONG_ORDER
    return T.WRONG_ORDER_SOON + (T.WRONG_ORDER - T.WRONG_ORDER_SOON) * min(1.0, late / T.SOON)


def credit_cost(source: Witness, copy: Witness) -> float:
    """What the copy's credit says against the source."""
    if copy.credit is None:
        return 0.0
    if copy.credit == copy.outlet:
        return T.OWN_CREDIT
    if copy.credit == source.outlet:
        return 0.0
    if copy.credit == source.credit:
        return T.RELAYED_CREDIT
    return T.WRONG_CREDIT


def root_cost(witness: Witness, outlets: frozenset[str]) -> float:
    """What speaks against a telling that comes from no other one at hand; `outlets` are the family's."""
    if witness.credit is None or witness.credit == witness.outlet or witness.credit not in outlets:
        return 0.0
    return T.WRONG_CREDIT
