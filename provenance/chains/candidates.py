"""Which tellings are weighed as sources of which: all for all in a small family, few for each in a large one.

A viral quote has ten thousand verbatim copies. All but the earliest few of each wording, and those that are
credited, are nobody's source: what was copied from them could as well have been copied from an earlier copy
of the same wording. Of what remains, a core is weighed all against all, and the rest against the few
wordings that are nearest to each.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings


@frozen
class Candidates:
    """`core` are the witnesses that are weighed all against all; `sources[c]` those weighed for witness c."""

    core: tuple[int, ...]
    sources: tuple[tuple[int, ...], ...]


def candidates(witnesses: Sequence[Witness], wordings: Wordings) -> Candidates:
    """The candidates of a family, whose witnesses stand in the order of time."""
    if len(witnesses) <= T.WHOLE:
        everyone = tuple(range(len(witnesses)))
        return Candidates(everyone, tuple((*everyone[:c], *everyone[c + 1 :]) for c in everyone))
    givers = _givers(witnesses)
    core = _core(witnesses, givers)
    in_core = frozenset(core)
    of_wording: dict[int, list[int]] = defaultdict(list)
    of_outlet: dict[str, list[int]] = defaultdict(list)
    for c in givers:
        of_wording[witnesses[c].wording].append(c)
        outlet = witnesses[c].outlet
        if outlet is not None:
            of_outlet[outlet].append(c)
    near = _near(wordings, of_wording, {witnesses[c].wording for c in core})
    sources: list[tuple[int, ...]] = []
    for c, witness in enumerate(witnesses):
        if c in in_core:
            found = set(core)
        else:
            found = set(of_wording[witness.wording])
            if witness.credit is not None:
                found.update(of_outlet.get(witness.credit, ())[: T.FIRST_COPIES])
            if c == of_wording[witness.wording][0]:
                found.update(
                    p for wording in near[witness.wording] for p in of_wording[wording][: T.FIRST_COPIES]
                )
        found.discard(c)
        sources.append(tuple(sorted(found)))
    return Candidates(tuple(core), tuple(sources))


def _givers(witnesses: Sequence[Witness]) -> list[int]:
    """The earliest few of each wording, and the earliest of each wording and outlet that anybody credits."""
    credited = {w.credit for w in witnesses if w.credit is not None}
    taken: Counter[int] = Counter()
    seen: set[tuple[int, str]] = set()
    found = []
    for c, witness in enumerate(witnesses):
        key = (witness.wording, witness.outlet or "")
        named = witness.outlet in credited and key not in seen
        if taken[witness.wording] < T.FIRST_COPIES or named:
            found.append(c)
            taken[witness.wording] += 1
            seen.add(key)
    return found


def _core(witnesses: Sequence[Witness], givers: list[int]) -> list[int]:
    """The givers that matter most: the first of the wordings that are copied most, then the next of each."""
    copies = Counter(w.wording for w in witnesses)
    rank: Counter[int] = Counter()
    ranked = []
    for c in givers:
        wording = witnesses[c].wording
        ranked.append((rank[wording], -copies[wording], c))
        rank[wording] += 1
    return sorted(c for _, _, c in sorted(ranked)[: T.WHOLE])


def _near(wordings: Wordings, holders: dict[int, list[int]], core: set[int]) -> dict[int, list[int]]:
    """For each wording outside the core the few that share most of its rarest pairs of words."""
    grams = {w: _grams(wordings, w) for w in holders}
    having: dict[tuple[str, str], list[int]] = defaultdict(list)
    for w in sorted(grams, key=lambda w: (w not in core, w)):
        for gram in grams[w]:
            having[gram].append(w)
    fallback = sorted(core)[:1]
    near: dict[int, list[int]] = {}
    for w in holders:
        shared: Counter[int] = Counter()
        rarest = sorted(grams[w], key=lambda g: (len(having[g]), g))
        for gram in rarest[: T.GRAMS]:
            for other in having[gram][: T.HOLDERS]:
                shared[other] += 1
        del shared[w]
        near[w] = sorted(shared, key=lambda o: (-shared[o], o))[: T.NEAR] or fallback
    return near


def _grams(wordings: Wordings, wording: int) -> set[tuple[str, str]]:
    keys = wordings.word_keys(wording)
    return set(zip(keys, keys[1:] or keys, strict=False))
