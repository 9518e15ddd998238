"""The wordings that marked quotes make known, and the keys by which running text is looked up among them."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from attrs import Factory, field, frozen

from provenance import workers
from provenance.utterances import thresholds
from provenance.utterances.families import in_families
from provenance.utterances.folding import function_words
from provenance.utterances.keys import lone_words, rarest, telling_numbers
from provenance.utterances.line import articles_of, is_short, said_by
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
    def of(
        cls, witnesses: Sequence[Witness], families: Sequence[int], rarity: Rarity, *, jobs: int = 1
    ) -> Known:
        """What witnesses make known, which stand in order; `families` has the number of the family of each.

        The wordings are those of the families in the order of their first witnesses, each told once. The
        witnesses are kept, and what is told of them is made when it is asked for. `jobs` processes work out
        the keys (0: one for each core).
        """
        at, lengths, enough = array("I"), array("I"), bytearray()
        lone: dict[str, array[int]] = {}
        near: dict[int, tuple[str, ...]] = {}
        tellers: dict[int, frozenset[str]] = {}
        homes, said, small = articles_of(witnesses), said_by(witnesses), function_words()
        for family, members in in_families(families):
            articles: dict[str, None] = {}
            seen: set[tuple[str, ...]] = set()
            for i in members:
                if len(articles) < thresholds.WORDINGS_PER_KEY:
                    articles[homes[i]] = None
                words = said(i)
                if words not in seen:
                    seen.add(words)
                    if not small.issuperset(words):
                        at.append(i)
            tellers[family] = frozenset(articles)

        def keyed() -> Iterator[array[int]]:
            for n, found in enumerate(workers.spread(_Lead(witnesses, rarity), at, jobs)):
                lengths.append(found.length)
                enough.append(found.enough)
                for word in found.lone:
                    held = lone.setdefault(word, array("I"))
                    if len(held) < thresholds.WORDINGS_PER_WORD:
                        held.append(n)
                        near[n] = found.near
                yield found.keys

        found = Lookup.of(keyed(), thresholds.WORDINGS_PER_KEY)
        wordings = Lazily(at, _Make(witnesses, families))
        spoken = Spoken.of(witnesses, families, rarity, jobs=jobs)
        return cls(wordings, found, Lone(lone, near.__getitem__), tellers, spoken, lengths, enough)


class _Leads(NamedTuple):
    """What leads to a wording: its keys, its rarest words, and what marks its place, if it is short."""

    length: int
    enough: int
    keys: array[int]
    lone: Sequence[str]
    near: tuple[str, ...]


@frozen(slots=True, eq=False)
class _Lead:
    """The number of a witness -> what leads to its wording."""

    witnesses: Sequence[Witness]
    rarity: Rarity

    def __call__(self, i: int) -> _Leads:
        words = said_by(self.witnesses)(i)
        keys = array("Q", set(telling_numbers(words, self.rarity)[1]))
        if not is_short(words):
            return _Leads(len(words), thresholds.MIN_HITS, keys, (), ())
        w = self.witnesses[i]
        return _Leads(len(words), needed(w), keys, lone_words(w, self.rarity), tuple(anchors(w, self.rarity)))


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
