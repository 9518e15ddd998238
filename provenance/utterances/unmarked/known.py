"""The wordings that marked quotes make known, and the keys by which running text is looked up among them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import field, frozen

from provenance.utterances import thresholds
from provenance.utterances.keys import Key, lone_words, rarest, telling
from provenance.utterances.rarity import Rarity
from provenance.utterances.unmarked.spoken import Spoken
from provenance.utterances.witness import Witness

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@frozen(slots=True, eq=False)
class Wording:
    """One wording of one family, told by its earliest witness.

    `family` numbers the utterance; `anchors` are the words that mark the wording's place in the story.
    """

    family: int
    witness: Witness
    anchors: frozenset[str]

    @classmethod
    def of(cls, family: int, witness: Witness, rarity: Rarity) -> Wording:
        """The wording of a witness: its place is told by the rarest words around it and who speaks."""
        near = rarest(witness.context, rarity, thresholds.CONTEXT_KEYS)
        return cls(family, witness, frozenset((*near, *witness.speaker[-1:])))


@frozen(slots=True, eq=False)
class Known:
    """All known wordings, and which of them (the earliest few) are looked up by what.

    `telling` leads from the telling words of a wording, `lone` from the rarest of a short one; `tellers`
    are the first articles of each family; `spoken` is what leads reports in other words to what they report.
    """

    wordings: tuple[Wording, ...]
    telling: Mapping[Key, Sequence[int]]
    lone: Mapping[str, Sequence[int]]
    tellers: Mapping[int, frozenset[str]]
    spoken: Spoken = field(factory=Spoken)

    @classmethod
    def of(cls, families: Iterable[tuple[int, Iterable[Witness]]], rarity: Rarity) -> Known:
        """The distinct wordings of numbered families of witnesses, in the order of the witnesses."""
        distinct: dict[tuple[int, tuple[str, ...]], Wording] = {}
        tellers: dict[int, list[str]] = {}
        listed = [(family, tuple(witnesses)) for family, witnesses in families]
        for family, witnesses in listed:
            for w in witnesses:
                _hold(tellers, family, w.article, thresholds.WORDINGS_PER_KEY)
                if w.matter and (family, w.words) not in distinct:
                    distinct[family, w.words] = Wording.of(family, w, rarity)
        told: dict[Key, list[int]] = {}
        lone: dict[str, list[int]] = {}
        for i, wording in enumerate(distinct.values()):
            for key in {key for _, key in telling(wording.witness.words, rarity)}:
                _hold(told, key, i, thresholds.WORDINGS_PER_KEY)
            for word in lone_words(wording.witness, rarity):
                _hold(lone, word, i, thresholds.WORDINGS_PER_WORD)
        articles = {family: frozenset(ids) for family, ids in tellers.items()}
        return cls(tuple(distinct.values()), told, lone, articles, Spoken.of(listed, rarity))


def _hold(index: dict[K, list[V]], key: K, value: V, most: int) -> None:
    held = index.setdefault(key, [])
    if len(held) < most and value not in held:
        held.append(value)
