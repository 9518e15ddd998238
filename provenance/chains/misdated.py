"""Which tellings are dated wrongly: a state of each, shared by all its links.

An article that was dated when it was updated, or by a broken clock, contradicts every link it has at once;
that is one error, not many. So each telling is either dated rightly, and then its date must agree with its
source's and its copies', or wrongly, and then its date says nothing of any link. The states are weighed by
all trees that they allow: none wrong, each alone, then those that were worth it together, for as long as
that helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log
from operator import mul

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.spanning import spanning

Table = list[list[float]]
Wrong = frozenset[int]
"""The tellings that are dated wrongly."""


@frozen
class Dates:
    """By what the dates multiply the weight of every telling from every other, by copy and source: where both
    are right, where the copy's is wrong, where only the source's is. All square."""

    right: Table
    copy_wrong: Table
    source_wrong: Table

    def under(self, wrong: Wrong) -> Table:
        """The same where just these are wrong."""
        rows = [self.copy_wrong[c] if c in wrong else row[:] for c, row in enumerate(self.right)]
        for p in wrong:
            for c, row in enumerate(rows):
                if c not in wrong:
                    row[p] = self.source_wrong[c][p]
        return rows


def datings(weights: Table, dates: Dates, roots: Sequence[float], datable: Sequence[int]) -> list[Wrong]:
    """The likeliest sets of wrongly dated tellings, the likeliest first.

    `weights` are those of the ways by copy and source, dates aside; `dates` what they are to be multiplied
    by; `roots` the costs of each telling as the first, less that of its cheapest way; `datable` are the
    tellings whose dates can be wrong.
    """
    ways = _Ways(weights, dates, roots)
    none: Wrong = frozenset()
    logs = {none: ways.log_total(none)}
    for c in datable if len(roots) <= T.ALL_ASKED else ways.suspects(datable):
        logs[frozenset((c,))] = ways.log_total(frozenset((c,))) - T.MISDATED
    front = _worth(logs, logs, T.HARDLY_MISDATED)
    worth = sorted(c for s in front for c in s)
    front = front[: T.DATINGS]
    while front:
        grown = {s | {c} for s in front for c in worth} - logs.keys()
        for s in grown:
            logs[s] = ways.log_total(s) - T.MISDATED * len(s)
        front = _worth(grown, logs, T.HARDLY_MISDATED)[: T.DATINGS]
    return _worth(logs, logs, T.NEVER_MISDATED)[: T.DATINGS]


def _worth(states: Iterable[Wrong], logs: Mapping[Wrong, float], less: float) -> list[Wrong]:
    """Those of the states that are less likely than the likeliest of all by no more than that; in order."""
    least = max(logs.values()) - less
    return sorted((s for s in states if logs[s] >= least), key=lambda s: (-logs[s], *sorted(s)))


class _Ways:
    """The ways in each state of the dates; it lives as long as one call of `datings`."""

    def __init__(self, weights: Table, dates: Dates, roots: Sequence[float]) -> None:
        self._ways = Dates(
            times(weights, dates.right),
            times(weights, dates.copy_wrong),
            times(weights, dates.source_wrong),
        )
        self._roots = roots

    def log_total(self, wrong: Wrong) -> float:
        """The logarithm of the weight of all trees in that state, but for a constant."""
        return spanning(self._ways.under(wrong), self._roots).log_total

    def suspects(self, datable: Sequence[int]) -> list[int]:
        """Those whose best ways, each taken by itself, would gain by a wrong date."""
        ways = self._ways
        best = [max(row) for row in ways.right]
        gains = []
        for k in datable:
            gain = log(max(ways.copy_wrong[k]) / best[k])
            gain += sum(log(max(1.0, row[k] / best[c])) for c, row in enumerate(ways.source_wrong) if c != k)
            gains.append((-gain, k))
        return [k for gain, k in sorted(gains)[: T.ALL_ASKED] if -gain > T.SUSPECT]


def times(weights: Table, others: Table) -> Table:
    """Two tables multiplied, number by number."""
    return [list(map(mul, a, b)) for a, b in zip(weights, others, strict=True)]
