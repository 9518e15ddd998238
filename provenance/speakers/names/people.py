"""Who a mention is in a language other than English: names are told by the given name that opens them.

What no full name tells stands for itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache

import regex
from attrs import define, field, frozen

from provenance import lexicon
from provenance.light import lazily
from provenance.quotes import View
from provenance.speakers.grammar import CONJ, DET, PREP, TIME, WITHIN, Grammar
from provenance.speakers.names.records import Gender, Resolution
from provenance.speakers.names.thresholds import NAME_WORDS, NEAREST, PRONOUN_REACH
from provenance.speakers.names.tokens import folded, gender, given

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}-]*+")


@frozen
class Person:
    """Somebody whom the article names in full, and the nouns that stand beside the name."""

    name: str
    surname: str
    gender: Gender
    roles: frozenset[str]


@define(frozen=True, slots=False)
class People:
    """The persons of an article, and where each is named: (position, index of the person), in order."""

    language: str
    persons: tuple[Person, ...]
    mentions: tuple[tuple[int, int], ...] = field(repr=False)

    @staticmethod
    def knows(language: str) -> bool:
        """Are the names of this language read here? (English has its `Roster`.)"""
        return language != "en" and lexicon.exists(f"{language}/anaphors.tsv")

    @classmethod
    def of(cls, view: View) -> People:
        """The persons of a view. Linear in the text."""
        grammar, words = Grammar.of(view.language), list(_WORD.finditer(view.text))
        places: dict[str, list[int]] = {}
        roles: dict[str, set[str]] = {}
        names: dict[str, str] = {}
        alone: dict[str, list[int]] = {}
        i = 0
        while i < len(words):
            end = _name_end(view.text, words, i, grammar)
            if end == i:
                alone.setdefault(folded(words[i].group()), []).append(words[i].start())
                i += 1
                continue
            name = view.text[words[i].start() : words[end - 1].end()]
            key = folded(name)
            if key.endswith("s") and key[:-1] in names:
                key = key[:-1]  # Ada Kohls: Ada Kohl's
            names.setdefault(key, name)
            places.setdefault(key, []).append(words[i].start())
            roles.setdefault(key, set()).update(_beside(view.text, words, i, end, grammar))
            i = end
        persons = tuple(
            Person(name, key.rpartition(" ")[2], gender(name.split()[0]), frozenset(roles[key]))
            for key, name in names.items()
        )
        bearers = Counter(p.surname for p in persons)
        found = [(at, n) for n, key in enumerate(names) for at in places[key]]
        for n, person in enumerate(persons):
            if bearers[person.surname] == 1:
                found += [(at, n) for at in alone.get(person.surname, ())]
        return cls(view.language, persons, tuple(sorted(found)))

    @lazily
    def _by_name(self) -> dict[str, int]:
        return {folded(p.name): n for n, p in enumerate(self.persons)}

    @lazily
    def _by_surname(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, person in enumerate(self.persons):
            found.setdefault(person.surname, []).append(n)
        return found

    @lazily
    def _by_role(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for n, person in enumerate(self.persons):
            for role in person.roles:
                found.setdefault(role, []).append(n)
        return found

    def resolve(self, text: str, start: int, before: Sequence[tuple[int, int | None]]) -> Resolution:
        """Who the mention `text` at `start` is; `before` holds (position, person) of earlier speakers."""
        said = text.strip()
        takes = _anaphors(self.language).get(said.lower())
        if takes is not None:
            return self._pronoun(said, takes, start, before)
        words = [m.group() for m in _WORD.finditer(said)]
        if not words or _composed(words, Grammar.of(self.language)):
            return Resolution(self._bare(said), "mention")
        for k in range(max(0, len(words) - NAME_WORDS), len(words) - 1):
            n = self._by_name.get(folded(" ".join(words[k:])))
            if n is not None:
                return Resolution(self.persons[n].name, "full", n)
        if words[-1][0].isupper():
            bearers = self._bearers(words)
            if len(bearers) == 1:
                return Resolution(self.persons[bearers[0]].name, "surname", bearers[0])
        holders = self._by_role.get(words[-1].lower(), ())
        if len(holders) == 1 and words[0].lower() in lexicon.words(f"{self.language}/definites"):
            return Resolution(self.persons[holders[0]].name, "role", holders[0])
        return Resolution(self._bare(said), "mention")

    def _bare(self, said: str) -> str:
        """A mention without its article: "le ministre" is "ministre", "l’État" is "État"."""
        first = _WORD.match(said)
        if first is None or first.group().lower() not in lexicon.words(f"{self.language}/articles"):
            return said
        return said[first.end() :].lstrip(" ’'") or said

    def _bearers(self, words: Sequence[str]) -> list[int]:
        """Who has the surname that closes a mention, and the gender of its title, if it has one."""
        bearers = self._by_surname.get(folded(words[-1]), [])
        titles = _titles(self.language)
        title = next((titles[w.lower()] for w in words[:-1] if w.lower() in titles), "")
        return [n for n in bearers if not title or self.persons[n].gender in (title, None)]

    def _pronoun(
        self, said: str, takes: str, start: int, before: Sequence[tuple[int, int | None]]
    ) -> Resolution:
        """A pronoun is the last speaker, if of its gender, else the last one named near by who is."""
        if takes not in ("m", "f"):
            return Resolution(said, "mention")
        last = bisect_left(self.mentions, (start, -1))
        near = self.mentions[max(0, last - NEAREST) : last]
        named = [n for at, n in reversed(near) if start - at < PRONOUN_REACH]
        spoken = before[-1][1] if before else None
        for n in named if spoken is None else (spoken, *named):
            if self.persons[n].gender == takes:
                return Resolution(self.persons[n].name, "pronoun", n)
        return Resolution(said, "mention")


def _name_end(text: str, words: Sequence[regex.Match[str]], i: int, grammar: Grammar) -> int:
    """Where the full name ends that starts with word `i`; `i` if none does (Ada Kohl, Jonas van der Berg)."""
    first = words[i].group()
    if given(first) is None or grammar.classes.get(first.lower(), 0) & TIME:
        return i
    particles, end, surnamed = lexicon.words("name_particles"), i, False
    for k in range(i + 1, min(i + NAME_WORDS, len(words))):
        word = words[k].group()
        classes = grammar.classes.get(word.lower(), 0)
        if text[words[k - 1].end() : words[k].start()] != " " or classes & CONJ:
            break
        if word[0].isupper() and not classes & (DET | PREP | TIME):
            end, surnamed = k + 1, given(word) is None
        elif word not in particles or surnamed or (k == i + 1 and classes & DET and not classes & PREP):
            break  # "am Rand der Stadt" names nobody
    return end


def _beside(text: str, words: Sequence[regex.Match[str]], i: int, end: int, grammar: Grammar) -> list[str]:
    """The nouns right before a name, and right after its comma: Ministerin Ada Kohl; Ada Kohl, Ministerin."""
    found = []
    if i and text[words[i - 1].end() : words[i].start()] == " ":
        found.append(words[i - 1].group().lower())
    if end < len(words) and text[words[end - 1].end() : words[end].start()] == ", ":
        found.append(words[end].group().lower())
    return [w for w in found if not grammar.classes.get(w, 0) and w not in grammar.verbs]


def _composed(words: Sequence[str], grammar: Grammar) -> bool:
    """Does another noun own or follow the first one ("ein Sprecher der Ministerin Ada Kohl")?"""
    particles, named = lexicon.words("name_particles"), False
    for n, word in enumerate(words):
        if named and word in particles:
            continue
        named = given(word) is not None
        classes = grammar.classes.get(word, 0) | grammar.classes.get(f"{word}'", 0)
        if n and word.islower() and classes & (DET | PREP | WITHIN):
            return True
    return False


@cache
def _anaphors(language: str) -> dict[str, str]:
    return {row["word"]: row["takes"] for row in lexicon.table(f"{language}/anaphors")}


@cache
def _titles(language: str) -> dict[str, str]:
    return {row["title"]: row["gender"] for row in lexicon.table(f"{language}/titles")}
