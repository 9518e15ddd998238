"""Drafts: entities while their mentions are still being gathered, and the finished records."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from provenance.speakers.names.pieces import Piece
from provenance.speakers.names.records import Entity, EntityKind, Gender, Mention


@define
class Draft:
    """An entity in the making."""

    kind: EntityKind
    name: str
    given: tuple[str, ...] = ()
    surname: str = ""
    gender: Gender = None
    suffix: str = ""
    related: bool = False  # introduced as somebody's relative
    named: int = 0  # times in full, in the whole article
    forms: dict[str, None] = field(factory=dict)  # in the order of their first mentions
    spans: list[tuple[int, int]] = field(factory=list)
    roles: dict[str, None] = field(factory=dict)

    @classmethod
    def of(cls, piece: Piece) -> Draft:
        """A person first named by this piece."""
        return cls("person", piece.name, piece.given, piece.surname, piece.gender, piece.suffix)

    def add(self, start: int, end: int, piece: Piece) -> None:
        """One more mention; a fuller one gives the name."""
        self.spans.append((start, end))
        self.forms[piece.name] = None
        if piece.form in {"full", "titled"}:
            self.gender = self.gender or piece.gender
            self.suffix = self.suffix or piece.suffix
            for role in piece.roles:
                self.roles[role] = None
        if piece.form == "full" and piece.surname == self.surname:
            new = (len(piece.given), sum(map(len, piece.given)))
            if new > (len(self.given), sum(map(len, self.given))):
                self.given, self.name = piece.given, piece.name


def _aliases(draft: Draft) -> tuple[str, ...]:
    others = [form for form in draft.forms if form != draft.name]
    return tuple(sorted(others, key=lambda f: (-len(f), f)) if len(others) > 1 else others)


def entities(drafts: Sequence[Draft], text: str) -> tuple[Entity, ...]:
    """The finished records of those with mentions, numbered by first mention."""
    named = sorted((d for d in drafts if d.spans), key=lambda d: d.spans[0])
    return tuple(
        Entity(
            id=number,
            name=d.name,
            kind=d.kind,
            gender=d.gender,
            aliases=_aliases(d),
            mentions=tuple([Mention(a, b, text[a:b], number) for a, b in d.spans]),
            roles=tuple(d.roles),
            given=d.given[0] if d.given else "",
            surname=d.surname,
        )
        for number, d in enumerate(named)
    )
