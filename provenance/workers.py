"""Pure functions on several cores: the same answers, in the same order."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 16  # items handed over at once: some ten milliseconds of work against one of handing over
_AHEAD = 4  # chunks under way for each process: enough that none waits, few enough to hold in memory


def cores(jobs: int) -> int:
    """How many processes a number of jobs means: 0 is one for each core that this process may use."""
    if jobs > 0:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """The function of each item, in order, worked out by so many processes.

    The items are taken as they are needed, a few ahead of the answers. The function is named by its module,
    and what goes in and comes out is pickled. With one job, or few items, no process is started. A program
    that calls this with several jobs has its own start-up code under `if __name__ == "__main__":`, as
    `multiprocessing` asks of all.
    """
    jobs = cores(jobs)
    waiting = iter(items)
    chunks = iter(lambda: list(islice(waiting, _CHUNK)), [])
    head = list(islice(chunks, jobs if jobs > 1 else 0))
    if len(head) <= 1:
        yield from map(function, chain(*head, waiting))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    under_way: deque[Future[list[R]]] = deque()
    with ProcessPoolExecutor(len(head), mp_context=get_context("spawn")) as pool:
        try:
            for chunk in chain(head, chunks):
                under_way.append(pool.submit(_each, function, chunk))
                if len(under_way) > _AHEAD * len(head):
                    yield from under_way.popleft().result()
            while under_way:
                yield from under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


def _each(function: Callable[[T], R], items: list[T]) -> list[R]:
    return [function(item) for item in items]
