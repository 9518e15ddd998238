"""The dump one record a line, for streams and for tools that read JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from provenance.exports.dump import FORMAT, article_json, chain_json, quote_json
from provenance.exports.told import Each, Told


def to_jsonl(trace: Told, each: Each = map) -> Iterator[str]:
    """The records of the dump, a line each, with what they are under "type": article, quote or chain.

    Articles come first, then quotes, then chains, so that a reader has met everything a record names.
    """
    yield from _lines("article", each(article_json, trace.articles))
    yield from _lines("quote", each(quote_json, trace.quotes))
    yield from _lines("chain", each(chain_json, trace.chains))


def _lines(kind: str, records: Iterable[str]) -> Iterator[str]:
    for record in records:
        yield f'{{"format": "{FORMAT}", "type": "{kind}", {record[1:]}\n'
