"""The paragraphs of an article that may report what a named speaker is known to have said: lookups only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from attrs import frozen

from provenance.model import Span
from provenance.speakers.grammar import HOLD, STRONG, Grammar
from provenance.speakers.names.identity import name_key
from provenance.utterances import folding, thresholds
from provenance.utterances.keys import Key, numbers_with, stamp
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.spoken import Spoken, around
from provenance.utterances.witness import day_of


def suspects(reading: Reading, quoted: Sequence[Span], spoken: Spoken) -> Iterator[tuple[int, list[int]]]:
    """The numbers of paragraphs, each with the numbers of what is known that it may report.

    It has some of its words outside marks. What the article itself quotes it does not report.
    """
    own = reading.view.article.id
    for heard in listened(reading, quoted, spoken.names.__contains__, spoken.days.__contains__):
        hits: dict[int, int] = {}
        words = list(map(stamp, heard.matter))
        for name, day in heard.near:
            for _, held in spoken.keys.met(numbers_with(("spoken", name), words, (day,))):
                for i in held:
                    hits[i] = hits.get(i, 0) + 1
        found = [i for i, n in hits.items() if n >= spoken.enough[i] and spoken.articles[i] != own]
        if found:
            yield heard.paragraph, sorted(found)


@frozen(slots=True, eq=False)
class Heard:
    """A paragraph that may report something: its number, its words of matter outside marks, each once, and
    the keys of who may have spoken (see `name_key`), each with the days when (see `when`)."""

    paragraph: int
    matter: Sequence[str]
    near: Sequence[tuple[str, str]]

    @property
    def keys(self) -> list[Key]:
        """The keys that lead to what it may report (see `spoken_keys`)."""
        return [("spoken", name, word, day) for name, day in self.near for word in self.matter]


def listened(
    reading: Reading,
    quoted: Sequence[Span],
    known: Callable[[str], bool] = bool,
    dated: Callable[[tuple[str, str]], bool] = bool,
) -> Iterator[Heard]:
    """The paragraphs that may report something.

    Such a paragraph has a verb of speech, and it or one of the few before it names who may have spoken; of
    names only those are taken whose key is `known`, and of the days of each only those that are `dated`.
    """
    small, cues = folding.function_words(), _cues(reading.view.language)
    days = around(day_of(reading.view.article))
    marked = [reading.within(q.start, q.end) for q in quoted]
    insides = [reading.within(p.start, p.end) for p in reading.view.paragraphs]
    named = cache(lambda n: _named(reading, insides[n], known))
    for number, inside in enumerate(insides):
        if cues.isdisjoint(reading.words[inside.start : inside.stop]):
            continue  # nearly always
        words = _outside(reading, inside, marked)
        if cues.isdisjoint(words):
            continue
        names = frozenset().union(*map(named, range(max(0, number - thresholds.SPOKEN_BACK), number + 1)))
        near = [at for name in sorted(names) for day in days if dated(at := (name, day))]
        if near:
            yield Heard(number, sorted(words - small), near)


def _outside(reading: Reading, inside: range, marked: Sequence[range]) -> set[str]:
    """The words of a paragraph that are in none of some ranges, which stand in order."""
    words: set[str] = set()
    start = inside.start
    for m in marked:
        if m.stop > start and m.start < inside.stop:
            words.update(reading.words[start : max(start, m.start)])
            start = m.stop
    words.update(reading.words[start : inside.stop])
    return words


def _named(reading: Reading, inside: range, known: Callable[[str], bool]) -> frozenset[str]:
    """The keys of the names in a paragraph, those that are known."""
    text, at = reading.view.text, slice(inside.start, inside.stop)
    places = zip(reading.starts[at], reading.ends[at], strict=True)
    names = {text[start:end] for start, end in places if text[start].isupper()}
    return frozenset(key for name in names if known(key := name_key(name)))


@cache
def _cues(language: str) -> frozenset[str]:
    """The folded forms of the verbs of speech."""
    grammar = Grammar.of(language)
    told = {form for form, verb in grammar.verbs.items() if verb.frames & STRONG and not verb.frames & HOLD}
    return frozenset(f for form in (*told, *grammar.phrases, "according") for f in folding.forms(form))
