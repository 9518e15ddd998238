"""JSON Lines and JSON -> the articles of their objects."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any

from provenance.articles import fields, kinds
from provenance.articles.decoding import decode
from provenance.articles.draft import Drafts
from provenance.articles.streams import lines, peeked, whole
from provenance.articles.thresholds import MAX_JSON_BYTES, MAX_LINE_BYTES, SNIFF_BYTES, MiB
from provenance.errors import UnreadableError


def read_lines(stream: IO[bytes], path: str) -> Drafts:
    """One object a line; a line that is none costs itself. Empty lines are passed over."""
    for line in lines(stream):
        where = f"{path}:{line.number}"
        if line.text is None:
            yield UnreadableError(where, f"a line of more than {MAX_LINE_BYTES // MiB} MB")
        elif line.text.strip():
            yield from _records(line.text, where, line.number)


def read(stream: IO[bytes], path: str) -> Drafts:
    """One value: an object, a list of them, or an object that holds such a list; JSON Lines as well.

    Records of a list are counted from 1 (`feed.json:3` is the third).
    """
    head, stream = peeked(stream, SNIFF_BYTES)
    start = decode(head).text.lstrip()
    if start.startswith("{") and kinds.json_kind(start) == "jsonl":
        yield from read_lines(stream, path)
        return
    data = whole(
        stream,
        MAX_JSON_BYTES,
        path,
        "one JSON value; as JSON Lines (one object a line) it may be of any size",
    )
    yield from _records(decode(data).text, path, None)


def _records(text: str, where: str, number: int | None) -> Drafts:
    try:
        value = json.loads(text)
    except RecursionError:
        yield UnreadableError(where, "JSON nested too deeply")
        return
    except ValueError as e:
        yield UnreadableError(where, f"no JSON ({e})")
        return
    held = list(_objects(value))
    if not held:
        yield UnreadableError(where, f"a JSON {_kind(value)} and no object with a text")
    for n, item in enumerate(held, 1):
        alone = len(held) == 1
        place = where if alone else f"{where}:{n}"
        if isinstance(item, Mapping):
            yield fields.draft(item, place, number if alone or number is not None else n)
        else:
            yield UnreadableError(place, f"a JSON {_kind(item)} and no object with a text")


def _objects(value: Any) -> Iterator[Any]:
    """The records of a value: of a list its items; of an object without text the list that it holds."""
    if isinstance(value, list):
        yield from value
    elif isinstance(value, dict):
        held = max((v for v in value.values() if _is_list_of_objects(v)), key=len, default=None)
        if held is not None and not fields.has_text(value):
            yield from held
        else:
            yield value


def _is_list_of_objects(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _kind(value: Any) -> str:
    return {dict: "object", list: "list", str: "string", type(None): "null", bool: "truth value"}.get(
        type(value), "number"
    )
