"""Many utterances -> their chains, one after the other as they are done, on one core or several."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from provenance import workers
from provenance.chains import thresholds as T
from provenance.chains.build import build
from provenance.model import Article, Chain, Utterance

Family = tuple[Utterance, dict[str, Article]]


def built(
    utterances: Iterable[Utterance], articles: Mapping[str, Article], *, jobs: int = 1
) -> Iterator[Chain]:
    """The chain of each utterance, in order; see `build`.

    Utterances are taken and chains are told as they come: a few hundred are held at once. `jobs` processes
    work on them (0: one for each core). Each article is looked up once for each utterance that it has a
    quote of; other processes are handed what chains need of it, which is all but its text.
    """
    if workers.cores(jobs) == 1:
        yield from (build(utterance, articles) for utterance in utterances)
        return
    handed: deque[list[Utterance]] = deque()

    def packets() -> Iterator[list[Family]]:
        for group in _groups(utterances):
            handed.append(group)
            yield [(u, _needed(u, articles)) for u in group if len(u.quotes) > 1]

    for several in workers.spread(_without_quotes, packets(), jobs):
        found = iter(several)
        for utterance in handed.popleft():
            if len(utterance.quotes) > 1:
                yield evolve(next(found), quotes=utterance.quotes)
            else:  # to hand it over would take longer than to tell it
                yield build(utterance, articles)


def _groups(utterances: Iterable[Utterance]) -> Iterator[list[Utterance]]:
    """The utterances in groups that are about the same work."""
    group: list[Utterance] = []
    work = 0
    for utterance in utterances:
        group.append(utterance)
        work += len(utterance.quotes) if len(utterance.quotes) > 1 else 0
        if work >= T.TOGETHER or len(group) >= T.HELD:
            yield group
            group, work = [], 0
    if group:
        yield group


def _needed(utterance: Utterance, articles: Mapping[str, Article]) -> dict[str, Article]:
    """What the chain of an utterance needs of its articles."""
    ids = {q.article for q in utterance.quotes}
    return {id: evolve(articles[id], text="") for id in sorted(ids) if id in articles}


def _without_quotes(families: list[Family]) -> list[Chain]:
    """The chains, less their quotes, which are where they were."""
    return [evolve(build(utterance, articles), quotes=()) for utterance, articles in families]
