"""Corpora of the simulator as files: made on all cores, once, and kept in the temporary folder.

A corpus of some size is a JSON Lines file of articles of a few quotes each, and beside it a file that says
what utterance each quote truly is of. A tenth of the quotes are of viral utterances.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from attrs import frozen

from provenance import workers
from tests.simulator import Settings, Story, World, articles

EVERYDAY = Settings(words=(9, 32), quotes=(1, 4), outlets=40)
"""Stories of two to some twenty articles, each quoting up to four utterances, of 19 words on average."""

VIRAL, LARGEST = 0.1, 10_000
"""The share of quotes that are of viral utterances, and how many tellings such an utterance has at most."""

SEED = 19


@frozen
class Corpus:
    """A corpus of about so many quotes: its articles, and its truth, a line for each passage that says what
    article it stands in, from where to where, and of what utterance it is."""

    articles: Path
    truth: Path

    def passages(self) -> dict[str, list[tuple[int, int, str]]]:
        """For each article its passages: start, end and utterance ("v..." for a viral one)."""
        found: dict[str, list[tuple[int, int, str]]] = {}
        with self.truth.open(encoding="utf8") as lines:
            for line in lines:
                article, start, end, utterance = line.split()
                found.setdefault(article, []).append((int(start), int(end), utterance))
        return found


@frozen
class _Told:
    """One story's lines of the two files."""

    articles: str
    truth: str
    quotes: int


def _tell(number: int) -> _Told:
    """The story of a number; a negative one is that of a viral utterance of so many tellings."""
    if number >= 0:
        return _lines(World(EVERYDAY, SEED).story(number), f"{number}")
    tellings, which = divmod(-number, 100)
    viral = Settings(words=(9, 32), quotes=(1, 1), outlets=40, tellings=(tellings, tellings), verbatim=0.8)
    return _lines(World(viral, SEED).story(10**9 + which), f"v{which}")


def _lines(story: Story, name: str) -> _Told:
    told, planted = articles(story, SEED)
    rows = (
        {"id": a.id, "text": a.text, "outlet": a.outlet, "title": a.title, "published": str(a.published)}
        for a in told
    )
    truth = (f"{p.article}\t{p.start}\t{p.end}\t{name}-{p.utterance}\n" for p in planted)
    return _Told("".join(json.dumps(row) + "\n" for row in rows), "".join(truth), len(planted))


def _numbers(size: int) -> Iterator[int]:
    tellings = min(LARGEST, max(2, int(size * VIRAL)))
    many = max(1, int(size * VIRAL) // tellings)
    return chain((-(tellings * 100 + which) for which in range(many)), count())


def corpus(size: int, folder: Path | None = None) -> Corpus:
    """The corpus of about so many quotes; made if it is not in the folder yet."""
    folder = folder or Path(tempfile.gettempdir()) / "provenance-simulated"
    folder.mkdir(parents=True, exist_ok=True)
    made = Corpus(folder / f"{size}.jsonl", folder / f"{size}.truth.tsv")
    if made.truth.exists():
        return made
    quotes = 0
    partial = made.truth.with_suffix(".partial")
    with made.articles.open("w", encoding="utf8") as out, partial.open("w", encoding="utf8") as truth:
        stories = workers.spread(_tell, _numbers(size), 0)
        for story in stories:
            out.write(story.articles)
            truth.write(story.truth)
            quotes += story.quotes
            if quotes >= size:
                break
    partial.rename(made.truth)
    return made
