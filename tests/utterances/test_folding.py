"""folding: one form for what editors and translators change without changing the words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances import folding
from provenance.utterances.folding import placed, words
from tests import strategies


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S. can't wait", "the US cannot wait"),
        ("attempts to recruit", "attempting to recruit"),
        ("they’re handling it", "they're handled it"),
        ("neo-liberal", "Neo liberal"),
        ("the quarry's edge", "the quarries edge"),
    ],
)
def test_one_form(one: str, other: str) -> None:
    assert words(one) == words(other)


@given(strategies.texts)
def test_places_lead_back(text: str) -> None:
    told, starts, ends = placed(text)
    for word, start, end in zip(told, starts, ends, strict=True):
        assert word in words(text[start:end])
    assert told == words(text)


_pieces = st.sampled_from([*"aEé1²½ǅª_.,:' ’`\u0301ʼ中", "U.S.", "12.5", "it's", "\n"])


@given(strategies.texts | st.lists(_pieces).map("".join))
def test_words_of_latin_letters_are_found_as_those_of_any(text: str) -> None:
    for some in (text, "".join(c for c in text if c < "\u0250")):
        found = [(f, m.start(), m.end()) for m in folding._WORD.finditer(some) for f in folding.forms(m[0])]
        assert list(zip(*placed(some), strict=True)) == found


def test_every_character_that_the_quick_pattern_reads_is_read_as_by_the_other() -> None:
    quick = [c for c in map(chr, range(0x3000)) if not folding._NOT_LATIN.search(c)]
    assert len(quick) > 600
    for c in quick:
        for text in (f"a{c}a", f"{c}.{c}.", f"1{c}", f"a'{c}1", f"{c}", f"1.{c}1"):
            assert folding._LATIN_WORD.findall(text) == folding._WORD.findall(text)
