"""What is told how far the work is."""

from __future__ import annotations

from collections.abc import Callable

Watch = Callable[[str, int, int], None]
"""Told how far the work is: the stage in words, how many are done, how many there are (0: not known)."""


def unwatched(stage: str, done: int, total: int) -> None:
    """Tells nobody."""
