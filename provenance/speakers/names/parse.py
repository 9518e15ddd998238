"""What a run of capitalised words is, by its own words alone: a person, a body, a lone word, or nothing.

A run may hold a head that is no part of the name ("Vermont Sen. Ada Quill", "The Republican Ada Quill") and
may hold two names ("Norwick Times editor" holds none). What the rest of the article says is not looked at
here, so that a run is read once and remembered.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Literal

from attrs import frozen

from provenance.speakers.names.records import Gender
from provenance.speakers.names.words import Words, words

Form = Literal["full", "titled", "maybe", "lone", "weak", "body", "acronym"]
"""full: given name and surname. titled: a title and one name. maybe: two or three words that could be a
person's. lone: one word that is no other known thing. weak: one word that is also a common word, a place or a
people. body, acronym: an organisation, by its form."""

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MOST_NAME_WORDS = 6


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


def folded(text: str) -> str:
    """Without case, accents and apostrophe variants."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'"))
        text = "".join(c for c in text if not unicodedata.combining(c))
    return text.lower()


@frozen
class _Token:
    text: str
    start: int
    end: int
    low: str  # lower case, without closing dot


def _tokens(run: str) -> list[_Token]:
    out, at = [], 0
    for part in run.split(" "):
        if part:
            out.append(
                _Token(part, at, at + len(part), part.lower().rstrip(".,") if len(part) > 2 else part.lower())
            )
        at += len(part) + 1
    return out


@lru_cache(maxsize=1 << 16)
def parse(run: str) -> tuple[Piece, ...]:
    """The names in a run's text, in order."""
    w = words()
    tokens = _tokens(run)
    out: list[Piece] = []
    for group in _split(tokens, w):
        out += _read(run, group, w)
    return tuple(out)


def _is_given(token: _Token, w: Words) -> str | None:
    name = token.text
    found = w.given.get(name)
    if found is None and not name.isascii():
        found = w.given.get(
            "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
        )
    if found is None and "-" in name:
        first, _, second = name.partition("-")
        found = w.given.get(first) if second[:1].isupper() else None
    if found is None and name.isupper() and len(name) > 2:
        found = w.given.get(name.title())
    return found


def _split(tokens: list[_Token], w: Words) -> list[list[_Token]]:
    """Cuts at words of the grammar that stand there only because a sentence or headline begins."""
    groups: list[list[_Token]] = [[]]
    for i, token in enumerate(tokens):
        group = groups[-1]
        if token.low in w.function and token.text[0].isupper() and not token.text.endswith("."):
            given_next = not group and i + 1 < len(tokens) and _is_given(token, w)
            after_given = (
                group and _is_given(group[-1], w) and token.low not in {"the", "a", "and", "of", "in"}
            )
            if not given_next and not after_given:
                groups.append([])
                continue
        group.append(token)
    return [g for g in groups if g]


def _read(run: str, tokens: list[_Token], w: Words) -> list[Piece]:
    titled = _with_title(run, tokens, w)
    if titled is not None:
        return titled
    while tokens and tokens[-1].text in w.calendar and len(tokens) > 1:
        tokens = tokens[:-1]
    phrase = run[tokens[0].start : tokens[-1].end]
    if phrase in w.calendar or (phrase in w.places and len(tokens) > 1):
        return []
    if phrase in w.bodies:
        return [Piece(tokens[0].start, tokens[-1].end, "body", phrase)]
    if len(tokens) == 1:
        return _lone(tokens[0], w)
    if _is_body(tokens, w):
        return [Piece(tokens[0].start, tokens[-1].end, "body", phrase)]
    return _person(run, tokens, w)


def _lone(token: _Token, w: Words) -> list[Piece]:
    text = token.text
    if text in w.calendar and not _is_given(token, w):
        return []
    letters = text.replace(".", "").replace("&", "")
    if (letters.isupper() and 2 <= len(letters) <= 6 and text not in w.places) or (
        text.endswith(".") and len(letters) > 1
    ):
        word = text.lower() in w.common and text not in w.bodies
        return [] if word or text in w.places else [Piece(token.start, token.end, "acronym", text)]
    if text.endswith(".") or len(text) < 2 or ("-" in text and text.rpartition("-")[2].islower()):
        return []
    weak = token.low in w.common or token.low in w.function or text in w.places or text in w.demonyms
    weak = weak or token.low in w.titles or token.low in w.body_nouns or token.low in w.roles
    name = text.title() if text.isupper() else text
    given = _is_given(token, w)
    return [
        Piece(
            token.start,
            token.end,
            "weak" if weak else "lone",
            name,
            given=(folded(name),) if given else (),
            surname=folded(name),
            gender="m" if given == "m" else "f" if given == "f" else None,
        )
    ]


