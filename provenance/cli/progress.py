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


_OFTEN = 0.1  # seconds between two drawings of the bar


class Progress:
    """Says on standard error how far the work is, once it has taken more than a moment.

    On a terminal a bar with counts, rate and time left; elsewhere a plain line a minute. An instance is
    a `provenance.watching.Watch`.
    """

    def __init__(
        self,
        *,
        after: float | None = None,
        every: float = 60.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        if after is None:
            after = 1.0 if sys.stderr.isatty() else 30.0
        self._clock = clock
        self._every = every
        self._due = clock() + after
        self._stage = ""
        self._since = clock()
        self._before = 0  # how many were done already when the stage began
        self._drawn = 0.0
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
            self._stage, self._since, self._before = stage, now, done
            self._drawn = 0.0
        if now < self._due:
            return
        if sys.stderr.isatty():
            if now >= self._drawn + _OFTEN or done == total:
                self._drawn = now
                self._bar(stage, done, total)
        else:
            self._due = now + self._every
            click.echo(progress_line(stage, done, total, now - self._since, self._before), err=True)

    def _bar(self, stage: str, done: int, total: int) -> None:
        from rich import progress as p
        from rich.console import Console

        if self._bars is None:
            columns = (p.TextColumn("{task.description}"), p.BarColumn(), p.TextColumn("{task.fields[says]}"))
            # no thread that draws by itself: a process with threads cannot be forked
            console = Console(stderr=True)
            self._bars = p.Progress(*columns, console=console, transient=True, auto_refresh=False)
            self._bars.start()
            self._task = self._bars.add_task("", total=None, says="")
        if self._task is not None:
            says = progress_line("", done, total, self._clock() - self._since, self._before)
            self._bars.update(self._task, description=stage, completed=done, total=total or None, says=says)
            self._bars.refresh()


def progress_line(stage: str, done: int, total: int, seconds: float, before: int = 0) -> str:
    """How far a stage is, in words; `before` were done already when its seconds began.

    >>> progress_line("Finding quotes", 1200, 5000, 4.0)
    'Finding quotes: 1,200 of 5,000, 300/s, 12 s left'
    """
    parts = [f"{done:,} of {total:,}" if total else f"{done:,}"] if done else []
    if done > before and seconds > 0:
        rate = (done - before) / seconds
        parts.append(f"{rate:,.0f}/s" if rate >= 1 else f"{60 * rate:,.0f}/min")
        if total:
            parts.append(f"{_spoken((total - done) / rate)} left")
    return ": ".join(filter(None, (stage, ", ".join(parts))))


def _spoken(seconds: float) -> str:
    """A length of time as one says it.

    >>> _spoken(12), _spoken(600), _spoken(9000)
    ('12 s', '10 min', '2.5 h')
    """
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"
