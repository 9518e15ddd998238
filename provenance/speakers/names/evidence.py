"""What the words beside a capitalised name tell: that it is a person's, or a body's."""

from __future__ import annotations

import regex

from provenance.speakers.names.words import words

_NEXT = regex.compile(r" (\p{Ll}{4,14}+)(?![\p{L}-])")
_LOOK = 24  # characters before or after a name


def speaks(text: str, start: int, end: int) -> bool:
    """Whether a verb that persons do stands beside the name: "Quill said", "said Quill"."""
    saying = words().saying
    if text[end + 1 : end + _LOOK].partition(" ")[0].rstrip(",.") in saying:
        return True
    return text[max(0, start - _LOOK) : start].rstrip().rpartition(" ")[2] in saying


def presented(text: str, start: int, end: int) -> bool:
    """Whether the name is presented as a person's: "mayor Oda Brunt", "Oda Brunt, 52,", "Oda Brunt, who"."""
    before = text[max(0, start - _LOOK) : start].rstrip(" ,").rpartition(" ")[2].lower()
    return before in words().roles or introduced(text, end)


def introduced(text: str, end: int) -> bool:
    """Whether an age, a calling or a clause follows the name: "Oda Brunt, 52,", "Oda Brunt, president of"."""
    after = text[end : end + _LOOK]
    if after.startswith((" who ", " whose ", " (D-", " (R-")):
        return True
    aside = after[2:].partition(" ")[0].rstrip(",") if after.startswith(", ") else ""
    return aside in words().asides or aside in words().roles or aside.isdigit()


def related(text: str, start: int) -> bool:
    """Whether the name is introduced as a relative's: "his daughter Ada Quill", "his wife, Ada Quill"."""
    return text[max(0, start - _LOOK) : start].rstrip(" ,").rpartition(" ")[2].lower() in words().kin


def body_end(text: str, end: int) -> int | None:
    """Where the body's name ends that a lower-case word makes of a person's: "the Quill campaign"."""
    if text[end + 1 : end + 5] not in words().bodies_begin:
        return None
    found = _NEXT.match(text, end)
    return found.end() if found and found.group(1) in words().persons_bodies else None
