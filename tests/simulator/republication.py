"""The simulated world at work: stories that outlets tell after each other, with all that is true of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import attrs
from attrs import frozen

from tests.simulator.changes import CHANGES, FEWEST
from tests.simulator.settings import Settings
from tests.simulator.speech import utterance
from tests.simulator.transcripts import spoken, transcript
from tests.simulator.vocabulary import lists, outlet_names, surname

JOINED = 8
"""Fewest pairs of words that a passage of a second source has and the source lacks."""

START = dt.datetime(2024, 3, 1, 6, tzinfo=dt.UTC)


@frozen
class Passage:
    """One utterance as one article tells it: the wording, how it was made from the source's, and by what."""

    wording: str
    drift: tuple[str, ...] = ()
    meaning: tuple[str, ...] = ()
    marked: bool = True
    speaker: str = ""


@frozen
class Telling:
    """One article's telling of a story.

    `parent` is the number of the telling that it was copied from (None for the first report). `passages` are
    by utterance; None where the article leaves one out. `published` is what the article says, `truly` when it
    came out. `present` is false for a telling that the corpus lacks. `second` is the number of a telling that
    a passage was taken from beside the parent.
    """

    outlet: str
    parent: int | None
    passages: tuple[Passage | None, ...]
    truly: dt.datetime
    published: dt.datetime | dt.date
    credit: str | None = None
    present: bool = True
    second: int | None = None


@frozen
class Story:
    """The tellings of one story in the order in which they came out."""

    number: int
    speakers: tuple[str, ...]
    tellings: tuple[Telling, ...]

    @property
    def first_outlet(self) -> str:
        """Who had it first."""
        return self.tellings[0].outlet


class World:
    """Outlets with their leanings, and a stream of stories; the same seed gives the same world."""

    def __init__(self, settings: Settings | None = None, seed: int = 0) -> None:
        self.settings = settings or Settings()
        self.outlets = outlet_names(self.settings.outlets)
        rng = Random(f"outlets {seed}")
        lean = self.settings.leaning
        self._habits = {
            outlet: [weight * lean ** rng.uniform(-1, 1) for weight in self.settings.habits.values()]
            for outlet in self.outlets
        }
        self._kinds = list(self.settings.habits)
        self._seed = seed

    def stories(self, n: int) -> Iterator[Story]:
        """The first n stories; each depends on the seed and its number alone."""
        for number in range(n):
            yield self.story(number)

    def story(self, number: int) -> Story:
        """The story of that number."""
        s = self.settings
        rng = Random(f"{self._seed} {number}")
        fewest, most = s.tellings
        size = min(most, fewest + int(rng.expovariate(1 / max(1.0, (most - fewest) / 4))))
        count = rng.randint(*s.quotes)
        name = f"{rng.choice(lists()['given'])} {surname(rng)}"
        first = rng.choice(self.outlets)
        truly = START + dt.timedelta(hours=rng.uniform(0, 24 * 300))
        origin = tuple(Passage(utterance(rng, *s.words), speaker=name) for _ in range(count))
        tellings = [
            Telling(first, None, origin, truly, self._dated(rng, truly), present=rng.random() >= s.lost)
        ]
        if s.transcripts[1] > 1:
            tellings = self._transcribed(rng, tellings[0], rng.randint(*s.transcripts))
            size = max(size, len(tellings))
        own = len(tellings)
        while len(tellings) < size:
            tellings.append(self._copy(rng, tellings, own))
        return Story(number, (name,) * count, tuple(_in_time(tellings)))

    def _transcribed(self, rng: Random, told: Telling, count: int) -> list[Telling]:
        """The tellings of those who were there, each with what it made of the words."""
        s = self.settings
        said = [spoken(rng, p.wording) for p in told.passages if p is not None]
        names = [p.speaker for p in told.passages if p is not None]
        found = []
        for outlet in rng.sample(self.outlets, count):
            truly = told.truly + dt.timedelta(hours=rng.uniform(0, s.there_hours))
            passages = tuple(
                Passage(transcript(rng, words), speaker=name) for words, name in zip(said, names, strict=True)
            )
            shown = self._dated(rng, truly)
            found.append(Telling(outlet, None, passages, truly, shown, present=rng.random() >= s.lost))
        return found

    def _copy(self, rng: Random, tellings: list[Telling], own: int) -> Telling:
        s = self.settings
        first = rng.randrange(own) if own > 1 else 0
        parent = first if rng.random() < s.from_first else rng.randrange(len(tellings))
        source = tellings[parent]
        outlet = rng.choice([o for o in self.outlets if o != source.outlet])
        truly = source.truly + dt.timedelta(hours=0.2 + rng.expovariate(1 / s.delay_hours))
        credit = None
        if rng.random() < s.credited:
            right = tellings[0].outlet if rng.random() < s.credits_first else source.outlet
            wrong = [o for o in self.outlets if o not in (right, outlet)]
            credit = right if rng.random() < s.right_credits else rng.choice(wrong)
            credit = None if credit == outlet else credit
        passages = tuple(self._retell(rng, outlet, p) if p is not None else None for p in source.passages)
        if len(passages) > 1:
            dropped = rng.randrange(len(passages)) if rng.random() < 0.3 else -1
            kept = tuple(None if n == dropped else p for n, p in enumerate(passages))
            passages = kept if any(p is not None for p in kept) else passages
        second = None
        if s.joined and rng.random() < s.joined:
            second, passages = _joined(rng, tellings, parent, passages)
            truly = truly if second is None else max(truly, tellings[second].truly + dt.timedelta(hours=0.2))
        return Telling(
            outlet,
            parent,
            passages,
            truly,
            self._dated(rng, truly),
            credit,
            present=rng.random() >= s.lost,
            second=second,
        )

    def _retell(self, rng: Random, outlet: str, source: Passage) -> Passage:
        s = self.settings
        words = source.wording.split(" ")
        drift: list[str] = []
        meaning: list[str] = []
        if rng.random() >= s.verbatim:
            wanted = 1
            while wanted < 4 and rng.random() < s.second_change:
                wanted += 1
            weights = self._habits[outlet]
            for _ in range(20):
                if len(meaning) + len(drift) and len(drift) >= wanted:
                    break
                if len(words) < FEWEST:
                    break
                change = CHANGES[rng.choices(self._kinds, weights)[0]]
                if "paraphrase" in drift or (change.type == "paraphrase" and drift):
                    continue
                new = _apart(words, change.make(rng, words), drift, source.wording)
                if new is None:
                    continue
                type_ = (
                    change.type
                    if change.type != "*"
                    else ("trimmed" if len(new) < len(words) else "substitution")
                )
                drift.append(type_)
                meaning += [change.meaning] if change.meaning else []
                words = new
        wording = " ".join(words)
        marked = source.marked and rng.random() >= s.marks_dropped
        speaker = source.speaker
        if rng.random() < s.other_speaker:
            speaker = f"{rng.choice(lists()['given'])} {surname(rng)}"
        drift += ["marks-dropped"] if source.marked and not marked else []
        drift += ["speaker"] if speaker != source.speaker else []
        return Passage(wording, tuple(drift) or ("verbatim",), tuple(meaning), marked, speaker)

    def _dated(self, rng: Random, truly: dt.datetime) -> dt.datetime | dt.date:
        s = self.settings
        shown = truly
        if rng.random() < s.wrong_dates:
            shown = truly + dt.timedelta(days=rng.uniform(-s.wrong_days, s.wrong_days))
        return shown.date() if rng.random() < s.date_only else shown


