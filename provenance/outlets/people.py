"""Who a sentence speaks of, as far as credits need it: the capitalised words that may be surnames."""

from __future__ import annotations

from functools import cache

import regex

from provenance import lexicon
from provenance.model import Quote
from provenance.outlets.mentions import Mention

_CAPITALISED = regex.compile(r"(?<![^\W_])\p{Lu}[\p{L}-]++(?:['’]\p{Lu}[\p{L}-]++)?")


@cache
def _no_names() -> frozenset[str]:
    words = (
        lexicon.words("en/sentence_openers")
        | lexicon.words("en/function-words")
        | lexicon.words("en/no_surnames")
    )
    return frozenset(w.casefold() for w in words)


def surnames(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> frozenset[str]:
    """The words of a range that may be surnames, case-folded; words of outlets' names are none."""
    skip = _no_names()
    return frozenset(
        word
        for m in _CAPITALISED.finditer(text, start, end)
        if (word := m.group().casefold()) not in skip
        and not any(o.start <= m.start() < o.end for o in mentions)
    )


def surname(quote: Quote) -> str | None:
    """The surname of a quote's speaker, case-folded; None where there is only a pronoun or a common noun."""
    if quote.speaker is None:
        return None
    names = [
        w for m in _CAPITALISED.finditer(quote.speaker.name) if (w := m.group().casefold()) not in _no_names()
    ]
    return names[-1] if names else None
