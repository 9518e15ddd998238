"""Verdicts: right on what is known, and never "verbatim" for a changed wording."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance import Corpus, verify
from provenance.answers.verify import SOUND
from provenance.utterances.folding import words
from tests import sample
from tests.simulator.changes import CHANGES
from tests.strategies import texts

WHOLE = (
    "We will not reopen the bridge until every cable has been tested, and I don’t expect that before 12 May"
)


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    with Corpus.open() as made:
        made.add(provenance.read(sample.ARTICLES))
        yield made


@pytest.mark.parametrize(
    ("draft", "ruling"),
    [
        (f"“{WHOLE},” said Mayor Ada Quill.", "verbatim"),
        ("“until every cable has been tested,” said Ada Quill.", "verbatim"),
        ("Ada Quill said: “We will not reopen the bridge ... before 12 May.”", "meaning changed"),
        (f"“{WHOLE.replace('12', '21')},” said Mayor Ada Quill.", "meaning changed"),
        (f"“{WHOLE.replace('will not', 'will')},” said Mayor Ada Quill.", "meaning changed"),
        (
            "“I will resign if the inquiry finds that I ignored a warning,” said Julian Ferrow.",
            "meaning changed",
        ),
        ("“People are angry, and they have every reason to be,” said Ada Quill.", "altered"),
        ("“[P]eople are angry, and they have every right to be,” said Ada Quill.", "cleaned up"),
        ("“We have always loved the sea,” said Ada Quill.", "not in the corpus"),
        ("“I have missed two chemotherapy appointments,” said Lena Osei.", "misattributed"),
    ],
)
def test_the_verdict_is_right(corpus: Corpus, draft: str, ruling: str) -> None:
    (verdict,) = verify(draft, corpus)
    assert verdict.ruling == ruling
    assert (verdict.source is None) == (ruling == "not in the corpus")


def test_lost_marks_are_noticed(corpus: Corpus) -> None:
    draft = "Brandt said that if one of them moves by a millimetre, we will know within a second, and left."
    assert [v.ruling for v in verify(draft, corpus)] == ["marks dropped"]


def test_what_a_copy_changed_is_held_against_the_origin(corpus: Corpus) -> None:
    (verdict,) = verify("“Thirty of the forty hangers showed cracks,” said Tomas Brandt.", corpus)
    assert verdict.ruling == "meaning changed"
    assert verdict.article is not None
    assert verdict.article.outlet != "Daily Beacon"


def test_terms_get_no_verdict(corpus: Corpus) -> None:
    assert verify("The bridge is known as “the Harp” in the town.", corpus) == ()


@given(st.sampled_from(sorted(set(CHANGES) - {"case", "punctuation"})), st.integers(0, 10_000))
def test_a_changed_wording_is_never_verbatim(corpus: Corpus, change: str, seed: int) -> None:
    new = CHANGES[change].make(Random(seed), WHOLE.split())
    if new is None:
        return
    wording = " ".join(new)
    said, true = words(wording), words(WHOLE)
    piece = any(said == true[i : i + len(said)] for i in range(len(true)))
    for verdict in verify(f"“{wording},” said Ada Quill.", corpus):
        if verdict.ruling == "verbatim":
            assert piece


@given(texts)
def test_any_draft_may_be_asked_about(corpus: Corpus, text: str) -> None:
    for verdict in verify(text, corpus):
        assert text[verdict.quote.start : verdict.quote.end] == verdict.quote.text
        assert verdict.sound == (verdict.ruling in SOUND)
