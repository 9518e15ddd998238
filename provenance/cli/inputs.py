"""The articles that a command is given."""

from __future__ import annotations

import glob
from pathlib import Path

import click


def check(paths: tuple[str, ...]) -> None:
    """Ends the command with a usage error where a path names nothing; globs and `-` are the reader's."""
    for path in paths:
        if path != "-" and not glob.has_magic(path) and not Path(path).exists():
            raise click.BadParameter(f"there is no file or folder {path!r}", param_hint="PATH")
