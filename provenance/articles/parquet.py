"""Parquet tables -> the articles of their rows, where pyarrow is installed."""

from __future__ import annotations

import io
from typing import IO

from provenance.articles import fields
from provenance.articles.draft import Drafts
from provenance.articles.streams import whole
from provenance.articles.thresholds import MAX_JSON_BYTES, PARQUET_ROWS
from provenance.errors import UnreadableError


def read(stream: IO[bytes], path: str) -> Drafts:
    """A row an article, PARQUET_ROWS of them in memory at a time; rows are counted from 1.

    Only the columns that an article has a field for are read. A stream that can't be sought in (standard
    input, gzip) is held in memory whole.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise UnreadableError(path, "reading Parquet needs pyarrow: pip install pyarrow") from None
    if not stream.seekable():
        stream = io.BytesIO(whole(stream, MAX_JSON_BYTES, path, "a Parquet table from a stream"))
    try:
        table = parquet.ParquetFile(stream)
        names = table.schema_arrow.names
        if not fields.has_text(names):
            yield UnreadableError(path, f"no column for text ({', '.join(names[:12])}); call it 'text'")
            return
        known = [n for n in names if fields.field_of(n)]
        number = 0
        for batch in table.iter_batches(PARQUET_ROWS, columns=known):
            for row in batch.to_pylist():
                number += 1
                yield fields.draft(row, f"{path}:{number}", number)
    except pyarrow.ArrowException as e:
        raise UnreadableError(path, f"no Parquet table ({str(e).splitlines()[0][:200]})") from None
