"""Reads a checkout of PolNeAR (Newell, Margolin and Ruths, LREC 2018): news articles with every attribution.

A part of it is a folder with `text/NAME.txt` and `attributions/NAME_ANNOTATOR.ann` (brat stand-off).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import regex
from attrs import frozen

from provenance.model import Span

_MARK = regex.compile(r"[“„”\"]|''|``|’’|‘‘")
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we"})

Spans = tuple[Span, ...]


@frozen
class Gold:
    """A quote of the gold: the text inside a pair of double marks, and the mentions of its source."""

    span: Span
    sources: Spans
    pronoun: bool


@frozen
class Document:
    """An article and its quotes."""

    name: str
    text: str
    quotes: tuple[Gold, ...]


def documents(part: Path) -> Iterator[Document]:
    """The articles of one part, in order of their names; of several annotators the first is believed."""
    annotated: dict[str, Path] = {}
    for file in sorted((part / "attributions").glob("*.ann")):
        annotated.setdefault(file.stem.rpartition("_")[0], file)
    for file in sorted((part / "text").glob("*.txt")):
        with file.open(encoding="utf8", newline="") as f:
            text = f.read()
        attributions = list(_attributions(annotated[file.stem])) if file.stem in annotated else []
        quotes = []
        for span in marked(text):
            sources = _sources(text, span, attributions)
            if sources is not None:
                words = " ".join(text[s.start : s.end] for s in sources).lower()
                quotes.append(Gold(span, sources, words in _PRONOUNS))
        yield Document(file.stem, text, tuple(quotes))


def marked(text: str) -> Iterator[Span]:
    """The text inside each pair of double marks, paragraph by paragraph, blanks at its ends left out."""
    for line in regex.finditer(r"[^\n]+", text):
        opened: int | None = None
        for m in _MARK.finditer(text, line.start(), line.end()):
            if opened is None:
                if m.group() not in {"”", "’’"}:
                    opened = m.end()
            elif m.group() in {"“", "„", "``", "‘‘"}:
                opened = m.end()
            else:
                inner = text[opened : m.start()]
                start = opened + len(inner) - len(inner.lstrip())
                if any(c.isalnum() for c in inner):
                    yield Span(start, start + len(inner.strip()))
                opened = None


def _attributions(file: Path) -> Iterator[tuple[Spans, Spans]]:
    """(contents, sources) of each attribution of a brat file."""
    spans: dict[str, Spans] = {}
    events: list[str] = []
    for line in file.read_text(encoding="utf8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            where = rest.split("\t")[0].partition(" ")[2]
            spans[key] = tuple(Span(*map(int, piece.split())) for piece in where.split(";") if piece.strip())
        elif key.startswith("E"):
            events.append(rest.split("\t")[0])
    for event in events:
        roles = [part.partition(":") for part in event.split()]
        yield (
            tuple(s for role, _, t in roles if role.startswith("Content") for s in spans.get(t, ())),
            tuple(s for role, _, t in roles if role.startswith("Source") for s in spans.get(t, ())),
        )


def _sources(text: str, span: Span, attributions: list[tuple[Spans, Spans]]) -> Spans | None:
    """The sources of the attribution that holds most of a span; None where none holds half of it."""
    best, most = None, 0
    for contents, sources in attributions:
        common = sum(
            sum(map(str.isalnum, text[max(c.start, span.start) : min(c.end, span.end)]))
            for c in contents
            if c.start < span.end and span.start < c.end
        )
        if common > most:
            best, most = sources, common
    return best if 2 * most >= sum(map(str.isalnum, text[span.start : span.end])) else None
