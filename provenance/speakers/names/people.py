"""Groups the pieces of an article into persons and bodies: full names first, then what shortens them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import define, field

from provenance.speakers.names.parse import Piece, folded
from provenance.speakers.names.records import Entity, EntityKind, Gender, Mention
from provenance.speakers.names.words import words


@define
class Draft:
    """An entity while its mentions are still being gathered."""

    kind: EntityKind
    name: str
    given: tuple[str, ...] = ()
    surname: str = ""
    gender: Gender = None
    suffix: str = ""
    forms: Counter[str] = field(factory=Counter)
    spans: list[tuple[int, int]] = field(factory=list)
    roles: dict[str, None] = field(factory=dict)

    def add(self, start: int, end: int, piece: Piece) -> None:
        """One more mention."""
        self.spans.append((start, end))
        self.forms[piece.name] += 1
        if piece.gender and not self.gender:
            self.gender = piece.gender
        for role in piece.roles:
            self.roles[role] = None
        fuller = len(piece.given) > len(self.given) or (
            len(piece.given) == len(self.given) and sum(map(len, piece.given)) > sum(map(len, self.given))
        )
        if piece.form == "full" and piece.surname == self.surname and fuller:
            self.given, self.name = piece.given, piece.name
        if piece.suffix and not self.suffix:
            self.suffix = piece.suffix


def same_given(a: str, b: str) -> bool:
    """Whether two folded given names can be one: equal, an initial, a pet form, a shortening."""
    if a == b:
        return True
    if len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1:
        return a[0] == b[0]
    nick = words().nicknames
    return (
        b in nick.get(a, ())
        or a in nick.get(b, ())
        or bool(nick.get(a, frozenset()) & nick.get(b, frozenset()))
    )


def same_person(a: tuple[str, ...], b: tuple[str, ...], suffix_a: str, suffix_b: str) -> bool:
    """Whether two lists of given names, of one surname, can be one person's."""
    if suffix_a and suffix_b and suffix_a != suffix_b:
        return False
    return any(same_given(x, b[0]) for x in a if len(x) > 1 or x is a[0]) or any(
        same_given(a[0], y) for y in b if len(y) > 1 or y is b[0]
    )


