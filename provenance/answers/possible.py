"""The passages that may tell a known utterance over without marks, and are in no chain: for those who ask."""

from __future__ import annotations

from collections.abc import Mapping

from provenance.model import Possible, Quote, Trace
from provenance.pipeline import attribute_unmarked
from provenance.quotes import View
from provenance.utterances.assemble import place, told
from provenance.utterances.linking import weigh
from provenance.utterances.reading import Reading
from provenance.utterances.revealed import inside_marks, revealed, rule_of, unmarked
from provenance.utterances.unmarked import Known
from provenance.utterances.witness import witness


def possible(trace: Trace) -> tuple[Possible, ...]:
    """The unmarked copies and indirect reports that a trace's chains hold to be possible, not certain.

    They come in the order of their articles and places. The articles of the trace must hold their texts; one
    without text has none. What is possible is not counted in any chain: about half of it, in news, is right.
    """
    views = {a.id: View.of(a) for a in trace.articles if a.text}
    readings = {id: Reading.of(view) for id, view in views.items()}
    inside: dict[str, list[Quote]] = {id: [] for id in views}
    for quote in trace.quotes:
        inside.setdefault(quote.article, []).append(quote)
    home = {q.id: n for n, chain in enumerate(trace.chains) for q in chain.quotes}
    said = {q.id: witness(readings[q.article], q) for q in _in_marks(trace, views)}
    line = sorted(said.values(), key=lambda w: w.order)
    rarity = weigh(line)
    known = Known.of(line, [home[w.id] for w in line], rarity)
    quoted = inside_marks(views, [q for q in trace.quotes if q.marked and q.article in views])
    found: list[Possible] = []
    for id, view in sorted(views.items()):
        held = frozenset(home[q.id] for q in inside[id] if q.id in home)
        maybe = {
            unmarked(view, one.span, rule_of(one)): one
            for one in revealed(readings[id], quoted[id], held, known, rarity).possible
        }
        free = {q.id: p for q, p in maybe.items() if all(_apart(q, other) for other in inside[id])}
        for quote in attribute_unmarked(view, inside[id], [q for q in maybe if q.id in free]):
            one = free[quote.id]
            why = told(one.known, one.witness, one.decision)
            found.append(Possible(quote, trace.chains[one.family].id, one.known.id, (why,)))
    return tuple(sorted(found, key=lambda p: place(p.quote)))


def _apart(a: Quote, b: Quote) -> bool:
    return a.end <= b.start or b.end <= a.start


def _in_marks(trace: Trace, views: Mapping[str, View]) -> list[Quote]:
    """The quotes of chains that other passages can be copies of."""
    return [q for c in trace.chains for q in c.quotes if q.marked and q.article in views]
