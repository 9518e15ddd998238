"""Hostile text made harmless on a terminal: what would steer it is shown, not obeyed."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderableType
from rich.segment import Segment

_STEERING = {*range(0x20), *range(0x7F, 0xA0)} - {0x09, 0x0A}  # C0 and C1, escape among them
_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_VISIBLE = dict.fromkeys(_STEERING | _BIDI, "\ufffd")


def visible(text: str) -> str:
    """The text with control characters (escape sequences too) and those that turn its direction replaced.

    >>> visible("\\x1b[2Jgone")
    '\ufffd[2Jgone'
    """
    return text.translate(_VISIBLE)


@frozen
class Visible:
    """What rich draws, with its text made `visible`; rich's own colours and breaks are left alone."""

    inner: RenderableType

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for segment in console.render(self.inner, options):
            yield Segment(visible(segment.text), segment.style, segment.control)
