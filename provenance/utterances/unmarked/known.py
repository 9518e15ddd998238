"""The wordings that marked quotes make known, and the keys by which running text is looked up among them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence

from attrs import Factory, field, frozen

from provenance.utterances import thresholds
from provenance.utterances.families import in_families
from provenance.utterances.keys import lone_words, rarest, telling_numbers
from provenance.utterances.rarity import Rarity
from provenance.utterances.unmarked.lazily import Lazily
from provenance.utterances.unmarked.lone import Lone
from provenance.utterances.unmarked.lookup import Leading, Lookup
from provenance.utterances.unmarked.spoken import Spoken
from provenance.utterances.witness import Witness


@frozen(slots=True, eq=False)
class Wording:
    """One wording of one family, told by its earliest witness.

    `family` numbers the utterance.
    """

    family: int
    witness: Witness


def anchors(witness: Witness, rarity: Rarity) -> frozenset[str]:
    """What marks the place of a witness in its story: the rarest words around it, and who speaks."""
    near = rarest(witness.context, rarity, thresholds.CONTEXT_KEYS)
    return frozenset((*near, *witness.speaker[-1:]))


@frozen(slots=True, eq=False)
class Known:
    """All known wordings, and which of them (the earliest few) are looked up by what.

    `telling` leads from the telling words of a wording, `lone` from the rarest of a short one; `tellers`
    are the first articles of each family; `spoken` is what leads reports in other words to what they report.
    `lengths` says how many words each wording has, `enough` how many keys that lead to it make a copy likely.
    """

    wordings: Sequence[Wording]
    telling: Leading
    lone: Lone
    tellers: Mapping[int, frozenset[str]]
    spoken: Spoken = field(factory=Spoken)
    lengths: Sequence[int] = field(
        default=Factory(lambda self: [len(w.witness.words) for w in self.wordings], takes_self=True)
    )
    enough: Sequence[int] = field(
        default=Factory(lambda self: [needed(w.witness) for w in self.wordings], takes_self=True)
    )

    @classmethod
    def of(cls, witnesses: Sequence[Witness], families: Sequence[int], rarity: Rarity) -> Known:
        """What witnesses make known, which stand in order; `families` has the number of the family of each.

        The wordings are those of the families in the order of their first witnesses, each told once. The
        witnesses are kept, and what is told of them is made when it is asked for.
        """
        at, lengths, enough = array("I"), array("I"), bytearray()
        lone: dict[str, array[int]] = {}
        near: dict[int, tuple[str, ...]] = {}
        tellers: dict[int, frozenset[str]] = {}

        def keyed() -> Iterator[set[int]]:
            for family, members in in_families(families):
                articles: dict[str, None] = {}
                seen: set[tuple[str, ...]] = set()
                for i in members:
                    w = witnesses[i]
                    if len(articles) < thresholds.WORDINGS_PER_KEY:
                        articles[w.article] = None
                    if w.matter and w.words not in seen:
                        seen.add(w.words)
                        for word in lone_words(w, rarity):
                            held = lone.setdefault(word, array("I"))
                            if len(held) < thresholds.WORDINGS_PER_WORD:
                                held.append(len(at))
                                near[len(at)] = tuple(anchors(w, rarity))
                        at.append(i)
                        lengths.append(len(w.words))
                        enough.append(needed(w))
                        yield set(telling_numbers(w.words, rarity)[1])
                tellers[family] = frozenset(articles)

        found = Lookup.of(keyed(), thresholds.WORDINGS_PER_KEY)
        wordings = Lazily(at, _Make(witnesses, families))
        spoken = Spoken.of(witnesses, families, rarity)
        return cls(wordings, found, Lone(lone, near.__getitem__), tellers, spoken, lengths, enough)


def needed(witness: Witness) -> int:
    """How many keys that lead to a wording make a copy of it likely."""
    return thresholds.MIN_HITS if len(witness.matter) > thresholds.SHORT else 1


@frozen(slots=True, eq=False)
class _Make:
    """The number of a witness -> the wording that it tells."""

    witnesses: Sequence[Witness]
    families: Sequence[int]

    def __call__(self, i: int) -> Wording:
        return Wording(self.families[i], self.witnesses[i])
