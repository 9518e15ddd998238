"""View -> Reading: one article's folded words with their places, folded once for all that looks at them."""

from __future__ import annotations

from bisect import bisect_left

import regex

from provenance.light import lazily, record
from provenance.quotes import View
from provenance.utterances import folding, thresholds

_BREAK = regex.compile(r"[.!?…;:\n\"“”„«»]")


@record(slots=False)
class Reading:
    """The folded words of an article, in order; `starts` and `ends` are their places in the view."""

    view: View
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, view: View) -> Reading:
        """The reading of an article's view."""
        return cls(view, *folding.placed(view.text))

    @lazily
    def distinct(self) -> frozenset[str]:
        """The folded words, each once."""
        return frozenset(self.words)

    def within(self, start: int, end: int) -> range:
        """The numbers of the words that begin in a range of the view."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def around(self, said: range) -> frozenset[str]:
        """The matter around some words, `CONTEXT_REACH` code points each way."""
        if not said:
            return frozenset()
        reach = thresholds.CONTEXT_REACH
        left = bisect_left(self.starts, self.starts[said[0]] - reach)
        right = bisect_left(self.starts, self.ends[said[-1]] + reach)
        near = {*self.words[left : said.start], *self.words[said.stop : right]}
        return frozenset(near - folding.function_words())

    def breaks(self, i: int) -> bool:
        """Whether a sentence or a quotation ends before word i, or the text begins or ends there."""
        if not 0 < i < len(self.words):
            return True
        return _BREAK.search(self.view.text, self.ends[i - 1], self.starts[i]) is not None
