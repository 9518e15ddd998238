"""What the commands say on standard error, and how they end."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

import click

from provenance.errors import ProvenanceError, UnreadableError

if TYPE_CHECKING:
    from provenance.articles import Notice

NOTHING, UNUSABLE, SKIPPED, UNSOUND, INTERRUPTED = 1, 2, 3, 4, 130
"""Exit codes; 0 is success."""

_NAMED = 20  # skipped files listed one by one; the rest are counted


class Unusable(click.ClickException):
    """Ends a command with a message and the exit code for input that cannot be used."""

    exit_code = UNUSABLE


class Group(click.Group):
    """A group whose commands end cleanly: at Ctrl-C, at a closed pipe, at the library's own errors."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:  # the reader (head, less) has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)
        except ProvenanceError as error:
            raise Unusable(str(error)) from error


class Skipped:
    """Collects what could not be read and what there is to say about the rest, and says so at the end."""

    def __init__(self) -> None:
        self.errors: list[UnreadableError] = []
        self._said: dict[tuple[str, str, str], list[str]] = {}

    def __call__(self, error: UnreadableError) -> None:
        """Takes note of something skipped."""
        self.errors.append(error)
        self._said.setdefault(("skipped", _file(error.where), error.reason), []).append(error.where)

    def note(self, notice: Notice) -> None:
        """Takes note of something to be said about what was read."""
        self._said.setdefault(("note", _file(notice.where), notice.text), []).append(notice.where)

    def report(self) -> None:
        """Says it on standard error: each thing once, with how often it came in the same file."""
        for (what, _, why), places in list(self._said.items())[:_NAMED]:
            more = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
            click.echo(f"{what} {places[0]}{more}: {why}", err=True)
        if (left := len(self._said) - _NAMED) > 0:
            click.echo(f"and {left:,} more of the kind", err=True)


def _file(where: str) -> str:
    """`feed.jsonl` of `feed.jsonl:12`."""
    name, colon, number = where.rpartition(":")
    return name if colon and number.isdigit() else where
