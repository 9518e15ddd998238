"""The dump, format `provenance/1`: the contract that other programs read, and the way back.

Fields may be added in later versions, never renamed. Articles stand in it without their texts, unless asked
for. See docs/dump-format.md.
"""

from __future__ import annotations

import datetime as dt
import json
from functools import cache
from typing import Any, TypeVar

import attrs
import regex
from cattrs import Converter, transform_error
from cattrs.errors import BaseValidationError
from cattrs.gen import make_dict_unstructure_fn

from provenance.errors import FormatError
from provenance.model import Article, Chain, Quote, Source, Trace

FORMAT = "provenance/1"

_T = TypeVar("_T")

_HALF_PAIR = regex.compile(r"[\uD800-\uDFFF]")


def to_dict(trace: Trace, *, texts: bool = False) -> dict[str, Any]:
    """The dump as plain data: dicts, lists, strings, numbers, booleans and None.

    With `texts`, each article has its whole text under "text".
    """
    plain = _converter().unstructure
    articles = [plain(a) for a in trace.articles]
    if not texts:
        for article in articles:
            del article["text"]
    return {
        "format": FORMAT,
        "articles": articles,
        "quotes": [plain(q) for q in trace.quotes],
        "chains": [_chain(c) for c in trace.chains],
    }


def _chain(chain: Chain) -> dict[str, Any]:
    row: dict[str, Any] = _converter().unstructure(attrs.evolve(chain, quotes=()))
    return {**row, "quotes": [q.id for q in chain.quotes]}


def to_json(trace: Trace, *, texts: bool = False) -> str:
    """The dump as JSON, one line. Half surrogate pairs are escaped, so that any text can be written."""
    return escape_halves(json.dumps(to_dict(trace, texts=texts), ensure_ascii=False))


def escape_halves(text: str) -> str:
    """JSON with half surrogate pairs, which UTF-8 cannot hold, as escapes."""
    return _HALF_PAIR.sub(lambda m: f"\\u{ord(m.group()):04x}", text)


def from_json(text: str) -> Trace:
    """The trace that a dump holds: equal to the one written, but for the texts where they were left out.

    Fields that this version does not know are passed over. Raises FormatError, naming the place, where the
    text is not a dump of this format.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise FormatError(f"not JSON: {error}") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise FormatError(f'not a dump: "format" is not "{FORMAT}"')
    try:
        articles = _read([{"text": "", **a} for a in data["articles"]], tuple[Article, ...], "articles")
        quotes = _read(data["quotes"], tuple[Quote, ...], "quotes")
        told = [{**c, "quotes": []} for c in data["chains"]]
        chains = _read(told, tuple[Chain, ...], "chains")
    except KeyError as error:
        raise FormatError(f"not a dump: {error} is missing") from error
    except TypeError as error:
        raise FormatError(f"not a dump: {error}") from error
    by_id = {q.id: q for q in quotes}
    rows = zip(chains, data["chains"], strict=True)
    return Trace(articles, quotes, tuple(_with_quotes(c, row["quotes"], by_id) for c, row in rows))


def _read(rows: list[Any], into: type[_T], path: str) -> _T:
    try:
        return _converter().structure(rows, into)
    except BaseValidationError as error:
        raise FormatError("; ".join(transform_error(error, path=path))) from error


def _with_quotes(chain: Chain, ids: list[str], quotes: dict[str, Quote]) -> Chain:
    for missing in (q for q in ids if q not in quotes):
        raise FormatError(f"chain {chain.id!r} names the quote {missing!r}, which the dump does not hold")
    return attrs.evolve(chain, quotes=tuple(quotes[q] for q in ids))


def read_moment(text: str) -> dt.datetime | dt.date:
    """A date-only string as a date, anything longer as a datetime; ValueError where it is neither."""
    return dt.date.fromisoformat(text) if len(text) <= len("2026-05-03") else dt.datetime.fromisoformat(text)


@cache
def _converter() -> Converter:
    """Records to plain data and back."""
    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(dt.date, lambda d: d.isoformat())
    converter.register_unstructure_hook(dt.datetime, lambda d: d.isoformat())
    converter.register_structure_hook_func(
        lambda t: t == dt.datetime | dt.date | None, lambda v, _: None if v is None else read_moment(v)
    )
    one_of = make_dict_unstructure_fn(Source, converter, _cattrs_omit_if_default=True)
    converter.register_unstructure_hook(Source, one_of)
    return converter
