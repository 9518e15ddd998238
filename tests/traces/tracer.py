"""A process that traces articles in a work folder, slowly enough to be killed at any moment of it.

python -m tests.traces.tracer FOLDER JOBS
"""

from __future__ import annotations

import sys
import time

from provenance import tracing
from provenance.model import Article
from provenance.traces import work
from tests.simulator import Settings, World, articles


def corpus() -> list[Article]:
    """The articles."""
    world = World(Settings(quotes=(1, 3), words=(8, 20), marks_dropped=0.2))
    return [article for story in world.stories(20) for article in articles(story)[0]]


def main() -> None:
    folder, jobs = sys.argv[1], int(sys.argv[2])
    work.KEEP = 0.0
    print("begun", flush=True)
    tracing(corpus(), folder, watch=lambda *_: time.sleep(0.001), jobs=jobs)


if __name__ == "__main__":
    main()
