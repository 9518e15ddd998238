"""Whether given names agree: equal, an initial, a pet form."""

from __future__ import annotations

import regex

from provenance.speakers.names.words import words

_DOUBLED = regex.compile(r"(.)\1")


def same_given(a: str, b: str) -> bool:
    """Whether two folded given names can be one person's: "a" and "ada", "bill" and "william"."""
    if a == b:
        return True
    a, b = a.rstrip("."), b.rstrip(".")
    if not a or not b:
        return False
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    if _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b):
        return True  # "hilary" and "hillary"
    nick = words().nicknames
    one, two = nick.get(a, frozenset()), nick.get(b, frozenset())
    return b in one or a in two or bool(one & two)


def same_givens(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two people of one surname can be one by their given names: "j. ada" and "ada" can."""
    return any(same_given(x, b[0]) for x in a if len(x) > 1 or x is a[0]) or any(
        same_given(a[0], y) for y in b if len(y) > 1 or y is b[0]
    )
