"""The wordings of a family, each cut into units once, and what each costs to make from each other."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains.costs import both_ways, invention
from provenance.chains.drift import Version


class Wordings:
    """The distinct wordings of one family by number; costs are computed when first asked for and kept.

    It lives as long as one call of `build`, and holds nothing that its wordings do not determine.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.versions = tuple(Version.of(t) for t in texts)
        self._costs: dict[tuple[int, int], float] = {}

    def cost(self, source: int, copy: int) -> float:
        """The cost of one wording made from another."""
        if source == copy:
            return 0.0
        known = self._costs.get((source, copy))
        if known is None:
            known, back = both_ways(self.versions[source], self.versions[copy])
            self._costs[source, copy] = known
            self._costs[copy, source] = back
        return known

    def invention(self, wording: int) -> float:
        """The cost of a wording made from none of the others."""
        return invention(self.versions[wording])