def _is_body(tokens: list[_Token], w: Words) -> bool:
    if tokens[-1].low in w.body_nouns:
        return True
    for i, token in enumerate(tokens[1:], 1):
        if token.text in {"of", "for", "on", "to", "and", "&"}:
            return tokens[i - 1].low in w.body_nouns
    return False


def _with_title(run: str, tokens: list[_Token], w: Words) -> list[Piece] | None:
    """The person after the last title, with what the title says; None where there is no title."""
    at = -1
    for i in range(len(tokens) - 2, -1, -1):
        token = tokens[i]
        if token.low in w.titles and token.text[0].isupper():
            if i and token.low in w.common and _is_given(tokens[i - 1], w):
                continue  # "Billie King Norwick": a surname that is also a title
            at = i
            break
    if at < 0:
        return None
    first = at
    while first and tokens[first - 1].low in w.titles:
        first -= 1
    role = w.titles[tokens[at].low].role
    gender = next((g for g in (w.titles[t.low].gender for t in tokens[first : at + 1]) if g), None)
    roles = _roles(tokens, first, at, w)
    rest = tokens[at + 1 :]
    if rest and rest[0].text in {"of", "for", "to", "on"}:
        rest, office = _after_office(rest, w)
        if office:
            roles = (*roles, f"{role} of {office}")
    while rest and rest[-1].text in w.calendar:
        rest = rest[:-1]
    if rest and rest[-1].low in w.body_nouns:
        return None if first == 0 and len(rest) > 1 and not gender else []
    if (
        not rest
        or len(rest) > _MOST_NAME_WORDS
        or all(t.low in w.body_nouns or t.low in w.demonyms for t in rest)
    ):
        return None
    if _asian(rest):
        name = run[rest[0].start : rest[1].end]
        own = (folded(rest[1].text),)
        return [
            Piece(tokens[first].start, rest[1].end, "full", name, own, folded(rest[0].text), gender, roles)
        ]
    if rest[0].low in w.common and not _is_given(rest[0], w) and len(rest) > 1:
        return None
    given, surname, named, suffix = _parts(run, rest, w)
    if not surname:
        return None
    if not gender and given:
        gender = _given_gender(rest[0], w)
    start = tokens[first].start
    form: Form = "full" if given else "titled"
    return [Piece(start, rest[-1].end, form, named, given, surname, gender, roles, suffix)]


def _roles(tokens: list[_Token], first: int, at: int, w: Words) -> tuple[str, ...]:
    """ "House Majority Leader" gives leader, majority leader, house majority leader."""
    title = w.titles[tokens[at].low]
    spoken = [w.titles[t.low].role if t.low in w.titles else t.low for t in tokens[:at]]
    longer = (" ".join((*spoken[i:], title.role)) for i in range(at - 1, -1, -1))
    others = (w.titles[t.low].role for t in tokens[first:at] if t.low in w.titles)
    return tuple(dict.fromkeys((title.role, *longer, *others)))


def _after_office(rest: list[_Token], w: Words) -> tuple[list[_Token], str]:
    """Skips the office's domain: "of State", "of Homeland Security", "of the House"."""
    i = 1
    while i < len(rest) - 1 and rest[i].text[0].islower():
        i += 1
    office = [rest[i].low] if i < len(rest) else []
    i += 1
    while (
        i < len(rest) - 1
        and not _is_given(rest[i], w)
        and (rest[i].low in w.common or rest[i].low in w.body_nouns)
    ):
        office.append(rest[i].low)
        i += 1
    return rest[i:], " ".join(office)


def _given_gender(token: _Token, w: Words) -> Gender:
    found = _is_given(token, w)
    return "m" if found == "m" else "f" if found == "f" else None


