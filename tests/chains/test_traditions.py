"""A long text copied from hand to hand, each copy with changes of its own: the tree is that of the copying,
whichever end of it is held to be the first."""

from __future__ import annotations

import datetime as dt
from itertools import product
from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from provenance.chains import build
from provenance.model import Article, Quote, Utterance

WORDS, APART = 240, 3
"""How long the text is, and that no two changes touch: two neighbours would be one change of two words."""
CHANGES = (2, 4, 16)
DAY, NEXT = dt.date(2020, 1, 1), dt.timedelta(1)
SYLLABLES = tuple(map("".join, product("bdfgklmnprst", "aeiou")))


def tradition(seed: int) -> tuple[list[list[str]], list[int]]:
    """The texts of a tradition in the order of their copying, and the source of each but the first.

    No place is changed twice, and no two copies come to the same change.
    """
    chance = Random(seed)

    def fresh() -> str:
        return "".join(chance.choices(SYLLABLES, k=3))

    texts, sources = [[fresh() for _ in range(WORDS)]], list[int]()
    left = list(range(0, WORDS, APART))
    chance.shuffle(left)
    while len(left) >= max(CHANGES) and len(texts) < 9:
        sources.append(chance.randrange(len(texts)))
        copy = list(texts[sources[-1]])
        for _ in range(chance.choice(CHANGES)):
            copy[left.pop()] = fresh()
        texts.append(copy)
    return texts, sources


@given(st.integers(0, 100_000), st.booleans())
@example(3, True)
@example(29, True)
def test_the_tree_is_that_of_the_copying(seed: int, dated: bool) -> None:
    texts, sources = tradition(seed)
    articles = {
        f"{n}": Article(f"{n}", " ".join(text), f"Scribe {n}", published=DAY + n * NEXT if dated else None)
        for n, text in enumerate(texts)
    }
    quotes = tuple(Quote(a.id, a.id, 0, len(a.text), a.text) for a in articles.values())
    chain = build(Utterance("u", quotes), articles)
    found = {frozenset((link.quote, link.source.quote)) for link in chain.links}
    assert found == {frozenset((str(n), str(source))) for n, source in enumerate(sources, 1)}
