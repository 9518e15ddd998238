"""The dump, format `provenance/1`: the contract that other programs read, and the way back.

Fields may be added in later versions, never renamed. Articles stand in it without their texts, unless asked
for. See docs/dump-format.md.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import attrs
import regex
from cattrs import transform_error
from cattrs.errors import BaseValidationError

from provenance.errors import FormatError
from provenance.exports.told import Each, Told
from provenance.model import Article, Chain, Possible, Quote, Trace
from provenance.records import converter

FORMAT = "provenance/1"

_T = TypeVar("_T")

_HALF_PAIR = regex.compile(r"[\uD800-\uDFFF]")


def to_dict(trace: Trace, *, texts: bool = False) -> dict[str, Any]:
    """The dump as plain data: dicts, lists, strings, numbers, booleans and None.

    With `texts`, each article has its whole text under "text".
    """
    return {
        "format": FORMAT,
        "articles": [_article(a, texts) for a in trace.articles],
        "quotes": [converter().unstructure(q) for q in trace.quotes],
        "chains": [_chain(c) for c in trace.chains],
        **({"possible": converter().unstructure(trace.possible)} if trace.possible else {}),
    }


def _article(article: Article, texts: bool) -> dict[str, Any]:
    row: dict[str, Any] = converter().unstructure(article)
    if not texts:
        del row["text"]
    return row


def _chain(chain: Chain) -> dict[str, Any]:
    row: dict[str, Any] = converter().unstructure(attrs.evolve(chain, quotes=()))
    return {**row, "quotes": [q.id for q in chain.quotes]}


def to_json(trace: Told, *, texts: bool = False) -> str:
    """The dump as JSON, one line. Half surrogate pairs are escaped, so that any text can be written."""
    return "".join(_pieces(trace, map, article_with_text if texts else article_json))


def pieces(trace: Told, each: Each = map) -> Iterator[str]:
    """The dump as JSON and a line break, record by record; `each` is as in `Told`."""
    yield from _pieces(trace, each, article_json)
    yield "\n"


def _pieces(trace: Told, each: Each, article: Callable[[Article], str]) -> Iterator[str]:
    yield f'{{"format": "{FORMAT}", "articles": ['
    yield from _listed(each(article, trace.articles))
    yield '], "quotes": ['
    yield from _listed(each(quote_json, trace.quotes))
    yield '], "chains": ['
    yield from _listed(each(chain_json, trace.chains))
    if isinstance(trace, Trace) and trace.possible:
        yield '], "possible": ['
        yield from _listed(map(possible_json, trace.possible))
    yield "]}"


def _listed(records: Iterable[str]) -> Iterator[str]:
    before = ""
    for record in records:
        yield before + record
        before = ", "


def article_json(article: Article) -> str:
    """An article of the dump, without its text."""
    return _json(_article(article, False))


def article_with_text(article: Article) -> str:
    """An article of the dump, with its text."""
    return _json(_article(article, True))


def quote_json(quote: Quote) -> str:
    """A quote of the dump."""
    return _json(converter().unstructure(quote))


def chain_json(chain: Chain) -> str:
    """A chain of the dump."""
    return _json(_chain(chain))


def possible_json(possible: Possible) -> str:
    """A passage of the dump that may tell an utterance over."""
    return _json(converter().unstructure(possible))


def _json(record: dict[str, Any]) -> str:
    return escape_halves(json.dumps(record, ensure_ascii=False))


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
        possible = _read(data.get("possible", []), tuple[Possible, ...], "possible")
    except KeyError as error:
        raise FormatError(f"not a dump: {error} is missing") from error
    except TypeError as error:
        raise FormatError(f"not a dump: {error}") from error
    by_id = {q.id: q for q in quotes}
    rows = zip(chains, data["chains"], strict=True)
    return Trace(articles, quotes, tuple(_with_quotes(c, row["quotes"], by_id) for c, row in rows), possible)


def _read(rows: list[Any], into: type[_T], path: str) -> _T:
    try:
        return converter().structure(rows, into)
    except BaseValidationError as error:
        raise FormatError("; ".join(transform_error(error, path=path))) from error


def _with_quotes(chain: Chain, ids: list[str], quotes: dict[str, Quote]) -> Chain:
    for missing in (q for q in ids if q not in quotes):
        raise FormatError(f"chain {chain.id!r} names the quote {missing!r}, which the dump does not hold")
    return attrs.evolve(chain, quotes=tuple(quotes[q] for q in ids))
