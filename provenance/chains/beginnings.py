"""With which outlet the words may have begun: the suppositions under which the tree is weighed.

A credit may name the outlet where the words began, however many hands they went through; so what a credit
says of one link depends on the beginning, which depends on all links. It is supposed, in turn, that they
began with each outlet that anybody credits, at hand or not, and with any other; each supposition weighs the
trees anew, and all answers are averages over them.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.witnesses import Witness


@frozen
class Beginning:
    """One supposition: the outlet (None: any that nobody credits), the tellings that may be the first at
    hand, and its cost before the tree is weighed. `lost` says that no telling is the outlet's own."""

    outlet: str | None
    roots: tuple[int, ...]
    cost: float = 0.0
    lost: bool = False


def beginnings(witnesses: Sequence[Witness]) -> list[Beginning]:
    """The suppositions for a family, in a settled order."""
    credited = sorted({w.credit for w in witnesses if w.credit is not None})
    everyone = range(len(witnesses))
    found = []
    for outlet in credited:
        own = tuple(c for c in everyone if witnesses[c].outlet == outlet)
        if own:
            found.append(Beginning(outlet, own))
        else:
            silent = sum(w.credit != outlet for w in witnesses)
            said_there = any(w.at_source for w in witnesses if w.credit == outlet)
            cost = T.LOST_PLACE if said_there else T.LOST_SOURCE + min(T.SILENCE, T.SILENT * silent)
            found.append(Beginning(outlet, tuple(everyone), cost, lost=True))
    rest = tuple(c for c in everyone if witnesses[c].outlet not in credited)
    return [*found, Beginning(None, rest)] if rest else found
