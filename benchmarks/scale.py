"""What large corpora cost on one machine and on Spark: seconds by stage, memory, copies found, growth.

    python -m benchmarks.scale [--sizes 10000,100000,1000000] [--jobs 0] [--engines machine,spark]
                               [--write docs/benchmarks.md]

Each corpus is of about so many simulated quotes of 19 words on average (`benchmarks/simulated.py`; made once,
on all cores, and not counted), a tenth of them of viral utterances of up to ten thousand tellings. Each run
is a process of its own, which reads the articles from a JSON Lines file and writes all that is in a dump; the
start of Spark is not counted. "Copies
found" is the share of quotes of an utterance of several that end up in one chain with another of it,
precision the share of pairs of one chain that are of one utterance (viral ones left out of both). Growth is
the exponent e of seconds = c * quotes ** e that fits best (least squares of the logarithms).
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import comb, log
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from benchmarks import watched
from benchmarks.simulated import corpus
from benchmarks.table import show_table

STAGES = {
    "Reading articles": "read",
    "Finding quotes": "find",
    "Linking quotes": "link",
    "Looking for unmarked copies": "scan",
    "Building chains": "chain",
    "Writing": "write",
}
"""The stages of a run on one machine, as it calls them and as the table does."""

TRACED = ("link", "scan", "chain")
SUM = " + ".join(TRACED)
"""The stages that make chains of quotes that were found: their sum has a column of its own."""


@frozen
class Outcome:
    """One run: how many quotes there were, seconds by stage and in all, bytes, how good the chains are."""

    quotes: int
    stages: Mapping[str, float]
    seconds: float
    processors: float
    memory: int
    found: float
    precision: float


class Stopwatch:
    """The seconds of each stage of a run, told as a `provenance.watching.Watch` is."""

    def __init__(self, first: str) -> None:
        self.seconds: dict[str, float] = {}
        self._stage, self._since = first, time.perf_counter()

    def __call__(self, stage: str, done: int = 0, total: int = 0) -> None:
        if stage != self._stage:
            now = time.perf_counter()
            name = STAGES.get(self._stage, self._stage)
            self.seconds[name] = now - self._since
            print(f"{name}: {self.seconds[name]:.1f} s", file=sys.stderr, flush=True)
            self._stage, self._since = stage, now


def on_machine(articles: Path, output: Path, jobs: int) -> dict[str, float]:
    """Traces a file of articles and writes the dump; the seconds of each stage."""
    import provenance
    from provenance.exports import lines

    watch = Stopwatch("Reading articles")
    with TemporaryDirectory(prefix="provenance-") as folder:
        read = provenance.read(articles)
        with provenance.tracing(read, folder, watch=watch, jobs=jobs) as traced:
            watch("Writing")
            output.mkdir()
            with (output / "dump.jsonl").open("w", encoding="utf8") as out:
                out.writelines(lines(traced, "jsonl"))
    watch("")
    return watch.seconds


def on_spark(articles: Path, output: Path, jobs: int) -> dict[str, float]:
    """The same on Spark, on as many cores of this machine."""
    from pyspark.sql import SparkSession

    from provenance import workers
    from provenance.spark import schemas, trace
    from provenance.spark.session import QUICKLY_COMPILED

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    watch = Stopwatch("start")
    cores = workers.cores(jobs)
    spark = (
        SparkSession.builder.master(f"local[{cores}]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.memory", "4g")
        .config(*QUICKLY_COMPILED)
        .config("spark.sql.shuffle.partitions", 8 * cores)
        .getOrCreate()
    )
    watch("link")
    told = trace(spark.read.schema(schemas.ARTICLES).json(str(articles)).repartition(8 * cores))
    watch("chain and write")
    for name in ("articles", "quotes", "links", "chains"):
        getattr(told, name).write.json(str(output / name))
    watch("")
    spark.stop()
    return watch.seconds


ENGINES = {"machine": on_machine, "spark": on_spark}


def measure(engine: str, size: int, jobs: int) -> Outcome:
    """Runs an engine on a corpus in a process of its own, and holds its chains against the truth."""
    print(f"{engine}, {size:,} quotes", file=sys.stderr, flush=True)
    made = corpus(size)
    with TemporaryDirectory(prefix="provenance-") as folder:
        output = Path(folder) / "dump"
        command = [sys.executable, "-m", "benchmarks.scale", "--run", engine, str(made.articles), str(output)]
        run = watched.run([*command, "--jobs", str(jobs)])
        found, precision = judged(chains(output), made.passages())
    stages = json.loads(run.output.splitlines()[-1])
    if set(TRACED) <= set(stages):
        stages[SUM] = sum(stages[s] for s in TRACED)
    seconds = sum(s for stage, s in stages.items() if stage not in {"start", SUM})
    return Outcome(size, stages, seconds, run.processors, run.memory, found, precision)


def chains(output: Path) -> Iterator[list[str]]:
    """The ids of the quotes of each chain that was written."""
    for file in sorted((*output.glob("*.jsonl"), *output.glob("chains/*.json"))):
        with file.open(encoding="utf8") as lines:
            for line in lines:
                if file.suffix == ".json" or '"type": "chain"' in line[:60]:
                    yield json.loads(line)["quotes"]


def judged(
    told: Iterable[list[str]], passages: Mapping[str, Sequence[tuple[int, int, str]]]
) -> tuple[float, float]:
    """The share of copies found, and the share of pairs that are right."""
    found = together = pairs = 0
    for quotes in told:
        held = Counter(_truly(id, passages) for id in quotes)
        everyday = [n for utterance, n in held.items() if not utterance.startswith("v")]
        found += sum(n for n in everyday if n > 1)
        together += sum(comb(n, 2) for n in everyday)
        pairs += comb(sum(everyday), 2)
    known = Counter(utterance for some in passages.values() for _, _, utterance in some)
    wanted = sum(n for utterance, n in known.items() if n > 1 and not utterance.startswith("v"))
    return found / wanted, together / pairs if pairs else 1.0


def _truly(quote: str, passages: Mapping[str, Sequence[tuple[int, int, str]]]) -> str:
    """The utterance of the passage that a quote shares words with; the quote itself where there is none."""
    article, _, place = quote.rpartition(":")
    start, end = map(int, place.split("-"))
    there = (u for first, last, u in passages.get(article, ()) if first < end and start < last)
    return next(there, quote)


def growth(sizes: Sequence[int], seconds: Sequence[float]) -> float:
    """The exponent with which seconds grow, by least squares of the logarithms.

    >>> round(growth([10, 100, 1000], [0.5, 5, 50]), 3)
    1.0
    """
    x, y = [log(n) for n in sizes], [log(max(s, 1e-3)) for s in seconds]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    over = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    return over / sum((a - mean_x) ** 2 for a in x)


def show(engine: str, outcomes: Sequence[Outcome], page: Path | None) -> None:
    """The table of an engine's runs; its last row is how each column of seconds grows."""
    stages = list(outcomes[-1].stages)
    rows = [
        [
            f"{o.quotes:,}",
            *(f"{o.stages[s]:.1f}" for s in stages),
            f"{o.seconds:.1f}",
            f"{o.processors:.1f}",
            f"{o.memory / 2**30:.2f}",
            f"{o.found:.3f}",
            f"{o.precision:.3f}",
        ]
        for o in outcomes
    ]
    if len(outcomes) > 1:
        sizes = [o.quotes for o in outcomes]
        columns = [[o.stages[s] for o in outcomes] for s in stages]
        columns += [[o.seconds for o in outcomes], [o.processors for o in outcomes]]
        rows.append(["growth", *(f"{growth(sizes, column):.2f}" for column in columns), "", "", ""])
    head = [
        "quotes",
        *(f"{s}, s" for s in stages),
        "all, s",
        "of processors, s",
        "GiB",
        "copies found",
        "precision",
    ]
    show_table(f"scale-{engine}", head, rows, page)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="10000,30000,100000,300000,1000000")
    parser.add_argument("--jobs", type=int, default=0)
    parser.add_argument("--engines", default=",".join(ENGINES))
    parser.add_argument("--write", type=Path, help="a Markdown page whose tables are replaced")
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.run:
        engine, articles, output = args.run
        print(json.dumps(ENGINES[engine](Path(articles), Path(output), args.jobs)))
        return
    for engine in args.engines.split(","):
        outcomes: list[Outcome] = []
        try:
            for size in map(int, args.sizes.split(",")):
                outcomes.append(measure(engine, size, args.jobs))
                print(outcomes[-1], file=sys.stderr, flush=True)
        finally:  # what was measured is told, whatever becomes of larger sizes
            if outcomes:
                show(engine, outcomes, args.write)


if __name__ == "__main__":
    main()
