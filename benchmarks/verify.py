"""Verdicts on drafts whose truth is known: is each right, and is a changed wording ever called verbatim?

    python -m benchmarks.verify [--stories 150] [--seed 0]

A simulated corpus is held against drafts that quote each of its utterances once: as it was said, with a
marked cut, with a silent cut, a word changed, the meaning changed, under another name, and never said.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from attrs import frozen

from benchmarks.table import show_table
from provenance import Article, Corpus, verify
from provenance.answers.verify import Ruling
from tests.simulator import Settings, World, articles
from tests.simulator.changes import CHANGES
from tests.simulator.speech import utterance

MEANING = ("negation", "number", "date", "name", "hedge", "condition", "question")
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "may", "might", "not", "never"})


@frozen
class Draft:
    """A draft that quotes one passage, what was done to it, and the verdict that is right."""

    text: str
    done: str
    ruling: Ruling


def drafts(words: str, speaker: str, rng: Random) -> Iterator[Draft]:
    """One draft for each thing that can be done to these words."""

    def quoting(said: str, by: str = speaker) -> str:
        return f"The council met on Monday. “{said.rstrip('.')},” {by} said.\n\nIt meets again in May.\n"

    listed = words.split()
    yield Draft(quoting(words), "verbatim", "verbatim")
    for name, done, right in (
        ("ellipsis", "marked cut", "fair ellipsis"),
        ("trimmed", "silent cut", "altered"),
    ):
        for _ in range(20):
            new = CHANGES[name].make(rng, listed)
            if new is None or _CONDITIONS & set(_left_out(listed, new)):
                continue
            whole = " ".join(new)
            inside = whole.rstrip(".,;") in words
            if name == "ellipsis" or not inside:
                yield Draft(quoting(whole), done, right)  # type: ignore[arg-type]
            else:
                yield Draft(quoting(whole), "fragment", "verbatim")
            break
    new = CHANGES["substitution"].make(rng, listed)
    if new:
        yield Draft(quoting(" ".join(new)), "word changed", "altered")
    for name in rng.sample(MEANING, len(MEANING)):
        new = CHANGES[name].make(rng, listed)
        if new:
            yield Draft(quoting(" ".join(new)), "meaning changed", "meaning changed")
            break
    yield Draft(quoting(words, "Zacharias Ombrello"), "wrong speaker", "misattributed")
    yield Draft(quoting(utterance(rng, 18, 45)), "never said", "not in the corpus")


def _left_out(before: list[str], after: list[str]) -> list[str]:
    left = Counter(w.lower().strip(",.;?!") for w in before)
    left.subtract(w.lower().strip(",.;?!") for w in after)
    return [w for w, n in left.items() if n > 0]


def measure(stories: int, seed: int) -> dict[str, Counter[str]]:
    """For each thing done, how often each verdict was given."""
    world = World(Settings(tellings=(1, 4), verbatim=1.0, marks_dropped=0, other_speaker=0), seed)
    told = list(world.stories(stories))
    given: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with Corpus.open() as corpus:
        corpus.add(a for story in told for a in articles(story, seed)[0])
        corpus.relink()
        for story in told:
            passage = story.tellings[0].passages[0]
            assert passage is not None
            for draft in drafts(passage.wording, passage.speaker, Random(f"{seed} {story.number}")):
                verdicts = verify(Article("draft", draft.text), corpus)
                ruling = verdicts[0].ruling if len(verdicts) == 1 else f"{len(verdicts)} verdicts"
                given[f"{draft.done}|{draft.ruling}"][ruling] += 1
    return dict(given)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--stories", type=int, default=150)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--write", type=Path, help="a Markdown page whose table is replaced")
    args = parser.parse_args()
    rows, right, total = [], 0, 0
    for key, counts in measure(args.stories, args.seed).items():
        done, ruling = key.split("|")
        n = counts.total()
        right, total = right + counts[ruling], total + n
        others = ", ".join(f"{k} {v}" for k, v in counts.most_common() if k != ruling)
        rows.append([done, ruling, f"{counts[ruling]} of {n}", others or "–"])
    show_table("verify", ["done to the words", "right verdict", "given", "instead"], rows, args.write)
    print(f"right: {right / total:.3f} of {total}")


if __name__ == "__main__":
    main()
