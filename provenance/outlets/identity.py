"""One outlet, one name: `washingtonpost.com`, "the Washington Post" and "WaPo" are The Washington Post."""

from __future__ import annotations

from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import regex
from attrs import frozen

from provenance import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from publicsuffixlist import PublicSuffixList

_KEY = regex.compile(r"[^\w+&]+")
_THE = regex.compile(r"(?i)^\s*+the\s++(?=\S)")
_HOST = regex.compile(
    r"^(?:[a-z][a-z0-9+.-]{0,19}+://)?+(?P<host>[\w-]++(?:\.[\w-]++)++)(?<=\.[a-z]{2,24})(?::\d{1,5})?+(?P<path>/\S*+)?+$"
)
_CALL_SIGN = regex.compile(r"[wk][a-z]{2,3}")
_POSSESSIVE = regex.compile(r"[’'](?:s)?+$")
_BLANK = regex.compile(r"\s+")


@frozen
class Outlet:
    """One row of the gazetteer; `parent` airs a programme, `weak` are names that are ordinary words too."""

    name: str
    kind: str
    parent: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)
def key(name: str) -> str:
    """What is compared of a name: letters, digits, "+" and "&", case-folded, without a leading "the"."""
    return _KEY.sub(" ", _THE.sub("", name).replace("’", "'").replace("'", "")).strip().casefold()


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part for part in (p.strip() for p in cell.split(";")) if part)


@cache
def outlets() -> tuple[Outlet, ...]:
    """All outlets of the gazetteer, by name."""
    return tuple(
        Outlet(
            name=row["name"],
            kind=row["kind"],
            parent=row["parent"] or None,
            country=row["country"] or None,
            aliases=tuple(a for a in _cells(row["aliases"]) if not a.startswith("~")),
            weak=tuple(a[1:] for a in _cells(row["aliases"]) if a.startswith("~")),
            hosts=_cells(row["hosts"]),
        )
        for row in lexicon.table("outlets")
    )


@cache
def _by_key() -> Mapping[str, Outlet]:
    """Names win over other names, and those over weak ones; within each the first row wins."""
    found: dict[str, Outlet] = {}
    for names in (lambda o: (o.name,), lambda o: o.aliases, lambda o: o.weak):
        for outlet in outlets():
            for name in names(outlet):
                found.setdefault(key(name), outlet)
    return MappingProxyType(found)


@cache
def _by_host() -> Mapping[str, Outlet]:
    return MappingProxyType({host: outlet for outlet in outlets() for host in outlet.hosts})


@lru_cache(maxsize=1 << 14)
def find(name: str) -> Outlet | None:
    """The outlet of a name, alias, host or URL; None where the gazetteer does not hold it."""
    outlet = _by_key().get(key(name)) or _by_key().get(key(_POSSESSIVE.sub("", name)))
    if outlet is None and (m := _HOST.match(name.strip().casefold())):
        outlet = _of_host(m["host"], m["path"] or "")
    return outlet


def canonical(name: str) -> str:
    """The name under which an outlet is known here, for any of its names, its host or a URL.

    A programme is known by who airs it. A host that nobody knows is made a name ("norwickgazette.com":
    "Norwick Gazette") unless that is another outlet's, and a name that nobody knows stays,
    without a leading "the". Never raises.
    """
    outlet = find(name)
    if outlet is not None:
        return outlet.parent or outlet.name
    if m := _HOST.match(name.strip().casefold()):
        pretty = _pretty(m["host"])
        return m["host"] if key(pretty) in _by_key() else pretty
    return _BLANK.sub(" ", _THE.sub("", name)).strip()


def same(a: str, b: str) -> bool:
    """Whether two names, hosts or URLs are one outlet's."""
    return key(canonical(a)) == key(canonical(b))


def _of_host(host: str, path: str) -> Outlet | None:
    """The outlet of the longest known tail of a host, or of host and first folder of the path."""
    known = _by_host()
    section = f"{host.removeprefix('www.')}/{path.split('/')[1]}" if path.count("/") else host
    tails = (host, *(host[i + 1 :] for i, c in enumerate(host) if c == "."))
    return next((known[h] for h in (section, *tails) if h in known), None)


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList()


def _pretty(host: str) -> str:
    """A name for an unknown host: its registered label, parted before the word that ends an outlet's name."""
    label = (_suffixes().privatesuffix(host) or host.removeprefix("www.")).split(".")[0]
    if _CALL_SIGN.fullmatch(label):
        return label.upper()
    label = label.replace("_", "-")
    heads = sorted((h.casefold() for h in lexicon.words("en/outlet_heads")), key=lambda h: (-len(h), h))
    head = next((h for h in heads if label.endswith(h) and len(label) > len(h) + 2), "")
    body = label.removesuffix(head).removeprefix("the") if head else label
    return " ".join(w[:1].upper() + w[1:] for w in (*body.split("-"), head) if w)


def shown(name: str) -> str:
    """The name to show people: a host or an address gives way to the outlet's name, other names stay.

    >>> shown("cbsnews.com"), shown("The Norwick Gazette")
    ('CBS News', 'The Norwick Gazette')
    """
    return canonical(name) if _HOST.match(name.strip().casefold()) else name
