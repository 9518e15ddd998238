"""The keys that lead somewhere -> a table of bits, known to every task, that turns away most others.

Nearly all words of running text lead nowhere. What is turned away where it is read need not be made a row,
sent and joined; what is let through by chance is joined like the rest, and leads nowhere then. The table is
of bounded size: of very many keys it lets more through by chance, and turns away none that leads somewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyspark import Broadcast
from pyspark.sql import DataFrame
from pyspark.sql import functions as F
from pyspark.sql.types import BinaryType, LongType, StructField, StructType

from provenance.spark import thresholds
from provenance.spark.batches import Row, over_groups

_PAGE = 14  # bits: so many (2 ** 14) numbers of 64 bits are brought together in one row
PAGES = StructType([StructField("page", LongType()), StructField("bits", BinaryType())])


class Sieve:
    """Says of a key, as Spark has numbers (see `batches.signed`), whether it may be one of some keys."""

    def __init__(self, shared: Broadcast[bytes]) -> None:
        self._shared = shared
        self._bits = b""
        self._mask = 0

    def __call__(self, key: int) -> bool:
        """Whether the key may be one of them: true of all that are, false of most that are not."""
        if not self._bits:
            self._bits = self._shared.value
            self._mask = 8 * len(self._bits) - 1
        at = key & self._mask
        return bool(self._bits[at >> 3] >> (at & 7) & 1)

    def __reduce__(self) -> tuple[type[Sieve], tuple[Broadcast[bytes]]]:
        return Sieve, (self._shared,)


def sieve(keys: DataFrame) -> Sieve:
    """The table of the numbers in the column `key`, broadcast to all tasks."""
    size = min(max(keys.count() * thresholds.SIEVE_BITS, 1 << 6), thresholds.SIEVE)
    mask = (1 << (size - 1).bit_length()) - 1
    at = F.col("key").bitwiseAND(F.lit(mask))
    place = F.shiftright(at, 6).alias("place")
    bit = F.expr("shiftleft(1L, CAST(key & 63 AS INT))").alias("bit")
    numbers = keys.select(place, bit).groupBy("place").agg(F.bit_or("bit").alias("bits"))
    paged = numbers.select(F.shiftright("place", _PAGE).alias("page"), "place", "bits")
    bits = bytearray(mask + 1 >> 3)
    for row in over_groups(paged, "page", ("place",), _page, PAGES).toLocalIterator():
        start = row["page"] << _PAGE + 3
        bits[start : start + len(row["bits"])] = row["bits"][: len(bits)]
    return Sieve(keys.sparkSession.sparkContext.broadcast(bytes(bits)))


def _page(group: list[Row]) -> Iterator[Row]:
    """The bytes of one page, the lowest bit first."""
    page = bytearray(1 << _PAGE + 3)
    for _, place, bits in group:
        at = (place & (1 << _PAGE) - 1) << 3
        page[at : at + 8] = bits.to_bytes(8, "little", signed=True)
    yield group[0][0], bytes(page)
