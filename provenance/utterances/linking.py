"""The whole way in one process: quotes to witnesses, witnesses to verified pairs, pairs to utterances."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from provenance import workers
from provenance.collecting import uncollected
from provenance.model import Quote, Utterance
from provenance.quotes import View
from provenance.utterances import thresholds
from provenance.utterances.assemble import evidence, place, utterance, with_copy, without_marks
from provenance.utterances.bonds import Bond, Bonds
from provenance.utterances.bound import could_weigh
from provenance.utterances.candidates import by_chance, star
from provenance.utterances.decide import Decision, decide
from provenance.utterances.families import Family, SideBySide, join
from provenance.utterances.keys import numbers
from provenance.utterances.line import Line, articles_of, measured, said_by
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import Stories, short_pairs
from provenance.utterances.revealed import inside_marks, revealed
from provenance.utterances.unmarked import Known
from provenance.utterances.witness import Witness, witness
from provenance.watching import Watch, unwatched

Pair = tuple[int, int]


def link(views: Sequence[View], quotes: Sequence[Quote]) -> tuple[Utterance, ...]:
    """The utterances of a corpus; every speech quote is in exactly one, alone if need be.

    Unmarked copies that the corpus reveals are in them as quotes with `marked=False`, which `quotes` did
    not hold. The answer does not depend on the order of the articles.
    """
    by_article = {view.article.id: view for view in views}
    speech = {q.id: q for q in quotes if q.kind == "speech"}
    readings = {article: Reading.of(view) for article, view in by_article.items()}
    witnesses = sorted((witness(readings[q.article], q) for q in speech.values()), key=lambda w: w.order)
    rarity = weigh(witnesses)
    families = linked(witnesses, rarity)

    def why(bond: Bond) -> Decision:
        return decide(witnesses[bond.a], witnesses[bond.b], rarity)

    utterances = [
        utterance([speech[witnesses[i].id] for i in f.members], evidence(witnesses, f.bonds, why))
        for f in families
    ]
    quoted = inside_marks(by_article, quotes)
    home = {i: n for n, f in enumerate(families) for i in f.members}
    known = Known.of(witnesses, [home[i] for i in range(len(witnesses))], rarity)
    families_in: dict[str, set[int]] = {}
    for n, u in enumerate(utterances):
        for q in u.quotes:
            families_in.setdefault(q.article, set()).add(n)
    for article, view in sorted(by_article.items()):
        held = frozenset(families_in.get(article, ()))
        found = revealed(readings[article], quoted[article], held, known, rarity)
        for copy in found.certain:
            utterances[copy.family] = with_copy(utterances[copy.family], view, copy)
        utterances += (without_marks(view, span) for span in found.lost)
    return tuple(sorted(utterances, key=lambda u: place(u.quotes[0])))


def linked(
    witnesses: Sequence[Witness], rarity: Rarity | None = None, *, jobs: int = 1, watch: Watch = unwatched
) -> list[Family]:
    """The families of marked quotes, by the numbers of their witnesses, which stand in order.

    Of many witnesses, a `Line` takes the least memory. `jobs` processes verify what may belong together (0:
    one for each core); `watch` is told how far that is.
    """
    with uncollected():
        rarity = rarity or weigh(witnesses)
        bonds = Bonds.of(pairs(witnesses, rarity, jobs=jobs, watch=watch))
        for bond in retold_pairs(witnesses, bonds, rarity, jobs=jobs):
            bonds.add(bond)
        return join(articles_of(witnesses), bonds, side_by_side(witnesses, rarity))


def weigh(witnesses: Iterable[Witness]) -> Rarity:
    """The rarity of words over the articles of the witnesses: what stands in and around their quotes.

    The witnesses of an article stand next to each other, as they do in order.
    """
    if isinstance(witnesses, Line):
        return Rarity.of(witnesses.texts())
    return Rarity.of(
        chain.from_iterable((*w.words, *w.context) for w in told)
        for _, told in groupby(witnesses, key=lambda w: w.article)
    )


def pairs(
    witnesses: Sequence[Witness], rarity: Rarity, *, jobs: int = 1, watch: Watch = unwatched
) -> Iterator[Bond]:
    """The verified pairs among witnesses that stand in order."""
    for last, bonds in workers.spread(Verify(witnesses, rarity), worth_comparing(witnesses, rarity), jobs):
        watch("Linking quotes", last, len(witnesses))
        yield from bonds


def worth_comparing(witnesses: Sequence[Witness], rarity: Rarity) -> Iterator[list[Pair]]:
    """The pairs of each of a line of witnesses with the earlier ones that share enough keys with it."""
    telling = array("I")

    def keyed() -> Iterator[set[int]]:
        for found, n in numbers(witnesses, rarity):
            telling.append(n)
            yield found

    for i, found in star(keyed()):
        least, told = max(found.values()) * thresholds.WEAK_CANDIDATE, telling[i]
        some = [(j, i) for j, n in found.items() if n >= least and not by_chance(n, telling[j], told)]
        if some:
            yield some


def retold_pairs(
    witnesses: Sequence[Witness], bonds: Iterable[Bond], rarity: Rarity, *, jobs: int = 1
) -> Iterator[Bond]:
    """The verified pairs of short quotes in articles that verified pairs show to retell one story.

    The witnesses stand in order.
    """
    held = bonds if isinstance(bonds, Bonds) else Bonds.of(bonds)
    for _, found in workers.spread(Verify(witnesses, rarity), _retold(witnesses, held), jobs):
        yield from found


def _retold(witnesses: Sequence[Witness], bonds: Bonds) -> Iterator[list[Pair]]:
    """The pairs of short quotes worth comparing, of two articles at a time."""
    stories = Stories.of(witnesses)
    known = {(a, b) for a, b in bonds.pairs() if stories.short[a] or stories.short[b]}
    for mine, theirs in stories.worth(bonds):
        found = ((min(i, j), max(i, j)) for i, j in short_pairs(mine, theirs, witnesses))
        some = [pair for pair in found if pair not in known]
        if some:
            yield some


class Verify:
    """Pairs of numbers of witnesses, the earlier one first -> the bonds of those that are of one utterance.

    Each time it is called it says also which witness was the last that was looked at.
    """

    def __init__(self, witnesses: Sequence[Witness], rarity: Rarity) -> None:
        self._witnesses = witnesses
        self._rarity = rarity
        self._said = said_by(witnesses)
        self._weight = measured(witnesses, rarity.said_in_all)
        self._at: Callable[[int], Witness] = witnesses.__getitem__
        if isinstance(witnesses, Line):
            self._at = lru_cache(maxsize=thresholds.REMEMBERED >> 2)(self._at)

    def __reduce__(self) -> tuple[type[Verify], tuple[Sequence[Witness], Rarity]]:
        """To other processes goes what it was made of."""
        return Verify, (self._witnesses, self._rarity)

    def __call__(self, pairs: Sequence[Pair]) -> tuple[int, list[Bond]]:
        return pairs[-1][1], [bond for a, b in pairs if (bond := self._bond(a, b)) is not None]

    def _bond(self, a: int, b: int) -> Bond | None:
        one, other = self._said(a), self._said(b)
        if one is not other and not could_weigh(one, self._weight(a), other, self._weight(b), self._rarity):
            return None
        decision = decide(self._at(a), self._at(b), self._rarity, tell=False)
        return Bond(decision.score, a, b, decision.wording, decision.firm) if decision.same else None


def side_by_side(witnesses: Sequence[Witness], rarity: Rarity) -> SideBySide:
    """The comparison of two numbered witnesses that `families.join` asks for."""
    return SideBySide(said_by(witnesses), measured(witnesses, rarity.said_in_all), rarity)
