"""Many chains at once are the chains one by one."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.chains import build, built
from provenance.model import Article, Utterance
from tests.simulator import Settings, World, families

WORLD = World(Settings(tellings=(1, 9), lost=0.1, date_only=0.3))


def told(stories: int) -> tuple[list[Utterance], dict[str, Article]]:
    """The utterances of so many stories, and their articles."""
    utterances: list[Utterance] = []
    articles: dict[str, Article] = {}
    for story in WORLD.stories(stories):
        for family in families(story):
            utterances.append(family.utterance)
            articles |= family.articles
    return utterances, articles


def test_several_processes_build_the_same_chains() -> None:
    utterances, articles = told(250)
    assert sum(len(u.quotes) == 1 for u in utterances) > 10
    one_by_one = [build(u, articles) for u in utterances]
    assert list(built(utterances, articles)) == one_by_one
    assert list(built(iter(utterances), articles, jobs=2)) == one_by_one


def test_utterances_are_taken_as_chains_are_asked_for() -> None:
    utterances, articles = told(10)
    taken = 0

    def counted() -> Iterator[Utterance]:
        nonlocal taken
        for utterance in utterances:
            taken += 1
            yield utterance

    chains = built(counted(), articles)
    assert next(chains) == build(utterances[0], articles)
    assert taken == 1
