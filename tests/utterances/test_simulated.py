"""On a simulated world, whose truth is known: copies are linked, strangers are not, few comparisons do."""

from __future__ import annotations

from itertools import combinations

import pytest

from provenance.model import Article, Quote
from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.utterances import link
from provenance.utterances.decide import decide
from provenance.utterances.linking import pairs, retold_pairs, weigh
from provenance.utterances.reading import Reading
from provenance.utterances.witness import Witness, witness
from tests.simulator.articles import Planted, articles
from tests.simulator.republication import World
from tests.simulator.settings import Settings

World_ = tuple[list[View], list[Planted]]


@pytest.fixture(scope="module")
def world() -> World_:
    views: list[View] = []
    planted: list[Planted] = []
    for story in World(Settings(tellings=(2, 10), quotes=(1, 3), marks_dropped=0.08), seed=11).stories(50):
        told, places = articles(story)
        views += map(View.of, told)
        planted += places
    return views, planted


def _truth(planted: list[Planted], quote_article: str, start: int, end: int) -> str | None:
    """The utterance that a range of an article is a telling of, by story and number."""
    for p in planted:
        if p.article == quote_article and p.start < end and start < p.end:
            return f"{quote_article.partition('-')[0]}:{p.utterance}"
    return None


def test_copies_are_linked_and_strangers_are_not(world: World_) -> None:
    views, planted = world
    linked = link(views, [q for view in views for q in extract_view(view)])
    homes: dict[str, list[str]] = {}
    for u in linked:
        for q in u.quotes:
            said = _truth(planted, q.article, q.start, q.end)
            if said:
                homes.setdefault(said, []).append(u.id)
    same = [a == b for found in homes.values() for a, b in combinations(found, 2)]
    assert len(same) > 300
    assert sum(same) >= 0.93 * len(same)
    owners: dict[str, set[str]] = {}
    for said, found in homes.items():
        for home in found:
            owners.setdefault(home, set()).add(said)
    assert all(len(said) == 1 for said in owners.values())


def test_unmarked_copies_are_found_where_they_stand(world: World_) -> None:
    views, planted = world
    linked = link(views, [q for view in views for q in extract_view(view)])
    bare = [q for u in linked for q in u.quotes if not q.marked]
    texts = {v.article.id: v.article.text for v in views}
    marked = {_bare(texts[p.article][p.start : p.end]) for p in planted if _in_marks(texts, p)}
    want = [
        p for p in planted if not _in_marks(texts, p) and _bare(texts[p.article][p.start : p.end]) in marked
    ]
    found = [p for p in want if any(q.article == p.article and _like(p, q) > 0.9 for q in bare)]
    assert len(want) >= 4
    assert found == want


def _in_marks(texts: dict[str, str], p: Planted) -> bool:
    return texts[p.article][p.start - 1] in '“"'


def _bare(text: str) -> str:
    """A wording without the marks of its end."""
    return text.rstrip(".,?! ").lower()


def _like(p: Planted, q: Quote) -> float:
    """The Jaccard index of two ranges."""
    return (min(p.end, q.end) - max(p.start, q.start)) / (max(p.end, q.end) - min(p.start, q.start))


def test_the_pairs_looked_at_connect_what_all_pairs_would(world: World_) -> None:
    witnesses = _witnesses([v.article for v in world[0][:60]])
    rarity = weigh(witnesses)
    found = list(pairs(witnesses, rarity))
    found += retold_pairs(witnesses, found, rarity)
    home = list(range(len(witnesses)))
    for bond in found:
        home = [home[bond.a] if h == home[bond.b] else h for h in home]
    wanted = [
        (i, j)
        for i, j in combinations(range(len(witnesses)), 2)
        if decide(witnesses[i], witnesses[j], rarity).same
    ]
    assert len(wanted) > 100
    assert sum(home[i] == home[j] for i, j in wanted) >= 0.98 * len(wanted)


def _witnesses(told: list[Article]) -> list[Witness]:
    views = [View.of(a) for a in told]
    found = [witness(Reading.of(v), q) for v in views for q in extract_view(v) if q.kind == "speech"]
    return sorted(found, key=lambda w: w.order)
