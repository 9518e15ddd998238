"""The lexicons of this room, each loaded at its first use and shaped for lookups."""

from __future__ import annotations

from functools import cache

from attrs import define, frozen

from provenance import lexicon
from provenance.light import lazily
from provenance.speakers.names.records import Gender


@frozen
class Title:
    """What a title says of its bearer."""

    role: str
    gender: Gender


@frozen
class Role:
    """What a noun for persons says: its gender, and the broader nouns that take its bearer up."""

    gender: Gender
    also: frozenset[str]


@define(frozen=True, slots=False)
class Words:
    """Every list that reading names needs, so that one attribute access finds it."""

    given: dict[str, str]
    nicknames: dict[str, frozenset[str]]
    particles: frozenset[str]
    titles: dict[str, Title]
    roles: dict[str, Role]
    body_nouns: dict[str, frozenset[str]]
    bodies: dict[str, frozenset[str]]
    places: frozenset[str]
    demonyms: frozenset[str]
    calendar: frozenset[str]
    function: frozenset[str]
    common: frozenset[str]
    prepositions: frozenset[str]
    subordinators: frozenset[str]
    saying: frozenset[str]
    persons_bodies: frozenset[str]
    abbreviations: frozenset[str]
    epithets: frozenset[str]
    asking: frozenset[str]
    persons_things: frozenset[str]
    links: frozenset[str]
    suffixes: frozenset[str]
    small: frozenset[str]
    asides: frozenset[str]
    spokespersons: frozenset[str]
    parties: dict[str, str]
    states: dict[str, str]
    anaphors: dict[str, str]
    openers: dict[str, str]
    relatives: frozenset[str]
    determiners: frozenset[str]
    kin: frozenset[str]
    relations: frozenset[str]
    rulers: frozenset[str]
    source_prepositions: frozenset[str]

    @lazily
    def nations(self) -> frozenset[str]:
        """Peoples and places in lower case, as callings hold them: "russian president"."""
        return frozenset(word.lower() for word in self.demonyms | self.places)

    @lazily
    def bodies_begin(self) -> frozenset[str]:
        """The first four letters of what makes a body of a person's name ("the Quill campaign")."""
        return frozenset(word[:4] for word in self.persons_bodies)

    @lazily
    def callings(self) -> frozenset[str]:
        """The common nouns for persons."""
        return frozenset(self.roles).union(*(role.also for role in self.roles.values()))

    @lazily
    def body_kinds(self) -> frozenset[str]:
        """The common nouns for bodies."""
        return frozenset(n for also in (*self.body_nouns.values(), *self.bodies.values()) for n in also)


def _gender(cell: str) -> Gender:
    return "m" if cell == "m" else "f" if cell == "f" else None


@cache
def words() -> Words:
    """The lexicons of names, for English news."""
    table, listed = lexicon.table, lexicon.words
    return Words(
        given={r["name"]: r["gender"] for r in table("names_given")},
        nicknames={
            r["short"].lower(): frozenset(r["full"].lower().split()) for r in table("names_nicknames")
        },
        particles=listed("name_particles"),
        titles={r["title"]: Title(r["role"], _gender(r["gender"])) for r in table("en/titles")},
        roles={
            r["noun"]: Role(_gender(r["gender"]), frozenset(r["also"].split())) for r in table("en/roles")
        },
        body_nouns={r["word"]: frozenset(r["also"].split()) for r in table("en/body_nouns")},
        bodies={r["name"]: frozenset(r["also"].split()) for r in table("en/bodies")},
        places=listed("en/places"),
        demonyms=listed("en/demonyms"),
        calendar=listed("en/calendar"),
        function=listed("en/never_names"),
        common=listed("en/rarely_names"),
        prepositions=listed("en/prepositions"),
        subordinators=listed("en/subordinators") | listed("en/conjunctions"),
        saying=listed("en/speech_evidence"),
        persons_bodies=listed("en/persons_bodies"),
        abbreviations=listed("en/abbreviations_inner"),
        epithets=listed("en/epithets"),
        asking=listed("en/asking_verbs"),
        persons_things=listed("en/persons_things"),
        links=listed("en/name_links"),
        suffixes=listed("name_suffixes"),
        small=listed("en/name_small_words"),
        asides=listed("en/name_asides"),
        spokespersons=listed("en/spokespersons"),
        parties={r["word"]: r["party"] for r in table("en/parties")},
        states={form: r["state"] for r in table("en/states") for form in (r["state"], *r["short"].split())},
        anaphors={r["word"]: r["takes"] for r in table("en/anaphors")},
        relatives=listed("en/relatives"),
        determiners=listed("en/determiners"),
        kin=listed("en/kin"),
        relations=listed("en/relations"),
        rulers=listed("en/rulers"),
        source_prepositions=listed("en/source_prepositions"),
        openers={r["word"]: r["kind"] for r in table("en/phrase_openers")},
    )
