"""Two articles that retell one story -> the short quotes in them that are worth comparing.

Wordings of a word or two share no telling pair of words with their longer or reworded copies. But where two
articles already share a quote, or the words around one, they tell one story, and its other quotes are few
enough to look through: what shares a word of matter is compared.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import TypeVar

from attrs import frozen

from provenance.utterances import thresholds
from provenance.utterances.bonds import Bonds
from provenance.utterances.line import articles_of, shortness
from provenance.utterances.witness import Witness

A = TypeVar("A", str, int)


def partners(bonded: Iterable[tuple[A, A]]) -> list[tuple[A, A]]:
    """The pairs of articles worth looking through, from the articles of each bond: for each its closest few.

    How close two articles are is how many bonds they share; ties fall by the alphabet (of their ids, or
    of what stands for these). The pairs come sorted, the lesser first, and grow with the number of articles,
    not of its square.
    """
    shared: dict[A, Counter[A]] = {}
    for a, b in bonded:
        if a != b:
            shared.setdefault(a, Counter())[b] += 1
            shared.setdefault(b, Counter())[a] += 1
    chosen: set[tuple[A, A]] = set()
    for article, others in shared.items():
        closest = nsmallest(thresholds.PARTNERS, others, key=lambda o: (-others[o], o))
        chosen.update((min(article, o), max(article, o)) for o in closest)
    return sorted(chosen)


def short_pairs(
    mine: Sequence[int], theirs: Sequence[int], said: Mapping[int, Witness] | Sequence[Witness]
) -> Iterator[tuple[int, int]]:
    """The pairs of two articles' witnesses of which one at least is short and that share a word of matter."""
    if max(len(mine), len(theirs)) > thresholds.QUOTES_PER_STORY:
        return
    holders: dict[str, list[int]] = {}
    for j in theirs:
        for word in set(said[j].matter):
            holders.setdefault(word, []).append(j)
    for i in mine:
        short = len(said[i].matter) <= thresholds.SHORT
        for j in sorted({j for word in said[i].matter for j in holders.get(word, ())}):
            if short or len(said[j].matter) <= thresholds.SHORT:
                yield i, j


@frozen(eq=False)
class Stories:
    """The articles of witnesses that stand in order; an article is known by its place in the alphabet of all.

    `short` says of each witness whether its wording is short, `holds` of each article whether it has such.
    """

    short: bytearray
    holds: bytearray
    _home: array[int]
    _inside: array[int]

    @classmethod
    def of(cls, witnesses: Sequence[Witness]) -> Stories:
        """The articles of some witnesses."""
        ids: list[str] = []
        home, starts = array("I"), array("I")
        for i, article in enumerate(articles_of(witnesses)):
            if not ids or article != ids[-1]:
                ids.append(article)
                starts.append(i)
            home.append(len(ids) - 1)
        starts.append(len(home))
        places, inside = array("I", bytes(4 * len(ids))), array("I")
        for place, k in enumerate(sorted(range(len(ids)), key=ids.__getitem__)):
            places[k] = place
            inside.extend((starts[k], starts[k + 1]))
        home = array("I", map(places.__getitem__, home))
        short, holds = shortness(witnesses), bytearray(len(ids))
        for k, is_short in zip(home, short, strict=True):
            holds[k] |= is_short
        return cls(short, holds, home, inside)

    def worth(self, bonds: Bonds) -> Iterator[tuple[range, range]]:
        """The witnesses of each pair of partners of which one holds a short wording.

        Bonds that can make no difference to these are not counted.
        """
        counts = bytearray(self.holds)
        for a, b in self._apart(bonds):
            counts[a] |= self.holds[b]
            counts[b] |= self.holds[a]
        near = ((a, b) for a, b in self._apart(bonds) if counts[a] or counts[b])
        for a, b in partners(near):
            if self.holds[a] or self.holds[b]:
                yield self._witnesses(a), self._witnesses(b)

    def _apart(self, bonds: Bonds) -> Iterator[tuple[int, int]]:
        """The two articles of each bond that joins two."""
        home = self._home
        return ((home[a], home[b]) for a, b in bonds.pairs() if home[a] != home[b])

    def _witnesses(self, article: int) -> range:
        return range(self._inside[2 * article], self._inside[2 * article + 1])
