"""Rows as a table for people, or as JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

import click

from provenance.cli.output import show, write

FORMATS = ("text", "json", "csv")

format_option = click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How to write the answer.",
)


def print_rows(rows: Sequence[dict[str, Any]], columns: Sequence[str], name: str) -> None:
    """Prints rows in the format of this name; `columns` are those of the table and the CSV, in order."""
    if name == "json":
        write([json.dumps(list(rows), ensure_ascii=False, indent=1) + "\n"], None)
    elif name == "csv":
        from provenance.exports.csv import guard

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([guard(row.get(c)) for c in columns] for row in rows)
        write([out.getvalue()], None)
    else:
        show([_table(rows, columns)])


def _table(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        number = all(isinstance(row.get(column), int | float | None) for row in rows)
        table.add_column(column.replace("_", " "), justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(_shown(row.get(c))) for c in columns))
    return table


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.0%}"
    return f"{value:,}" if isinstance(value, int) else str(value)
