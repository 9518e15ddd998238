"""Pure functions on several cores: the same answers, in the same order, however many there are to come."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from multiprocessing.context import BaseContext
from typing import Any, TypeVar

from provenance.collecting import uncollected

T = TypeVar("T")
R = TypeVar("R")

ALONE = 0.1
"""Seconds of work that are done before any process is started: less is not worth the start."""

CHUNK = 0.1
"""Seconds of work that are handed over at once: a thousand times what handing over costs, and little to wait
for at the end."""

MOST = 4_096
"""Items in the largest chunk. The first have one: nothing is known of their cost yet."""

AHEAD = 3
"""Chunks under way or finished and not yet taken, for each process: what is ahead takes memory."""


def cores(jobs: int) -> int:
    """How many processes a number of jobs means: 0 is one for each core that this process may use."""
    if jobs > 0:
        return jobs
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(function: Callable[[T], R], items: Iterable[T], jobs: int) -> Iterator[R]:
    """The function of each item, in order, worked out by so many processes (0: one for each core).

    Each process gets the function once: a callable record may hold what all items need. Items go out, and
    answers come back, by chunks that take about a tenth of a second each; items are taken from their iterable
    only a few chunks ahead. With one job, or little to do, no process is started.

    Where processes cannot be forked (not on Linux, or a program with threads), the function, named by its
    module, is pickled, and a program that calls this with several jobs has its own start-up code under
    `if __name__ == "__main__":`, as `multiprocessing` asks of all.
    """
    waiting = iter(items)
    jobs = cores(jobs)
    begun = time.perf_counter()
    for item in waiting:
        with uncollected():
            answer = function(item)
        yield answer
        if jobs > 1 and time.perf_counter() - begun > ALONE:
            break
    yield from _on_processes(function, waiting, jobs)


def _on_processes(function: Callable[[T], R], items: Iterator[T], jobs: int) -> Iterator[R]:
    some = list(islice(items, 1))
    if not some:
        return
    from concurrent.futures import Future, ProcessPoolExecutor

    items = chain(some, items)
    size = 1
    ahead: deque[Future[tuple[list[R], float]]] = deque()
    gc.freeze()  # what is here already is not looked through, and so not copied, by forked processes
    pool = ProcessPoolExecutor(jobs, mp_context=_context(), initializer=_begin, initargs=(function,))
    try:
        while True:
            while len(ahead) < AHEAD * jobs and (some := list(islice(items, size))):
                ahead.append(pool.submit(_answers, some))
            if not ahead:
                return
            answers, seconds = ahead.popleft().result()
            yield from answers
            fitting = int(len(answers) * CHUNK / max(seconds, 1e-6))
            size = min(max(fitting, size // 2, 1), size * 2, MOST)
    finally:
        pool.shutdown(cancel_futures=True)
        gc.unfreeze()


def _context() -> BaseContext:
    """Forked processes start at once and share what there is; threads of the program make that unsafe."""
    from multiprocessing import get_context

    forked = sys.platform == "linux" and threading.active_count() == 1
    return get_context("fork" if forked else "spawn")


_held: list[Callable[[Any], Any]] = []  # in a process of a pool, its one function


def _begin(function: Callable[[Any], Any]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _held.append(function)


def _end_with_parent() -> None:
    """Ends this process when its parent is gone, killed perhaps, and nobody would ever tell it to."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _answers(items: list[Any]) -> tuple[list[Any], float]:
    begun = time.perf_counter()
    with uncollected():
        return [_held[-1](item) for item in items], time.perf_counter() - begun
