"""What an outlet's own earlier telling costs as the source."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import thresholds as T
from provenance.chains.weights import manner_cost
from provenance.chains.witnesses import Witness
from provenance.model import Quote

names = st.sampled_from([None, "Harbour Times", "Norwick Gazette", "Island Courier"])
speakers = st.sampled_from([frozenset(), frozenset({"quill"}), frozenset({"marrow"})])


@st.composite
def tellings(draw: st.DrawFn) -> Witness:
    article = draw(st.sampled_from("abc"))
    quote = Quote(f"{article}:0", article, 0, 4, "Yes.", marked=draw(st.booleans()))
    outlet, credit = draw(names), draw(names)
    return Witness(quote, None, 0, None, None, outlet, credit, draw(speakers), article)


@given(tellings(), tellings(), st.sets(names.filter(bool)))
def test_an_outlet_seldom_has_its_words_from_itself(source, copy, credited):
    again = (
        source.outlet is not None
        and source.outlet == copy.outlet
        and source.quote.article != copy.quote.article
        and copy.credit != copy.outlet
        and copy.outlet not in credited
    )
    elsewhere = evolve(source, outlet="Somewhere Else")
    more = manner_cost(source, copy, credited) - manner_cost(elsewhere, copy, credited)
    assert abs(more - (T.SAME_OUTLET if again else 0.0)) < 1e-9
