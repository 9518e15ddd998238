"""What is written record by record: a trace in memory, or one that is read as it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from provenance.model import Article, Chain, Quote

T = TypeVar("T")
R = TypeVar("R")


class Told(Protocol):
    """Articles, quotes and chains, each gone through once, in this order: a `Trace` or a `Traced`."""

    @property
    def articles(self) -> Iterable[Article]: ...
    @property
    def quotes(self) -> Iterable[Quote]: ...
    @property
    def chains(self) -> Iterable[Chain]: ...


class Each(Protocol):
    """The function of each record, in order: `map`, or one that works on several cores (`Traced.each`)."""

    def __call__(self, function: Callable[[T], R], records: Iterable[T], /) -> Iterable[R]: ...
