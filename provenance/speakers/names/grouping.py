"""Groups the pieces of an article into persons and bodies: full names first, then what shortens them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from attrs import evolve

from provenance.speakers.names import thresholds
from provenance.speakers.names.bodies import Bodies
from provenance.speakers.names.drafts import Draft
from provenance.speakers.names.evidence import body_end, presented, related, speaks
from provenance.speakers.names.given import same_givens
from provenance.speakers.names.pieces import Piece
from provenance.speakers.names.rewrites import rewrite
from provenance.speakers.names.words import words

_MAY_BE_FULL = frozenset({"full", "maybe"})


def group(text: str, placed: Sequence[tuple[int, Piece]]) -> list[Draft]:
    """The entities of a text's pieces, each piece placed at the start of its run. Linear."""
    placed = rewrite(text, placed)
    people = _People(text)
    bodies = Bodies(people.drafts)
    shortened = Counter(p.surname for _, p in placed if p.form in {"lone", "titled"})
    sure = [p.form == "full" and p.given[0] not in words().function for _, p in placed]
    full = [people.full(p, at) if known else None for (at, p), known in zip(placed, sure, strict=True)]
    for i, (at, piece) in enumerate(placed):
        if sure[i] or piece.form not in _MAY_BE_FULL:
            continue
        if _is_full(text, at, piece, shortened, people.bears(piece.surname)):
            full[i] = people.full(piece, at)
    for _, piece in placed:
        if piece.form == "titled":
            people.titled(piece)
    line = position = 0
    for (at, read), named in zip(placed, full, strict=True):
        piece = read
        start, end = at + piece.start, at + piece.end
        line += text.count("\n", position, start)
        position = start
        if piece.form in {"body", "acronym"}:
            bodies.of(piece).add(start, end, piece)
            continue
        if named is None and piece.form in _MAY_BE_FULL:
            piece = _surname_only(piece)
            start = at + piece.start
        longer = body_end(text, end)
        if longer is not None:
            name = text[start:longer]
            draft = bodies.named(name)
            draft.spans.append((start, longer))
            draft.forms[name] = None
            continue
        found = named or people.short(start, end, piece, line)
        if found is None and piece.form == "weak" and text[max(0, start - 4) : start].lower() == "the ":
            found = bodies.ending(piece.surname)
        if found is not None:
            found.add(start, end, piece)
        if named is not None:
            people.last_full[id(named)] = line
    return people.drafts


def _is_full(text: str, at: int, piece: Piece, shortened: Counter[str], borne: bool) -> bool:
    """Whether a piece that may do so names a person in full: where the text treats it so.

    Where somebody else bears the surname, it must be presented: "Will Marsh win?", "Absent Marsh" are Marsh.
    """
    start, end = at + piece.start, at + piece.end
    if presented(text, start, end):
        return True
    return not borne and (piece.form == "full" or shortened[piece.surname] > 0 or speaks(text, start, end))


def _surname_only(piece: Piece) -> Piece:
    """The last word of a piece that names nobody in full."""
    surname = piece.name.rpartition(" ")[2]
    return evolve(piece, start=piece.end - len(surname), form="weak", name=surname, given=(), gender=None)


class _People:
    """The persons of one article by their names."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.last_full: dict[int, int] = {}  # the line of each person's last full name
        self._by_surname: dict[str, list[Draft]] = defaultdict(list)
        self._by_given: dict[str, list[Draft]] = defaultdict(list)
        self._masked: dict[str, Draft] | None = None  # surnames with one letter hidden

    def full(self, piece: Piece, at: int) -> Draft:
        """The person of this full name, new at the first mention; its run starts at `at`."""
        found = None
        for draft in self._by_surname[piece.surname][-thresholds.BEARERS :]:
            # "Ned Marsh Jr." is not "Ned Marsh"; "Edward Marsh Jr." may be.
            apart = draft.suffix != piece.suffix and (
                bool(draft.suffix and piece.suffix) or draft.given[:1] == piece.given[:1]
            )
            if draft.given and not apart and same_givens(draft.given, piece.given):
                found = draft
                break
        found = found or self._new(piece)
        found.named += 1
        found.related = found.related or "lady" in piece.roles or related(self.text, at + piece.start)
        return found

    def bears(self, surname: str) -> bool:
        """Whether somebody bears a surname already."""
        return bool(self._by_surname.get(surname))

    def titled(self, piece: Piece) -> None:
        """Sees to it that somebody bears a title's surname: "President Tarn", beside "his wife, Ada Tarn"."""
        if self._bearer(piece, 0) is None:
            self._new(piece)

    def short(self, start: int, end: int, piece: Piece, line: int) -> Draft | None:
        """The person whom a title with surname, a surname, or a given name means, if it means one."""
        found = self._bearer(piece, line)
        if found is not None:
            return found
        if piece.form == "titled":
            return self._new(piece)
        if piece.form == "weak":
            return None
        if piece.given:
            named = self._by_given.get(piece.given[0], [])
            return named[0] if len({id(d) for d in named}) == 1 else self._new(piece)
        if not speaks(self.text, start, end):
            return None
        return self._misspelt(piece.surname) or self._new(piece)

    def _new(self, piece: Piece) -> Draft:
        draft = Draft.of(piece)
        self.drafts.append(draft)
        for surname in {draft.surname, draft.surname.rpartition(" ")[2]}:
            self._by_surname[surname].append(draft)
        for given in draft.given:
            if len(given) > 1:
                self._by_given[given].append(draft)
        return draft

    def _bearer(self, piece: Piece, line: int) -> Draft | None:
        """The person of this surname that a short form means: by the title's gender, then by prominence."""
        borne = self._by_surname.get(piece.surname)
        if not borne:
            return None
        bearers = borne[-thresholds.BEARERS :]
        if piece.form == "titled":
            if piece.gender:
                bearers = [d for d in bearers if d.gender in {None, piece.gender}]
            elif len(piece.roles) and piece.roles[0] not in words().kin:
                bearers = [d for d in bearers if not d.related]
        if len(bearers) > 1:  # the younger one is called so: "Marsh Jr."
            bearers = [d for d in bearers if bool(d.suffix) == bool(piece.suffix)] or bearers
        if len(bearers) <= 1:
            return bearers[0] if bearers else None
        return max(bearers, key=lambda d: self._prominence(d, line))

    def _prominence(self, draft: Draft, line: int) -> float:
        """How likely a bare surname is this bearer: named in full just now, or named most so far."""
        last = self.last_full.get(id(draft))
        near = 0.0
        if last is not None:
            near = thresholds.SAME_PARAGRAPH if line == last else 1.0 / (1 + line - last)
        much = thresholds.MUCH_NAMED
        told = min(len(draft.spans), much) / (much / 2) + min(draft.named, much) / much
        return near + told - (thresholds.RELATED if draft.related else 0.0)

    def _misspelt(self, word: str) -> Draft | None:
        """The one person whose surname is a letter off."""
        if len(word) < thresholds.TYPO:
            return None
        if self._masked is None:
            self._masked = {
                mask: bearers[0]
                for surname, bearers in self._by_surname.items()
                if len(surname) >= thresholds.TYPO and bearers and bearers[0].given
                for mask in _masks(surname)
            }
        near = {id(d): d for d in map(self._masked.get, _masks(word)) if d is not None}
        return next(iter(near.values())) if len(near) == 1 else None


def _masks(word: str) -> list[str]:
    """The word with each letter hidden in turn, but for the first."""
    return [f"{word[:i]}*{word[i + 1 :]}" for i in range(1, min(len(word), 40))]
