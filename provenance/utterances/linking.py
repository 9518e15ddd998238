"""The whole way in one process: quotes to witnesses, witnesses to verified pairs, pairs to utterances."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.model import Evidence, Quote, Utterance
from provenance.quotes import View
from provenance.utterances.candidates import star
from provenance.utterances.decide import Decision, decide
from provenance.utterances.families import Bond, join
from provenance.utterances.keys import keys
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness, witness


def link(views: Sequence[View], quotes: Sequence[Quote]) -> tuple[Utterance, ...]:
    """The utterances of a corpus; every speech quote is in exactly one, alone if need be.

    Unmarked copies that the corpus reveals are in them as quotes with `marked=False`, which `quotes` did
    not hold. The answer does not depend on the order of the articles.
    """
    by_article = {view.article.id: view for view in views}
    speech = {q.id: q for q in quotes if q.kind == "speech"}
    witnesses = sorted((witness(by_article[q.article], q) for q in speech.values()), key=lambda w: w.order)
    rarity = weigh(witnesses)
    families = join(len(witnesses), pairs(witnesses, rarity))
    utterances = (
        utterance([speech[witnesses[i].id] for i in members], witnesses, bonds) for members, bonds in families
    )
    return tuple(sorted(utterances, key=lambda u: _place(u.quotes[0])))


def weigh(witnesses: Sequence[Witness]) -> Rarity:
    """The rarity of words over the articles of the witnesses: what stands in and around their quotes."""
    texts: dict[str, set[str]] = {}
    for w in witnesses:
        texts.setdefault(w.article, set()).update(w.words, w.context)
    return Rarity.of(texts.values())


def pairs(witnesses: Sequence[Witness], rarity: Rarity) -> Iterator[Bond[Decision]]:
    """The verified pairs among witnesses that stand in order."""
    for i, found in star(keys(w, rarity) for w in witnesses):
        for j in found:
            decision = decide(witnesses[j], witnesses[i], rarity)
            if decision.same:
                yield Bond(decision.score, j, i, decision)


def utterance(
    quotes: list[Quote], witnesses: Sequence[Witness], bonds: Sequence[Bond[Decision]]
) -> Utterance:
    """The utterance of the quotes of one family, named for its first quote."""
    quotes.sort(key=_place)
    names = [q.speaker.name for q in quotes if q.speaker]
    speaker = max(sorted(set(names)), key=lambda n: (names.count(n), len(n)), default=None)
    evidence = tuple(
        told(witnesses[b.a], witnesses[b.b], b.why) for b in sorted(bonds, key=lambda b: (b.b, b.a))
    )
    return Utterance(id=quotes[0].id, quotes=tuple(quotes), speaker=speaker, evidence=evidence)


def told(earlier: Witness, later: Witness, decision: Decision) -> Evidence:
    """A verified pair as evidence for people: why the two quotes are held to be one."""
    why = "; ".join(f"{r.rule} {r.bits:+.0f}: {r.text}" for r in decision.reasons)
    return Evidence(
        rule="same-utterance", text=f"{later.id} with {earlier.id} ({why})", article=later.article
    )


def _place(quote: Quote) -> tuple[str, int, int]:
    return quote.article, quote.start, quote.end
