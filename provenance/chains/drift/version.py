"""A wording cut into its units, with what is asked of them again and again laid out ready."""

from __future__ import annotations

from functools import cached_property
from itertools import accumulate

from attrs import frozen

from provenance.chains.drift.forms import traits
from provenance.chains.drift.swaps import MARK_GAP, WORD_GAP
from provenance.chains.drift.units import SAYING, Unit, UnitKind, units


@frozen
class Version:
    """A wording cut into its units, so that one that is compared often is cut once.

    `texts`, `keys`, `kinds` and `gaps` are the units' texts, keys, kinds and prices of a cut; `words[n]` says
    how many of the first n units say something.
    """

    text: str
    units: tuple[Unit, ...]
    texts: tuple[str, ...]
    keys: tuple[str, ...]
    kinds: tuple[UnitKind, ...]
    gaps: tuple[int, ...]
    words: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Version:
        """The version of a wording."""
        cut = units(text)
        texts, keys, kinds, _, _ = zip(*cut, strict=True) if cut else ((), (), (), (), ())
        says = [kind in SAYING for kind in kinds]
        gaps = tuple([WORD_GAP if word else MARK_GAP for word in says])
        return cls(text, cut, texts, keys, kinds, gaps, tuple(accumulate(says, initial=0)))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where in the wording keys with each trait stand (see `forms.traits`), in order."""
        found: dict[str, list[int]] = {}
        for n, key in enumerate(self.keys):
            for trait in traits(key):
                found.setdefault(trait, []).append(n)
        return found

    def words_of(self, span: tuple[int, int]) -> tuple[str, ...]:
        """The keys of those units of a range that say something."""
        start, end = span
        keys = self.keys[start:end]
        if self.words[end] - self.words[start] == end - start:
            return keys
        return tuple([key for key, kind in zip(keys, self.kinds[start:end], strict=True) if kind in SAYING])

    def stays(self, after: Version, i: int, j: int) -> bool:
        """Whether a unit of this version and one of another are the same to the letter."""
        return self.texts[i] == after.texts[j] and self.keys[i] == after.keys[j]
