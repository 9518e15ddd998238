"""The gazetteer's names as they stand in running text, by their first word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import regex
from attrs import frozen

from provenance.outlets import identity

_FIRST = regex.compile(r"[^\W_]++")
_GOES_ON = regex.compile(r"[^\W_]")
_THE = regex.compile(r"(?r)\b[Tt]he\s")
# "the Hill Country": the name of something else; but "told the Hill Monday".
_LONGER_NAME = regex.compile(
    r"\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)\p{Lu}\p{Ll}"
)
# "the Islamic State", but "The Sun", "told Time".
_NAME_BEFORE = regex.compile(
    r"(?r)(?<![^\W_])(?!The\s|In\s|On\s|At\s|As\s|But\s|And\s)\p{Lu}[\p{L}-]{1,24}\s"
)


@frozen
class Name:
    """One name of one outlet, without "the"; not `sure` where it is an ordinary word too."""

    text: str
    outlet: identity.Outlet
    sure: bool = True
    needs_the: bool = False


@cache
def _by_first_word() -> Mapping[str, tuple[Name, ...]]:
    index: dict[str, list[Name]] = {}
    for outlet in identity.outlets():
        plain = () if outlet.name.endswith(")") else (outlet.name,)
        weak = {w.removeprefix("The ") for w in outlet.weak}
        for full in (*plain, *outlet.aliases, *outlet.weak):
            text = full.removeprefix("The ")
            one_word = text != full and " " not in text
            name = Name(text, outlet, sure=text not in weak, needs_the=one_word and text not in outlet.weak)
            if first := _FIRST.search(text):
                index.setdefault(first.group(), []).append(name)
    # Longest first; of equal names the sure one, then the gazetteer's order.
    return MappingProxyType(
        {w: tuple(sorted(names, key=lambda n: (-len(n.text), not n.sure))) for w, names in index.items()}
    )


@cache
def first_words() -> frozenset[str]:
    """The words that some name starts with."""
    return frozenset(_by_first_word())


def at(text: str, position: int, word: str) -> Name | None:
    """The longest name that starts at a position, where the word `word` starts."""
    for name in _by_first_word().get(word, ()):
        end = position + len(name.text)
        if not text.startswith(name.text, position) or _GOES_ON.match(text, end):
            continue
        if name.needs_the and (not _THE.match(text, 0, position) or _LONGER_NAME.match(text, end)):
            continue
        if not name.sure and (_LONGER_NAME.match(text, end) or _NAME_BEFORE.match(text, 0, position)):
            continue
        return name
    return None
