"""Keys -> pairs worth comparing: each holder of a key with the key's earliest and its previous holder.

A key that n witnesses share makes fewer than 2n pairs (a star and a line), not n * n / 2: a viral quote costs
as much per copy as a rare one, and none is dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator


def star(keyed: Iterable[Iterable[Hashable]]) -> Iterator[tuple[int, Counter[int]]]:
    """For each of a line of key sets, its number and the earlier ones it is to be compared with.

    Each candidate comes with how many keys lead to it.
    """
    first: dict[Hashable, int] = {}
    previous: dict[Hashable, int] = {}
    for i, found in enumerate(keyed):
        candidates: Counter[int] = Counter()
        for key in found:
            if key in first:
                candidates[first[key]] += 1
                if previous[key] != first[key]:
                    candidates[previous[key]] += 1
            else:
                first[key] = i
            previous[key] = i
        yield i, candidates
