"""What a command takes, all its processes together: memory at most, and the time of processors."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

EVERY = 0.5
"""Seconds between two looks."""


@frozen
class Run:
    """What a command printed, the seconds of all processors that it took, and the most bytes of memory.

    Memory is the proportional set size of the process and of all that come from it: pages that several of
    them share count once. Both are looked at twice a second, on Linux only.
    """

    output: str
    processors: float
    memory: int


def run(command: Sequence[str]) -> Run:
    """Runs a command to its end. Raises CalledProcessError where it fails."""
    busy, most = 0.0, 0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        while process.poll() is None:
            tree = _tree(process.pid)
            busy = max(busy, sum(map(_processors, tree)))
            most = max(most, sum(map(_memory, tree)))
            time.sleep(EVERY)
        assert process.stdout is not None
        output = process.stdout.read()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(output, busy, most)


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


def _processors(pid: int) -> float:
    """The seconds of a process and of those of its children that have ended."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0  # it has ended
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _memory(pid: int) -> int:
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return 1024 * int(line.split()[1])
    except OSError:
        pass  # it has ended
    return 0
