"""The roster: everybody whom an article names, and where."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from attrs import field

from provenance.light import lazily, record
from provenance.quotes import View
from provenance.speakers.names.discourse import Discourse
from provenance.speakers.names.drafts import entities
from provenance.speakers.names.grouping import group
from provenance.speakers.names.parse import parse
from provenance.speakers.names.profile import Profile
from provenance.speakers.names.records import Entity, Mention
from provenance.speakers.names.runs import runs


@record(slots=False)
class Roster:
    """Everybody whom an article names; `entities[m.entity]` is a mention's entity."""

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...] = field(repr=False)
    discourse: Discourse = field(repr=False, eq=False)

    @classmethod
    def of(cls, view: View) -> Roster:
        """The roster of a view. Linear in the text."""
        text = view.text
        placed = [(start, piece) for start, end in runs(text) for piece in parse(text[start:end])]
        found = entities(group(text, placed), text)
        mentions = sorted([m for e in found for m in e.mentions], key=attrgetter("start"))
        return cls(found, tuple(mentions), Discourse(view))

    @lazily
    def _starts(self) -> tuple[int, ...]:
        return tuple([m.start for m in self.mentions])

    @lazily
    def _persons(self) -> list[int]:
        return [m.start for m in self.mentions if self.entities[m.entity].kind == "person"]

    @lazily
    def _profiles(self) -> dict[int, Profile]:
        return {}

    @lazily
    def _by_surname(self) -> dict[str, list[Entity]]:
        found: dict[str, list[Entity]] = {}
        for entity in self.entities:
            if entity.surname:
                found.setdefault(entity.surname, []).append(entity)
        return found

    def namesakes(self, entity: Entity) -> tuple[Entity, ...]:
        """The others of the same surname."""
        return tuple(e for e in self._by_surname.get(entity.surname, ()) if e.id != entity.id)

    def profile(self, entity: int) -> Profile:
        """What the article says of an entity beside its name."""
        found = self._profiles.get(entity)
        if found is None:
            found = self._profiles[entity] = Profile(self.entities[entity], self.discourse, self._persons)
        return found

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that start within a range, in order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
