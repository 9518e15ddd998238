"""link: a partition of the quotes, whatever the order; copies together, strangers apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.utterances import link
from tests import strategies
from tests.utterances.helpers import article, linked, quotes_of, together

# fmt: off
WORDS = [
    "harbour", "lantern", "quarry", "mussel", "ferry", "timber", "orchard", "granite", "bishop",
    "kettle", "saddle", "meadow", "tunnel", "copper", "violin", "barley", "anchor", "marble",
    "thistle", "walnut", "ledger", "parish", "glacier", "trumpet",
]
# fmt: on
sentences = st.lists(st.sampled_from(WORDS), min_size=6, max_size=14).map(" ".join)


@st.composite
def corpora(draw: st.DrawFn) -> list[tuple[str, str]]:
    """A few articles that quote a few sentences, some of them shared, some cut."""
    pool = draw(st.lists(sentences, min_size=1, max_size=5))
    made = []
    for i in range(draw(st.integers(1, 5))):
        said = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=4))
        cut = draw(st.integers(0, 3))
        made.append((f"a{i}", "\n".join(f"Mayor Quill said: “{s[cut:]}.” Then he left." for s in said)))
    return made


@given(corpora(), st.randoms())
def test_partition_and_order(made: list[tuple[str, str]], random: object) -> None:
    articles = [article(name, text) for name, text in made]
    views = [View.of(a) for a in articles]
    found = [q for view in views for q in extract_view(view)]
    utterances = link(views, found)
    members = [q.id for u in utterances for q in u.quotes if q.marked]
    assert sorted(members) == sorted(q.id for q in found if q.kind == "speech")
    random.shuffle(views)  # type: ignore[attr-defined]
    random.shuffle(found)  # type: ignore[attr-defined]
    assert link(views, found) == utterances


@given(st.lists(strategies.texts, max_size=4))
def test_any_text(texts: list[str]) -> None:
    utterances = linked([article(f"a{i}", text) for i, text in enumerate(texts)])
    for u in utterances:
        assert u.quotes
        assert u.id == u.quotes[0].id
    ids = [q.id for q in quotes_of(utterances)]
    assert len(ids) == len(set(ids))


def test_copies_and_trims_are_one_strangers_are_not() -> None:
    utterances = linked(
        [
            article(
                "wire",
                "“The new lighthouse at Oster Point will not be lit before the ferry sails,” said Quill.",
            ),
            article("daily", "Quill said the lighthouse “will not be lit before the ferry sails” this year."),
            article(
                "other", "“The old orchard behind the parish hall was sold for a song,” said Berta Lund."
            ),
        ]
    )
    assert together(utterances, "new lighthouse", "will not be lit before the ferry sails")
    assert not together(utterances, "lighthouse", "orchard")
    assert len(utterances) == 2
