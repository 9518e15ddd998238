"""Whether a name is an outlet's own, or a news agency's whose copy others print."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain

import regex

from provenance import lexicon
from provenance.articles.thresholds import OUTLET_WORDS

_COMPANY = regex.compile(
    r"(?i)[\s,]++(?:inc|llc|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|s\.?a|group|pty)\b\.?+$"
)
_NAME = regex.compile(
    r"(?:[Tt]he\s)?(?:[\p{Lu}\d][\p{L}\d’'.&+/-]*+)(?:\s(?:[\p{Lu}\d][\p{L}\d’'.&+/-]*+|&|of|and|the|de|la))*+"
)
_BREAK = regex.compile(r"(?<=\p{L}[.\s]?)(?:\s+|(?<=\p{Ll})(?=\p{Lu}))(?=\p{Lu})")


def key(name: str) -> str:
    """What is compared of a name: "The A.B. Times" and "AB TIMES" are one."""
    return " ".join(name.replace("’", "'").replace(".", "").casefold().split()).removeprefix("the ")


def tidy(name: str) -> str:
    """A name without the form of its company: "Norwick Gazette, Inc." -> "Norwick Gazette"."""
    name = " ".join(name.split()).strip(" ,;:|-–—.")
    return _COMPANY.sub("", _COMPANY.sub("", name))


@lru_cache(8192)
def is_wire(name: str) -> bool:
    """Whether what is under this name is printed by others: an agency, a syndicate, a picture desk."""
    parts = (name,) if " / " in name else (name, *name.split("/"))
    return any(key(part) in _wires() or _tail(part) in _wire_tails() for part in parts)


@lru_cache(8192)
def is_known(name: str) -> bool:
    """Whether the gazetteer knows the name for a publisher's: "CNN", "The Guardian", and not "Guardian"."""
    return name.casefold() in _full_names() or (" " in key(name) and key(name) in _keys())


def is_outlet(name: str) -> bool:
    """Whether a name is a publisher's own: the gazetteer's, or ends as outlets' names do ("… Gazette").

    No agency, no programme, no role ("Politics Reporter"), no sentence; and no single ordinary word, as
    "Opinion", "World" and "Daily" alone are sections of a page.
    """
    words = name.split()
    if not words or len(words) > OUTLET_WORDS or not _NAME.fullmatch(name) or is_wire(name):
        return False
    if is_known(name):
        return True
    return (
        len(words) > 1
        and words[-1].title() in lexicon.words("en/outlet_heads")
        and words[-1].casefold() not in lexicon.words("en/byline_roles")
        and key(name) not in _programmes()
        and not is_section(name)
    )


def is_section(line: str) -> bool:
    """Whether a line is the name of a section of a page: "World News", "Opinion", "Arts & Culture"."""
    words = [w for w in line[:60].casefold().split() if w not in {"the", "and", "&"}]
    sections, heads = lexicon.words("en/page_sections"), lexicon.words("en/outlet_heads")
    if not words or not all(w in sections for w in words[:-1]):
        return False
    return words[-1] in sections or words[-1].title() in heads


def parted(name: str) -> tuple[str | None, str | None]:
    """A part of a byline as writer and outlet: either, or both where no comma is ("Ada Roe Reuters")."""
    if is_wire(name) or is_known(name):
        return None, name
    for m in _BREAK.finditer(name[:200]):
        rest = name[m.end() :]
        if is_wire(rest) or is_known(rest):
            return name[: m.start()], rest
    return (None, name) if is_outlet(name) else (name, None)


def _names(row: dict[str, str]) -> tuple[str, ...]:
    aliases = (alias.strip() for alias in row["aliases"].split(";"))
    return (row["name"], *(a for a in aliases if a and not a.startswith("~")))


def _tail(name: str) -> str:
    """The last of a name's several words."""
    return key(name).partition(" ")[2].rpartition(" ")[2]


@cache
def _wire_tails() -> frozenset[str]:
    return lexicon.words("wire_tails")


@cache
def _wires() -> frozenset[str]:
    agencies = (row for row in lexicon.table("outlets") if row["kind"] == "agency")
    return frozenset(
        map(key, chain(chain.from_iterable(map(_names, agencies)), lexicon.words("syndicators")))
    )


@cache
def _programmes() -> frozenset[str]:
    return frozenset(key(row["name"]) for row in lexicon.table("outlets") if row["kind"] == "programme")


@cache
def _full_names() -> frozenset[str]:
    """Names and unmistakable other names of publishers; one ordinary word ("Fortune") is none."""
    rows = (r for r in lexicon.table("outlets") if r["kind"] not in {"agency", "programme", "platform"})
    names = chain.from_iterable(map(_names, rows))
    return frozenset(n.casefold() for n in names if " " in n or n.isupper() or not n.isalpha())


@cache
def _keys() -> frozenset[str]:
    return frozenset(map(key, _full_names()))
