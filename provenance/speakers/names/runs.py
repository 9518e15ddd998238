"""Runs of capitalised words: one scan over the view, then the joins that a name may hold inside.

"Lt. Gen. Ada J. Quill Jr.", "Rosa de la Cruz", "Ministry of Foreign Affairs", "Robert (Bobby) Quill" are one
run each; "Ada Quill's Norwick" is two, for a possessive ends a run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from unicodedata import category

from provenance.speakers.names.tokens import given, initial
from provenance.speakers.names.words import words

_PREFIXES = ("al-", "el-")
_ALPHABETS = (*range(0x600), *range(0x1E00, 0x2000))  # Latin, Greek, Cyrillic, Armenian: all in wide use
_LONGEST = 160  # characters of a joined run
_LONGEST_GAP = 16
_LONGEST_ABBREVIATION = 7
_NICKNAME_OPENS = (" (", " “", ' "', " ‘")
_NICKNAME_CLOSES = (") ", "” ", '" ', "’ ")


@cache
def _run() -> re.Pattern[str]:
    """A run's words.

    The standard library's engine takes two thirds of `regex`'s time for them; as it knows no classes of
    letters, those of the alphabets that have capitals are listed.
    """
    classes = [(chr(code), category(chr(code))) for code in _ALPHABETS]
    upper = "".join(c for c, kind in classes if kind == "Lu")
    letter = "".join(c for c, kind in classes if kind[0] == "L")
    accent = "".join(c for c, kind in classes if kind[0] == "M")
    inner = f"[{letter}{accent}0-9_]"  # what goes on with a word; the engine's own idea of it has "²"
    word = (
        rf"(?:[JS]r\.|(?:[{upper}]\.){{1,4}}+(?:[{upper}](?!{inner}))?+"
        rf"|[{upper}][{letter}{accent}0-9&]*+(?:['’](?![sS](?!{inner}))[{letter}]++|-[{letter}0-9]++)*+)"
    )
    # The look ahead lets the engine skip what is no capital; a prefix before the first is added afterwards.
    return re.compile(rf"(?=[{upper}])(?<![{letter}0-9]){word}(?: (?:al-|el-)?+{word}){{0,11}}+")


@cache
def _gaps() -> dict[str, str]:
    """What may stand between the parts of one run, and the rule that decides whether they are joined."""
    w = words()
    one = [f" {p} " for p in w.particles]
    two = [f" {p} {q} " for p, q in product(w.particles, repeat=2)]
    links = [f" {link} " for link in w.links] + [f" {link} the " for link in w.links]
    return {
        **dict.fromkeys(one + two, "particle"),
        **dict.fromkeys(links, "link"),
        **dict.fromkeys(_NICKNAME_OPENS + _NICKNAME_CLOSES, "nickname"),
        ". ": "abbreviation",
        ", ": "suffix",
        " and ": "and",
        " & ": "and",
    }


def runs(text: str) -> list[tuple[int, int]]:
    """The ranges of a text's runs, in order, not overlapping. Linear."""
    gaps = _gaps()
    out: list[tuple[int, int]] = []
    start = end = -1
    linked = False  # the open run is the name of a body or office that goes on after "of"
    for s, e in capitalised(text):
        if start >= 0:
            rule = gaps.get(text[end:s]) if s - end <= _LONGEST_GAP else None
            if (
                rule is not None
                and e - start <= _LONGEST
                and _joined(rule, text, (start, end), (s, e), linked)
            ):
                linked = linked or rule == "link"
                end = e
                continue
            out.append((start, end))
        start, end, linked = s, e, False
    if start >= 0:
        out.append((start, end))
    return out


def capitalised(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of capitalised words with one blank between them."""
    last = 0
    for m in _run().finditer(text):
        start, end = m.span()
        if start and text[start - 1] == "-" and start - 3 >= last and _prefixed(text, start - 3):
            start -= 3
        yield start, end
        last = end


def _prefixed(text: str, at: int) -> bool:
    """Whether a prefix of names ("al-Ward") starts at a position."""
    before = text[max(0, at - 1) : at]
    return text.startswith(_PREFIXES, at) and not (before.isalpha() or before.isdecimal())


def _joined(rule: str, text: str, left: tuple[int, int], right: tuple[int, int], linked: bool) -> bool:
    """Whether two runs with such a gap between them are one name."""
    w = words()
    start, end = left
    s, e = right
    if rule == "particle":
        return True
    if rule == "abbreviation":  # "Sen. Ada", "St. Norwick"
        return text[max(start, end - _LONGEST_ABBREVIATION) : end].rpartition(" ")[2] in w.abbreviations
    if rule == "suffix":  # "Quill, Jr."
        return text[s:e].partition(" ")[0].lower().rstrip(".") in w.suffixes
    if rule == "link":  # "Ministry of Health", "Secretary of State"
        before, _, last = text[start:end].lower().rpartition(" ")
        first = before.rpartition(" ")[2]
        surname = initial(first.upper()) or given(first.title()) is not None
        heads = last in w.body_nouns or (last in w.titles and not surname)  # "Ned King of Norwick" is a man
        return heads and text[s:e] not in w.calendar
    if rule == "and":  # "Ministry of Health and Welfare"
        return linked and all(x in w.common or x in w.body_nouns for x in text[s:e].lower().split(" "))
    return _nickname(text, left, right)


def _nickname(text: str, left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether a nickname in marks or brackets stands between given name and surname: Robert "Bobby" Quill."""
    before, (s, e) = text[left[0] : left[1]], right
    if text[s - 1] == " ":  # the closing side: joined if the opening side was
        return any(mark[1] in before for mark in _NICKNAME_OPENS)
    closed = text[e : e + 2] in _NICKNAME_CLOSES and text[e + 2 : e + 3].isupper()
    return closed and " " not in text[s:e] and any(part in words().given for part in before.split(" "))
