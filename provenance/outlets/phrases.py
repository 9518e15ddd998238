"""Patterns of credit phrases, with words from the lexicon by role; compiled when first asked."""

from __future__ import annotations

from functools import cache, cached_property

import regex
from attrs import define

from provenance import lexicon

_PIECES = {
    # What may stand between a preposition or verb and an outlet's name: "the state-run broadcaster".
    "modifiers": (
        r"(?:\b(?!(?:that|which|who|whom|at|on|in|of|for|to|by|from|with|about|and|or|but|as|than|he|she|they|it|I"
        r"|we|was|is|are|were|be|had|has|have|said|says|reporters|supporters|voters|people)\s)"
        r"[\p{L}\p{N}’'&.-]{1,24},?\s){0,5}"
    ),
    # A person with title or trade: "host Ada Quill".
    "somebody": r"(?:[\p{L}\p{N}’'&.-]{1,24},?\s){1,6}",
    "possessive": r"(?:[’']s?)?",
    # Other words of the clause, no quotation among them.
    "gap": r"[^.;!?\ufffc]{0,70}?",
    "some": r"(?:[\p{L}\p{N}’'.-]{1,24}\s){0,5}?",
    "few": r"(?:[\p{L}\p{N}’'-]{1,24}\s){0,3}?",
    "persons": r"(?:\s\p{Lu}[\p{L}.’'-]{0,24}){0,3}",
    "the": (
        r"(?:[Aa]|[Aa]n|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Tt]he|[Oo]ne|[Aa]nother|[Tt]his|[Tt]hat|[Tt]wo|[Ss]everal"
        r"|\p{Lu}\p{L}{0,24}[’']s)"
    ),
}
_LEAD = regex.compile(r"\\b<([a-z_]+)>\\[bs]")
_FIRST = regex.compile(r"[^\W_]++")
_PLACE = regex.compile(r"(?<!\?P)<([a-z_]+)>")


@define(frozen=True, slots=False)
class Phrase:
    """A pattern; `<name>` in its source stands for a shared piece, a role's words or a list of the lexicon.

    A phrase that is read `backwards` is matched from its end.
    """

    source: str
    backwards: bool = False

    @cached_property
    def pattern(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        filled = _PLACE.sub(lambda m: _PIECES.get(m[1]) or _any_of(m[1]), self.source)
        return regex.compile(f"(?r){filled}" if self.backwards else filled)

    @cached_property
    def leads(self) -> frozenset[str] | None:
        """The words one of which must stand in a text that the phrase matches; None if that can't be told.

        Told of a phrase that starts with a whole role, by the first words of the role's entries.
        """
        role = _LEAD.match(self.source)
        if role is None or role[1] in _PIECES:
            return None
        return frozenset(m.group() for entry in _entries(role[1]) if (m := _FIRST.search(entry)))


def before(source: str) -> Phrase:
    """A phrase that ends where a mention starts."""
    return Phrase(source, backwards=True)


def after(source: str) -> Phrase:
    """A phrase that starts where a mention ends, or stands anywhere in a sentence."""
    return Phrase(source)


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in lexicon.table("en/credit_words"):
        found.setdefault(row["role"], []).append(row["word"])
    return {role: tuple(words) for role, words in found.items()}


def _entries(name: str) -> tuple[str, ...]:
    return _roles().get(name) or tuple(lexicon.words(f"en/{name}"))


@cache
def _any_of(name: str) -> str:
    ordered = sorted(_entries(name), key=lambda w: (-len(w), w))
    return "(?:" + "|".join(regex.escape(w, literal_spaces=True).replace(" ", r"\s") for w in ordered) + ")"


@cache
def words(role: str) -> frozenset[str]:
    """The words of a role."""
    return frozenset(_roles()[role])
