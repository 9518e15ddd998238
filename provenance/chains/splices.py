"""Copies that join passages of two sources: the further source of what the first one does not have."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.tree import Descent
from provenance.chains.weights import order_cost, pace
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings


@frozen
class Further:
    """A further source: its number, and the words of the copy that came from it."""

    witness: int
    passage: str


def further_sources(
    told: Sequence[Witness], descents: Sequence[Descent], wordings: Wordings
) -> dict[int, Further]:
    """The tellings that took a passage from another than their source, each with that other; mostly none.

    A passage counts when it is at least `PASSAGE` words long, stands in the other telling word for word,
    and the other is not dated later. No telling comes to descend from itself. Of each wording its earliest
    telling is asked, and of the wordings the earliest `WORDINGS`.
    """
    holders: dict[int, int] = {}
    for p, witness in enumerate(told):
        holders.setdefault(witness.wording, p)
    givers = sorted(holders.values())[: T.WORDINGS]
    speed = pace(told)
    below: dict[int, list[int]] = {}
    for n, d in enumerate(descents):
        if d.source is not None:
            below.setdefault(d.source, []).append(n)
    found: dict[int, Further] = {}
    for c, descent in enumerate(descents):
        if descent.source is None or told[c].wording == told[descent.source].wording:
            continue
        further = _further(c, descent.source, told, wordings, givers, below, speed)
        if further is not None:
            found[c] = further
            below.setdefault(further.witness, []).append(c)
    return found


def _further(
    c: int,
    source: int,
    told: Sequence[Witness],
    wordings: Wordings,
    givers: Sequence[int],
    below: dict[int, list[int]],
    speed: float,
) -> Further | None:
    copy = told[c]
    start, end = _missing(wordings, told[source].wording, copy.wording)
    if end - start < T.PASSAGE:
        return None
    words = [u for u in wordings.version(copy.wording).units if u.is_word]
    missing = tuple(u.key for u in words[start:end])
    own = _descendants(c, below)
    best: tuple[int, float, int, int] | None = None
    for p in givers:
        cost = order_cost(told[p], copy, speed)
        if p in own or told[p].wording in (copy.wording, told[source].wording) or cost > T.WRONG_ORDER_SOON:
            continue
        size, at = _shared_run(missing, wordings.word_keys(told[p].wording))
        if size >= T.PASSAGE and (best is None or (-size, cost, p) < best[:3]):
            best = (-size, cost, p, at)
    if best is None:
        return None
    first, last = words[start + best[3]], words[start + best[3] - best[0] - 1]
    return Further(best[2], copy.quote.text[first.start : last.end])


def _missing(wordings: Wordings, source: int, copy: int) -> tuple[int, int]:
    """The longest run of words in the copy of which no two in a row stand in the source."""
    keys, old = wordings.word_keys(copy), wordings.word_keys(source)
    known = set(pairwise(old))
    best = (0, 0)
    start = 0
    for i in range(1, len(keys) + 1):
        if i == len(keys) or (keys[i - 1], keys[i]) in known:
            if i - start > best[1] - best[0]:
                best = (start, i)
            start = i
    return best


def _shared_run(passage: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, int]:
    """The length of the longest run of words that both have, and where in the passage it starts."""
    best = (0, 0)
    before = [0] * (len(other) + 1)
    for i, word in enumerate(passage, 1):
        now = [0] * (len(other) + 1)
        for j, key in enumerate(other, 1):
            if key == word:
                now[j] = before[j - 1] + 1
                if now[j] > best[0]:
                    best = (now[j], i - now[j])
        before = now
    return best


def _descendants(c: int, below: dict[int, list[int]]) -> set[int]:
    """The witness itself and all whose words came through it."""
    found, waiting = {c}, [c]
    while waiting:
        for child in below.get(waiting.pop(), ()):
            if child not in found:
                found.add(child)
                waiting.append(child)
    return found
