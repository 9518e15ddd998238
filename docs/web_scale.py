"""What the tables of scale say of corpora that nobody here has run: estimates, and how they come about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import frozen

PAGE = Path(__file__).parent / "benchmarks.md"

CORES, MEMORY = 32, 128
"""What a node is taken to have: cores as fast as those of the tables, GiB."""

NODES = (1, 10, 100)


@frozen
class Target:
    """A corpus to be estimated for."""

    name: str
    articles: float
    quotes: float


TARGETS = (
    Target("Quotebank", 196e6, 235e6),
    Target("a year of Common Crawl News", 139e6, 139e6 * 235 / 196),
)


@frozen
class Table:
    """A table of scale: rows of numbers by column, the growth of each column of seconds."""

    rows: list[Mapping[str, float]]
    growth: Mapping[str, float]

    @classmethod
    def of(cls, engine: str, page: str) -> Table | None:
        """The table of an engine on a page; None where there is none of several sizes."""
        found = re.search(rf"<!-- scale-{engine} -->\n(.*?)\n<!-- /scale-{engine} -->", page, re.DOTALL)
        lines = found[1].splitlines() if found else []
        cells = [[c.strip() for c in line.strip("| ").split("|")] for line in lines]
        if len(cells) < 5:
            return None
        head, _, *rows, last = cells
        numbers = [dict(zip(head, (float(c.replace(",", "")) for c in r), strict=True)) for r in rows]
        pairs = zip(head, last, strict=False)
        return cls(numbers, {name: float(c) for name, c in pairs if re.fullmatch(r"-?[\d.]+", c)})

    def at(self, column: str, quotes: float) -> float:
        """A column at another size: the largest that was measured, grown on, at least in proportion."""
        largest = self.rows[-1]
        return largest[column] * (quotes / largest["quotes"]) ** max(1.0, self.growth.get(column, 1.0))

    @property
    def stages(self) -> list[str]:
        """The columns of the stages."""
        return [
            c
            for c in self.growth
            if c.endswith(", s") and " + " not in c and c not in ("all, s", "of processors, s", "start, s")
        ]


def estimates(_: str) -> str:
    """The tables of the page "at web scale"; an engine whose table has no figures yet is left out."""
    return of_page(PAGE.read_text(encoding="utf8"))


def of_page(page: str) -> str:
    """What the tables of scale on a page say of the targets."""
    parts = []
    for engine, told in (("machine", _machine), ("spark", _spark)):
        table = Table.of(engine, page)
        if table is not None:
            parts.append("\n".join(told(table)) + "\n")
    return "\n".join(parts)


def _machine(table: Table) -> Iterator[str]:
    yield "On one machine, without Spark:"
    yield ""
    yield f"| | quotes | memory of one process | time on {CORES} cores | the stage that takes longest |"
    yield "|---|---|---|---|---|"
    for target in TARGETS:
        busy = table.at("of processors, s", target.quotes) / CORES
        alone = table.at("link, s", target.quotes)
        memory = table.at("GiB", target.quotes)
        seconds = {stage: table.at(stage, target.quotes) for stage in table.stages}
        worst = max(seconds, key=lambda stage: seconds[stage])
        yield (
            f"| {target.name} | {target.quotes / 1e6:,.0f} million | {memory:,.0f} GiB |"
            f" {_length(busy + alone)} | {worst.removesuffix(', s')} |"
        )


def _spark(table: Table) -> Iterator[str]:
    yield f"On Spark, on nodes of {CORES} cores and {MEMORY} GiB:"
    yield ""
    yield f"| | {' | '.join(_nodes(n) for n in NODES)} | the stage that takes longest |"
    yield f"|---|{'---|' * len(NODES)}---|"
    for target in TARGETS:
        busy = table.at("of processors, s", target.quotes)
        seconds = {stage: table.at(stage, target.quotes) for stage in table.stages}
        worst = max(seconds, key=lambda stage: seconds[stage]).removesuffix(", s")
        times = " | ".join(_length(busy / (CORES * n)) for n in NODES)
        yield f"| {target.name} | {times} | {worst} |"


def _nodes(n: int) -> str:
    return "1 node" if n == 1 else f"{n} nodes"


def _length(seconds: float) -> str:
    for unit, name in ((86400, "days"), (3600, "hours")):
        if seconds > unit:
            return f"{seconds / unit:.1f} {name}"
    return f"{seconds / 60:.0f} minutes"
