"""A record, a row: its fields, whatever they are called -> Draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from provenance import lexicon
from provenance.articles import published
from provenance.articles.draft import Draft
from provenance.articles.hosts import outlet_of
from provenance.errors import UnreadableError

Value = object


@cache
def _known() -> dict[str, tuple[int, str]]:
    return {row["name"]: (int(row["rank"]), row["field"]) for row in lexicon.table("fields")}


@lru_cache(4096)
def field_of(name: str) -> tuple[int, str] | None:
    """The rank and the field of Article that a column or key of this name fills; None where there is none."""
    return _known().get("".join(c for c in name[:80].casefold() if c.isalnum()))


def sorted_out(record: Mapping[str, Value]) -> dict[str, list[Value]]:
    """The record's values by field, the best name's first; blank ones are left out."""
    found: dict[str, list[tuple[int, str, Value]]] = {}
    for name, value in record.items():
        known = field_of(name) if isinstance(name, str) else None
        if known and value is not None and value != "":
            found.setdefault(known[1], []).append((known[0], name, value))
    return {key: [v for *_, v in sorted(values, key=lambda t: t[:2])] for key, values in found.items()}


def draft(record: Mapping[str, Value], where: str, number: int | None) -> Draft | UnreadableError:
    """The article that a record holds; an UnreadableError where it has no text.

    The outlet is what the record says; failing that, the domain of its address (see `hosts.outlet_of`).
    """
    fields = sorted_out(record)
    text = next(filter(None, map(_text, fields.get("text", ()))), None)
    if text is None:
        names = ", ".join(str(n)[:40] for n in list(record)[:12]) or "none"
        return UnreadableError(
            where, f"no text in the record (its fields: {names}; text belongs into 'text')"
        )
    notices: list[str] = []
    when = None
    for value in fields.get("published", ()):
        when = published.parse(value)
        if when is not None:
            break
    else:
        if given := fields.get("published"):
            notices.append(f"no date can be read from {str(given[0])[:60]!r}")
    url = next(filter(None, map(_word, fields.get("url", ()))), None)
    outlet = next(filter(None, map(_name, fields.get("outlet", ()))), None)
    return Draft(
        text=text,
        where=where,
        id=next(filter(None, map(_word, fields.get("id", ()))), None),
        number=number,
        outlet=_as_outlet(outlet) or outlet_of(url),
        url=url,
        title=next(filter(None, map(_name, fields.get("title", ()))), None),
        published=when,
        language=next(filter(None, map(_language, fields.get("language", ()))), None),
        notices=tuple(notices),
    )


def _text(value: Value) -> str | None:
    """A text; paragraphs given as a list are put apart by an empty line."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        value = "\n\n".join(value)
    return value if isinstance(value, str) and value.strip() else None


def _word(value: Value) -> str | None:
    """An id or address: a string or whole number."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return str(value).strip() or None


def _name(value: Value) -> str | None:
    """A string, or what an object or list of them calls itself ({"id": "ht", "name": "Harbour Times"})."""
    if isinstance(value, Mapping):
        value = next((value[k] for k in ("name", "title", "main", "id") if value.get(k)), None)
    elif isinstance(value, list) and value:
        return _name(value[0]) if not isinstance(value[0], list) else None
    return _word(value)


def _language(value: Value) -> str | None:
    """ "en-US" -> "en"; the names of languages are left alone."""
    word = _word(value)
    return word.replace("_", "-").partition("-")[0].lower() if word else None


def _as_outlet(name: str | None) -> str | None:
    """An outlet's name; where an address stands for it, its domain; where a carrier's stands, none."""
    if name and ("://" in name or name.lower().startswith("www.")):
        return outlet_of(name)
    return name


def has_text(names: Iterable[str]) -> bool:
    """Whether one of these column names is a text's."""
    return any((known := field_of(name)) and known[1] == "text" for name in names)
