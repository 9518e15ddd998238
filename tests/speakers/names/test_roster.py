"""What must hold of every roster, on any text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article
from provenance.quotes import View
from provenance.speakers.names import Roster, resolve
from tests.strategies import texts

_NEWSY = st.lists(
    st.sampled_from(
        [
            "Ada",
            "Quill",
            "Mr.",
            "Mrs.",
            "Sen.",
            "President",
            "the",
            "of",
            "said",
            "“",
            "”",
            ",",
            ".",
            "(",
            ")",
            "'",
            "’s",
            "Jr.",
            "U.S.",
            "NSC",
            "Ministry",
            "campaign",
            "he",
            "she",
            "it",
            "and",
            "de",
            "al-Haj",
            "Norwick",
            "O'Hara",
            "J.",
            "II",
            "“Bo”",
            "\n",
            "Will",
            "May",
            "Robert",
            "who",
            "senator",
        ]
    ),
    max_size=40,
).map(" ".join)


@given(st.one_of(texts, _NEWSY))
def test_mentions_are_slices_sorted_and_partitioned(text: str) -> None:
    view = View.of(Article(id="a", text=text))
    roster = Roster.of(view)
    ends = 0
    for m in roster.mentions:
        assert view.text[m.start : m.end] == m.text
        assert m.start >= ends
        ends = m.end
    assert sorted((m for e in roster.entities for m in e.mentions), key=lambda m: m.start) == list(
        roster.mentions
    )
    for i, e in enumerate(roster.entities):
        assert e.id == i
        assert e.mentions
        assert all(m.entity == i for m in e.mentions)


@given(st.one_of(texts, _NEWSY), st.integers(0, 300), st.integers(0, 60))
def test_resolve_never_raises_and_never_invents(text: str, at: int, length: int) -> None:
    view = View.of(Article(id="a", text=text))
    roster = Roster.of(view)
    start = min(at, len(view.text))
    end = min(start + length, len(view.text))
    found = resolve(view, roster, start, end, [])
    assert found.entity is None or roster.entities[found.entity].name == found.name
