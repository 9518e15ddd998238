"""Witnesses in a line, kept in flat columns: some four hundred bytes each, where the records take thousands.

The words of a wording are kept once for all its verbatim copies, and each word once for all wordings; what
stands around a quote is a run of the numbers of words. The garbage collector finds little in it to walk.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain, groupby
from math import nan
from typing import TypeVar, overload

from attrs import define, field

from provenance.utterances import thresholds
from provenance.utterances.witness import Witness, matter

T = TypeVar("T", bound=Hashable)
_Name = tuple[str | None, tuple[str, ...]]
Wording = tuple[str, ...]
Told = tuple[str | None, int | None, bool]
_UNDATED = -1


class _Numbers(dict[T, int]):
    """Numbers for things that many share, each given when the thing is first asked for, and kept for it."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[T] = []

    def __missing__(self, thing: T) -> int:
        number = self[thing] = len(self.kept)
        self.kept.append(thing)
        return number


@define(eq=False)
class Line(Sequence[Witness]):
    """A growing line of witnesses; each is made anew when it is asked for, and equal to the one put in.

    `articles` are the ids of their articles, one for each. The `matter` of a witness is that of its words.
    """

    articles: list[str] = field(init=False, factory=list)
    _ids: list[str] = field(init=False, factory=list)
    _starts: array[int] = field(init=False, factory=lambda: array("q"))
    _days: array[int] = field(init=False, factory=lambda: array("i"))
    _said: array[int] = field(init=False, factory=lambda: array("I"))
    _by: array[int] = field(init=False, factory=lambda: array("I"))
    _outlet: array[int] = field(init=False, factory=lambda: array("I"))
    _marked: bytearray = field(init=False, factory=bytearray)
    _near: array[int] = field(init=False, factory=lambda: array("I"))
    _ends: array[int] = field(init=False, factory=lambda: array("Q", [0]))

    _words: _Numbers[str] = field(init=False, factory=_Numbers)
    _wordings: _Numbers[tuple[str, ...]] = field(init=False, factory=_Numbers)
    _names: _Numbers[_Name] = field(init=False, factory=_Numbers)
    _outlets: _Numbers[str | None] = field(init=False, factory=_Numbers)

    @classmethod
    def of(cls, witnesses: Iterable[Witness]) -> Line:
        """The witnesses of an iterable, in the same order; of a line, that line."""
        if isinstance(witnesses, Line):
            return witnesses
        line = cls()
        for witness in witnesses:
            line.add(witness)
        return line

    def add(self, witness: Witness) -> None:
        """One witness more."""
        same_article = self.articles and self.articles[-1] == witness.article
        self.articles.append(self.articles[-1] if same_article else witness.article)
        self._ids.append(witness.id)
        self._starts.append(witness.start)
        self._days.append(_UNDATED if witness.day is None else witness.day)
        self._said.append(self._wordings[witness.words])
        self._by.append(self._names[witness.name, witness.speaker])
        self._outlet.append(self._outlets[witness.outlet])
        self._marked.append(witness.marked)
        self._near.extend(map(self._words.__getitem__, witness.context))
        self._ends.append(len(self._near))

    def said(self, i: int) -> tuple[str, ...]:
        """The folded words of witness i."""
        return self._wordings.kept[self._said[i]]

    def told(self, i: int) -> Told:
        """Who speaks in witness i, on which day, and whether in marks."""
        day = self._days[i]
        return self._names.kept[self._by[i]][0], None if day == _UNDATED else day, bool(self._marked[i])

    def measured(self, measure: Callable[[Wording], float]) -> Callable[[int], float]:
        """What gives the measure of the wording of witness i; each wording is measured once."""
        known, said, kept = array("d"), self._said, self._wordings.kept

        def of(i: int) -> float:
            n = said[i]
            if n >= len(known):
                known.extend([nan] * (len(kept) - len(known)))
            if (found := known[n]) != found:
                found = known[n] = measure(kept[n])
            return found

        return of

    def short(self) -> bytearray:
        """Of each witness, whether its wording is short (1) or not (0)."""
        of = bytearray(map(is_short, self._wordings.kept))
        return bytearray(map(of.__getitem__, self._said))

    def texts(self) -> Iterator[Iterable[str]]:
        """The words in and around the quotes of each article."""
        for _, told in groupby(range(len(self)), key=self.articles.__getitem__):
            numbers = list(told)
            near = set(self._near[self._ends[numbers[0]] : self._ends[numbers[-1] + 1]])
            yield chain(map(self._words.kept.__getitem__, near), *map(self.said, numbers))

    def in_order(self) -> Line:
        """The same witnesses as their `order` has it; all that many share is shared with this line."""
        line = Line()
        line._words, line._wordings = self._words, self._wordings
        line._names, line._outlets = self._names, self._outlets
        columns = "articles", "_ids", "_starts", "_days", "_said", "_by", "_outlet", "_marked"
        for i in sorted(range(len(self)), key=self._order):
            for name in columns:
                getattr(line, name).append(getattr(self, name)[i])
            line._near.extend(self._near[self._ends[i] : self._ends[i + 1]])
            line._ends.append(len(line._near))
        return line

    def _order(self, i: int) -> tuple[int, str, int, str]:
        day = self._days[i]
        return (1 << 30 if day == _UNDATED else day, self.articles[i], self._starts[i], self._ids[i])

    def __len__(self) -> int:
        return len(self._ids)

    @overload
    def __getitem__(self, i: int) -> Witness: ...
    @overload
    def __getitem__(self, i: slice) -> list[Witness]: ...
    def __getitem__(self, i: int | slice) -> Witness | list[Witness]:
        if isinstance(i, slice):
            return [self[k] for k in range(*i.indices(len(self)))]
        if i < 0:
            i += len(self)
        words, day = self._wordings.kept[self._said[i]], self._days[i]
        name, speaker = self._names.kept[self._by[i]]
        near = self._near[self._ends[i] : self._ends[i + 1]]
        return Witness(
            self._ids[i],
            self.articles[i],
            self._starts[i],
            words,
            matter(words),
            frozenset(map(self._words.kept.__getitem__, near)),
            name,
            speaker,
            self._outlets.kept[self._outlet[i]],
            None if day == _UNDATED else day,
            bool(self._marked[i]),
        )


