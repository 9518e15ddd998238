"""Where a command's result goes: a file written whole or not at all, or standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path


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
