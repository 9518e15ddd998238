"""Two wordings -> whether they could be of one utterance at all: cheap questions before the dear ones."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.utterances import thresholds
from provenance.utterances.decide import BESIDE
from provenance.utterances.rarity import Rarity

_SLIP = 1e-9  # sums taken in another order differ by less


def could_be_same(a: tuple[str, ...], b: tuple[str, ...], rarity: Rarity) -> bool:
    """False only where `decide` cannot but say no, whoever said the two folded wordings, when and where.

    Whatever the order of words, the two share no more than those words of the one that stand in the other.
    What the lighter one has beyond these takes away its weight at least.
    """
    return a is b or could_weigh(a, rarity.weights(a).total, b, rarity.weights(b).total, rarity)


def could_weigh(a: tuple[str, ...], weight: float, b: tuple[str, ...], other: float, rarity: Rarity) -> bool:
    """The same of two wordings whose weights are known: `Weights.total` of the one, and of the other."""
    if other < weight:
        a, b, weight = b, a, other
    held, running = set(b), rarity.running
    shared = _SLIP + sum([running(word) for word in a if word in held])
    return shared >= thresholds.MIN_COVER * weight and 2 * shared - weight + BESIDE >= thresholds.SAME


def could_be_copied(known: tuple[str, ...], text: Sequence[str], rarity: Rarity) -> bool:
    """False only where no part of some running text can be a certain or a possible copy of a known wording.

    A copy is one or the other only where it shares a good part of the wording, or words that say much by
    themselves; and it shares no more than the words of the wording that stand in the text.
    """
    weights, held = rarity.weights(known), set(text)
    there = [k for k, word in enumerate(known) if word in held]
    bits = weights.running if len(there) >= thresholds.LONG_RUN else weights.alone
    least = min(thresholds.MIN_COVER * weights.total, thresholds.FIRM)
    return _SLIP + sum([bits[k] for k in there]) >= least
