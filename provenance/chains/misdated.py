"""Which tellings are dated wrongly: a state of each, shared by all its links.

An article that was dated when it was updated, or by a broken clock, contradicts every link it has at once;
that is one error, not many. So each telling is either dated rightly, and then its date must agree with its
source's and its copies', or wrongly, and then its date says nothing of any link. The states are weighed by
all trees that they allow: none wrong, each alone, then those that were worth it together, for as long as
that helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log, log1p
from operator import mul

from attrs import frozen

from provenance.chains import thresholds as T
from provenance.chains.spanning import Trees, rooted_anywhere, weight

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

    def of(self, weights: Table) -> Dates:
        """The weights so multiplied."""
        return Dates(*(times(weights, by) for by in self.tables))

    def instead(self, rows: Mapping[int, list[float]], dates: Dates) -> Dates:
        """The same with the rows of some copies put instead, multiplied by what the dates say."""
        return Dates(
            *(
                [list(map(mul, rows[c], by[c])) if c in rows else row for c, row in enumerate(table)]
                for table, by in zip(self.tables, dates.tables, strict=True)
            )
        )

    @property
    def tables(self) -> tuple[Table, Table, Table]:
        """All three."""
        return self.right, self.copy_wrong, self.source_wrong

    def under(self, wrong: Wrong) -> Table:
        """The table where just these are wrong."""
        rows = [self.copy_wrong[c] if c in wrong else row[:] for c, row in enumerate(self.right)]
        for p in wrong:
            for c, row in enumerate(rows):
                if c not in wrong:
                    row[p] = self.source_wrong[c][p]
        return rows


@frozen
class Dating:
    """One state of the dates: the tellings that are dated wrongly, the weights of the ways then, and their
    trees."""

    wrong: Wrong
    ways: Table
    trees: Trees


def datings(dated: Dates, roots: Sequence[float], datable: Sequence[int]) -> list[Dating]:
    """The likeliest states of the dates, the likeliest first.

    `dated` are the weights of the ways by copy and source, multiplied by what the dates say; `roots` the
    costs of each telling as the first, less that of its cheapest way; `datable` are the tellings whose dates
    can be wrong.
    """
    asked = _Asked(dated, roots)
    none: Wrong = frozenset()
    logs = {none: asked.log_total(none)}
    for c in asked.suspects(datable):
        logs[frozenset((c,))] = asked.log_total(frozenset((c,))) - T.MISDATED
    front = _worth(logs, logs, T.HARDLY_MISDATED)
    worth = sorted(c for s in front for c in s)
    front = front[: T.DATINGS]
    while front:
        grown = {s | {c} for s in front for c in worth} - logs.keys()
        for s in grown:
            logs[s] = asked.log_total(s) - T.MISDATED * len(s)
        front = _worth(grown, logs, T.HARDLY_MISDATED)[: T.DATINGS]
    return [asked.known[s] for s in _worth(logs, logs, T.NEVER_MISDATED)[: T.DATINGS]]


def _worth(states: Iterable[Wrong], logs: Mapping[Wrong, float], less: float) -> list[Wrong]:
    """Those of the states that are less likely than the likeliest of all by no more than that; in order."""
    least = max(logs.values()) - less
    return sorted((s for s in states if logs[s] >= least), key=lambda s: (-logs[s], *sorted(s)))


class _Asked:
    """The states of the dates that were asked about; it lives as long as one call of `datings`."""

    def __init__(self, dated: Dates, roots: Sequence[float]) -> None:
        self._dated, self._roots = dated, roots
        self.known: dict[Wrong, Dating] = {}

    def log_total(self, wrong: Wrong) -> float:
        """The logarithm of the weight of all trees in that state, but for a constant."""
        ways = self._dated.under(wrong)
        found = self.known[wrong] = Dating(wrong, ways, rooted_anywhere(ways))
        return found.trees.begun(self._roots).log_total

    def suspects(self, datable: Sequence[int]) -> list[int]:
        """Those whose ways, and whose copies' ways, each taken by itself, would gain by a wrong date or not
        lose much; the likeliest first."""
        ways = self.known[frozenset()].ways
        starts = [weight(x) for x in self._roots]
        whole = [sum(row) + x for row, x in zip(ways, starts, strict=True)]
        gains = [0.0] * len(whole)
        for c, (row, right) in enumerate(zip(self._dated.source_wrong, ways, strict=True)):
            total = whole[c]
            for k, (x, y) in enumerate(zip(row, right, strict=True)):
                if k != c:
                    gains[k] += log1p((x - y) / total)
        for k in datable:
            gains[k] += log((sum(self._dated.copy_wrong[k]) + starts[k]) / whole[k])
        found = sorted((-gains[k], k) for k in datable)
        return [k for gain, k in found[: T.ASKED] if -gain > T.SUSPECT]


def times(weights: Table, others: Table) -> Table:
    """Two tables multiplied, number by number."""
    return [list(map(mul, a, b)) for a, b in zip(weights, others, strict=True)]
