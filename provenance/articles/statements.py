"""What a text says of itself, as a record with its place."""

from __future__ import annotations

from typing import Generic, TypeVar

from attrs import frozen

T = TypeVar("T")


@frozen
class Statement(Generic[T]):
    """A value, the rule that read it, and the words that say it: `text[start:end]` of the article."""

    value: T
    rule: str
    start: int
    end: int
