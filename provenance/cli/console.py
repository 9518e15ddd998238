"""What the commands say on standard error, and how they end."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

import click

from provenance.errors import ProvenanceError, UnreadableError

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID

    from provenance.articles import Notice

NOTHING, UNUSABLE, SKIPPED, INTERRUPTED = 1, 2, 3, 130
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


class Progress:
    """Says on standard error how far the work is, once it has taken more than a moment.

    On a terminal a bar with counts, rate and time left; elsewhere a plain line now and then. An instance is
    a `provenance.pipeline.Watch`.
    """

    def __init__(
        self, *, after: float = 1.0, every: float = 10.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._every = every
        self._due = clock() + after
        self._stage = ""
        self._since = clock()
        self._bars: Bars | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bars:
            self._bars.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        now = self._clock()
        if stage != self._stage:
            self._stage, self._since = stage, now
        if now < self._due:
            return
        if sys.stderr.isatty():
            self._bar(stage, done, total)
        else:
            self._due = now + self._every
            click.echo(progress_line(stage, done, total, now - self._since), err=True)

    def _bar(self, stage: str, done: int, total: int) -> None:
        from rich import progress as p
        from rich.console import Console

        if self._bars is None:
            columns = (p.TextColumn("{task.description}"), p.BarColumn(), p.TextColumn("{task.fields[says]}"))
            self._bars = p.Progress(*columns, console=Console(stderr=True), transient=True)
            self._bars.start()
            self._task = self._bars.add_task("", total=None, says="")
        if self._task is not None:
            says = progress_line("", done, total, self._clock() - self._since)
            self._bars.update(self._task, description=stage, completed=done, total=total or None, says=says)


def progress_line(stage: str, done: int, total: int, seconds: float) -> str:
    """How far a stage is, in words.

    >>> progress_line("Finding quotes", 1200, 5000, 4.0)
    'Finding quotes: 1,200 of 5,000, 300/s, 12 s left'
    """
    parts = [f"{done:,} of {total:,}" if total else f"{done:,}"] if done else []
    if done and seconds > 0:
        rate = done / seconds
        parts.append(f"{rate:,.0f}/s" if rate >= 1 else f"{60 * rate:,.0f}/min")
        if total:
            parts.append(f"{(total - done) / rate:,.0f} s left")
    return ": ".join(filter(None, (stage, ", ".join(parts))))
