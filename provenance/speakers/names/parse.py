"""What a run of capitalised words is, by its own words alone: persons, bodies, lone words, or nothing.

What the rest of the article says is not looked at here, so that a run is read once and remembered.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from provenance.speakers.names.persons import titled, untitled
from provenance.speakers.names.pieces import Piece
from provenance.speakers.names.tokens import Token, folded, gender, given, tokens
from provenance.speakers.names.words import words

_ACRONYM = range(2, 7)  # letters


@lru_cache(maxsize=1 << 16)
def parse(run: str) -> tuple[Piece, ...]:
    """The names in a run's text, in order."""
    return tuple(piece for group in _split(tokens(run)) for piece in _read(run, group))


def _split(found: Sequence[Token]) -> list[list[Token]]:
    """Cuts at words of the grammar that are capitalised only because a sentence or headline is."""
    w = words()
    groups: list[list[Token]] = [[]]
    for i, token in enumerate(found):
        group = groups[-1]
        if token.low in w.function and token.text[0].isupper() and not token.text.endswith("."):
            begins = not group and i + 1 < len(found) and given(token.text)  # "Will Marsh"
            surname = group and given(group[-1].text) and token.low not in w.links  # "Ada Long"
            if not begins and not surname:
                groups.append([])
                continue
        group.append(token)
    return [g for g in groups if g]


def _read(run: str, found: list[Token]) -> list[Piece]:
    w = words()
    person = titled(run, found)
    if person is not None:
        return person
    while len(found) > 1 and found[-1].text in w.calendar:
        found.pop()
    phrase = run[found[0].start : found[-1].end]
    if phrase in w.bodies:
        return [Piece(found[0].start, found[-1].end, "body", phrase)]
    if len(found) == 1:
        return _lone(found[0])
    if phrase in w.calendar or phrase in w.places:
        return []
    if _is_body(found):
        return [Piece(found[0].start, found[-1].end, "body", phrase)]
    rest = found
    while (
        len(rest) > 1 and not given(rest[0].text) and (rest[0].text in w.demonyms or rest[0].text in w.places)
    ):
        rest = rest[1:]
    return _lone(rest[0]) if len(rest) == 1 else untitled(run, rest)


def _is_body(found: Sequence[Token]) -> bool:
    """By its last word ("Harbor Council") or by the word before "of" ("Ministry of Health")."""
    w = words()
    if found[-1].low in w.body_nouns:
        return True
    link = next((i for i, t in enumerate(found) if i and t.text in w.links), 0)
    return found[link - 1].low in w.body_nouns if link else False


def _lone(token: Token) -> list[Piece]:
    w, text = words(), token.text
    own = given(text)
    if text in w.calendar and not own:
        return []
    letters = text.replace(".", "").replace("&", "")
    if (letters.isupper() and len(letters) in _ACRONYM) or (text.endswith(".") and len(letters) > 1):
        known = text.lower() in w.common or text in w.places
        return [] if known else [Piece(token.start, token.end, "acronym", text)]
    if text.endswith(".") or len(text) < 2 or ("-" in text and text.rpartition("-")[2].islower()):
        return []
    weak = (
        token.low in w.common
        or token.low in w.function
        or text in w.places
        or text in w.demonyms
        or text in w.calendar
        or token.low in w.titles
        or token.low in w.body_nouns
        or token.low in w.roles
    )
    name = text.title() if text.isupper() else text
    key = folded(name)
    return [
        Piece(
            token.start, token.end, "weak" if weak else "lone", name, (key,) if own else (), key, gender(text)
        )
    ]
