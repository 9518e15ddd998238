"""Which tellings are weighed as sources of which: all for all in a small family, few for each in a large one.

A viral quote has ten thousand verbatim copies. All but the earliest few of each wording, and those that are
credited, are leaves: what hangs from them could as well hang from an earlier copy of the same wording.
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
    """`core` are the witnesses that may be sources; `sources[c]` are those weighed for witness c.

    `exact` says that the core is small enough to be weighed whole.
    """

    core: tuple[int, ...]
    in_core: frozenset[int]
    sources: tuple[tuple[int, ...], ...]
    exact: bool


def candidates(witnesses: Sequence[Witness], wordings: Wordings) -> Candidates:
    """The candidates of a family, whose witnesses stand in the order of time."""
    n = len(witnesses)
    if n <= T.WHOLE:
        everyone = tuple(range(n))
        return Candidates(
            everyone, frozenset(everyone), tuple(everyone[:c] + everyone[c + 1 :] for c in everyone), True
        )
    core = _core(witnesses)
    in_core = frozenset(core)
    of_wording: dict[int, list[int]] = defaultdict(list)
    of_outlet: dict[str, list[int]] = defaultdict(list)
    for c in core:
        of_wording[witnesses[c].wording].append(c)
        outlet = witnesses[c].outlet
        if outlet is not None:
            of_outlet[outlet].append(c)
    exact = len(core) <= T.WHOLE
    near = {} if exact else _near(wordings, sorted(of_wording))
    sources: list[tuple[int, ...]] = []
    for c, witness in enumerate(witnesses):
        if exact and c in in_core:
            found = set(core)
        else:
            found = set(of_wording[witness.wording])
            if witness.credit is not None:
                found.update(of_outlet.get(witness.credit, ())[: T.FIRST_COPIES])
            if c in in_core:
                for wording in near[witness.wording]:
                    found.update(of_wording[wording][: T.FIRST_COPIES])
        found.discard(c)
        sources.append(tuple(sorted(found)))
    return Candidates(tuple(core), in_core, tuple(sources), exact)


def _core(witnesses: Sequence[Witness]) -> list[int]:
    """The earliest few of each wording, and the earliest of each wording and outlet that anybody credits."""
    credited = {w.credit for w in witnesses if w.credit is not None}
    taken: Counter[int] = Counter()
    seen: set[tuple[int, str]] = set()
    core = []
    for c, witness in enumerate(witnesses):
        known = witness.outlet is not None and witness.outlet in credited
        key = (witness.wording, witness.outlet or "")
        if taken[witness.wording] < T.FIRST_COPIES or (known and key not in seen):
            core.append(c)
            taken[witness.wording] += 1
            seen.add(key)
    return core


def _near(wordings: Wordings, present: list[int]) -> dict[int, list[int]]:
    """For each wording the few that share most rare pairs of words with it, the longer first among equals."""
    grams = {w: _grams(wordings, w) for w in present}
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for w in present:
        for gram in grams[w]:
            holders[gram].append(w)
    near: dict[int, list[int]] = {}
    for w in present:
        shared: Counter[int] = Counter()
        rarest = sorted(grams[w], key=lambda g: (len(holders[g]), g))
        for gram in rarest[: T.GRAMS]:
            for other in holders[gram][: T.HOLDERS]:
                shared[other] += 1
        del shared[w]
        ranked = sorted(shared, key=lambda o: (-shared[o], o))
        near[w] = ranked[: T.NEAR] or [present[0] if present[0] != w else present[-1]]
    return near


def _grams(wordings: Wordings, wording: int) -> set[tuple[str, str]]:
    keys = [u.key for u in wordings.versions[wording].units if u.is_word]
    return set(zip(keys, keys[1:] or keys, strict=False))
