"""Rows as a table for people, or as JSON or CSV for programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Literal

import click

from provenance.cli.output import show, write

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType

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
        show([_Table(rows, columns)])


_SHARE = 3  # a moment or an id is not broken where so many of it fit the terminal
_NAME = 16  # columns of the terminal that a name needs beside its numbers


class _Table:
    """Rows under headings; where numbers leave names no room, each name stands in a line above its own."""

    def __init__(self, rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
        self._headings = [column.replace("_", " ") for column in columns]
        self._cells = [[_shown(row.get(c)) for c in columns] for row in rows]
        self._numbers = [all(isinstance(row.get(c), int | float | None) for row in rows) for c in columns]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        name, *widths = [max(map(len, cells)) for cells in zip(self._headings, *self._cells, strict=True)]
        room = options.max_width - sum(widths)
        if room - len(widths) < _NAME and all(self._numbers[1:]):
            yield from self._stacked(widths)
        else:
            yield self._beside(options.max_width, 2 if name + 2 * len(widths) <= room else 1)

    def _stacked(self, widths: Sequence[int]) -> Iterator[RenderableType]:
        from rich.text import Text

        def line(cells: Sequence[str]) -> str:
            return " ".join(cell.rjust(width) for cell, width in zip(cells, widths, strict=True))

        yield Text(f"{self._headings[0]}\n{line(self._headings[1:])}", style="bold")
        for name, *numbers in self._cells:
            yield Text(f"{name}\n{line(numbers)}")

    def _beside(self, width: int, between: int) -> RenderableType:
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False, padding=(0, between, 0, 0), header_style="bold")
        for n, (heading, number) in enumerate(zip(self._headings, self._numbers, strict=True)):
            words = not any(" " in cells[n] or len(cells[n]) * _SHARE > width for cells in self._cells)
            side: Literal["left", "right"] = "right" if number else "left"
            table.add_column(heading, justify=side, no_wrap=number or words, overflow="fold")
        for cells in self._cells:
            table.add_row(*map(Text, cells))
        return table


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.0%}"
    return f"{value:,}" if isinstance(value, int) else str(value)
