"""Where sentences start: ends told from abbreviations, initials, and quotations within a sentence."""

from __future__ import annotations

import regex

from provenance import lexicon
from provenance.quotes.thresholds import ATTRIBUTION_LONGEST, WORD_LONGEST

# A full stop, perhaps closing marks, blanks, and something that a sentence may start with.
_CANDIDATE = regex.compile(
    r"""(?P<stop>[.!?…。！？])(?P<closers>["”“’'»)\]]*+)(?:\s++|(?<=[。！？」』]))(?=[\["“„«‘'(¿¡—–-]*+[\p{Lu}\p{Lo}\p{N}])"""
)
_WORD_BEFORE = regex.compile(r"(?:\p{L}\.)*+\p{L}[\p{L}\p{N}'’&-]*+$|\p{N}++$")
_WORD_AFTER = regex.compile(r"[\p{L}\p{N}’'-]++")
# “Will it hold?” Ms. Quill asked. / “Stop!” the clerk cried.
_SPOKEN_BY = regex.compile(r"(?:\p{Lu}[\p{L}.'’-]*+,?\s){1,5}(\p{Ll}+)")


def starts(text: str) -> tuple[int, ...]:
    """The positions at which sentences start after another has ended, in order. Linear in the text."""
    out = []
    for m in _CANDIDATE.finditer(text):
        if m["stop"] == "." and not m["closers"]:
            ends = _ends(text, m.start(), m.end())
        elif m["closers"] and m["stop"] in "!?…":
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


def _ends(text: str, at: int, after: int) -> bool:
    """Whether the full stop at `at` ends a sentence, and not only an abbreviation or an initial."""
    last = text.rfind(" ", max(0, at - WORD_LONGEST), at) + 1
    word = text[last:at]
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


def _opens(text: str, at: int) -> bool:
    """Whether what follows is a word that sentences start with, more likely than a name goes on."""
    if text[at] in "\"“„«‘'([":
        return True
    word = _WORD_AFTER.match(text, at, at + WORD_LONGEST)
    return word is not None and word.group() in lexicon.words("en/sentence_openers")
