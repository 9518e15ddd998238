"""The whole way in one process: quotes to witnesses, witnesses to verified pairs, pairs to utterances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from provenance.model import Evidence, Quote, Span, Utterance
from provenance.quotes import View
from provenance.utterances import thresholds
from provenance.utterances.align import align
from provenance.utterances.candidates import star
from provenance.utterances.decide import Decision, decide
from provenance.utterances.families import Bond, Compare, Family, join
from provenance.utterances.keys import keys
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.retold import partners, short_pairs
from provenance.utterances.unmarked import Copy, Known, copies, lost
from provenance.utterances.witness import Witness, witness

COPY, LOST = "copy", "lost-marks"
REVEALED = frozenset({COPY, LOST})
"""The kind rules of unmarked quotes that only the corpus reveals."""


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
    utterances = [
        utterance([speech[witnesses[i].id] for i in f.members], witnesses, f.bonds) for f in families
    ]
    quoted = inside_marks(by_article, quotes)
    known = Known.of(((n, [witnesses[i] for i in f.members]) for n, f in enumerate(families)), rarity)
    families_in: dict[str, set[int]] = {}
    for n, u in enumerate(utterances):
        for q in u.quotes:
            families_in.setdefault(q.article, set()).add(n)
    for article, view in sorted(by_article.items()):
        held = frozenset(families_in.get(article, ()))
        certain = [c for c in copies(readings[article], quoted[article], held, known, rarity) if c.certain]
        for copy in certain:
            utterances[copy.wording.family] = with_copy(utterances[copy.wording.family], view, copy)
        if not quoted[article]:
            utterances += (without_marks(view, span) for span in lost(view, [c.span for c in certain]))
    return tuple(sorted(utterances, key=lambda u: _place(u.quotes[0])))


def linked(witnesses: Sequence[Witness], rarity: Rarity | None = None) -> list[Family]:
    """The families of marked quotes, by the numbers of their witnesses, which stand in order."""
    rarity = rarity or weigh(witnesses)
    bonds = list(pairs(witnesses, rarity))
    bonds += retold_pairs(witnesses, bonds, rarity)
    return join([w.article for w in witnesses], bonds, side_by_side(witnesses, rarity))


def inside_marks(views: Mapping[str, View], quotes: Sequence[Quote]) -> dict[str, list[Span]]:
    """For each article the ranges of its view inside quotation marks, in order, nested ones left out."""
    ranges: dict[str, list[Span]] = {article: [] for article in views}
    for q in sorted(quotes, key=lambda q: (q.article, q.start, -q.end)):
        span = views[q.article].span(q.start, q.end)
        if not ranges[q.article] or ranges[q.article][-1].end <= span.start:
            ranges[q.article].append(span)
    return ranges


def with_copy(known: Utterance, view: View, copy: Copy) -> Utterance:
    """An utterance with an unmarked copy added to its quotes."""
    quote = unmarked(view, copy.span, COPY)
    there = evolve(copy.witness, id=quote.id)
    return evolve(
        known,
        quotes=tuple(sorted((*known.quotes, quote), key=_place)),
        evidence=(*known.evidence, told(copy.wording.witness, there, copy.decision)),
    )


def without_marks(view: View, span: Span) -> Utterance:
    """The utterance of a sentence that speaks in an article that has lost its marks."""
    quote = unmarked(view, span, LOST)
    why = Evidence(LOST, "the article has lost its quotation marks; this sentence speaks", quote.article)
    return Utterance(id=quote.id, quotes=(quote,), evidence=(why,))


def unmarked(view: View, span: Span, rule: str) -> Quote:
    """A range of a view's running text as a quote; its kind's rule says what revealed it."""
    article, at = view.article, view.source(span.start, span.end)
    return Quote(
        id=f"{article.id}:{at.start}-{at.end}",
        article=article.id,
        start=at.start,
        end=at.end,
        text=article.text[at.start : at.end],
        marked=False,
        kind_rule=rule,
    )


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
            decision = decide(witnesses[j], witnesses[i], rarity)
            if decision.same:
                yield Bond(decision.score, j, i, decision)


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
                decision = decide(witnesses[a], witnesses[b], rarity)
                if decision.same:
                    yield Bond(decision.score, a, b, decision)


def side_by_side(witnesses: Sequence[Witness], rarity: Rarity) -> Compare:
    """The comparison of two numbered witnesses that `families.join` asks for."""
    return lambda i, j: align(witnesses[i].words, witnesses[j].words, rarity)


def utterance(quotes: list[Quote], witnesses: Sequence[Witness], bonds: Sequence[Bond]) -> Utterance:
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