class Grouping:
    """Pieces in, drafts out. One pass for full names, one for all others, in the order of the text."""

    def __init__(self, text: str, pieces: Sequence[tuple[int, Piece]]) -> None:
        self.text = text
        self.pieces = pieces
        self.drafts: list[Draft] = []
        self.by_surname: dict[str, list[Draft]] = defaultdict(list)
        self.by_given: dict[str, list[Draft]] = defaultdict(list)
        self.bodies: dict[str, Draft] = {}
        self.last_full: dict[int, int] = {}

    def run(self) -> list[Draft]:
        """Groups everything."""
        taken: list[Draft | None] = [None] * len(self.pieces)
        lone = Counter(p.surname for _, p in self.pieces if p.form in {"lone", "titled"})
        for i, (at, piece) in enumerate(self.pieces):
            if piece.form == "full" or (piece.form == "maybe" and self._looks_personal(at, piece, lone)):
                taken[i] = self._full(piece)
        for i, (at, piece) in enumerate(self.pieces):
            draft = taken[i]
            start, end = at + piece.start, at + piece.end
            if piece.form not in {"body", "acronym"}:
                body = self._body_after(end, piece)
                if body is not None:
                    self._body(start, body, self.text[start:body])
                    continue
            if draft is None:
                draft = self._shorter(start, end, piece)
            if draft is None:
                continue
            draft.add(start, end, piece)
            if piece.form in {"full", "maybe"}:
                self.last_full[id(draft)] = start
        return [d for d in self.drafts if d.spans]

    def _full(self, piece: Piece) -> Draft:
        for draft in self.by_surname[piece.surname]:
            if draft.given and same_person(draft.given, piece.given, draft.suffix, piece.suffix):
                return draft
        draft = Draft("person", piece.name, piece.given, piece.surname, piece.gender, piece.suffix)
        self._new(draft)
        return draft

    def _new(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.by_surname[draft.surname].append(draft)
        last = draft.surname.rpartition(" ")[2]
        if last != draft.surname:
            self.by_surname[last].append(draft)
        for given in draft.given:
            if len(given) > 1:
                self.by_given[given].append(draft)

    def _looks_personal(self, at: int, piece: Piece, lone: Counter[str]) -> bool:
        """Two unknown capitalised words are a person's where the text treats them so."""
        start, end = at + piece.start, at + piece.end
        if lone[piece.surname]:
            return True
        after = self.text[end : end + 24]
        before = self.text[max(0, start - 24) : start].rstrip().rpartition(" ")[2].lower().strip(",")
        if before in words().saying or before in words().roles:
            return True
        head = after.lstrip(" ,").partition(" ")
        return (
            head[0].strip(",.") in words().saying
            or (
                after.startswith(", ")
                and (head[0].rstrip(",").isdigit() or head[0] in {"who", "a", "an", "the", "whose"})
            )
            or after.startswith((" who ", " whose ", " (D-", " (R-"))
        )

    def _body_after(self, end: int, piece: Piece) -> int | None:
        """Where "Quill campaign" ends: a lower-case word after a name that makes it a body's."""
        text = self.text
        if text[end : end + 1] != " " or not text[end + 1 : end + 2].islower():
            return None
        stop = end + 1
        limit = min(len(text), end + 24)
        while stop < limit and (text[stop].isalpha() or text[stop] == "-"):
            stop += 1
        return stop if text[end + 1 : stop] in words().persons_bodies else None

    def _body(self, start: int, end: int, name: str) -> None:
        key = folded(name)
        draft = self.bodies.get(key)
        if draft is None:
            draft = self.bodies[key] = Draft("body", name)
            self.drafts.append(draft)
        draft.spans.append((start, end))
        draft.forms[name] += 1
        draft.roles[name.rpartition(" ")[2].lower()] = None

    def _shorter(self, start: int, end: int, piece: Piece) -> Draft | None:
        if piece.form in {"body", "acronym"}:
            return self._of_body(start, end, piece)
        if piece.form == "maybe":
            return None
        if piece.form == "titled":
            found = self._bearer(piece, start)
            if found is None:
                found = Draft("person", piece.name, (), piece.surname, piece.gender, piece.suffix)
                self._new(found)
            return found
        found = self._bearer(piece, start)
        if found is not None:
            return found
        if piece.given:
            named = self.by_given.get(piece.given[0], [])
            if len({id(d) for d in named}) == 1 and piece.form == "lone":
                return named[0]
        if piece.form == "lone" and (piece.given or self._speaks(start, end)):
            draft = Draft("person", piece.name, (), piece.surname, piece.gender)
            self._new(draft)
            return draft
        return None

    def _bearer(self, piece: Piece, at: int) -> Draft | None:
        """The person of this surname that a short form means."""
        bearers = [
            d
            for d in self.by_surname.get(piece.surname, ())
            if not (piece.form == "titled" and piece.gender and d.gender and d.gender != piece.gender)
        ]
        if len(bearers) <= 1:
            return bearers[0] if bearers else None
        return max(bearers, key=lambda d: self._prominence(d, at))

    def _prominence(self, draft: Draft, at: int) -> float:
        """How likely a bare surname is this bearer: named in full just now, or the first of the name."""
        last = self.last_full.get(id(draft))
        near = 0.0
        if last is not None:
            near = 2.0 if "\n" not in self.text[last:at] else 1.0 / (1 + self.text.count("\n", last, at))
        return near + min(len(draft.spans), 20) / 10

    def _speaks(self, start: int, end: int) -> bool:
        after = self.text[end + 1 : end + 16].partition(" ")[0]
        before = self.text[max(0, start - 12) : start].rstrip().rpartition(" ")[2]
        return after in words().saying or before in words().saying

    def _of_body(self, start: int, end: int, piece: Piece) -> Draft:
        w = words()
        key = folded(piece.name).replace(".", "") if piece.form == "acronym" else folded(piece.name)
        draft = self.bodies.get(key)
        if draft is None and piece.form == "body":
            draft = (
                next((d for k, d in self.bodies.items() if k.endswith(" " + key)), None)
                if len(key) > 8
                else None
            )
        if draft is None:
            draft = Draft("body", piece.name)
            self.drafts.append(draft)
            self.bodies[key] = draft
            initials = _initials(piece.name)
            if piece.form == "body" and len(initials) > 1:
                self.bodies.setdefault(initials, draft)
        for noun in w.bodies.get(piece.name, ()):
            draft.roles[noun] = None
        for word in piece.name.lower().split():
            for noun in w.body_nouns.get(word, ()):
                draft.roles[noun] = None
        return draft


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper()).lower()


def entities(drafts: Sequence[Draft], text: str) -> tuple[Entity, ...]:
    """The finished records, numbered by first mention."""
    order = sorted(range(len(drafts)), key=lambda i: drafts[i].spans[0])
    out = []
    for number, i in enumerate(order):
        d = drafts[i]
        aliases = sorted((f for f in d.forms if f != d.name), key=lambda f: (-len(f), f))
        out.append(
            Entity(
                id=number,
                name=d.name,
                kind=d.kind,
                gender=d.gender,
                aliases=tuple(aliases),
                mentions=tuple(Mention(a, b, text[a:b], number) for a, b in d.spans),
                roles=tuple(d.roles),
                given=d.given[0] if d.given else "",
                surname=d.surname,
            )
        )
    return tuple(out)
