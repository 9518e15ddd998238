"""The nouns: what is added to a quote changes nothing else of it."""

from __future__ import annotations

from attrs import evolve, fields

from provenance.model import Credit, Cue, Quote, Speaker

CUE, SPEAKER = Cue(9, 13, "said"), Speaker("Ada Quill", 14, 19, "Quill", "cue_after", "surname")
CREDIT = Credit("The Norwick Gazette", "told_outlet", 20, 40, "told the Gazette", "told", "a letter")
QUOTE = Quote(
    "a:1-7", "a", 1, 7, "Never.", False, "term", "named", "a:0-1",
    Cue(0, 1, "x"), Speaker("Tom Harrow", 0, 1, "x", "label"), Credit(None, "decoy", 0, 1, "x", "photo"),
    True,
)  # fmt: skip


def test_no_field_of_the_sample_has_its_default() -> None:
    assert all(getattr(QUOTE, f.name) != f.default for f in fields(Quote))


def test_a_speaker_and_a_credit_are_added() -> None:
    assert QUOTE.said_by(SPEAKER, CUE) == evolve(QUOTE, speaker=SPEAKER, cue=CUE)
    assert QUOTE.credited(CREDIT, True) == evolve(QUOTE, credit=CREDIT)
    assert QUOTE.credited(None) == evolve(QUOTE, credit=None, public=False)
