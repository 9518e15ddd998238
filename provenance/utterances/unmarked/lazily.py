"""Records that are made when they are asked for, and kept for a while."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

from attrs import field, frozen

T = TypeVar("T")

KEPT = 1 << 13
"""So many records are kept: what one article asks for, many times over."""


@frozen(eq=False)
class Lazily(Sequence[T], Generic[T]):
    """The record `make(n)` of each number of a line."""

    numbers: Sequence[int]
    make: Callable[[int], T]
    _kept: dict[int, T] = field(init=False, factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, i: int) -> T: ...
    @overload
    def __getitem__(self, i: slice) -> list[T]: ...
    def __getitem__(self, i: int | slice) -> T | list[T]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        found = self._kept.get(i)
        if found is None:
            if len(self._kept) >= KEPT:
                self._kept.clear()
            found = self._kept[i] = self.make(self.numbers[i])
        return found
