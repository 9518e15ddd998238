"""Persons' names in a run: after a title, by a given name, or perhaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from attrs import evolve

from provenance.speakers.names.pieces import Form, Piece, family_first, parts
from provenance.speakers.names.tokens import Token, common, folded, gender, given, initial
from provenance.speakers.names.words import words

_MOST_WORDS = 6  # of a name; more is a headline
_ROLE_WORDS = 6  # before a title that are worth keeping: "Norwick deputy harbor commissioner"


def titled(run: str, tokens: Sequence[Token]) -> list[Piece] | None:
    """The person after the run's last title, with what the title says; None where there is none."""
    w = words()
    at = _last_title(tokens)
    if at is None:
        return None
    first = at
    while first and tokens[first - 1].low in w.titles:
        first -= 1
    own = next((g for g in (w.titles[t.low].gender for t in tokens[first : at + 1]) if g), None)
    roles = _roles(tokens, first, at)
    rest = list(tokens[at + 1 :])
    if rest[0].text in w.links:
        rest, office = _after_office(rest)
        if office:
            roles = (*roles, f"{roles[0]} of {office}")
    while rest and rest[-1].text in w.calendar:
        rest.pop()
    if rest and rest[-1].low in w.body_nouns:
        return None if first == 0 and len(rest) > 1 and not own else []
    if (
        not rest
        or len(rest) > _MOST_WORDS
        or all(t.low in w.body_nouns or t.text in w.demonyms for t in rest)
    ):
        return None
    start = tokens[first].start
    if family_first(rest):
        return [evolve(_family_first(run, rest), start=start, gender=own, roles=roles)]
    if rest[0].low in w.common and not given(rest[0].text) and len(rest) > 1:
        return None
    name = parts(run, rest)
    if not name.surname:
        return None
    form: Form = "full" if name.given else "titled"
    own = own or (gender(rest[0].text) if name.given else None)
    return [Piece(start, rest[-1].end, form, name.name, name.given, name.surname, own, roles, name.suffix)]


def _last_title(tokens: Sequence[Token]) -> int | None:
    """The last title that something follows, unless a given name makes it a surname: "Billie King Marsh"."""
    w = words()
    for i in range(len(tokens) - 2, -1, -1):
        token = tokens[i]
        if token.low in w.titles and token.text[0].isupper():
            surname = i and token.low in w.common and given(tokens[i - 1].text)
            if not surname:
                return i
    return None


def _roles(tokens: Sequence[Token], first: int, at: int) -> tuple[str, ...]:
    """ "House Majority Leader" gives leader, majority leader, house majority leader."""
    titles = words().titles
    role = titles[tokens[at].low].role
    spoken = [titles[t.low].role if t.low in titles else t.low for t in tokens[max(0, at - _ROLE_WORDS) : at]]
    longer = (" ".join((*spoken[i:], role)) for i in range(len(spoken) - 1, -1, -1))
    others = (titles[t.low].role for t in tokens[first:at] if t.low in titles)
    return tuple(dict.fromkeys((role, *longer, *others)))


def _after_office(rest: list[Token]) -> tuple[list[Token], str]:
    """Skips the office's domain: "of State", "of Homeland Security", "of the House"."""
    w = words()
    i = len(list(takewhile(lambda t: t.text in w.links, rest[:-1])))
    office = [rest[i].low]
    i += 1
    while (
        i < len(rest) - 1
        and not given(rest[i].text)
        and (rest[i].low in w.common or rest[i].low in w.body_nouns)
    ):
        office.append(rest[i].low)
        i += 1
    return rest[i:], " ".join(office)


def _family_first(run: str, tokens: Sequence[Token]) -> Piece:
    start, end = tokens[0].start, tokens[1].end
    return Piece(start, end, "full", run[start:end], (folded(tokens[1].text),), folded(tokens[0].text))


def untitled(run: str, tokens: Sequence[Token]) -> list[Piece]:
    """A person's name by its given name or initial, after peoples, places and bodies that stand before it."""
    w = words()
    start = _given_at(tokens)
    if start is None:
        return perhaps(run, tokens)
    head = tokens[:start]
    if head:
        known = run[head[0].start : head[-1].end] in w.places or any(map(_modifier, head))
        if not known and (len(tokens) - start < 2 or len(tokens) <= 4):
            start = 0
        elif known and any(t.text[0].islower() for t in head):
            return []
    name = tokens[start:]
    first, last = name[0], name[-1]
    if len(name) > _MOST_WORDS or any(t.text in w.links for t in name):
        return []
    if (
        last.low not in w.suffixes
        and last.low in w.common
        and (common(first) or last.low in w.persons_things)
    ):
        return []
    p = parts(run, name)
    if not p.given:
        return []
    return [
        Piece(first.start, last.end, "full", p.name, p.given, p.surname, gender(first.text), (), p.suffix)
    ]


def _given_at(tokens: Sequence[Token]) -> int | None:
    """Where the first given name or initial stands that something follows."""
    demonyms = words().demonyms
    for i, token in enumerate(tokens[:-1]):
        # "Dane Cruz" and "Dane de la Cruz" are persons, "German Chancellor Cruz" is named Cruz.
        people = i == 0 and token.text in demonyms and len(tokens) > 2 and not tokens[1].text[0].islower()
        if (given(token.text) and not people) or initial(token.text):
            return i
    return None


def _modifier(token: Token) -> bool:
    acronym = token.text.isupper() and len(token.text) > 1 and not initial(token.text)
    return acronym or common(token) or token.low in words().roles


def perhaps(run: str, tokens: Sequence[Token]) -> list[Piece]:
    """Two to four words that no lexicon knows: a person's name, if the article treats it so."""
    if family_first(tokens):
        return [_family_first(run, tokens)]
    links = words().links
    strange = (common(t) or t.text in links or (t.text.isupper() and len(t.text) > 2) for t in tokens)
    if not 2 <= len(tokens) <= 4 or any(strange):
        return []
    p = parts(run, tokens)
    if not p.given:  # "Van Brandt"
        return [Piece(tokens[0].start, tokens[-1].end, "lone", p.name, (), p.surname, None, (), p.suffix)]
    return [Piece(tokens[0].start, tokens[-1].end, "maybe", p.name, p.given, p.surname, None, (), p.suffix)]
