"""What the other names of an article tell about a piece, before pieces are grouped.

A placed piece is a pair (start of its run in the view, piece).
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from provenance.speakers.names.parse import parse
from provenance.speakers.names.pieces import Piece
from provenance.speakers.names.tokens import given
from provenance.speakers.names.words import words


def rewrite(text: str, placed: Sequence[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """The same pieces, in order, each read in the light of the others."""
    return coordinated(text, reduced(text, placed))


def reduced(text: str, placed: Sequence[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """A headline's "Ada Quill Slams Critics" cut down to a name that the text has on its own."""
    known = {p.name for _, p in placed if p.form == "full" and p.name.count(" ") == 1}
    out = []
    for at, piece in placed:
        short = (
            _known_within(piece.name, known) if piece.form == "full" and piece.name.count(" ") > 1 else None
        )
        found = text.find(short, at + piece.start, at + piece.end) if short else -1
        out.append((found, parse(short)[0]) if short and found >= 0 else (at, piece))
    return out


def _known_within(name: str, known: set[str]) -> str | None:
    """The known name that common words alone make longer."""
    w, parts = words(), name.split(" ")
    for i in range(len(parts) - 1):
        short = f"{parts[i]} {parts[i + 1]}"
        if short in known and not any(map(given, parts[:i])):
            after = parts[i + 2].lower() if i + 2 < len(parts) else ""
            if not after or after in w.common or after in w.function:
                return short
    return None


def coordinated(text: str, placed: list[tuple[int, Piece]]) -> list[tuple[int, Piece]]:
    """ "Ned and Ada Quill" names Ned Quill too."""
    out = list(placed)
    for i in range(len(placed) - 1):
        at, piece = placed[i]
        if not piece.given or piece.form not in {"lone", "weak"}:
            continue
        next_at, full = placed[i + 1]
        end = at + piece.end
        if full.form == "full" and next_at + full.start == end + 5 and text[end : end + 5] == " and ":
            surname = full.name.split(" ", len(full.given))[-1]
            out[i] = (at, evolve(piece, form="full", name=f"{piece.name} {surname}", surname=full.surname))
    return out
