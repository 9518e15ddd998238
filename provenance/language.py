"""Which language a text is in, told by its commonest words."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from provenance import lexicon

READ: Final = 1000
"""Characters that are read: some 170 words tell languages apart by far."""

SHARE: Final = 0.25
"""Of running text in a language of the table, a greater share (.4 to .5) is among its commonest words."""

LEAST: Final = 2
"""One word proves nothing: it may be a foreign one. Nor do those that names hold, as in "van der Bellen"."""

_WORD = re.compile(r"\w+")


def detect(text: str) -> str:
    """The code of the language that the text begins in, of those that `lexicon/commonest.tsv` holds.

    English wherever that is unsure: in a text without words, or in a language that no line there is for.
    """
    start, common = text[:READ].lower(), _commonest()
    blocks = start.split()
    if _count(blocks, common["en"]) > SHARE * len(blocks):
        return "en"  # at once, and without a closer look, as most often
    words = _WORD.findall(start)
    best, most, least = "en", _count(words, common["en"]), SHARE * len(words)
    for language, its in common.items():
        count = _count(words, its)
        if count > most and count >= least and _count(words, its - lexicon.words("name_particles")) >= LEAST:
            best, most = language, count
    return best


def _count(words: list[str], common: frozenset[str]) -> int:
    return sum(map(common.__contains__, words))


@cache
def _commonest() -> dict[str, frozenset[str]]:
    return {row["language"]: frozenset(row["words"].split()) for row in lexicon.table("commonest")}
