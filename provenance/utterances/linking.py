"""The whole way in one process: quotes to witnesses, witnesses to verified pairs, pairs to utterances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from provenance.model import Quote, Utterance
from provenance.quotes import View
from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.assemble import evidence, place, utterance, with_copy, without_marks
from provenance.utterances.candidates import star
from provenance.utterances.decide import Decision, decide
from provenance.utterances.families import Bond, Compare, Family, join
from provenance.utterances.keys import keys
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import partners, short_pairs
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
    known = Known.of(((n, [witnesses[i] for i in f.members]) for n, f in enumerate(families)), rarity)
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
    """The families of marked quotes, by the numbers of their witnesses, which stand in order."""
    rarity = rarity or weigh(witnesses)
    bonds = list(pairs(witnesses, rarity))
    bonds += retold_pairs(witnesses, bonds, rarity)
    return join([w.article for w in witnesses], bonds, side_by_side(witnesses, rarity))


def weigh(witnesses: Sequence[Witness]) -> Rarity:
    """The rarity of words over the articles of the witnesses: what stands in and around their quotes."""
    texts: dict[str, set[str]] = {}
    for w in witnesses:
        texts.setdefault(w.article, set()).update(w.words, w.context)
    return Rarity.of(texts.values())


def pairs(witnesses: Sequence[Witness], rarity: Rarity) -> Iterator[Bond]:
    """The verified pairs among witnesses that stand in order."""
    for i, found in star(keys(w, rarity) for w in witnesses):
        enough = max(found.values(), default=0) * thresholds.WEAK_CANDIDATE
        for j in (j for j, n in found.items() if n >= enough):
            bond = bonded(witnesses, j, i, rarity)
            if bond is not None:
                yield bond


def retold_pairs(witnesses: Sequence[Witness], bonds: Iterable[Bond], rarity: Rarity) -> Iterator[Bond]:
    """The verified pairs of short quotes in articles that verified pairs show to retell one story."""
    known = {(b.a, b.b) for b in bonds}
    inside: dict[str, list[int]] = {}
    for i, w in enumerate(witnesses):
        inside.setdefault(w.article, []).append(i)
    for one, other in partners((witnesses[a].article, witnesses[b].article) for a, b in known):
        for i, j in short_pairs(inside[one], inside[other], witnesses):
            a, b = min(i, j), max(i, j)
            if (a, b) not in known:
                bond = bonded(witnesses, a, b, rarity)
                if bond is not None:
                    yield bond


def bonded(witnesses: Sequence[Witness], a: int, b: int, rarity: Rarity) -> Bond | None:
    """The bond of two numbered witnesses, a before b, if they are of one utterance."""
    decision = decide(witnesses[a], witnesses[b], rarity, tell=False)
    return Bond(decision.score, a, b, decision.wording, decision.firm) if decision.same else None


def side_by_side(witnesses: Sequence[Witness], rarity: Rarity) -> Compare:
    """The comparison of two numbered witnesses that `families.join` asks for."""
    return lambda i, j: align(witnesses[i].words, witnesses[j].words, rarity)
