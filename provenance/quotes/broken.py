"""Broken quotations: the fragments of one sentence with the speaker put in between ("A," she said, "B")."""

from __future__ import annotations

import regex

from provenance.quotes.marks import Marked
from provenance.quotes.saying import said
from provenance.quotes.sentences import starts
from provenance.quotes.thresholds import BREAK_LONGEST, BREAK_WORDS

_WORD = regex.compile(r"[\p{L}][\p{L}’'-]*+")
_PLAIN_WORD = regex.compile(r"\p{L}++")  # « A », dit-elle, « B »
_GOES_ON = (",", "—", "–", "-", "…", ":", ";")


def continues(text: str, before: Marked, after: Marked, language: str = "en") -> bool:
    """Whether the later of two marked ranges goes on with the sentence that the earlier one began.

    Only a short cue stands between them, in the same paragraph; no sentence ends in it, it is set off by
    commas or dashes, and what follows does not start a sentence of its own after a full stop.
    """
    if not 0 < after.left - before.right <= BREAK_LONGEST:
        return False
    between = text[before.right : after.left]
    cue = between.strip()
    if "\n" in cue or not cue.endswith(_GOES_ON) or starts(between):
        return False
    last = text[before.end - 1]
    if not (last in ",—–-…?!" or cue.startswith((",", "—", "–", "-"))):
        return False
    if last in "?!" and not text[after.start].islower():
        return False
    words = (_WORD if language == "en" else _PLAIN_WORD).findall(cue)
    return len(words) <= BREAK_WORDS and not said(language).isdisjoint(words)
