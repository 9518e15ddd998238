"""The whole way in one process: quotes to witnesses, witnesses to verified pairs, pairs to utterances."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, groupby

from provenance.model import Quote, Utterance
from provenance.quotes import View
from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.assemble import evidence, place, utterance, with_copy, without_marks
from provenance.utterances.bonds import Bond, Bonds
from provenance.utterances.bound import could_be_same
from provenance.utterances.candidates import star
from provenance.utterances.decide import Decision, decide
from provenance.utterances.families import Compare, Family, join
from provenance.utterances.keys import numbers
from provenance.utterances.line import Line, articles_of, said_by
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import Stories, short_pairs
from provenance.utterances.revealed import inside_marks, revealed
from provenance.utterances.unmarked import Known
from provenance.utterances.witness import Witness, witness


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


def linked(witnesses: Sequence[Witness], rarity: Rarity | None = None) -> list[Family]:
    """The families of marked quotes, by the numbers of their witnesses, which stand in order.

    Of many witnesses, a `Line` takes the least memory.
    """
    rarity = rarity or weigh(witnesses)
    bonds = Bonds.of(pairs(witnesses, rarity))
    for bond in retold_pairs(witnesses, bonds, rarity):
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


def pairs(witnesses: Sequence[Witness], rarity: Rarity) -> Iterator[Bond]:
    """The verified pairs among witnesses that stand in order."""
    verified = verifier(witnesses, rarity)
    for i, found in star(numbers(witnesses, rarity)):
        enough = max(found.values()) * thresholds.WEAK_CANDIDATE
        for j, n in found.items():
            if n >= enough and (bond := verified(j, i)) is not None:
                yield bond


def retold_pairs(witnesses: Sequence[Witness], bonds: Iterable[Bond], rarity: Rarity) -> Iterator[Bond]:
    """The verified pairs of short quotes in articles that verified pairs show to retell one story.

    The witnesses stand in order.
    """
    held = bonds if isinstance(bonds, Bonds) else Bonds.of(bonds)
    stories = Stories.of(witnesses)
    verified = verifier(witnesses, rarity)
    known = {(a, b) for a, b in held.pairs() if stories.short[a] or stories.short[b]}
    for mine, theirs in stories.worth(held):
        for i, j in short_pairs(mine, theirs, witnesses):
            pair = min(i, j), max(i, j)
            if pair not in known and (bond := verified(*pair)) is not None:
                yield bond


def verifier(witnesses: Sequence[Witness], rarity: Rarity) -> Callable[[int, int], Bond | None]:
    """What makes the bond of two numbered witnesses, the earlier one first, if they are of one utterance."""
    said = said_by(witnesses)
    at: Callable[[int], Witness] = witnesses.__getitem__
    if isinstance(witnesses, Line):
        at = lru_cache(maxsize=thresholds.REMEMBERED >> 4)(at)

    def verified(a: int, b: int) -> Bond | None:
        if not could_be_same(said(a), said(b), rarity):
            return None
        decision = decide(at(a), at(b), rarity, tell=False)
        return Bond(decision.score, a, b, decision.wording, decision.firm) if decision.same else None

    return verified


def side_by_side(witnesses: Sequence[Witness], rarity: Rarity) -> Compare:
    """The comparison of two numbered witnesses that `families.join` asks for."""
    said = said_by(witnesses)
    return lambda i, j: align(said(i), said(j), rarity)