def is_short(words: Iterable[str]) -> bool:
    """Whether a wording is short: words alone cannot place it."""
    return len(matter(words)) <= thresholds.SHORT


def said_by(witnesses: Sequence[Witness]) -> Callable[[int], tuple[str, ...]]:
    """What gives the folded words of witness i; of a line, without making the witness."""
    return witnesses.said if isinstance(witnesses, Line) else lambda i: witnesses[i].words


def told_by(witnesses: Sequence[Witness]) -> Callable[[int], Told]:
    """What gives the name of who speaks in witness i, its day, and whether it is in marks."""
    if isinstance(witnesses, Line):
        return witnesses.told
    return lambda i: (witnesses[i].name, witnesses[i].day, witnesses[i].marked)


def measured(
    witnesses: Sequence[Witness], measure: Callable[[tuple[str, ...]], float]
) -> Callable[[int], float]:
    """What gives the measure of the wording of witness i."""
    if isinstance(witnesses, Line):
        return witnesses.measured(measure)
    return lambda i: measure(witnesses[i].words)


def articles_of(witnesses: Sequence[Witness]) -> Sequence[str]:
    """The ids of the articles of some witnesses, one for each."""
    return witnesses.articles if isinstance(witnesses, Line) else [w.article for w in witnesses]


def shortness(witnesses: Sequence[Witness]) -> bytearray:
    """Of each witness, whether its wording is short (1) or not (0)."""
    if isinstance(witnesses, Line):
        return witnesses.short()
    return bytearray(len(w.matter) <= thresholds.SHORT for w in witnesses)
