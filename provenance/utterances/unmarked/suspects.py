"""The paragraphs of an article that may report what a named speaker is known to have said: lookups only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from provenance.model import Span
from provenance.speakers.grammar import HOLD, STRONG, Grammar
from provenance.speakers.names.identity import name_key
from provenance.utterances import folding, thresholds
from provenance.utterances.keys import Key
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.spoken import Spoken, around
from provenance.utterances.witness import day_of


def suspects(reading: Reading, quoted: Sequence[Span], spoken: Spoken) -> Iterator[tuple[int, list[int]]]:
    """The numbers of paragraphs, each with the numbers of what is known that it may report.

    It has some of its words outside marks.
    """
    for number, keys in heard(reading, quoted, spoken.names.__contains__, spoken.days.__contains__):
        hits: dict[int, int] = {}
        for key in keys:
            for i in spoken.keys.get(key, ()):  # mostly none: `Counter.update` would take the time
                hits[i] = hits.get(i, 0) + 1
        found = sorted(i for i, n in hits.items() if n >= spoken.enough[i])
        if found:
            yield number, found


def heard(
    reading: Reading,
    quoted: Sequence[Span],
    known: Callable[[str], bool] = bool,
    dated: Callable[[tuple[str, str]], bool] = bool,
) -> Iterator[tuple[int, list[Key]]]:
    """The paragraphs that may report something, each with the keys that lead to what (see `spoken_keys`).

    Such a paragraph has a verb of speech, and it or one of the few before it names who may have spoken; of
    names only those are taken whose key is `known`, and of the days of each only those that are `dated`.
    """
    small, cues = folding.function_words(), _cues(reading.view.language)
    days = around(day_of(reading.view.article))
    marked = {i for q in quoted for i in reading.within(q.start, q.end)}
    named: list[frozenset[str]] = []
    for number, paragraph in enumerate(reading.view.paragraphs):
        inside = reading.within(paragraph.start, paragraph.end)
        named = [*named[-thresholds.SPOKEN_BACK :], _named(reading, inside, known)]
        near = [at for n in sorted(frozenset().union(*named)) for day in days if dated(at := (n, day))]
        words = {reading.words[i] for i in inside if i not in marked} if near else set()
        if not words.isdisjoint(cues):
            matter = sorted(words - small)
            yield number, [("spoken", name, word, day) for name, day in near for word in matter]


def _named(reading: Reading, inside: range, known: Callable[[str], bool]) -> frozenset[str]:
    """The keys of the names in a paragraph, those that are known."""
    text = reading.view.text
    names = {text[reading.starts[i] : reading.ends[i]] for i in inside if text[reading.starts[i]].isupper()}
    return frozenset(key for name in names if known(key := name_key(name)))


@cache
def _cues(language: str) -> frozenset[str]:
    """The folded forms of the verbs of speech."""
    grammar = Grammar.of(language)
    told = {form for form, verb in grammar.verbs.items() if verb.frames & STRONG and not verb.frames & HOLD}
    return frozenset(f for form in (*told, *grammar.phrases, "according") for f in folding.forms(form))
