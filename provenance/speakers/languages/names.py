"""Names within a sentence, as far as readers of languages need them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from provenance import lexicon
from provenance.speakers.grammar import DET, PREP
from provenance.speakers.names.tokens import folded
from provenance.speakers.tokens import Token


def given(token: Token) -> bool:
    """Is this a known given name ("Ada", "Jean-Marc")?"""
    return token.capital and folded(token.text).partition("-")[0] in _given()


@cache
def _given() -> frozenset[str]:
    return frozenset(folded(row["name"]) for row in lexicon.table("names_given"))


def particles(s: Sequence[Token], i: int) -> int:
    """Where the particles that start at `i` within a name end; `i` if there are none (Ada van der Berg)."""
    known = lexicon.words("name_particles")
    article = s[i].classes & DET and not s[i].classes & PREP
    if article or not i or not given(s[i - 1]):
        return i
    k = i
    while k < len(s) and s[k].text in known:
        k += 1
    return k if k < len(s) and s[k].capital else i
