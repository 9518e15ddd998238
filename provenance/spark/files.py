"""Files and folders -> a data frame of their articles, and what could not be read of them."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial, reduce
from itertools import islice
from pathlib import Path

import pyarrow as pa
from pyarrow import parquet
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import to_arrow_schema

from provenance.articles import paths as _paths
from provenance.articles import read
from provenance.articles.reading import Notice
from provenance.errors import UnreadableError
from provenance.model import Article
from provenance.spark import thresholds
from provenance.spark.articles import row_of
from provenance.spark.schemas import ARTICLES

_LINES = (".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz")

ELSEWHERE = "://"
"""Marks an address (`hdfs://...`, `s3a://...`, `file:///...`) that Spark itself reads."""


def fingerprint(paths: Iterable[str]) -> str:
    """What tells one input from another: the files with their sizes and the times of their last change, and
    addresses as they are."""
    told: list[tuple[str, ...]] = []
    here = [path for path in paths if ELSEWHERE not in path]
    for file in _paths.find(here)[0]:
        if os.path.exists(file.absolute):
            about = os.stat(file.absolute)
            told.append((file.absolute, str(about.st_size), str(about.st_mtime_ns)))
    told += sorted((path,) for path in paths if ELSEWHERE in path)
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def elsewhere(spark: SparkSession, addresses: Iterable[str]) -> DataFrame:
    """The rows of tables that Spark reads: JSON Lines where an address ends like it, else Parquet."""
    frames = (
        spark.read.json(address) if address.rstrip("/").endswith(_LINES) else spark.read.parquet(address)
        for address in addresses
    )
    return reduce(partial(DataFrame.unionByName, allowMissingColumns=True), frames)


def gathered(
    paths: Iterable[str],
    folder: Path,
    *,
    on_skip: Callable[[UnreadableError], None],
    on_notice: Callable[[Notice], None],
    watch: Callable[[str, int, int], None],
) -> Path:
    """Files read, once, into a Parquet table in a folder: its path.

    They are read by `provenance.read`, one by one, and never held. What it has to say is kept beside the
    table, and said again when the table is there already.
    """
    table, said = folder / "articles.parquet", folder / "said.jsonl"
    if not said.exists():
        folder.mkdir(parents=True, exist_ok=True)
        told: list[tuple[str, str, str]] = []
        articles = read(
            list(paths),
            on_skip=lambda e: told.append(("skip", e.where, e.reason)),
            on_notice=lambda n: told.append(("note", n.where, n.text)),
        )
        _write(_counted(articles, watch), table)
        partial = said.with_suffix(".partial")
        partial.write_text("".join(json.dumps(line) + "\n" for line in told), encoding="utf8")
        partial.replace(said)
    for line in said.read_text(encoding="utf8").splitlines():
        what, where, text = json.loads(line)
        if what == "skip":
            on_skip(UnreadableError(where, text))
        else:
            on_notice(Notice(where, text))
    return table


def _counted(articles: Iterable[Article], watch: Callable[[str, int, int], None]) -> Iterator[Article]:
    for done, article in enumerate(articles, 1):
        watch("Reading articles", done, 0)
        yield article


def _write(articles: Iterable[Article], table: Path) -> None:
    """Row groups of some thousand articles, so that many tasks may share the table."""
    schema: pa.Schema = to_arrow_schema(ARTICLES)
    rows = map(row_of, articles)
    with parquet.ParquetWriter(table, schema) as out:
        while some := list(islice(rows, thresholds.ROWS)):
            columns = zip(*some, strict=True)
            arrays = [pa.array(c, f.type) for c, f in zip(columns, schema, strict=True)]
            out.write_batch(pa.RecordBatch.from_arrays(arrays, schema=schema))
