"""The records of this room: who is named in an article, where, and who a mention turned out to be.

All positions are the analysis view's.
"""

from __future__ import annotations

from typing import Literal

from provenance.light import record

EntityKind = Literal["person", "body"]
Gender = Literal["m", "f", None]


@record
class Mention:
    """One place that names an entity, title included, article not: "Mr. Quill", "Ada Quill", "NSC"."""

    start: int
    end: int
    text: str
    entity: int


@record
class Entity:
    """One person or body of an article.

    `name` is the fullest form that the article gives, without title. `aliases` are the other forms, fullest
    first. `roles` are the nouns that the article gives it by title, apposition or form, in lower case.
    `surname` and `given` are folded for comparing; for a body both are empty.
    """

    id: int
    name: str
    kind: EntityKind
    gender: Gender = None
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[str, ...] = ()
    given: str = ""
    surname: str = ""


@record
class Candidate:
    """Somebody whom a mention might have meant, and why it was or was not taken to."""

    name: str
    entity: int
    score: float
    reason: str


@record
class Resolution:
    """Who a mention is.

    `name` is the entity's, or the mention itself, cleaned. `resolution` says how it was found: "full",
    "surname", "given", "acronym", "pronoun", "relative", "role", "spokesperson", "joint", or "mention" where
    it stands for itself; `entity` is None there, for what "who" stands for if it has no name, and for joint
    speakers, whose names stand in a row with "; " between.
    """

    name: str
    resolution: str
    entity: int | None = None
    considered: tuple[Candidate, ...] = ()
