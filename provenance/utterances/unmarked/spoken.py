"""Known quotes -> the keys that lead an indirect report to them: who spoke, a word of it, about when.

A report shares few words with what it reports, and these stand in any order; but it names who spoke, and
follows within days. A word of matter beside a name and a few days is a key rare enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from provenance.speakers.names.identity import name_key
from provenance.utterances import thresholds
from provenance.utterances.keys import Key, rarest
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness


@frozen(slots=True, eq=False)
class Said:
    """What one named speaker said, as one witness tells it; `family` numbers the utterance."""

    family: int
    witness: Witness


@frozen(slots=True, eq=False)
class Spoken:
    """All that named speakers are known to have said, and what leads to it.

    `names` are the keys of names, and `days` these together with the few days in which something is known.
    """

    told: tuple[Said, ...] = ()
    keys: Mapping[Key, Sequence[int]] = field(factory=dict)
    names: frozenset[str] = frozenset()
    days: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def of(cls, families: Iterable[tuple[int, Iterable[Witness]]], rarity: Rarity) -> Spoken:
        """What numbered families of witnesses say; of equal wordings of a few days, the first stands."""
        distinct: dict[tuple[int, Key, tuple[str, ...]], Said] = {}
        for family, witnesses in families:
            for w in witnesses:
                if w.name and w.matter and w.marked:
                    distinct.setdefault((family, (name_key(w.name), when(w.day)), w.words), Said(family, w))
        index: dict[Key, list[int]] = {}
        days: set[tuple[str, str]] = set()
        told = sorted(distinct.values(), key=lambda s: s.witness.order)
        for i, said in enumerate(told):
            for key in spoken_keys(said.witness, rarity):
                days.add((key[1], key[3]))
                held = index.setdefault(key, [])
                if len(held) < thresholds.WORDINGS_PER_WORD:
                    held.append(i)
        return cls(tuple(told), index, frozenset(name for name, _ in days), frozenset(days))


def spoken_keys(witness: Witness, rarity: Rarity) -> Iterator[Key]:
    """The keys of what a named speaker said: none where nobody is named."""
    if witness.name:
        name, at = name_key(witness.name), when(witness.day)
        for word in rarest(witness.matter, rarity, thresholds.SPOKEN_WORDS):
            yield "spoken", name, word, at


def when(day: int | None) -> str:
    """The few days that a day lies in, as a part of a key."""
    return "" if day is None else str(day // thresholds.SPOKEN_DAYS)


def around(day: int | None) -> tuple[str, ...]:
    """The parts of keys of all the days that a report of a day may report of."""
    if day is None:
        return ("",)
    near = range(day - thresholds.SPOKEN_DAYS, day + thresholds.SPOKEN_DAYS + 1, thresholds.SPOKEN_DAYS)
    return ("", *dict.fromkeys(when(d) for d in near))
