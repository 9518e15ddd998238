"""Outlets that are pointed at ("the newspaper", "the Gazette"), and names that only a noun gives away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import regex
from attrs import evolve, frozen

from provenance import lexicon
from provenance.outlets import identity
from provenance.outlets.mentions import SHORT, Mention
from provenance.outlets.triggers import Hit, outlet_heads

# The standard library's engine takes half the time here.
_STATE = re.compile(
    r"\s(?:state|public|national|government)(?:[ -](?:run|owned|controlled|backed|funded))?"
    r"\s(?:television|TV|radio|media|broadcaster|news\sagency)\b"
)
_AIRED = ("television", " TV", " radio", " media", "broadcaster", "agency")  # what `_STATE` ends with
_COUNTRY = regex.compile(r"(?r)(?<![^\W_])\p{Lu}\p{L}+(?:[’']s)?")
_NAME_AFTER = regex.compile(
    r"\s[\"“‘']?(?P<name>\p{Lu}[\p{L}\p{N}.’'&-]*+(?:\s(?:(?:of|de|la|della|du)\s)?\p{Lu}[\p{L}\p{N}.’'&-]*+){0,3})"
)
_NAME_BEFORE = regex.compile(
    r"(?r)(?<![^\W_])(?P<name>\p{Lu}[\p{L}\p{N}.&-]{0,24}(?:\s\p{Lu}[\p{L}\p{N}.&-]{0,24}){0,2})\s"
)
_NO_NAME = regex.compile(
    r"(?:[\p{L}.]*(?:an|ish|ese|rench|utch|wiss|reek|zech|eli|aqi|ani|based|owned|run)|The|A|An|This|That|In|On|At"
    r"|Local|Daily|U\.S|US|UK|[\p{L}]*day|[\p{Lu}.]{1,3})$"
)
_WEEKDAY = regex.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\b|(?:He|She|They|I|We)\b"
)
_NEXT = regex.compile(r"\s(\p{Ll}+)")
_POINTS = regex.compile(
    r"(?r)\b(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:same\s|\p{L}+-(?:based|run|owned)\s|\p{Lu}\p{Ll}+\s)?"
)


@frozen
class _Noun:
    kinds: frozenset[str]
    points: bool
    follows: bool


def resolve(text: str, named: tuple[Mention, ...], hits: Sequence[Hit]) -> tuple[Mention, ...]:
    """The named mentions, short names made whole, and what nouns name or point at.

    `hits` holds the nouns' last words. In order, none overlapping another. A short name that no full name
    in the text explains is left out.
    """
    whole = tuple(_whole(named))
    everything = sorted(
        [*whole, *_state_media(text), *_by_noun(text, whole, hits)], key=lambda m: (m.start, m.start - m.end)
    )
    found: list[Mention] = []
    for mention in everything:
        if not found or found[-1].end <= mention.start:
            found.append(mention)
    return tuple(found)


def _whole(named: tuple[Mention, ...]) -> Iterator[Mention]:
    """The Times after The Norwick Times is that one; so is the Gazette before its full name's first use."""
    later = {tail: m.outlet for m in reversed(named) for tail in _tails(m.outlet)}
    before: dict[str, str] = {}
    for m in named:
        name = m.outlet.removeprefix("The ")
        short = (
            m.kind == SHORT
            or (m.outlet == f"The {name}" and " " not in name)
            or identity.find(m.outlet) is None
        )
        whole = before.get(name) or later.get(name) if short else None
        if whole:
            yield evolve(m, outlet=whole, kind="newspaper")
        elif m.kind != SHORT:
            yield m
        before.update((tail, m.outlet) for tail in _tails(m.outlet))


def _tails(name: str) -> Iterator[str]:
    """The shorter names that a name may be called by: of "New York Daily News", "Daily News" and "News"."""
    words = name.removeprefix("The ").split()
    return (" ".join(words[i:]) for i in range(1, min(len(words), 5)))


def _state_media(text: str) -> Iterator[Mention]:
    """“It was a drill,” Norvian state television reported: an outlet that the text does not name further."""
    if not any(word in text for word in _AIRED):
        return
    for m in _STATE.finditer(text):
        if country := _COUNTRY.match(text, max(0, m.start() - 30), m.start()):
            name = country.group().removesuffix("’s").removesuffix("'s") + m.group()
            yield Mention(country.start(), m.end(), name, "broadcaster")


@cache
def _nouns() -> Mapping[str, _Noun]:
    rows = lexicon.table("en/outlet_nouns")
    return MappingProxyType(
        {
            r["noun"]: _Noun(frozenset(r["kinds"].split()), r["anaphor"] == "yes", r["follows"] == "yes")
            for r in rows
        }
    )


@cache
def _by_head() -> Mapping[str, tuple[str, ...]]:
    """The nouns by their last word, longest first."""
    found: dict[str, list[str]] = {head: [] for head in outlet_heads()}
    for noun in sorted(_nouns(), key=lambda n: (-len(n), n)):
        found[noun.rsplit(" ", 1)[-1]].append(noun)
    return MappingProxyType({head: tuple(nouns) for head, nouns in found.items()})


def _noun_at(text: str, start: int, end: int) -> str:
    """The longest noun that ends where the word from `start` to `end` does."""
    for noun in _by_head()[text[start:end]]:
        at = end - len(noun)
        if at >= 0 and text[at:end].casefold() == noun.casefold() and not text[at - 1 : at].isalnum():
            return noun
    return ""


def _by_noun(text: str, named: Iterable[Mention], hits: Sequence[Hit]) -> Iterator[Mention]:
    """The daily Norvik, Norvik newspaper; and "the newspaper", for the last outlet of that kind."""
    queue = list(named)
    last: dict[str, Mention] = {}
    position = 0
    for hit in hits:
        if hit.word not in _by_head():
            continue
        name = _noun_at(text, hit.start, hit.end)
        noun = _nouns().get(name)
        following = _NEXT.match(text, hit.end)
        if noun is None or (following and following[1] in _by_head()):
            continue
        start, end = hit.end - len(name), hit.end
        while position < len(queue) and queue[position].end <= start:
            last.pop(queue[position].kind, None)
            last[queue[position].kind] = queue[position]
            position += 1
        beside = position and start - queue[position - 1].end <= 1
        follows = position < len(queue) and queue[position].start - end <= 3
        if beside or follows:
            continue
        kind = min(noun.kinds)
        after = _NAME_AFTER.match(text, end, end + 60)
        before = _NAME_BEFORE.match(text, max(0, start - 60), start)
        if after and not _WEEKDAY.match(after["name"]) and name != "radio":
            outlet = after["name"].rstrip(".,’'")
            at = after.start("name")
            yield Mention(at, at + len(outlet), identity.canonical(outlet), kind, sure=False)
        elif noun.follows and before and not _NO_NAME.search(before["name"]):
            yield Mention(
                *before.span("name"), identity.canonical(before["name"]), min(noun.kinds), sure=False
            )
        elif noun.points and _POINTS.match(text, max(0, start - 40), start):
            meant = next((mention for kind, mention in reversed(last.items()) if kind in noun.kinds), None)
            if meant:
                yield evolve(meant, start=start, end=end, sure=False)
