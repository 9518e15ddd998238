"""Names within a sentence, as far as readers of languages need them."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

from provenance import lexicon
from provenance.speakers.grammar import CONJ, DET, PREP
from provenance.speakers.names.tokens import given
from provenance.speakers.tokens import Token


def particles(s: Sequence[Token], i: int, titles: Container[str]) -> int:
    """Where the particles that start at `i` within a name end; `i` if there are none.

    They follow a given name, a title or another particle: Ada van der Berg, Frau van der Berg, Van der Berg.
    """
    known = lexicon.words("name_particles")
    if not i or s[i].text not in known or s[i].classes & CONJ or not s[i - 1].capital:
        return i
    before = s[i - 1].low
    if before not in titles and before not in known:
        article = s[i].classes & DET and not s[i].classes & PREP
        if article or given(s[i - 1].text) is None:
            return i
    k = i
    while k < len(s) and s[k].text in known:
        k += 1
    return k if k < len(s) and s[k].capital else i


@cache
def titles(language: str) -> frozenset[str]:
    """The titles before surnames in a language."""
    return frozenset(row["title"] for row in lexicon.table(f"{language}/titles"))
