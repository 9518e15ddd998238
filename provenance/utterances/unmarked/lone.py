"""The rarest words of short wordings -> the wordings: where what marks their place stands near."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import field, frozen

from provenance.utterances import thresholds

KEPT = 1 << 12
"""Of so many words what stands around their wordings is kept at hand."""

_TOP = (thresholds.CONTEXT_KEYS + 1).bit_length()
_BITS = _TOP + 1  # a count of all anchors of a wording, from what it begins with, does not leave its bits


@frozen(eq=False)
class Lone:
    """Leads from a word to the wordings that it is a rare word of.

    `numbers` has the numbers of the wordings of each word, `anchors` gives what marks the place of one. Of
    all wordings of a word it is asked at once how many of their anchors are near: each wording has a few bits
    of one number to be counted in.
    """

    numbers: Mapping[str, Sequence[int]]
    anchors: Callable[[int], Iterable[str]]
    _counts: dict[str, dict[str, int]] = field(init=False, factory=dict)

    def sought(self, words: Iterable[str], near: frozenset[str]) -> frozenset[str]:
        """Those of some words that may lead somewhere in an article of all these words."""
        return frozenset(w for w in words if w in self.numbers and self._enough(w, near))

    def led(self, word: str, near: frozenset[str]) -> list[int]:
        """The numbers of the wordings of a word of which `ANCHORS` anchors stand near."""
        found = self._enough(word, near)
        return [n for k, n in enumerate(self.numbers[word]) if found >> _BITS * k + _TOP & 1] if found else []

    def _enough(self, word: str, near: frozenset[str]) -> int:
        """A number in which each wording's top bit says whether enough of its anchors are near."""
        counts = self._counts.get(word)
        if counts is None:
            if len(self._counts) >= KEPT:
                self._counts.clear()
            counts = self._counts[word] = self._read(word)
        both = near.intersection(counts) if len(counts) < len(near) else counts.keys() & near
        if len(both) < thresholds.ANCHORS:
            return 0
        return sum(map(counts.__getitem__, both), counts[""]) & counts[" "]

    def _read(self, word: str) -> dict[str, int]:
        """What each anchor adds to the counts.

        Under "", which no word is, what they begin with, so that enough anchors set the top bits; and these
        under " ".
        """
        counts = {"": 0, " ": 0}
        for k, number in enumerate(self.numbers[word]):
            counts[""] |= (1 << _TOP) - thresholds.ANCHORS << _BITS * k
            counts[" "] |= 1 << _BITS * k + _TOP
            for anchor in self.anchors(number):
                counts[anchor] = counts.get(anchor, 0) | 1 << _BITS * k
        return counts
