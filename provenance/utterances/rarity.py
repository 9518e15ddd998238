"""How much it says that two passages share a word: bits, from the corpus at hand and ordinary English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log2

from attrs import field, frozen

from provenance.utterances import thresholds
from provenance.utterances.folding import common_words, function_words


def prior(word: str) -> float:
    """The chance that a passage of ordinary English news holds a folded word."""
    if word in function_words():
        return thresholds.PRIOR_FUNCTION
    return thresholds.PRIOR_COMMON if word in common_words() else thresholds.PRIOR_OTHER


def prior_bits(word: str) -> float:
    """The bits that ordinary English gives a folded word."""
    return -log2(prior(word))


@frozen(eq=False)
class Rarity:
    """The weight of each folded word, in bits.

    `texts` is how many texts were counted, `holders` in how many of them each word stands.
    """

    texts: int = 0
    holders: Mapping[str, int] = field(factory=dict)
    _known: dict[str, float] = field(factory=dict, repr=False)
    _said: dict[str, float] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Rarity:
        """The rarity of the words of a corpus, one iterable of folded words per text."""
        holders: Counter[str] = Counter()
        n = 0
        for n, text in enumerate(texts, 1):  # noqa: B007
            holders.update(set(text))
        return cls(n, holders)

    def bits(self, word: str) -> float:
        """How many bits of evidence a shared word is: about log2(1 / its share of texts)."""
        known = self._known.get(word)
        if known is None:
            count = max(self.holders.get(word, 0) - 1, 0) + thresholds.PRIOR_TEXTS * prior(word)
            share = count / (self.texts + thresholds.PRIOR_TEXTS)
            known = self._known[word] = min(-log2(share), thresholds.MAX_BITS)
        return known

    def said(self, word: str) -> float:
        """The weight of a word of a quote: never below half of what ordinary English gives it.

        A viral quote makes its own words common, and would lose its copies by that.
        """
        known = self._said.get(word)
        if known is None:
            known = self._said[word] = max(self.bits(word), prior_bits(word) / 2)
        return known

    def total(self, words: Iterable[str]) -> float:
        """The bits of several words together."""
        return sum(map(self.bits, words))
