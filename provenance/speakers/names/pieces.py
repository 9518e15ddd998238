"""A piece: one name within a run of capitalised words, taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from provenance.speakers.names.records import Gender
from provenance.speakers.names.tokens import Token, folded
from provenance.speakers.names.tokens import given as given_name
from provenance.speakers.names.words import words

Form = Literal["full", "titled", "maybe", "lone", "weak", "body", "acronym"]
"""full: given name and surname. titled: a title and one name. maybe: two or three words that could be a
person's. lone: one word that is no other known thing. weak: one word that is also a common word, a place or a
people. body, acronym: an organisation, by its form."""


@frozen
class Piece:
    """One name in a run: its range within the run's text, and its parts folded for comparing."""

    start: int
    end: int
    form: Form
    name: str
    given: tuple[str, ...] = ()
    surname: str = ""
    gender: Gender = None
    roles: tuple[str, ...] = ()
    suffix: str = ""


@frozen
class Parts:
    """A person's name as written, and its given names, surname and suffix, folded."""

    name: str
    given: tuple[str, ...]
    surname: str
    suffix: str


def parts(run: str, tokens: Sequence[Token]) -> Parts:
    """Takes a person's name apart; particles belong to the surname: "Rosa | de la Cruz"."""
    name = run[tokens[0].start : tokens[-1].end].rstrip(",")
    suffix = ""
    if len(tokens) > 1 and tokens[-1].low in words().suffixes:
        suffix, tokens = tokens[-1].low, tokens[:-1]
    if len(tokens) > 1 and all(t.text.isupper() and len(t.text) > 2 for t in tokens):
        name = name.title()
    last = len(tokens) - 1
    while last > 0 and _particle(tokens[last - 1]) and (last > 1 or not given_name(tokens[0].text)):
        last -= 1
    surname = folded(" ".join(t.text for t in tokens[last:])).strip(",.")
    given = (folded(t.text).strip('.“”"()‘’,') for t in tokens[:last])
    return Parts(name, tuple(g for g in given if g), surname, suffix)


def _particle(token: Token) -> bool:
    return token.text[0].islower() or token.low in words().particles


def family_first(tokens: Sequence[Token]) -> bool:
    """Whether the family name stands first, as in Korean names: "Han Do-yun"."""
    if len(tokens) != 2 or tokens[0].text.endswith(".") or tokens[0].text in words().places:
        return False
    first, _, second = tokens[1].text.partition("-")
    return bool(first) and second.islower() and second not in words().common
