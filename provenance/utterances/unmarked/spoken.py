"""Known quotes -> the keys that lead an indirect report to them: who spoke, a word of it, about when.

A report shares few words with what it reports, and these stand in any order; but it names who spoke, and
follows within days. A word of matter beside a name and a few days is a key rare enough.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Sequence

from attrs import Factory, field, frozen

from provenance import workers
from provenance.light import lazily, record
from provenance.speakers.names.identity import name_key
from provenance.utterances import thresholds
from provenance.utterances.families import in_families
from provenance.utterances.folding import function_words
from provenance.utterances.keys import Key, numbers_with, rarest, stamp
from provenance.utterances.line import articles_of, said_by, told_by
from provenance.utterances.rarity import Rarity
from provenance.utterances.unmarked.lazily import Lazily
from provenance.utterances.unmarked.lookup import Leading, Lookup
from provenance.utterances.witness import Witness


@record(slots=False)
class Said:
    """What one named speaker said, as one witness tells it; `family` numbers the utterance."""

    family: int
    witness: Witness

    @lazily
    def own(self) -> frozenset[str]:
        """The matter of it, the speaker's name left out."""
        return frozenset(self.witness.matter).difference(self.witness.speaker)


@frozen(slots=True, eq=False)
class Spoken:
    """All that named speakers are known to have said, in which articles, and what leads to it.

    `names` are the keys of names, and `days` these together with the few days in which something is known;
    `enough` says of each that is told how many of its words make a report of it likely.
    """

    told: Sequence[Said] = ()
    keys: Leading = field(factory=lambda: Lookup.of((), 1))
    names: frozenset[str] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()
    enough: Sequence[int] = field(
        default=Factory(lambda self: [needed(s.witness) for s in self.told], takes_self=True)
    )
    articles: Sequence[str] = field(
        default=Factory(lambda self: [s.witness.article for s in self.told], takes_self=True)
    )

    @classmethod
    def of(
        cls, witnesses: Sequence[Witness], families: Sequence[int], rarity: Rarity, *, jobs: int = 1
    ) -> Spoken:
        """What witnesses say, which stand in order; of equal wordings of a few days, the first stands.

        `families` has the number of the family of each; `jobs` processes work out the keys.
        """
        at, enough = array("I"), bytearray()
        by, words_of, small = told_by(witnesses), said_by(witnesses), function_words()
        for _, members in in_families(families):
            seen: set[tuple[str, str, tuple[str, ...]]] = set()
            for i in members:
                name, day, marked = by(i)
                words = words_of(i)
                if name and marked:
                    said = name_key(name), when(day), words
                    if said not in seen:
                        seen.add(said)
                        if not small.issuperset(words):
                            at.append(i)
        at = array("I", sorted(at))
        days = {(name_key(name or ""), when(day)) for name, day, _ in map(by, at)}

        def keyed() -> Iterator[array[int]]:
            for least, keys in workers.spread(_Lead(witnesses, rarity), at, jobs):
                enough.append(least)
                yield keys

        found = Lookup.of(keyed(), thresholds.WORDINGS_PER_WORD)
        told, articles = Lazily(at, _Make(witnesses, families)), articles_of(witnesses)
        names = frozenset(name for name, _ in days)
        return cls(told, found, names, frozenset(days), enough, [articles[i] for i in at])


@frozen(slots=True, eq=False)
class _Lead:
    """The number of a witness -> how many of its words make a report of it likely, and its keys."""

    witnesses: Sequence[Witness]
    rarity: Rarity

    def __call__(self, i: int) -> tuple[int, array[int]]:
        w = self.witnesses[i]
        words = map(stamp, spoken_words(w, self.rarity))
        keys = numbers_with(("spoken", name_key(w.name or "")), words, (when(w.day),))
        return needed(w), array("Q", keys)


def needed(witness: Witness) -> int:
    """How many of a quote's words make a report of it likely."""
    return min(thresholds.RETOLD_WORDS, len(set(witness.matter)))


@frozen(slots=True, eq=False)
class _Make:
    """The number of a witness -> what it says."""

    witnesses: Sequence[Witness]
    families: Sequence[int]

    def __call__(self, i: int) -> Said:
        return Said(self.families[i], self.witnesses[i])


def spoken_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """The keys of what a named speaker said: none where nobody is named."""
    if witness.name:
        name, at = name_key(witness.name), when(witness.day)
        for word in spoken_words(witness, rarity):
            yield "spoken", name, word, at


def spoken_words(witness: Witness, rarity: Rarity) -> Collection[str]:
    """The words that lead reports to what a named speaker said: its rarest."""
    words = set(witness.matter)
    few = len(words) <= thresholds.SPOKEN_WORDS
    return words if few else rarest(witness.matter, rarity, thresholds.SPOKEN_WORDS)


def when(day: int | None) -> str:
    """The few days that a day lies in, as a part of a key."""
    return "" if day is None else str(day // thresholds.SPOKEN_DAYS)


def around(day: int | None) -> tuple[str, ...]:
    """The parts of keys of all the days that a report of a day may report of."""
    if day is None:
        return ("",)
    near = range(day - thresholds.SPOKEN_DAYS, day + thresholds.SPOKEN_DAYS + 1, thresholds.SPOKEN_DAYS)
    return ("", *dict.fromkeys(when(d) for d in near))
