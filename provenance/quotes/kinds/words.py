"""The small words that the rules on kinds go by, from the lexicon, by the part that they play."""

from __future__ import annotations

from functools import cache

from provenance import lexicon


@cache
def words(role: str) -> frozenset[str]:
    """The words of a role, `words("article")`; empty where the lexicon has no such role."""
    return frozenset(row["word"] for row in lexicon.table("en/kind_words") if row["role"] == role)