def _apart(words: list[str], new: list[str] | None, drift: list[str], original: str) -> list[str] | None:
    """The changed words, if a change was made and stands clear of the earlier ones of the same copy.

    Clear is: three untouched words between it and any other, and at least half of its words untouched, so
    that two changes can be told from one.
    """
    if new is None or new == words:
        return None
    if not drift:
        return new
    head, tail = _ends(words, new)
    old = original.split(" ")
    head_before, tail_before = _ends(old, words)
    touched = range(head_before - 3, len(words) - tail_before + 3)
    span = range(head, max(head + 1, len(words) - tail))
    return None if span.start < touched.stop and touched.start < span.stop else new


def _ends(a: list[str], b: list[str]) -> tuple[int, int]:
    """How many words two lists share at the head, and at the tail beyond it."""
    head = 0
    while head < min(len(a), len(b)) and a[head] == b[head]:
        head += 1
    tail = 0
    while tail < min(len(a), len(b)) - head and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return head, tail


def _joined(
    rng: Random, tellings: list[Telling], parent: int, passages: tuple[Passage | None, ...]
) -> tuple[int | None, tuple[Passage | None, ...]]:
    """The passages with one lengthened by what another telling has, and the number of that telling."""
    for second in rng.sample(range(len(tellings)), len(tellings)):
        for n, passage in enumerate(passages):
            source, other = tellings[parent].passages[n], tellings[second].passages[n]
            if second == parent or passage is None or source is None or other is None:
                continue
            words, known = other.wording.split(" "), set(pairwise(source.wording.split(" ")))
            new = [k for k, pair in enumerate(pairwise(words)) if pair not in known]
            if len(new) < JOINED or new[-1] - new[0] >= len(new) or (new[0] and new[-1] + 2 < len(words)):
                continue
            if new[0]:
                wording = f"{passage.wording.rstrip('.')} {' '.join(words[new[0] + 1 :])}"
            else:
                wording = f"{' '.join(words[: new[-1] + 1])} {passage.wording}"
            drift = (*(d for d in passage.drift if d != "verbatim"), "spliced")
            longer = attrs.evolve(passage, wording=wording, drift=drift)
            return second, (*passages[:n], longer, *passages[n + 1 :])
    return None, passages


def _in_time(tellings: list[Telling]) -> list[Telling]:
    """The tellings in the order in which they came out, their parents renumbered."""
    order = sorted(range(len(tellings)), key=lambda n: (tellings[n].truly, n))
    place = {n: k for k, n in enumerate(order)}
    return [
        attrs.evolve(
            t,
            parent=None if t.parent is None else place[t.parent],
            second=None if t.second is None else place[t.second],
        )
        for t in (tellings[n] for n in order)
    ]