def _parts(run: str, tokens: list[_Token], w: Words) -> tuple[tuple[str, ...], str, str, str]:
    """Given names (folded), surname (folded), the name as written, and the suffix."""
    name = run[tokens[0].start : tokens[-1].end].rstrip(",")
    suffix = ""
    words_ = list(tokens)
    if len(words_) > 1 and words_[-1].low in _SUFFIXES:
        suffix = words_.pop().low
    if words_ and all(t.text.isupper() and len(t.text) > 2 for t in words_) and len(words_) > 1:
        name = name.title()
    last = len(words_) - 1
    while last > 1 and words_[last - 1].text[:1].islower():
        last -= 1  # particles belong to the surname
    if last == 1 and words_[0].text[:1].islower():
        last = 0
    surname = folded(" ".join(t.text for t in words_[last:])).strip(",.")
    given = tuple(folded(t.text).strip('.“”"()‘’,') for t in words_[:last])
    return tuple(g for g in given if g), surname, name, suffix


def _person(run: str, tokens: list[_Token], w: Words) -> list[Piece]:
    """A person's name, after peoples, places and bodies that stand before it."""
    start = 0
    for i in range(len(tokens) - 1):
        if _is_given(tokens[i], w) and not (i == 0 and tokens[i].text in w.demonyms and len(tokens) > 2):
            start = i
            break
        if _initial(tokens[i]) and i + 1 < len(tokens) and not any(t.text[0].islower() for t in tokens[:i]):
            start = i
            break
    else:
        return _maybe(run, tokens, w)
    if start:
        head = tokens[:start]
        known = (
            any(
                t.text in w.demonyms
                or t.low in w.body_nouns
                or t.low in w.common
                or t.low in w.roles
                or t.text in w.bodies
                or (t.text.isupper() and len(t.text) > 1 and not _initial(t))
                for t in head
            )
            or run[head[0].start : head[-1].end] in w.places
        )
        if not known:
            if len(tokens) - start < 2 or len(tokens) <= 4:
                start = 0
        elif any(t.text[0].islower() for t in head):
            return []
    name = tokens[start:]
    if len(name) > _MOST_NAME_WORDS:
        return []
    first, last = name[0], name[-1]
    if len(name) > 1 and last.low not in _SUFFIXES and last.low in w.common:
        doubtful = (
            first.low in w.common
            or first.low in w.function
            or first.text in w.places
            or first.text in w.demonyms
        )
        if doubtful or last.low in {"campaign", "administration", "tower", "day"}:
            return []
    if any(t.text in {"of", "for", "on", "to", "and"} for t in name):
        return []
    given, surname, named, suffix = _parts(run, name, w)
    if not given:
        return []
    return [
        Piece(name[0].start, last.end, "full", named, given, surname, _given_gender(first, w), (), suffix)
    ]


def _initial(token: _Token) -> bool:
    return len(token.text) in {2, 4, 6} and token.text[1] == "." and token.text not in words().places


def _maybe(run: str, tokens: list[_Token], w: Words) -> list[Piece]:
    while len(tokens) > 1 and (tokens[0].text in w.demonyms or tokens[0].text in w.places):
        tokens = tokens[1:]
    if len(tokens) == 1:
        return _lone(tokens[0], w)
    if _asian(tokens):
        given, _, named, _ = _parts(run, tokens, w)
        return [Piece(tokens[0].start, tokens[-1].end, "full", named, (folded(tokens[-1].text),), given[0])]
    if len(tokens) > 4 or any(
        t.low in w.common
        or t.low in w.body_nouns
        or t.text in w.demonyms
        or t.text in w.calendar
        or t.text in w.places
        or (t.low in w.function and t.text[0].isupper())
        or t.text in w.bodies
        or (t.text.isupper() and len(t.text) > 2)
        or t.text in {"of", "for", "on", "to", "and", "&"}
        for t in tokens
    ):
        return []
    given, surname, named, suffix = _parts(run, tokens, w)
    if not given:
        return []
    return [Piece(tokens[0].start, tokens[-1].end, "maybe", named, given, surname, None, (), suffix)]


def _asian(tokens: list[_Token]) -> bool:
    """A family name first, as in Korean names: "Han Do-yun"."""
    last = tokens[-1].text
    if last.rpartition("-")[2] in words().common or tokens[0].text in words().places:
        return False
    return (
        len(tokens) == 2
        and "-" in last
        and last.partition("-")[2].islower()
        and not tokens[0].text.endswith(".")
    )
