"""How much memory a process and all its children take, at most."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

EVERY = 0.5
"""Seconds between two looks."""


@frozen
class Run:
    """What a command printed, how long it took in seconds, and the most memory it took in bytes.

    Memory is the proportional set size of the process and its children: pages that several of them share
    count once. It is looked at twice a second, on Linux only.
    """

    output: str
    seconds: float
    memory: int


def run(command: Sequence[str]) -> Run:
    """Runs a command to its end. Raises CalledProcessError where it fails."""
    begun, most = time.perf_counter(), 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            most = max(most, sum(map(_memory, _tree(process.pid))))
            time.sleep(EVERY)
        seconds = time.perf_counter() - begun
        assert process.stdout is not None
        output = process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(output, seconds, most)


def _tree(pid: int) -> list[int]:
    """A process and all that come from it."""
    found, waiting = [], [pid]
    while waiting:
        found.append(waiting.pop())
        try:
            for tasks in Path(f"/proc/{found[-1]}/task").iterdir():
                waiting += map(int, (tasks / "children").read_text().split())
        except OSError:
            continue  # it has ended
    return found


def _memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return 1024 * int(line.split()[1])
    except OSError:
        pass  # it has ended
    return 0
