"""Articles with planted credits: every credit is found again, and nobody else gets it."""

from __future__ import annotations

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article
from provenance.outlets import explain
from provenance.pipeline import extract, extract_view
from provenance.quotes import View

SPEAKERS = ("Ada Harrow", "Tom Marsh", "Ida Quill", "Max Sunder", "Eva Bright")
OUTLETS = (
    "Norwick Gazette",
    "Sunder Herald",
    "Lowland Radio",
    "Upland Television",
    "The Washington Post",
    "CNN",
)
WORDS = (
    "bridge",
    "ferry",
    "harbour",
    "council",
    "winter",
    "morning",
    "lantern",
    "orchard",
    "signal",
    "window",
)


@frozen
class Planted:
    """A paragraph with one quotation, and the outlet that its credit names, if any."""

    text: str
    outlet: str | None


@st.composite
def planted(draw: st.DrawFn) -> list[Planted]:
    """Paragraphs, each of another speaker, each with its own credit or none."""
    out = []
    for speaker in draw(st.permutations(SPEAKERS)):
        outlet = draw(st.sampled_from(OUTLETS))
        said = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=4, max_size=7)))
        forms = (
            Planted(f"“We keep the {said},” {speaker} told {outlet}.", outlet),
            Planted(f"In an interview with {outlet}, {speaker} said: “We keep the {said}.”", outlet),
            Planted(f"{speaker} told {outlet} that “we keep the {said}.”", outlet),
            Planted(f"“We keep the {said},” {speaker} said, according to {outlet}.", outlet),
            Planted(f"“We keep the {said},” {speaker} wrote on Facebook.", "Facebook"),
            Planted(f"“We keep the {said},” {speaker} said in a statement.", None),
            Planted(f"“We keep the {said},” {speaker} said at a rally on the quay.", None),
            Planted(f"“We keep the {said},” {speaker} told reporters.", None),
        )
        out.append(draw(st.sampled_from(forms)))
    return out


@given(planted())
def test_planted_credits_are_found_again(paragraphs: list[Planted]) -> None:
    quotes = extract("\n\n".join(p.text for p in paragraphs))
    assert [q.credit.outlet if q.credit else None for q in quotes] == [p.outlet for p in paragraphs]


@given(planted())
def test_in_an_agencys_copy_the_rest_is_the_agencys(paragraphs: list[Planted]) -> None:
    text = "NORWICK (AP) — The bridge is shut.\n\n" + "\n\n".join(p.text for p in paragraphs)
    quotes = extract(Article(id="a", text=text, outlet="norwickgazette.com"))
    assert [q.credit.outlet if q.credit else None for q in quotes] == [p.outlet or "AP" for p in paragraphs]


@given(planted())
def test_every_credit_is_explained_by_its_own_rule(paragraphs: list[Planted]) -> None:
    view = View.of(Article(id="a", text="\n\n".join(p.text for p in paragraphs)))
    quotes = extract_view(view)
    for quote in quotes:
        reasons = explain(view, quotes, quote)
        if quote.credit is not None:
            place = (quote.credit.rule, quote.credit.start, quote.credit.end)
            assert place in [(e.rule, e.start, e.end) for e in reasons.evidence]


def test_the_credit_that_lost_is_told() -> None:
    view = View.of(Article(id="a", text="“We sail,” Harrow told Lowland Radio, the Sunder Herald reported."))
    quotes = extract_view(view)
    reasons = explain(view, quotes, quotes[0])
    assert [e.text for e in reasons.evidence] == ["in the sentence: the words come from Lowland Radio"]
    assert [c.outlet for c in reasons.lost] == ["Sunder Herald"]
