"""Bytes, files, streams -> Article."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from provenance.errors import SkippedWarning, UnreadableError
from provenance.model import Article

__all__ = ["read"]

Paths = str | Path | Iterable[str | Path]


def _warn(error: UnreadableError) -> None:
    warnings.warn(str(error), SkippedWarning, stacklevel=3)


def read(paths: Paths, *, on_skip: Callable[[UnreadableError], None] = _warn) -> Iterator[Article]:
    """The articles of files and folders, one by one.

    What cannot be read is handed to `on_skip` (by default: a SkippedWarning) and the rest goes on.
    """
    for path in [paths] if isinstance(paths, str | Path) else paths:
        p = Path(path)
        for file in sorted(p.rglob("*")) if p.is_dir() else [p]:
            if file.suffix == ".jsonl":
                with file.open(encoding="utf8") as f:
                    for line in f:
                        row = json.loads(line)
                        yield Article(
                            id=row["id"], text=row["text"], outlet=row.get("outlet"), path=str(file)
                        )
            elif file.suffix in {".txt", ".md"}:
                text = file.read_bytes().decode("utf8", "replace")
                yield Article(id=file.stem, text=text, path=str(file))
