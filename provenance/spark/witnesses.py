"""Columns -> Witness: what the rooms judge by, unpacked."""

from __future__ import annotations

from provenance.utterances.folding import function_words
from provenance.utterances.witness import Witness

COLUMNS = ("article", "day", "words", "context", "name", "speaker")
"""The columns that a witness is unpacked from."""


def split(text: str | None) -> tuple[str, ...]:
    """Words that were joined by spaces."""
    return tuple(text.split(" ")) if text else ()


def unpacked(
    article: str, day: int | None, words: str, context: str, name: str | None, speaker: str | None,
    id: str = "", start: int = 0,
) -> Witness:  # fmt: skip
    """The witness of a row's `COLUMNS`. Two of them stand in the order in which they are numbered: without
    id and place, those of one article stand as they come."""
    said, small = split(words), function_words()
    return Witness(
        id=id,
        article=article,
        start=start,
        words=said,
        matter=tuple(w for w in said if w not in small),
        context=frozenset(split(context)),
        name=name,
        speaker=split(speaker),
        day=day,
    )
