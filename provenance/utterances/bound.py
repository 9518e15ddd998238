"""Two wordings -> whether they could be of one utterance at all: a cheap question before the dear one."""

from __future__ import annotations

from provenance.utterances import thresholds
from provenance.utterances.decide import BESIDE
from provenance.utterances.rarity import Rarity

_SLIP = 1e-9  # sums taken in another order differ by less


def could_be_same(a: tuple[str, ...], b: tuple[str, ...], rarity: Rarity) -> bool:
    """False only where `decide` cannot but say no, whoever said the two folded wordings, when and where.

    Whatever the order of words, the two share no more than those words of the one that stand in the other.
    What the lighter one has beyond these takes away its weight at least.
    """
    if a is b:
        return True
    lighter, heavier = rarity.weights(a), rarity.weights(b)
    if heavier.total < lighter.total:
        a, b, lighter = b, a, heavier
    held, total = set(b), lighter.total
    shared = _SLIP
    for word, bits in zip(a, lighter.running, strict=True):
        if word in held:
            shared += bits
    if shared < thresholds.MIN_COVER * total:
        return False
    return 2 * shared - total + BESIDE >= thresholds.SAME
