"""Groups the pieces of an article into persons and bodies: full names first, then what shortens them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import define, evolve, field

from provenance.speakers.names import thresholds
from provenance.speakers.names.given import same_givens
from provenance.speakers.names.parse import Piece, folded, parse
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
        if piece.form in {"full", "titled"} and piece.gender and not self.gender:
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


class Grouping:
    """Pieces in, drafts out. One pass for full names, one for all others, in the order of the text."""

    def __init__(self, text: str, pieces: Sequence[tuple[int, Piece]]) -> None:
        self.text = text
        self.pieces = pieces
        self.drafts: list[Draft] = []
        self.by_surname: dict[str, list[Draft]] = defaultdict(list)
        self.by_given: dict[str, list[Draft]] = defaultdict(list)
        self.bodies: dict[str, Draft] = {}
        self.last_full: dict[int, int] = {}  # the line of each person's last full name
        self.line = 0
        self.masked: dict[str, Draft] | None = None  # surnames with one letter hidden

    def run(self) -> list[Draft]:
        """Groups everything."""
        self.pieces = self._coordinated(self._reduced(self.pieces))
        taken: list[Draft | None] = [None] * len(self.pieces)
        lone = Counter(p.surname for _, p in self.pieces if p.form in {"lone", "titled"})
        for i, (at, piece) in enumerate(self.pieces):
            if piece.form == "full" or (piece.form == "maybe" and self._looks_personal(at, piece, lone)):
                taken[i] = self._full(piece)
        position = 0
        for i, (at, piece) in enumerate(self.pieces):
            draft = taken[i]
            start, end = at + piece.start, at + piece.end
            self.line += self.text.count("\n", position, start)
            position = start
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
                self.last_full[id(draft)] = self.line
        return [d for d in self.drafts if d.spans]

    def _reduced(self, pieces: Sequence[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
        """A headline's "Ada Quill Slams Ned Marsh" cut down to a name that the text has on its own."""
        known = {p.name for _, p in pieces if p.form == "full" and p.name.count(" ") == 1}
        out = []
        for at, piece in pieces:
            short = self._known_within(piece, known) if piece.form in {"full", "maybe"} else None
            found = self.text.find(short, at + piece.start, at + piece.end) if short else -1
            out.append((found, parse(short)[0]) if short and found >= 0 else (at, piece))
        return out

    @staticmethod
    def _known_within(piece: Piece, known: set[str]) -> str | None:
        """The known name that common words alone make longer."""
        if piece.name.count(" ") < 2:
            return None
        w, parts = words(), piece.name.split(" ")
        for i in range(len(parts) - 1):
            short = f"{parts[i]} {parts[i + 1]}"
            if short in known and not any(p in w.given for p in parts[:i]):
                after = parts[i + 2 :]
                if not after or after[0].lower() in w.common or after[0].lower() in w.function:
                    return short
        return None

    def _coordinated(self, pieces: list[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
        """ "Ned and Ada Quill" names Ned Quill too."""
        out = list(pieces)
        for i in range(len(pieces) - 1):
            (at, piece), (_, full) = pieces[i], pieces[i + 1]
            if piece.form not in {"lone", "weak"} or not piece.given or full.form != "full":
                continue
            end = at + piece.end
            if self.text[end : end + 5] == " and " and pieces[i + 1][0] + full.start == end + 5:
                surname = full.name.split(" ", len(full.given))[-1]
                name = f"{piece.name} {surname}"
                out[i] = (at, evolve(piece, form="full", name=name, surname=full.surname))
        return out

    def _full(self, piece: Piece) -> Draft:
        for draft in self.by_surname[piece.surname][-thresholds.BEARERS :]:
            apart = draft.suffix and piece.suffix and draft.suffix != piece.suffix
            if draft.given and not apart and same_givens(draft.given, piece.given):
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
            found = self._bearer(piece)
            if found is None:
                found = Draft("person", piece.name, (), piece.surname, piece.gender, piece.suffix)
                self._new(found)
            return found
        found = self._bearer(piece)
        if found is not None:
            return found
        if piece.given:
            named = self.by_given.get(piece.given[0], [])
            if len({id(d) for d in named}) == 1 and piece.form == "lone":
                return named[0]
        if piece.form == "lone" and not piece.given and self._speaks(start, end):
            misspelt = self._misspelt(piece.surname)
            if misspelt is not None:
                return misspelt
        if piece.form == "lone" and (piece.given or self._speaks(start, end)):
            draft = Draft("person", piece.name, (), piece.surname, piece.gender)
            self._new(draft)
            return draft
        return None

    def _bearer(self, piece: Piece) -> Draft | None:
        """The person of this surname that a short form means."""
        bearers = [
            d
            for d in self.by_surname.get(piece.surname, [])[-thresholds.BEARERS :]
            if not (piece.form == "titled" and piece.gender and d.gender and d.gender != piece.gender)
        ]
        if len(bearers) <= 1:
            return bearers[0] if bearers else None
        return max(bearers, key=self._prominence)

    def _prominence(self, draft: Draft) -> float:
        """How likely a bare surname is this bearer: named in full just now, or the first of the name."""
        last = self.last_full.get(id(draft))
        near = 0.0
        if last is not None:
            near = 2.0 if self.line == last else 1.0 / (1 + self.line - last)
        return near + min(len(draft.spans), 20) / 10

    def _misspelt(self, word: str) -> Draft | None:
        """The one person whose surname is a letter off."""
        if len(word) < thresholds.TYPO:
            return None
        if self.masked is None:
            self.masked = {}
            for surname, bearers in self.by_surname.items():
                if len(surname) >= thresholds.TYPO and bearers and bearers[0].given:
                    self.masked.update((mask, bearers[0]) for mask in _masks(surname))
        near = {id(d): d for d in map(self.masked.get, _masks(word)) if d is not None}
        return next(iter(near.values())) if len(near) == 1 else None

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


def _masks(word: str) -> list[str]:
    return [f"{word[:i]}*{word[i + 1 :]}" for i in range(1, min(len(word), 40))]


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
