"""Two articles that retell one story -> the short quotes in them that are worth comparing.

Wordings of a word or two share no telling pair of words with their longer or reworded copies. But where two
articles already share a quote, or the words around one, they tell one story, and its other quotes are few
enough to look through: what shares a word of matter is compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from provenance.utterances import thresholds
from provenance.utterances.witness import Witness


def partners(bonded: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of articles worth looking through, from the articles of each bond: for each its closest few.

    How close two articles are is how many bonds they share; ties fall by the alphabet. The pairs come sorted,
    the lesser id first, and grow with the number of articles, not of its square.
    """
    shared: dict[str, Counter[str]] = {}
    for a, b in bonded:
        if a != b:
            shared.setdefault(a, Counter())[b] += 1
            shared.setdefault(b, Counter())[a] += 1
    chosen: set[tuple[str, str]] = set()
    for article, others in shared.items():
        closest = sorted(others, key=lambda o: (-others[o], o))[: thresholds.PARTNERS]
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
