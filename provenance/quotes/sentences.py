"""Where sentences start: ends told from abbreviations, initials, and quotations within a sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from unicodedata import category

import regex

from provenance import lexicon
from provenance.light import record
from provenance.model import Span
from provenance.quotes.thresholds import ATTRIBUTION_LONGEST, WORD_LONGEST

# A full stop, perhaps closing marks, blanks, and something that a sentence may start with. The standard
# library's engine takes a third of the time here, but can't tell a capital.
_CANDIDATE = re.compile(
    r"""([.!?…。！？])(["”“’'»)\]]*+)(?:\s++|(?<=[。！？」』]))(?=[\["“„«‘'(¿¡—–-]*+([^\W_a-z]))"""
)
_OPENING = frozenset({"Lu", "Lo", "Nd", "Nl", "No"})
_WORD_BEFORE = regex.compile(r"(?:\p{L}\.)*+\p{L}[\p{L}\p{N}'’&-]*+$|\p{N}++$")
_WORD_AFTER = regex.compile(r"[\p{L}\p{N}’'-]++")
# “Will it hold?” Ms. Quill asked. / “Stop!” the clerk cried.
_SPOKEN_BY = regex.compile(r"(?:\p{Lu}[\p{L}.'’-]*+,?\s){1,5}(\p{Ll}+)")


def starts(text: str) -> tuple[int, ...]:
    """The positions at which sentences start after another has ended, in order. Linear in the text."""
    out = []
    for m in _CANDIDATE.finditer(text):
        stop, closers, first = m.groups()
        if category(first) not in _OPENING:
            continue
        if stop == "." and not closers:
            ends = _ends(text, m.start(), m.end())
        elif closers and stop in "!?…":
            spoken = _SPOKEN_BY.match(text, m.end(), m.end() + ATTRIBUTION_LONGEST)
            ends = not spoken or (
                spoken[1] not in lexicon.words("en/said_verbs")
                and spoken[1] not in lexicon.words("en/said_verbs_beside")
            )
        else:
            ends = True
        if ends:
            out.append(m.end())
    return tuple(out)


@record
class Bounds:
    """Where the sentences of a text start and end, by number."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, paragraphs: Sequence[Span], cuts: Sequence[int]) -> Bounds:
        """Sentences start with each paragraph, and at each cut within one. They touch each other."""
        if not paragraphs:
            return cls((), ())
        last = {p.start: p.end for p in paragraphs}
        starts = sorted(last.keys() | set(cuts))
        ends = starts[1:]
        ends.append(0)
        before = -1
        for start, end in last.items():
            ends[bisect_right(starts, start) - 2] = before
            before = end
        ends[-1] = before
        return cls(tuple(starts), tuple(ends))

    def at(self, position: int) -> int:
        """The number of the sentence that a position lies in or follows; 0 before the first."""
        return max(0, bisect_right(self.starts, position) - 1)


def _ends(text: str, at: int, after: int) -> bool:
    """Whether the full stop at `at` ends a sentence, and not only an abbreviation or an initial."""
    last = text.rfind(" ", max(0, at - WORD_LONGEST), at) + 1
    word = text[last:at]
    if last and len(word) > 1 and word.isalpha() and word not in _abbreviations():
        return True  # as nearly always
    if not last or not word.isalpha():
        before = _WORD_BEFORE.search(text, max(last, at - WORD_LONGEST), at)
        word = before.group() if before else ""
    if word in lexicon.words("en/abbreviations_inner"):
        return False
    initial = len(word) == 1 and word.isupper() and word != "I"
    dotted = len(word) > 1 and word[-2] == "."
    if initial or dotted or word in lexicon.words("en/abbreviations_final"):
        return _opens(text, after)
    return True


@cache
def _abbreviations() -> frozenset[str]:
    return lexicon.words("en/abbreviations_inner") | lexicon.words("en/abbreviations_final")


def _opens(text: str, at: int) -> bool:
    """Whether what follows is a word that sentences start with, more likely than a name goes on."""
    if text[at] in "\"“„«‘'([":
        return True
    word = _WORD_AFTER.match(text, at, at + WORD_LONGEST)
    return word is not None and word.group() in lexicon.words("en/sentence_openers")
