"""How often the chains name the wording that was copied and the outlet that had it first.

    python -m benchmarks.chains [--stories N] [--seed S] [--credits-first SHARE] [--write docs/benchmarks.md]

On the simulator of republication (`tests/simulator`, whose settings say what its world is like): for each
copy, whether its link's source has the wording that it was truly made from; for each utterance, whether the
first report is the true one. Beside it stands the star that links every telling to the earliest. Then, by
the confidence that links claim, the share of them that are right. Last, how long chains take, and how long
difflib takes in the same run to compare the wordings of the same families, each pair once, word by word; each
is the least of `ROUNDS` rounds, in time of this process.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import combinations
from pathlib import Path

from attrs import define, evolve, field

from benchmarks.table import show_table
from provenance import chains
from provenance.chains.witnesses import interval
from tests.simulator import Family, Settings, Story, World, families


@define
class Tally:
    """Counts over many families."""

    copies: int = 0
    wording: int = 0
    source: int = 0
    star_wording: int = 0
    utterances: int = 0
    first: int = 0
    star_first: int = 0
    claimed: Counter[int] = field(factory=Counter)
    kept: Counter[int] = field(factory=Counter)


def measure(story: Story, family: Family, tally: Tally) -> None:
    """Add one family's counts."""
    chain = chains.build(family.utterance, family.articles)
    quotes = {q.id: q for q in family.utterance.quotes}
    number = int(family.utterance.id.rpartition("-")[2])
    source = {link.quote: link for link in chain.links}

    def published(quote_id: str) -> float:
        stamp: dt.datetime | dt.date | None = family.articles[quotes[quote_id].article].published
        return interval(stamp)[0] or 0.0

    earliest = min(quotes, key=published)
    for quote_id in quotes:
        telling = story.tellings[family.telling[quote_id]]
        if telling.parent is None:
            continue
        passage = story.tellings[telling.parent].passages[number]
        assert passage is not None
        tally.copies += 1
        tally.star_wording += quotes[earliest].text == passage.wording and quote_id != earliest
        link = source.get(quote_id)
        if link is None or link.source.quote is None:
            continue
        right = quotes[link.source.quote].text == passage.wording
        tally.wording += right
        tally.source += family.telling[link.source.quote] == telling.parent
        tally.claimed[int(link.confidence * 10)] += 1
        tally.kept[int(link.confidence * 10)] += right
    tally.utterances += 1
    first = chain.first_reported
    tally.first += first is not None and first.outlet == story.first_outlet
    tally.star_first += family.articles[quotes[earliest].article].outlet == story.first_outlet


ROUNDS = 5

COPIES = 10_000
"""How many copies the viral quote has."""


def populations(seed: int) -> dict[str, list[Family]]:
    """Families by what they are like, of quotes of some 19 words."""
    small = [
        family
        for story in World(Settings(words=(8, 30), tellings=(1, 20)), seed).stories(150)
        for family in families(story)
    ]
    single = [family for family in small if len(family.utterance.quotes) == 1]
    return {
        "of one": single * 20,
        "of 1 to 20": small,
        "viral": [_viral(max(small, key=lambda f: len({q.text for q in f.utterance.quotes})))],
    }


def _viral(family: Family) -> Family:
    """A family whose quotes are told over and over by other outlets."""
    copies = []
    articles = {}
    for n in range(COPIES):
        model = family.utterance.quotes[n % len(family.utterance.quotes)]
        source = family.articles[model.article]
        stamp = source.published or dt.datetime(2024, 1, 1, tzinfo=dt.UTC)
        article = evolve(
            source, id=f"copy-{n}", outlet=f"Outlet {n % 500}", published=stamp + dt.timedelta(minutes=n)
        )
        articles[article.id] = article
        copies.append(evolve(model, id=f"copy-{n}:0", article=article.id))
    return Family(evolve(family.utterance, quotes=tuple(copies)), articles, {})


def speed(some: Sequence[Family]) -> list[str]:
    """How many quotes there are, how long each takes with us and with difflib, and the one by the other."""
    texts = [sorted({q.text for q in family.utterance.quotes}) for family in some]
    pairs = [(a.split(), b.split()) for group in texts for a, b in combinations(group, 2)]
    quotes = sum(len(family.utterance.quotes) for family in some)
    ours, theirs = [], []
    for _ in range(ROUNDS):
        began = time.process_time()
        for family in some:
            chains.build(family.utterance, family.articles)
        ours.append(time.process_time() - began)
        began = time.process_time()
        for a, b in pairs:
            SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        theirs.append(time.process_time() - began)
    row = [f"{quotes:,}", f"{1e6 * min(ours) / quotes:.0f} µs", f"{1e6 * min(theirs) / quotes:.0f} µs"]
    return [*row, f"{min(ours) / min(theirs):.2f}" if pairs and quotes < COPIES else ""]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--credits-first", type=float, default=0.0)
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    tally = Tally()
    for story in World(Settings(credits_first=args.credits_first), args.seed).stories(args.stories):
        for family in families(story):
            measure(story, family, tally)
    copies, utterances = tally.copies, tally.utterances
    rows = [
        [
            "this library",
            f"{tally.wording / copies:.3f}",
            f"{tally.source / copies:.3f}",
            f"{tally.first / utterances:.3f}",
        ],
        [
            "star on the earliest",
            f"{tally.star_wording / copies:.3f}",
            "",
            f"{tally.star_first / utterances:.3f}",
        ],
    ]
    head = [
        f"{copies} copies, {utterances} utterances",
        "right wording",
        "right telling",
        "right first outlet",
    ]
    show_table("chains", head, rows, args.write)
    print()
    bands = [
        [f"{b / 10:.1f}", str(n), f"{tally.kept[b] / n:.3f}"] for b, n in sorted(tally.claimed.items()) if n
    ]
    show_table("confidence", ["confidence from", "links", "right wording"], bands, args.write)
    print()
    rows = [[name, *speed(some)] for name, some in populations(args.seed).items()]
    head = ["families", "quotes", "a quote", "difflib", "times as long"]
    show_table("chain-speed", head, rows, args.write)


if __name__ == "__main__":
    main()
