"""What one more article costs in a store, by how many it holds already.

    python -m benchmarks.store [--sizes 500,5000,50000] [--more 200]

Simulated articles are added to one store in memory of the disk; at each size the next ones are timed, one
call of `add` each. The cost at the last size over that at the first is what growth costs.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks.table import show_table
from provenance import Article, Corpus
from tests.simulator import World, articles


def stream(seed: int = 0) -> Iterator[Article]:
    """Simulated articles without end, story after story."""
    world = World(seed=seed)
    number = 0
    while True:
        yield from articles(world.story(number), seed)[0]
        number += 1


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", default="500,5000,50000", help="sizes at which the next articles are timed"
    )
    parser.add_argument("--more", type=int, default=200, help="articles timed at each size")
    parser.add_argument("--write", type=Path, help="a Markdown page whose table is replaced")
    args = parser.parse_args()
    source = stream()
    rows = []
    first = 0.0
    with tempfile.TemporaryDirectory() as folder, Corpus.open(Path(folder, "store")) as corpus:
        for size in map(int, args.sizes.split(",")):
            corpus.add(islice(source, size - len(corpus)))
            times = []
            for article in islice(source, args.more):
                begun = time.perf_counter()
                corpus.add([article])
                times.append(time.perf_counter() - begun)
            median = statistics.median(times)
            first = first or median
            rows.append([f"{size:,}", f"{1000 * median:.1f} ms", f"{median / first:.2f}"])
    show_table("store", ["articles held", "one more, median", "against the first"], rows, args.write)


if __name__ == "__main__":
    main()
