"""How often the chains count the independent origins of the words rightly.

    python -m benchmarks.origins [--stories N] [--seed S] [--write docs/benchmarks.md]

On the simulator of republication, where words said in public are written down by one, two or three outlets
on their own (`tests/simulator/transcripts.py` says how) and copied by others. Transcripts that are the same
to the letter count as one. `found` is the share of further transcripts that are held to be origins, `right`
the share of the further origins claimed that are transcripts.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.table import show_table
from provenance import chains
from tests.simulator import Settings, World, families


def measure(count: int, stories: int, seed: int) -> list[str]:
    """The row for so many transcripts a story."""
    exact = utterances = claimed = right = further = 0
    for story in World(Settings(transcripts=(count, count)), seed).stories(stories):
        for family in families(story):
            chain = chains.build(family.utterance, family.articles)
            linked = {link.quote for link in chain.links if link.source.quote}
            first = chain.first_reported.quote if chain.first_reported else None
            own = {
                q.id for q in family.utterance.quotes if story.tellings[family.telling[q.id]].parent is None
            }
            texts = {q.id: q.text for q in family.utterance.quotes}
            there = len({texts[q] for q in own})
            begun = [q for q in texts if q not in linked and q != first]
            utterances += 1
            exact += chain.origins == there
            further += there - 1
            claimed += chain.origins - 1
            right += min(chain.origins - 1, sum(texts[q] in {texts[o] for o in own} for q in begun))
    return [
        str(count),
        str(utterances),
        f"{exact / utterances:.3f}",
        f"{right / further:.3f}" if further else "",
        f"{right / claimed:.3f}" if claimed else "",
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    rows = [measure(count, args.stories, args.seed) for count in (1, 2, 3)]
    head = ["transcripts", "utterances", "counted rightly", "further ones found", "further ones right"]
    show_table("origins", head, rows, args.write)


if __name__ == "__main__":
    main()
