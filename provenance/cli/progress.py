"""How far a command is, on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


class Progress:
    """Says on standard error how far the work is, once it has taken more than a moment.

    On a terminal a bar with counts, rate and time left; elsewhere a plain line now and then. An instance is
    a `provenance.pipeline.Watch`.
    """

    def __init__(
        self,
        *,
        after: float | None = None,
        every: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if after is None:
            after = 1.0 if sys.stderr.isatty() else 5.0
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
