"""How much it says that two passages share a word: bits, from the corpus at hand and ordinary English."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from math import fsum, log2
from typing import NamedTuple

from attrs import field, frozen

from provenance.utterances import thresholds
from provenance.utterances.folding import common_words, function_words


def prior(word: str) -> float:
    """The chance that a passage of ordinary English news holds a folded word."""
    if word in function_words():
        return thresholds.PRIOR_FUNCTION
    return thresholds.PRIOR_COMMON if word in common_words() else thresholds.PRIOR_OTHER


@lru_cache(maxsize=1 << 17)
def prior_bits(word: str) -> float:
    """The bits that ordinary English gives a folded word."""
    return -log2(prior(word))


class Weights(NamedTuple):
    """The weights of the words of one wording, in bits.

    `alone` is what each says (see `Rarity.said`), `running` what it says in a long run of shared words,
    `ordinary` what ordinary English gives it; `total` what all say.
    """

    alone: tuple[float, ...]
    running: tuple[float, ...]
    ordinary: tuple[float, ...]
    total: float


class _Weights(dict[str, float]):
    """Weights that are worked out when first asked for, and looked up ever after."""

    def __init__(self, weigh: Callable[[str], float]) -> None:
        super().__init__()
        self._weigh = weigh

    def __missing__(self, word: str) -> float:
        weight = self[word] = self._weigh(word)
        return weight


class _Wordings(dict[tuple[str, ...], Weights]):
    """The weights of wordings, worked out when first asked for and remembered for a while."""

    def __init__(self, said: Callable[[str], float], running: Callable[[str], float]) -> None:
        super().__init__()
        self._said = said
        self._running = running
        self._ordinary = _Weights(prior_bits).__getitem__

    def __missing__(self, words: tuple[str, ...]) -> Weights:
        if len(self) >= thresholds.REMEMBERED:
            self.clear()
        alone = tuple(map(self._said, words))
        running, ordinary = tuple(map(self._running, words)), tuple(map(self._ordinary, words))
        weights = self[words] = Weights(alone, running, ordinary, sum(alone))
        return weights


@frozen(eq=False)
class Rarity:
    """The weight of each folded word, in bits.

    `texts` is how many texts were counted, `holders` in how many of them each word stands. `bits(word)` is
    how much evidence a shared word is: about log2(1 / its share of texts). `said(word)` is the weight of a
    word of a quote, never below half of what ordinary English gives it: a viral quote makes its own words
    common, and would lose its copies by that; `running(word)` is its weight in a long run of shared words.
    `weights(words)` is what the words of a wording weigh one by
    one, and all together.
    """

    texts: int = 0
    holders: Mapping[str, int] = field(factory=dict)
    bits: Callable[[str], float] = field(init=False, repr=False)
    said: Callable[[str], float] = field(init=False, repr=False)
    running: Callable[[str], float] = field(init=False, repr=False)
    weights: Callable[[tuple[str, ...]], Weights] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "bits", _Weights(self._bits).__getitem__)
        object.__setattr__(self, "said", _Weights(self._said).__getitem__)
        object.__setattr__(self, "running", _Weights(self._running).__getitem__)
        object.__setattr__(self, "weights", _Wordings(self.said, self.running).__getitem__)

    @classmethod
    def of(cls, texts: Iterable[Iterable[str]]) -> Rarity:
        """The rarity of the words of a corpus, one iterable of folded words per text."""
        holders: Counter[str] = Counter()
        n = 0
        for n, text in enumerate(texts, 1):  # noqa: B007
            holders.update(set(text))
        return cls(n, holders)

    def _bits(self, word: str) -> float:
        count = max(self.holders.get(word, 0) - 1, 0) + thresholds.PRIOR_TEXTS * prior(word)
        share = count / (self.texts + thresholds.PRIOR_TEXTS)
        return min(-log2(share), thresholds.MAX_BITS)

    def _said(self, word: str) -> float:
        return max(self.bits(word), prior_bits(word) / 2)

    def _running(self, word: str) -> float:
        return max(self.said(word), thresholds.RUN_BITS)

    def said_in_all(self, words: tuple[str, ...]) -> float:
        """What all words of a wording say (`Weights.total`)."""
        return sum(map(self.said, words))

    def total(self, words: Iterable[str]) -> float:
        """The bits of several words together, the same in whatever order they come."""
        return fsum(map(self.bits, words))
