"""The dump one record a line, for streams and for tools that read JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from provenance.exports.dump import escape_halves, to_dict
from provenance.model import Trace


def to_jsonl(trace: Trace) -> Iterator[str]:
    """The records of the dump, a line each, with what they are under "type": article, quote or chain.

    Articles come first, then quotes, then chains, so that a reader has met everything a record names.
    """
    data = to_dict(trace)
    for kind in ("article", "quote", "chain"):
        for row in data[f"{kind}s"]:
            record = {"format": data["format"], "type": kind, **row}
            yield escape_halves(json.dumps(record, ensure_ascii=False)) + "\n"
