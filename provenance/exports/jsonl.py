"""The dump one record a line, for streams and for tools that read JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.exports.dump import FORMAT, article_json, chain_json, possible_json, quote_json
from provenance.exports.told import Each, Told
from provenance.model import Trace


def to_jsonl(trace: Told, each: Each = map) -> Iterator[str]:
    """The records of the dump, a line each; "type" says what they are: article, quote, chain or possible.

    Articles come first, then quotes, then chains, so that a reader has met everything a record names.
    """
    yield from _lines("article", each(article_json, trace.articles))
    yield from _lines("quote", each(quote_json, trace.quotes))
    yield from _lines("chain", each(chain_json, trace.chains))
    if isinstance(trace, Trace):
        yield from _lines("possible", map(possible_json, trace.possible))


def _lines(kind: str, records: Iterable[str]) -> Iterator[str]:
    for record in records:
        yield f'{{"format": "{FORMAT}", "type": "{kind}", {record[1:]}\n'
