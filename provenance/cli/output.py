"""Where a command's result goes: a file written whole or not at all, or standard output."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


def write(pieces: Iterable[str], path: Path | None) -> None:
    """Writes text to a file, or to standard output where `path` is None.

    The file appears under its name only once it is complete. What UTF-8 or the terminal cannot hold (half
    a surrogate pair) becomes a question mark. Raises OSError where the file cannot be written.
    """
    if path is None:
        encoding = sys.stdout.encoding or "utf8"
        for piece in pieces:
            sys.stdout.write(piece.encode(encoding, "replace").decode(encoding))
        sys.stdout.flush()
        return
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        with partial.open("w", encoding="utf8", errors="replace", newline="") as out:
            for piece in pieces:
                out.write(piece)
            out.flush()
            os.fsync(out.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def in_colour(path: Path | None = None) -> bool:
    """Whether what goes there can be coloured: a terminal that knows colours, and no $NO_COLOR."""
    if path is not None or not sys.stdout.isatty():
        return False
    from rich.console import Console

    console = Console()
    return console.color_system is not None and not console.no_color


def show(parts: Iterable[RenderableType], path: Path | None = None) -> None:
    """Prints what rich draws: in colour on a terminal, else plain, at the width of $COLUMNS or 100."""
    from rich.console import Console

    from provenance.exports.text import PLAIN_WIDTH, plain
    from provenance.exports.visible import Visible

    if path is None and sys.stdout.isatty():
        console = Console(highlight=False)
        for part in parts:
            console.print(Visible(part))
        return
    width = shutil.get_terminal_size((PLAIN_WIDTH, 0)).columns
    write(plain(parts, width), path)
