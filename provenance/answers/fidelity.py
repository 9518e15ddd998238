"""How faithfully each outlet hands on the words that it takes over."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from attrs import frozen

from provenance.model import Chain, Link, Trace
from provenance.outlets.identity import same, shown

_HARMLESS = frozenset({"verbatim", "punctuation", "case", "marks-dropped", "marks-gained", "spelling"})
_CUTS = frozenset({"trimmed", "ellipsis", "bracketed"})


@frozen
class Fidelity:
    """One outlet's record. Of `taken` quotes, each is counted once, under the gravest thing done to it:
    `touched` (the meaning), `reworded`, `trimmed`, or `verbatim` (word for word, marks and case apart).

    `first` counts the chains that it reported first, `uncredited` the taken quotes whose article names no
    source for them.
    """

    outlet: str
    articles: int
    quotes: int
    first: int
    taken: int
    verbatim: int
    trimmed: int
    reworded: int
    touched: int
    uncredited: int

    @property
    def share_verbatim(self) -> float | None:
        """The share of taken quotes that are word for word, 0..1; None where nothing was taken."""
        return self.verbatim / self.taken if self.taken else None


def gravest(link: Link) -> str:
    """What was done to the wording on one link, as one word: verbatim, trimmed, reworded or touched."""
    if any(d.meaning for d in link.drift):
        return "touched"
    types = {d.type for d in link.drift} - _HARMLESS
    if not types:
        return "verbatim"
    return "trimmed" if types <= _CUTS else "reworded"


def fidelity(trace: Trace) -> tuple[Fidelity, ...]:
    """The record of every outlet of a trace, those that took most first; linear in the links.

    Articles whose outlet is not known are counted together under "unknown".
    """
    outlet = {a.id: shown(a.outlet) if a.outlet else "unknown" for a in trace.articles}
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in outlet.values():
        counts[name]["articles"] += 1
    for chain in trace.chains:
        for name, what in _deeds(chain, outlet):
            counts[name][what] += 1
    rows = [
        Fidelity(
            outlet=name,
            articles=n["articles"],
            quotes=n["quotes"],
            first=n["first"],
            taken=n["taken"],
            verbatim=n["verbatim"],
            trimmed=n["trimmed"],
            reworded=n["reworded"],
            touched=n["touched"],
            uncredited=n["uncredited"],
        )
        for name, n in counts.items()
    ]
    return tuple(sorted(rows, key=lambda r: (-r.taken, -r.quotes, r.outlet)))


def _deeds(chain: Chain, outlet: dict[str, str]) -> Iterator[tuple[str, str]]:
    quotes = {q.id: q for q in chain.quotes}
    for q in chain.quotes:
        yield outlet[q.article], "quotes"
    first = chain.first_reported
    if first and first.article and same(outlet[first.article], first.outlet):
        yield outlet[first.article], "first"
    for link in chain.links:
        quote = quotes[link.quote]
        name = outlet[quote.article]
        yield name, "taken"
        yield name, gravest(link)
        if quote.credit is None:
            yield name, "uncredited"
