"""Groups the mentions of bodies: full names, their last words, acronyms."""

from __future__ import annotations

from provenance.speakers.names.drafts import Draft
from provenance.speakers.names.pieces import Piece
from provenance.speakers.names.tokens import folded
from provenance.speakers.names.words import words

_SHORTEST_TAIL = 9  # letters: "safety council" is the Harbor Safety Council, "council" is any
_LONGEST_TAIL = 5  # words


class Bodies:
    """The bodies of one article by what they may be called."""

    def __init__(self, drafts: list[Draft]) -> None:
        self._drafts = drafts
        self._by_key: dict[str, Draft] = {}
        self._by_name: dict[str, Draft] = {}  # as written, with all that the name says of it noted
        self._by_last: dict[str, Draft] = {}  # the latest body of each last word

    def of(self, piece: Piece) -> Draft:
        """The body that a piece names; new at its first mention."""
        known = self._by_name.get(piece.name)
        if known is not None:
            return known
        key = folded(piece.name).replace(".", "")
        found = self._by_key.get(key)
        if found is None:
            found = self._new(piece.name, key)
            if piece.form == "body":
                self._by_other_names(piece.name, key, found)
        w = words()
        for noun in w.bodies.get(piece.name, ()):
            found.roles[noun] = None
        for word in piece.name.lower().split():
            for noun in w.body_nouns.get(word, ()):
                found.roles[noun] = None
        self._by_name[piece.name] = found
        return found

    def ending(self, word: str) -> Draft | None:
        """The latest body of this last word: "the Post" after "the Norwick Post"."""
        return self._by_last.get(word)

    def named(self, name: str) -> Draft:
        """The body of exactly this name: "Quill campaign"."""
        key = folded(name).replace(".", "")
        found = self._by_key.get(key) or self._new(name, key)
        found.roles[name.rpartition(" ")[2].lower()] = None
        return found

    def _new(self, name: str, key: str) -> Draft:
        found = self._by_key[key] = self._by_last[key.rpartition(" ")[2]] = Draft("body", name)
        self._drafts.append(found)
        return found

    def _by_other_names(self, name: str, key: str, found: Draft) -> None:
        """By its initials (NSC), and by its last words."""
        initials = "".join(part[0] for part in name.split() if part[0].isupper()).lower()
        if len(initials) > 1:
            self._by_key.setdefault(initials, found)
        parts = key.split(" ")
        for i in range(max(1, len(parts) - _LONGEST_TAIL), len(parts) - 1):
            tail = " ".join(parts[i:])
            if len(tail) >= _SHORTEST_TAIL:
                self._by_key.setdefault(tail, found)
