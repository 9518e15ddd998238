"""Arrow batches -> rows of plain values, and back: how the rooms' functions run over partitions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import pyarrow as pa
from pyspark.sql import DataFrame
from pyspark.sql.pandas.types import to_arrow_schema
from pyspark.sql.types import StructType

from provenance.spark import thresholds

Row = tuple[Any, ...]
Rows = Callable[[Iterator[Row]], Iterable[Row]]


def over_partitions(frame: DataFrame, function: Rows, schema: StructType) -> DataFrame:
    """The rows that a function makes of the rows of each partition, which it is handed as they come.

    A row is a tuple of plain values in the order of the columns; structs are dicts, arrays lists.
    """
    made: pa.Schema = to_arrow_schema(schema)

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = iter(function(_rows(batches)))
        while some := list(islice(rows, thresholds.ROWS)):
            yield _batch(some, made)

    return frame.mapInArrow(run, schema)


def over_groups(
    frame: DataFrame, by: str, order: Sequence[str], function: Callable[[list[Row]], Iterable[Row]],
    schema: StructType,
) -> DataFrame:  # fmt: skip
    """The rows that a function makes of each group of rows that agree in column `by`, sorted by `order`.

    Groups are cut out of sorted partitions, thousands to a batch: Spark's own grouped maps hand over one
    group at a time, which costs more than most groups are worth.
    """
    at = frame.columns.index(by)

    def run(rows: Iterator[Row]) -> Iterator[Row]:
        for _, group in groupby(rows, itemgetter(at)):
            yield from function(list(group))

    return over_partitions(frame.repartition(by).sortWithinPartitions(by, *order), run, schema)


def _rows(batches: Iterable[pa.RecordBatch]) -> Iterator[Row]:
    for batch in batches:
        for start in range(0, batch.num_rows, thresholds.ROWS):
            yield from zip(*(c.to_pylist() for c in batch.slice(start, thresholds.ROWS).columns), strict=True)


def _batch(rows: Sequence[Row], schema: pa.Schema) -> pa.RecordBatch:
    columns = zip(*rows, strict=True)
    return pa.RecordBatch.from_arrays(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )


def signed(number: int) -> int:
    """A number of 64 bits as Spark has them, half of them below zero."""
    return number - (1 << 64) if number >> 63 else number
