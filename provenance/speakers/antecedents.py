"""What a relative pronoun stands for: an aide to the mayor who said, the letter from the port, which read."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.speakers.grammar import NUMBER, PLURAL, PRON, WITHIN
from provenance.speakers.names.words import words
from provenance.speakers.phrases import group_left
from provenance.speakers.tokens import Token

_SET_OFF = frozenset({",", "—", "–"})


def antecedent(s: Sequence[Token], at: int) -> tuple[int, int] | None:
    """What the relative pronoun at a token stands for, as token numbers; None where no noun is before it.

    That is the nearest noun; for "who" the farthest for persons with what belongs to it ("members of the
    party who", "with the help of [a friend of the mayor] who"), or, where none is known to be one, the whole.
    """
    end = at - 1 if at and s[at - 1].text in _SET_OFF else at
    start = group_left(s, end)
    if start == end or s[at].low not in words().anaphors:
        return (start, end) if start < end else None
    person = start if _person(s[end - 1]) else None
    while start > 1 and s[start - 1].classes & WITHIN:
        further = group_left(s, start - 1)
        if further == start - 1:
            break
        person = further if _person(s[start - 2]) else person
        start = further
    return (start if person is None else person), end


def _person(token: Token) -> bool:
    """Whether a word may well be for persons: a calling, a pronoun, a number, a plural."""
    callings = words().callings
    known = token.low in callings or token.low.removesuffix("s") in callings
    return known or bool(token.classes & (PRON | NUMBER | PLURAL))
