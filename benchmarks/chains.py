"""How often the chains name the wording that was copied and the outlet that had it first.

    python -m benchmarks.chains [--stories N] [--seed S] [--credits-first SHARE] [--write docs/benchmarks.md]

On the simulator of republication (`tests/simulator`, whose settings say what its world is like): for each
copy, whether its link's source has the wording that it was truly made from; for each utterance, whether the
first report is the true one. Beside it stands the star that links every telling to the earliest. Then, by
the confidence that links claim, the share of them that are right.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections import Counter
from pathlib import Path

from attrs import define, field

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
    seconds: float = 0.0
    claimed: Counter[int] = field(factory=Counter)
    kept: Counter[int] = field(factory=Counter)


def measure(story: Story, family: Family, tally: Tally) -> None:
    """Add one family's counts."""
    began = time.perf_counter()
    chain = chains.build(family.utterance, family.articles)
    tally.seconds += time.perf_counter() - began
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
    print(f"\n{1e3 * tally.seconds / utterances:.1f} ms an utterance\n")
    bands = [
        [f"{b / 10:.1f}", str(n), f"{tally.kept[b] / n:.3f}"] for b, n in sorted(tally.claimed.items()) if n
    ]
    show_table("confidence", ["confidence from", "links", "right wording"], bands, args.write)


if __name__ == "__main__":
    main()
