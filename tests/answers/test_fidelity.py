"""Each taken quote is counted once, under the gravest thing done to it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Chain, Drift, Link, Quote, Source, Trace
from provenance.answers.fidelity import fidelity, gravest

drifts = st.builds(
    Drift,
    st.sampled_from(["verbatim", "punctuation", "case", "trimmed", "ellipsis", "substitution", "paraphrase"]),
    st.just("a"),
    st.just("b"),
    st.sampled_from([None, None, "negation", "number"]),
)


@given(st.lists(st.lists(drifts, max_size=4), max_size=8))
def test_every_taken_quote_is_counted_once(copies: list[list[Drift]]) -> None:
    articles = [
        Article(str(n), "x", outlet="Gazette" if n == 0 else "Beacon") for n in range(len(copies) + 1)
    ]
    quotes = [Quote(f"q{a.id}", a.id, 0, 1, "x") for a in articles]
    links = [Link(f"q{n}", Source("q0"), 1.0, drift=tuple(d)) for n, d in enumerate(copies, 1)]
    rows = {
        f.outlet: f
        for f in fidelity(Trace((*articles,), (*quotes,), (Chain("c", (*quotes,), links=(*links,)),)))
    }
    if copies:
        beacon = rows["Beacon"]
        assert beacon.taken == len(copies) == beacon.uncredited
        assert beacon.verbatim + beacon.trimmed + beacon.reworded + beacon.touched == beacon.taken
    assert rows["Gazette"].taken == 0


def test_a_touched_meaning_outweighs_all() -> None:
    cut = Drift("trimmed", "very", "")
    lost = Drift("trimmed", "not", "", meaning="negation")
    assert gravest(Link("a", Source("b"), 1.0, drift=(cut,))) == "trimmed"
    assert gravest(Link("a", Source("b"), 1.0, drift=(cut, lost))) == "touched"
    assert gravest(Link("a", Source("b"), 1.0)) == "verbatim"
