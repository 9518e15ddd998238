"""How fast quotes are linked, and how many copies are found, beside datasketch's LSH; and how time grows.

    python -m benchmarks.linking [--quotes 100000] [--growth 10000,...] [--write docs/benchmarks.md]

Simulated quotes of 18 to 45 words, in families of one to some twenty, with all kinds of drift; one utterance
is viral, with a tenth of all quotes. "Copies found" is the share of quotes of an utterance of several that
end up in one family with another of it; precision the share of pairs of one family that are of one utterance
(the viral one left out of both). datasketch (MinHash LSH over words, threshold .3, 128 permutations) runs in
the same process on the same words; its families are the connected components of what it answers. Seconds are
of the processor. For the growth, each size is linked in a process of its own, whose memory at most is told.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from math import comb, log
from pathlib import Path

from attrs import evolve, frozen

from benchmarks.table import show_table
from provenance.quotes import View
from provenance.utterances.line import Line
from provenance.utterances.linking import linked
from provenance.utterances.reading import Reading
from provenance.utterances.witness import Witness, witness
from tests.simulator import Settings, World, families

VIRAL = 0.1
"""The share of all quotes that are copies of one."""

WORDS = (18, 45)
"""The fewest and the most words of a simulated quote, as it was said."""


@frozen
class Outcome:
    """One way of linking: its seconds, and how well its families are the utterances."""

    seconds: float
    found: float
    precision: float


@frozen
class Grown:
    """What linking takes at one size: seconds, bytes at most (of the whole process), and copies found."""

    seconds: float
    memory: int
    found: float


def corpus(
    size: int, seed: int = 0, words: tuple[int, int] = WORDS, viral: float = VIRAL
) -> tuple[Line, list[str]]:
    """So many witnesses in order, and the utterance that each is a telling of ("viral" for the viral one)."""
    line, truth = Line(), []
    world = World(Settings(words=words), seed=seed)
    number = 0
    while len(line) < size * (1 - viral):
        for family in families(world.story(number)):
            for quote in family.utterance.quotes:
                reading = Reading.of(View.of(family.articles[quote.article]))
                line.add(witness(reading, quote))
                truth.append(family.utterance.id)
        number += 1
    model = line[0]
    for n in range(size - len(line)):
        line.add(evolve(model, id=f"viral-{n}", article=f"viral-{n}"))
        truth.append("viral")
    of = {w.id: u for w, u in zip(line, truth, strict=True)}
    line = line.in_order()
    return line, [of[w.id] for w in line]


def ours(witnesses: Sequence[Witness], truth: Sequence[str]) -> Outcome:
    """What this library does with quotes whose words are folded: keys, candidates, verification, families."""
    begun = time.process_time()
    found = linked(witnesses)
    seconds = time.process_time() - begun
    return _outcome(seconds, (f.members for f in found), truth)


def datasketch(witnesses: Sequence[Witness], truth: Sequence[str]) -> Outcome | None:
    """What datasketch's LSH does with the same words, or None where it is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    begun = time.process_time()
    index = MinHashLSH(threshold=0.3, num_perm=128)
    parent = list(range(len(witnesses)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, w in enumerate(witnesses):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([word.encode() for word in set(w.words)])
        for j in index.query(sketch):
            parent[root(i)] = root(j)
        index.insert(i, sketch, check_duplication=False)
    components: dict[int, list[int]] = {}
    for i in range(len(witnesses)):
        components.setdefault(root(i), []).append(i)
    return _outcome(time.process_time() - begun, components.values(), truth)


def _outcome(seconds: float, families_: Iterable[Iterable[int]], truth: Sequence[str]) -> Outcome:
    found = together = pairs = 0
    for members in families_:
        held = Counter(truth[i] for i in members if truth[i] != "viral")
        found += sum(n for n in held.values() if n > 1)
        together += sum(comb(n, 2) for n in held.values())
        pairs += comb(held.total(), 2)
    wanted = sum(n for u, n in Counter(truth).items() if u != "viral" and n > 1)
    return Outcome(seconds, found / wanted, together / pairs if pairs else 1.0)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quotes", type=int, default=100_000)
    parser.add_argument("--growth", default="10000,30000,100000,300000,1000000")
    parser.add_argument("--write", type=Path, help="a Markdown page whose tables are replaced")
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.alone:
        alone(args.alone)
        return
    witnesses, truth = corpus(args.quotes)
    results = {"provenance": ours(witnesses, truth), "datasketch LSH": datasketch(witnesses, truth)}
    rows = [
        [name, f"{r.seconds:.1f} s", f"{r.found:.3f}", f"{r.precision:.3f}"]
        for name, r in results.items()
        if r
    ]
    show_table("linking", [f"{args.quotes:,} quotes", "time", "copies found", "precision"], rows, args.write)
    sizes = [int(n) for n in args.growth.split(",") if n]
    grown = [apart(size) for size in sizes]
    if len(sizes) > 1:
        exponent = log(grown[-1].seconds / grown[0].seconds) / log(sizes[-1] / sizes[0])
        rows = [
            [
                f"{n:,}",
                f"{g.seconds:.1f} s",
                f"{1000 * g.seconds / n:.3f} ms",
                f"{g.memory / 2**20:,.0f} MiB",
                f"{(g.memory - grown[0].memory) / (n - sizes[0]) / 1024:.2f} KiB" if n > sizes[0] else "–",
                f"{g.found:.3f}",
            ]
            for n, g in zip(sizes, grown, strict=True)
        ]
        head = ["quotes", "time", "each", "memory at most", "each beyond the first", "copies found"]
        show_table("growth", head, rows, args.write)
        print(f"time grows as the number of quotes to the power {exponent:.2f}")


def apart(size: int) -> Grown:
    """What linking so many quotes takes, in a process of its own, which makes them first."""
    command = [sys.executable, "-m", "benchmarks.linking", "--alone", str(size)]
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Grown(**json.loads(told.splitlines()[-1]))


def alone(size: int) -> None:
    """Prints what linking so many quotes takes in this process."""
    outcome = ours(*corpus(size))
    status = Path(
        "/proc/self/status"
    ).read_text()  # getrusage would count the parent's memory at the fork too
    (most,) = (int(line.split()[1]) << 10 for line in status.splitlines() if line.startswith("VmHWM"))
    print(json.dumps({"seconds": outcome.seconds, "memory": most, "found": outcome.found}))


if __name__ == "__main__":
    main()
