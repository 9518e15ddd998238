"""Single quotation marks: British usage and headlines; apostrophes are told from marks.

Where double marks are the custom, single ones are nested quotations, and no business of this module's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

import regex

from provenance import lexicon
from provenance.model import Span
from provenance.quotes.marks import Marked, trim
from provenance.quotes.thresholds import HEADLINE_WORDS, SINGLE_LONGEST
from provenance.quotes.view import View

_MARK = regex.compile(
    r"(?P<open>(?<![\p{L}\p{N}.,;!?…’'%)\]])['‘‚](?=[\p{L}\p{N}\[(“\"…£$€¥#@¿¡-]))"
    r"|(?P<close>(?<=[\p{L}\p{N}.,;!?…”\"%)\]—–-])['’‘](?![\p{L}\p{N}]))"
)
_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}’']*+")
_DECADE = regex.compile(r"\d0s\b|\d\d(?!\d)(?![’'%])")


def with_singles(view: View, doubles: list[Marked]) -> list[Marked]:
    """The outermost marked ranges in order, given those in double marks.

    Single marks are the custom where more quotations stand in them than in double ones (a text with none of
    those included). In any text, a headline's single marks count.
    """
    opening = _count(view.text)
    if opening > len(doubles):
        singles = [s for p in view.paragraphs for s in _pair(view.text, p)]
        outer = _outside(singles, doubles)
        kept = _outside(doubles, outer)
        if len(outer) > len(kept):
            return sorted([*outer, *kept], key=lambda m: m.start)
    if opening:
        return [*_headline(view, doubles), *doubles]
    return doubles


def _count(text: str) -> int:
    """How many single marks open, at the most, at the cost of counting."""
    marks = [m for m in "'‘" if m in text]
    return text.startswith(("'", "‘")) + sum([text.count(b + m) for m in marks for b in " \n("])


def _headline(view: View, doubles: list[Marked]) -> list[Marked]:
    """The single-marked ranges of a headline: a short first line without double marks.

    Those that only repeat words quoted further down are left out: they are no second quotation.
    """
    if len(view.paragraphs) < 2:
        return []
    first = view.paragraphs[0]
    line = view.text[first.start : first.end].strip()
    if len(line.split()) > HEADLINE_WORDS or (doubles and doubles[0].start < first.end):
        return []
    found = list(_pair(view.text, first))
    if found:
        below = "|".join(_folded(view.text, m) for m in doubles)
        found = [m for m in found if _folded(view.text, m) not in below]
    return found


def _folded(text: str, marked: Marked) -> str:
    """The words of a range, without case and punctuation."""
    return "".join(filter(str.isalnum, text[marked.start : marked.end].casefold()))


def _pair(text: str, paragraph: Span) -> Iterable[Marked]:
    """The ranges in single marks of a paragraph. Linear: each mark is looked at once.

    Of several marks that may close, the first is taken that stands after punctuation or that can't be a
    plural's apostrophe ('the teachers' pay').
    """
    opened = -1
    held = -1  # a closing mark that may be a plural's apostrophe
    for m in _MARK.finditer(text, paragraph.start, paragraph.end):
        at = m.start()
        if m["open"]:
            if opened >= 0 and held >= 0:
                yield from _marked(text, opened, held)
                opened = held = -1
            if opened < 0 and not _elided(text, at + 1):
                opened = at
        elif opened >= 0:
            if at - opened > SINGLE_LONGEST:
                opened = held = -1
            elif text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower():
                held = at if held < 0 else held
            else:
                yield from _marked(text, opened, at)
                opened = held = -1
    if opened >= 0 and held >= 0:
        yield from _marked(text, opened, held)


def _marked(text: str, opened: int, closed: int) -> Iterable[Marked]:
    inner = trim(text, opened + 1, closed)
    if inner is not None:
        yield Marked(inner.start, inner.end, opened, closed + 1)


def _elided(text: str, at: int) -> bool:
    """Whether an apostrophe before this position stands for letters or digits left out: 'em, '90s."""
    word = _WORD.match(text, at, at + 20)
    if word is None:
        return False
    return (
        word.group().rstrip("'’").lower() in lexicon.words("en/elisions")
        or _DECADE.match(text, at) is not None
    )


def _outside(some: list[Marked], others: list[Marked]) -> list[Marked]:
    """Those ranges that lie within none of the others."""
    starts = [o.start for o in others]
    found = []
    for m in some:
        n = bisect_right(starts, m.start) - 1
        if n < 0 or m.end > others[n].end:
            found.append(m)
    return found
