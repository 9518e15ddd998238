"""How well changes of wording are typed, and those that touch the meaning found.

    python -m benchmarks.drift [--stories N] [--seed S] [--list TYPE] [--write docs/benchmarks.md]

On the simulator of republication: every copy is compared with the telling that it was truly made from. A
type counts once a copy, whichever number of changes have it. `--list` prints the copies that have the type
in truth or answer but not in both.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from benchmarks.table import show_table
from provenance import chains
from provenance.model import Drift
from tests.simulator import Passage, World


def typed(old: Passage, new: Passage) -> tuple[Drift, ...]:
    """The drift of wording between two passages."""
    found = chains.compare(old.wording, new.wording)
    return found or (Drift("verbatim", old.wording, new.wording),)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--list")
    parser.add_argument("--write", type=Path)
    args = parser.parse_args()
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for story in World(seed=args.seed).stories(args.stories):
        for telling in story.tellings:
            for n, new in enumerate(telling.passages):
                old = story.tellings[telling.parent].passages[n] if telling.parent is not None else None
                if old is None or new is None:
                    continue
                truth = {d for d in new.drift if d not in ("marks-dropped", "speaker")} or {"verbatim"}
                truth |= {f"meaning: {m}" for m in new.meaning}
                drifts = typed(old, new)
                answer = {str(d.type) for d in drifts} | {
                    f"meaning: {d.meaning}" for d in drifts if d.meaning
                }
                truth |= {"meaning"} & {m[:7] for m in truth}
                answer |= {"meaning"} & {m[:7] for m in answer}
                wanted.update(truth)
                given.update(answer)
                right.update(truth & answer)
                if args.list and args.list in truth ^ answer:
                    print(f"{sorted(truth)} | {sorted(answer)}\n  {old.wording}\n  {new.wording}")
                    print(
                        "\n".join(
                            f"    {d.type} {d.before!r} -> {d.after!r} {d.meaning or ''}" for d in drifts
                        )
                    )
    rows = []
    for name in sorted(wanted | given):
        p = right[name] / given[name] if given[name] else 1.0
        r = right[name] / wanted[name] if wanted[name] else 1.0
        rows.append(
            [name, str(wanted[name]), f"{p:.3f}", f"{r:.3f}", f"{2 * p * r / (p + r) if p + r else 0:.3f}"]
        )
    show_table("drift", ["drift", "in truth", "precision", "recall", "F1"], rows, args.write)


if __name__ == "__main__":
    main()
