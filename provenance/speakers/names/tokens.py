"""The words of a run, and what the lexicons say of one."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from attrs import frozen

from provenance.speakers.names.records import Gender
from provenance.speakers.names.words import words


@frozen
class Token:
    """One word of a run, with its range there; `low` is in lower case and without a closing dot."""

    text: str
    start: int
    end: int
    low: str


def tokens(run: str) -> list[Token]:
    """The words between the blanks."""
    out, at = [], 0
    for part in run.split(" "):
        if part:
            low = part.lower().rstrip(".,") if len(part) > 2 else part.lower()
            out.append(Token(part, at, at + len(part), low))
        at += len(part) + 1
    return out


def plain(text: str) -> str:
    """Without accents, and with straight apostrophes."""
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in text if not unicodedata.combining(c))


def folded(text: str) -> str:
    """Without accents and case."""
    return plain(text).lower()


@lru_cache(maxsize=1 << 14)
def given(name: str) -> str | None:
    """The gender ("m", "f", "u") of a given name as written; None for other words."""
    known = words().given
    found = known.get(plain(name))
    if found is None and "-" in name:
        first, _, second = name.partition("-")
        found = known.get(first) if second[:1].isupper() else None
    if found is None and name.isupper() and len(name) > 2:
        found = known.get(name.title())
    return found


def gender(name: str) -> Gender:
    """The gender of a given name, where it has one."""
    found = given(name)
    return "m" if found == "m" else "f" if found == "f" else None


def initial(text: str) -> bool:
    """Whether a word is one or more initials: "J.", "J.R."; "U.S." and other places are not."""
    return len(text) in {2, 4, 6} and text[1] == "." and text not in words().places


def common(token: Token) -> bool:
    """Whether the word has a life outside names: a common word, a people, a place, a day."""
    w = words()
    return (
        token.low in w.common
        or (token.low in w.function and token.text[0].isupper())
        or token.low in w.body_nouns
        or token.text in w.demonyms
        or token.text in w.calendar
        or token.text in w.places
        or token.text in w.bodies
    )
