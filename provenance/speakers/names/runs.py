"""Runs of capitalised words: one scan over the view, then the joins that a name may hold inside.

"Lt. Gen. Ada J. Quill Jr.", "Rosa de la Cruz", "Ministry of Foreign Affairs", "Robert (Bobby) Quill" are one
run each; "Ada Quill's Norwick" is two, for a possessive ends a run.
"""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from provenance.speakers.names.words import words

_RUN = regex.compile(
    r"""
    (?<![\p{L}\d])
    (?:al-|el-)?
    (?: (?:\p{Lu}\.){1,4}+ (?:\p{Lu}(?!\w))?
      | \p{Lu} [\p{L}\p{M}\d&]*+ (?:['’](?![sS]\b)\p{L}++ | -[\p{L}\d]++)*+
    )
    (?: [ ] (?:al-|el-)?
        (?: (?:\p{Lu}\.){1,4}+ (?:\p{Lu}(?!\w))?
          | \p{Lu} [\p{L}\p{M}\d&]*+ (?:['’](?![sS]\b)\p{L}++ | -[\p{L}\d]++)*+
        )
    )*+
    """,
    regex.VERBOSE,
)
_LONGEST_GAP = 16
_SUFFIXES = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})
_OF = frozenset({" of ", " of the ", " for ", " for the ", " on ", " to the ", " to ", " on the "})
_AND = frozenset({" and ", " & ", ", ", " and the "})


@frozen
class Run:
    """A stretch of the view that may be a name, blanks and small words inside included."""

    start: int
    end: int


@cache
def _particle_gaps() -> frozenset[str]:
    one = words().particles
    return frozenset(
        {f" {p} " for p in one}
        | {
            f" {a} {b} "
            for a in ("de", "van", "von", "bin")
            for b in ("la", "las", "los", "le", "der", "den", "het", "el", "al")
        }
    )


def runs(text: str) -> list[Run]:
    """The runs of a text, in order, not overlapping. Linear."""
    w = words()
    particles, titles, bodies = _particle_gaps(), w.titles, w.body_nouns
    abbreviations = w.abbreviations
    out: list[Run] = []
    start = end = -1
    of = False  # the open run is the name of a body or office that goes on after "of"
    for m in _RUN.finditer(text):
        s, e = m.span()
        gap = s - end
        if start >= 0 and gap <= _LONGEST_GAP:
            between = text[end:s]
            joined = False
            if between in particles:
                joined = True
            elif between == ". ":
                joined = text[max(start, end - 7) : end].rpartition(" ")[2] in abbreviations
            elif between in _OF:
                last = text[start:end].rpartition(" ")[2].lower()
                joined = of = (last in bodies or last in titles) and text[s:e] not in w.calendar
            elif between in _AND:
                if between == ", ":
                    joined = text[s:e].partition(" ")[0] in _SUFFIXES
                elif of:
                    joined = all(x.lower() in w.common or x.lower() in bodies for x in text[s:e].split(" "))
            elif between in {" (", " “", ' "', " ‘"} or (between in {") ", "” ", '" ', "’ "}):
                joined = _nickname(text, start, end, s, e)
            if joined:
                end = e
                continue
        if start >= 0:
            out.append(Run(start, end))
        start, end, of = s, e, False
    if start >= 0:
        out.append(Run(start, end))
    return out


def _nickname(text: str, start: int, end: int, s: int, e: int) -> bool:
    """Whether a nickname in marks or brackets stands between given name and surname: Robert "Bobby" Quill."""
    if text[s - 1] == " ":  # the closing side: joined if the opening side was
        return any(mark in text[start:end] for mark in '(“"‘')
    if not any(part in words().given for part in text[start:end].split(" ")):
        return False
    return (
        " " not in text[s:e] and text[e : e + 2] in {") ", "” ", '" ', "’ "} and text[e + 2 : e + 3].isupper()
    )
