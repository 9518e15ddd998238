"""Families of quotes, and what the corpus revealed -> utterances, each with the reasons why they are one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import evolve

from provenance.model import Evidence, Quote, Span, Utterance
from provenance.quotes import View
from provenance.speakers.names.identity import described, same_name
from provenance.utterances import thresholds as T
from provenance.utterances.bonds import Bond
from provenance.utterances.decide import Decision
from provenance.utterances.revealed import LOST, rule_of, unmarked
from provenance.utterances.unmarked import Copy, Retelling
from provenance.utterances.witness import Witness


def utterance(quotes: Iterable[Quote], evidence: Iterable[Evidence] = ()) -> Utterance:
    """The utterance of the quotes of one family, named for its first quote, and why it is one."""
    ordered = sorted(quotes, key=place)
    speaker = spoken_by([q.speaker.name for q in ordered if q.speaker])
    return Utterance(id=ordered[0].id, quotes=tuple(ordered), speaker=speaker, evidence=tuple(evidence))


def spoken_by(names: Sequence[str]) -> str | None:
    """The name of who is meant by most of some names, as fully as most of those that are fuller have it.

    "Quill", "Quill", "Ada Quill", "Ada M. Quill", "Ada Quill": "Ada Quill". None where there are no names.
    What only describes somebody ("his aide") yields to names that a good part of the articles give.
    """
    proper = [name for name in names if not described(name)]
    often = Counter(proper if T.NAMED * len(proper) >= len(names) else names)
    ranked = sorted(often, key=lambda n: (-often[n], -len(n), n))
    if not ranked:
        return None

    def support(name: str, among: Sequence[str]) -> int:
        return sum(often[o] for o in among if same_name(name, o))

    meant = max(ranked, key=lambda n: support(n, ranked))
    fuller = [n for n in ranked if len(n.split()) > len(meant.split()) and same_name(n, meant)]
    least = T.AGREED * sum(often[n] for n in fuller)
    return next((n for n in fuller if support(n, fuller) >= least), meant)


def evidence(
    witnesses: Sequence[Witness], bonds: Iterable[Bond], why: Callable[[Bond], Decision]
) -> Iterator[Evidence]:
    """The bonds that joined a family, each told for people, in the order of their later witnesses."""
    for bond in sorted(bonds, key=lambda b: (b.b, b.a)):
        yield told(witnesses[bond.a], witnesses[bond.b], why(bond))


def with_copy(known: Utterance, view: View, copy: Copy | Retelling) -> Utterance:
    """An utterance with an unmarked copy, or a report in other words, added to its quotes."""
    quote = unmarked(view, copy.span, rule_of(copy))
    there = evolve(copy.witness, id=quote.id)
    return with_quote(known, quote, told(copy.known, there, copy.decision))


def with_quote(known: Utterance, quote: Quote, why: Evidence) -> Utterance:
    """An utterance with one more quote. The speaker stays the one whom its marked quotes name."""
    return evolve(
        known,
        quotes=tuple(sorted((*known.quotes, quote), key=place)),
        evidence=(*known.evidence, why),
    )


def without_marks(view: View, span: Span) -> Utterance:
    """The utterance of a sentence that speaks in an article that has lost its marks."""
    quote = unmarked(view, span, LOST)
    why = Evidence(LOST, "the article has lost its quotation marks; this sentence speaks", quote.article)
    return Utterance(id=quote.id, quotes=(quote,), evidence=(why,))


def told(earlier: Witness, later: Witness, decision: Decision) -> Evidence:
    """A verified pair as evidence for people: why the two quotes are held to be one."""
    why = "; ".join(f"{r.rule} {r.bits:+.0f}: {r.text}" for r in decision.reasons)
    return Evidence(
        rule="same-utterance", text=f"{later.id} with {earlier.id} ({why})", article=later.article
    )


def place(quote: Quote) -> tuple[str, int, int]:
    """Where a quote stands among those of many articles."""
    return quote.article, quote.start, quote.end
