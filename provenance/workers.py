"""Pure functions on several cores: the same answers, in the same order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 16  # items handed over at once: some ten milliseconds of work against one of handing over


def cores(jobs: int) -> int:
    """How many processes a number of jobs means: 0 is one for each core that this process may use."""
    if jobs > 0:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """The function of each item, in order, worked out by so many processes.

    The function is named by its module, and what goes in and comes out is pickled. With one job, or few
    items, no process is started. A program that calls this with several jobs has its own start-up code under
    `if __name__ == "__main__":`, as `multiprocessing` asks of all.
    """
    jobs = min(cores(jobs), -(-len(items) // _CHUNK))
    if jobs <= 1:
        yield from map(function, items)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        yield from pool.map(function, items, chunksize=_CHUNK)
