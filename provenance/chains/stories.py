"""What the articles of a story say as wholes, for chains whose own tellings say nothing of their source.

Sites that copy a report, or have it translated, often name neither themselves nor it. Another article that
retells the same story may name it; and then what these have in common is that report's too.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from attrs import evolve

from provenance import outlets
from provenance.chains import thresholds as T
from provenance.model import Article, Chain, Credit, Evidence, FirstReport

K = TypeVar("K", bound=Hashable)


def settle(chains: Iterable[Chain], articles: Mapping[str, Article]) -> tuple[Chain, ...]:
    """The same chains; those that lack a first report have what their articles' story says, if anything.

    That is the outlet by whose report one of a chain's articles goes as a whole, or else the one that holds
    for other chains of the same articles. Only chains none of whose articles says who published it are asked:
    an outlet that is known had the words by itself as far as anybody says. A chain of one article needs
    several others to go by. The answer does not depend on the chains' order.
    """
    told = tuple(chains)
    silent = {n: ids for n, chain in enumerate(told) if (ids := silent_articles(chain, articles))}
    found = by_stories(silent, lambda id: outlets.retold(articles[id]))
    return tuple(evolve(c, first_reported=found[n]) if n in found else c for n, c in enumerate(told))


def silent_articles(chain: Chain, articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles of a chain that nothing is said about; none where something is."""
    if chain.first_reported is not None:
        return frozenset()
    ids = frozenset(q.article for q in chain.quotes)
    return frozenset() if any(id not in articles or articles[id].outlet for id in ids) else ids


def by_stories(
    silent: Mapping[K, frozenset[str]], retold: Callable[[str], Credit | None]
) -> dict[K, FirstReport]:
    """The first reports of silent chains, by their keys; those that nothing is found for are left out.

    `silent` holds the articles of each (see `silent_articles`), `retold` says by whose report an article goes
    and is asked once for each article of a chain of several. Chains that share no article, at however many
    removes, have no say in each other's answers: they may be asked about apart. Time grows with the
    articles' chains, each met once for each that shares an article with it.
    """
    asked = sorted({id for ids in silent.values() if len(ids) >= T.STORY_ARTICLES for id in ids})
    goes_by = {id: credit for id in asked if (credit := retold(id))}
    found: dict[K, FirstReport] = {}
    for key, ids in silent.items():
        if len(ids) >= T.STORY_ARTICLES:
            first = _by_articles([(id, goes_by[id]) for id in sorted(ids) if id in goes_by])
            if first is not None:
                found[key] = first
    sharing: dict[str, list[K]] = defaultdict(list)
    for key, ids in silent.items():
        if key not in found:
            for id in ids:
                sharing[id].append(key)
    siblings: dict[K, Counter[str]] = defaultdict(Counter)
    news = dict(found)
    while news:
        touched = _hear(news, silent, sharing, siblings)
        more = {key: _by_siblings(silent[key], siblings[key]) for key in touched if key not in found}
        news = {key: first for key, first in more.items() if first is not None}
        found |= news
    return found


def _hear(
    news: Mapping[K, FirstReport],
    silent: Mapping[K, frozenset[str]],
    sharing: Mapping[str, list[K]],
    siblings: Mapping[K, Counter[str]],
) -> set[K]:
    """Count each new report for the chains that share enough articles with its chain; which these are."""
    touched: set[K] = set()
    for key, report in news.items():
        shared = Counter(other for id in silent[key] for other in sharing.get(id, ()))
        for other, many in shared.items():
            if many >= min(len(silent[other]), T.STORY_ARTICLES):
                siblings[other][report.outlet] += 1
                touched.add(other)
    return touched


def _by_articles(credits: list[tuple[str, Credit]]) -> FirstReport | None:
    """The outlet by whose report most of the articles go."""
    counts = Counter(c.outlet for _, c in credits if c.outlet)
    if not counts:
        return None
    outlet = min(counts, key=lambda o: (-counts[o], o))
    evidence = tuple(
        Evidence("story", f"article {id} goes by a report of {outlet} (“{c.text}”)", id, c.start, c.end)
        for id, c in credits
        if c.outlet == outlet
    )
    return FirstReport(outlet, evidence=evidence[: T.REASONS])


def _by_siblings(ids: frozenset[str], counts: Counter[str]) -> FirstReport | None:
    """The outlet that most chains with two of these articles have, or many with the only one."""
    if len(ids) < T.STORY_ARTICLES and max(counts.values()) < T.STORY_UTTERANCES:
        return None
    outlet = min(counts, key=lambda o: (-counts[o], o))
    many = counts[outlet]
    which = "another utterance" if many == 1 else f"{many} other utterances"
    text = f"the same articles carry {which} that came out in a report of {outlet}"
    return FirstReport(outlet, evidence=(Evidence("story", text),))
