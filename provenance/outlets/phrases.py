"""Patterns of credit phrases, with words from the lexicon by role; compiled when first asked."""

from __future__ import annotations

from functools import cache

import regex
from attrs import define

from provenance import lexicon
from provenance.light import lazily

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

    A phrase that is read `backwards` is matched from its end. `one_of` are words or roles, one of which
    stands in all that it matches; a phrase that starts with a role need not name it.
    """

    source: str
    backwards: bool = False
    one_of: tuple[str, ...] = ()

    @lazily
    def pattern(self) -> regex.Pattern[str]:
        """The compiled pattern."""
        filled = _PLACE.sub(lambda m: _PIECES.get(m[1]) or _any_of(m[1]), self.source)
        return regex.compile(f"(?r){filled}" if self.backwards else filled)

    @lazily
    def needs(self) -> frozenset[str] | None:
        """The words one of which must stand in a text that the phrase matches; None if that can't be told.

        Of a role's entries they are the first words.
        """
        role = _LEAD.match(self.source)
        names = self.one_of or ((role[1],) if role and role[1] not in _PIECES else ())
        entries = [e for name in names for e in (_entries(name) if _is_role(name) else (name,))]
        return frozenset([m.group() for e in entries if (m := _FIRST.search(e))]) or None

    def may_match(self, words: frozenset[str]) -> bool:
        """Whether the words of a text leave it open that the phrase matches there."""
        return self.needs is None or not self.needs.isdisjoint(words)


def before(source: str, *one_of: str) -> Phrase:
    """A phrase that ends where a mention starts."""
    return Phrase(source, True, one_of)


def after(source: str, *one_of: str) -> Phrase:
    """A phrase that starts where a mention ends, or stands anywhere in a sentence."""
    return Phrase(source, False, one_of)


@cache
def _roles() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in lexicon.table("en/credit_words"):
        found.setdefault(row["role"], []).append(row["word"])
    return {role: tuple(words) for role, words in found.items()}


def _is_role(name: str) -> bool:
    return name in _roles() or lexicon.exists(f"en/{name}.txt")


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
