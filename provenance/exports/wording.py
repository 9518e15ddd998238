"""Two wordings side by side, word by word, and what happened between them in plain words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import regex
from attrs import frozen
from rapidfuzz.distance import Indel

from provenance.model import Drift

_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]++(?:['’‑.,-][\p{L}\p{N}\p{M}]++)*+|[^\s\p{L}\p{N}\p{M}]")
_ISLAND = 3  # an unchanged word this short, alone between two changes, reads better as part of the change
_EDGE_MARKS = " \t\n,.;:…—–-"  # marks that tell nothing at the ends of words shown alone
_LONG, _EDGE = 12, 4  # of a passage of more than twelve words, four stand for each end

Change = Literal["same", "cut", "new"]


@frozen
class Piece:
    """A run of words: in both wordings (`same`), only in the earlier (`cut`), only in the later (`new`).

    `text` ends with the blank that followed it, so that the pieces joined are the wording.
    """

    change: Change
    text: str


def compare(before: str, after: str) -> tuple[Piece, ...]:
    """How `before` became `after`, word by word: case and the shape of apostrophes apart.

    The pieces that are not `cut`, joined, are `after` but for white space. Differences of
    punctuation alone are not pieces of their own: the later wording's punctuation stands.
    """
    old, new = _tokens(before), _tokens(after)
    steps: list[tuple[Change, list[str], list[str]]] = []
    for op in Indel.opcodes([_key(t) for t in old], [_key(t) for t in new]):
        a, b = old[op.src_start : op.src_end], new[op.dest_start : op.dest_end]
        if op.tag == "equal":
            steps.append(("same", a, b))
        else:
            steps += [("cut", a, [])] if a else []
            steps += [("new", [], b)] if b else []
    pieces: list[Piece] = []
    for changed, run in groupby(_merge_islands(steps), key=lambda s: s[0] != "same"):
        group = list(run)
        if not changed:
            pieces.append(Piece("same", "".join(t for _, _, b in group for t in b)))
            continue
        cut = [t for _, a, _ in group for t in a]
        put = [t for _, _, b in group for t in b]
        if any(map(_is_word, cut)):
            pieces += _cut(cut, put, pieces.pop() if pieces else None)
        if put:
            pieces.append(Piece("new" if any(map(_is_word, put)) else "same", "".join(put)))
    return tuple(pieces)


def _cut(cut: Sequence[str], put: Sequence[str], last: Piece | None) -> Iterator[Piece]:
    """The piece before a cut, and the cut, with the blanks where a reader wants them."""
    words = "".join(cut).rstrip()
    if last is None:
        yield Piece("cut", words + " ")
        return
    spaced = last.text.endswith(" ")
    if not _is_word(cut[0]):  # a comma stands by the word before it
        last = Piece(last.change, last.text.rstrip())
        yield from (last, Piece("cut", words + " " * spaced))
        return
    follows = bool(put) and _is_word(put[0])
    yield from (last, Piece("cut", " " * (not spaced) + words + " " * (spaced or follows)))


def _tokens(text: str) -> list[str]:
    """Words and single marks, each with the white space that follows it, folded to one blank."""
    found = list(_WORD.finditer(text))
    follow = [*(m.start() for m in found[1:]), len(text)][: len(found)]
    return [m.group() + (" " if m.end() < at else "") for m, at in zip(found, follow, strict=True)]


def _key(token: str) -> str:
    return token.strip().casefold().replace("’", "'").replace("“", '"').replace("”", '"')


def _is_word(token: str) -> bool:
    return token[0].isalnum()


def _merge_islands(
    steps: list[tuple[Change, list[str], list[str]]],
) -> list[tuple[Change, list[str], list[str]]]:
    """A lone short word kept between two changes joins them: "of" alone says nothing was kept."""
    out: list[tuple[Change, list[str], list[str]]] = []
    for i, (change, a, b) in enumerate(steps):
        inner = 0 < i < len(steps) - 1
        if change == "same" and inner and len(b) == 1 and len(b[0].strip()) <= _ISLAND:
            out += [("cut", a, []), ("new", [], b)]
        else:
            out.append((change, a, b))
    return out


MARKS_DROPPED = "quotation marks dropped"
_TYPES = {
    "verbatim": "word for word",
    "punctuation": "punctuation changed",
    "case": "capitals changed",
    "trimmed": "cut",
    "extended": "extended",
    "ellipsis": "cut with an ellipsis",
    "spliced": "passages run together",
    "bracketed": "edited in brackets",
    "substitution": "words replaced",
    "spelling": "spelling changed",
    "moved": "order changed",
    "paraphrase": "reworded",
    "marks-dropped": MARKS_DROPPED,
    "marks-gained": "quotation marks added",
    "speaker": "another speaker named",
    "person": "person shifted",
    "tense": "tense shifted",
}


def shorten(words: str) -> str:
    """Words on one line; of a long passage the first and the last few."""
    parts = words.split()
    return " ".join(parts if len(parts) <= _LONG else (*parts[:_EDGE], "…", *parts[-_EDGE:]))


def kinds(drift: Sequence[Drift]) -> tuple[str, ...]:
    """The types of drift in words, each once, in the order they come: ("cut", "words replaced")."""
    named = dict.fromkeys(
        f"said by {shorten(d.after)} here" if d.type == "speaker" and d.after.strip() else _TYPES[d.type]
        for d in drift
    )
    if len(named) > 1:
        named.pop(_TYPES["verbatim"], None)
    return tuple(named)


def touched(drift: Drift) -> str | None:
    """What a change does to the meaning, in words; None where it does not touch it.

    >>> touched(Drift("trimmed", "not", "", meaning="negation"))
    'negation lost: “not”'
    >>> touched(Drift("substitution", "40", "14", meaning="number"))
    'number changed: “40” became “14”'
    """
    if drift.meaning is None:
        return None
    what = drift.meaning
    before, after = (shorten(side.strip(_EDGE_MARKS)) for side in (drift.before, drift.after))
    if before and after:
        return f"{what} changed: “{before}” became “{after}”"
    if before:
        return f"{what} lost: “{before}”"
    return f"{what} added: “{after}”" if after else f"{what} changed"
