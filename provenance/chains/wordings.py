"""The wordings of a family, each cut into units once, and what each costs to make from each other."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains.costs import both_ways, if_unlike, invention
from provenance.chains.drift import Version, differences
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.script import script
from provenance.model import Drift


class Wordings:
    """The distinct wordings of one family by number; all is computed when first asked for and kept.

    It lives as long as one call of `build`, and holds nothing that its wordings do not determine.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._versions: dict[int, Version] = {}
        self._keys: dict[int, tuple[str, ...]] = {}
        self._costs: dict[tuple[int, int], float] = {}
        self._drifts: dict[tuple[int, int], tuple[Drift, ...]] = {}
        self._scripts: dict[tuple[int, int], tuple[Edit, ...]] = {}

    def version(self, wording: int) -> Version:
        """The wording, cut into units."""
        known = self._versions.get(wording)
        if known is None:
            known = self._versions[wording] = Version.of(self._texts[wording])
        return known

    def word_keys(self, wording: int) -> tuple[str, ...]:
        """The keys of the wording's words, marks left out."""
        known = self._keys.get(wording)
        if known is None:
            version = self.version(wording)
            known = self._keys[wording] = version.words_of((0, len(version.units)))
        return known

    def cost(self, source: int, copy: int) -> float:
        """The cost of one wording made from another."""
        if source == copy:
            return 0.0
        known = self._costs.get((source, copy))
        if known is None:
            a, b = sorted((source, copy))
            there, back = if_unlike(self.word_keys(a), self.word_keys(b)) or both_ways(
                self.version(a), self.version(b), self.script(a, b)
            )
            self._costs[a, b] = there
            self._costs[b, a] = back
            known = there if source == a else back
        return known

    def script(self, source: int, copy: int) -> tuple[Edit, ...]:
        """The edits that lead from one wording to another."""
        known = self._scripts.get((source, copy))
        if known is None:
            known = self._scripts[source, copy] = script(self.version(source), self.version(copy))
        return known

    def drifts(self, source: int, copy: int) -> tuple[Drift, ...]:
        """The typed drifts from one wording to another."""
        if source == copy:
            return ()
        known = self._drifts.get((source, copy))
        if known is None:
            before, after = self.version(source), self.version(copy)
            known = self._drifts[source, copy] = differences(before, after, self.script(source, copy))
        return known

    def invention(self, wording: int) -> float:
        """The cost of a wording made from none of the others."""
        return invention(self.version(wording))
