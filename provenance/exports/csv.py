"""A table of quotes for spreadsheets, guarded against cells that a spreadsheet would run as formulas."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from provenance.exports.rows import COLUMNS, Cell, to_rows
from provenance.model import Trace

# OWASP, "CSV Injection": what makes a spreadsheet take a cell for a formula, full-width forms included.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(trace: Trace) -> Iterator[str]:
    """The table of `to_rows` as CSV (RFC 4180), header first, a record at a time.

    A text that starts as a formula would gets an apostrophe before it; NULs, which no spreadsheet reads,
    become the replacement character.
    """
    out = StringIO()
    writer = csv.writer(out)
    for row in (tuple(COLUMNS), *_guarded(trace)):
        writer.writerow(row)
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _guarded(trace: Trace) -> Iterator[tuple[Cell, ...]]:
    for row in to_rows(trace):
        yield tuple(map(guard, row.values()))


def guard(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs.

    >>> guard("=cmd|' /C calc'!A0")
    "'=cmd|' /C calc'!A0"
    """
    if not isinstance(cell, str):
        return cell
    safe = cell.replace("\0", "\ufffd")
    return f"'{safe}" if safe.startswith(_FORMULA) else safe
