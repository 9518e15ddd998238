"""The states of the U.S. that words tie somebody to: "Florida Sen. Quill", "Quill (R-Fla.)"."""

from __future__ import annotations

from itertools import pairwise

import regex

from provenance.speakers.names.words import words

_WORD = regex.compile(r"\p{Lu}[\p{L}.]*+")
_PARTY = regex.compile(r",?\s\(?[DIRL]-(\p{Lu}[\p{L}.]*+(?:\s\p{Lu}\p{L}++)?)")
_BEFORE = 30  # characters before a name that hold a state and the word before it


def named(text: str) -> frozenset[str]:
    """The states that a phrase names, each as the lexicon spells it in full."""
    known = words().states
    found = _WORD.findall(text)
    pairs = (f"{one} {two}" for one, two in pairwise(found))
    return frozenset(known[name] for name in (*found, *pairs) if name in known)


def beside(text: str, start: int, end: int) -> str | None:
    """The state right before a name, or with the party behind it."""
    known = words().states
    party = _PARTY.match(text, end)
    if party:
        name = party[1].replace(".", "")
        return known.get(name) or known.get(name.partition(" ")[0])
    before = text[max(0, start - _BEFORE) : start].split()
    for n in (2, 1):
        state = known.get(" ".join(before[-n:]))
        if state is not None and len(before) >= n:
            inside = len(before) > n and before[-n - 1].lower() in words().prepositions
            return None if inside else state  # in Ohio Ada Quill said
    return None
