"""Hypothesis strategies of this room: witnesses whose few words make many of them alike."""

from __future__ import annotations

from attrs import evolve
from hypothesis import strategies as st

from provenance.utterances.witness import Witness, matter

words = st.lists(
    st.sampled_from(["the", "a", "of", "quarry", "ferry", "mussel", "lantern", "bishop", "will", "not"]),
    min_size=1,
    max_size=9,
)
days = st.none() | st.integers(738_000, 738_060)
witnesses = st.builds(
    lambda n, said, near, day, name, outlet: Witness(
        id=f"w{n}",
        article=f"a{n}",
        start=n,
        words=tuple(said),
        matter=matter(said),
        context=frozenset(near),
        day=day,
        name=name,
        speaker=(name.split()[-1].lower(),) if name else (),
        outlet=outlet,
    ),
    st.integers(0, 9),
    words,
    words | st.just([]),
    days,
    st.sampled_from([None, "Ada Quill", "Quill", "Odo Finch"]),
    st.sampled_from([None, "Harbour Post"]),
)


_STORY = ["lantern", "quarry", "mussel", "timber", "orchard", "granite", "kettle", "saddle", "meadow"]
_said = st.lists(st.sampled_from([*_STORY, "the", "will", "not"]), min_size=2, max_size=9)
_around = st.lists(st.sampled_from(["herring", "violin", "tunnel", "copper", "barley", "anchor"]))


@st.composite
def lines(draw: st.DrawFn) -> list[Witness]:
    """Witnesses in order, those of one article of one day; many say the same in whole or in part."""
    pool = draw(st.lists(_said, min_size=1, max_size=4))
    told = []
    for n in range(draw(st.integers(0, 16))):
        article = draw(st.integers(0, 5))
        said, cut = draw(st.sampled_from(pool)), draw(st.integers(0, 4))
        said = said[cut:] or said
        w = draw(witnesses)
        told.append(
            evolve(
                w,
                id=f"w{n}",
                article=f"a{article}",
                start=n,
                words=tuple(said),
                matter=matter(said),
                context=frozenset(draw(_around)),
                day=738_000 + article % 3 if article else None,
            )
        )
    return sorted(told, key=lambda w: w.order)
