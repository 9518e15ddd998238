"""What the articles of a story say as wholes, for chains whose own tellings say nothing of their source.

Sites that copy a report, or have it translated, often name neither themselves nor it. Another article that
retells the same story may name it; and then what these have in common is that report's too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import evolve

from provenance import outlets
from provenance.chains import thresholds as T
from provenance.model import Article, Chain, Credit, Evidence, FirstReport


def settle(chains: Iterable[Chain], articles: Mapping[str, Article]) -> tuple[Chain, ...]:
    """The same chains; those that lack a first report have what their articles' story says, if anything.

    That is the outlet by whose report one of a chain's articles goes as a whole, or else the one that holds
    for other chains of the same articles. Only chains none of whose articles says who published it are asked:
    an outlet that is known had the words by itself as far as anybody says. A chain of one article needs
    several others to go by. The answer does not depend on the chains' order.
    """
    told = tuple(chains)
    silent = {n: ids for n, chain in enumerate(told) if (ids := _silent(chain, articles))}
    asked = sorted({id for ids in silent.values() if len(ids) >= T.STORY_ARTICLES for id in ids})
    retold = {id: credit for id in asked if (credit := outlets.retold(articles[id]))}
    found: dict[int, FirstReport] = {}
    for n, ids in silent.items():
        several = len(ids) >= T.STORY_ARTICLES
        first = _by_articles([(id, retold[id]) for id in sorted(ids) if id in retold]) if several else None
        if first is not None:
            found[n] = first
    heard = 0
    while found and len(found) > heard:
        heard = len(found)
        known = [(silent[m], report.outlet) for m, report in found.items()]
        more = {n: _by_siblings(ids, known) for n, ids in silent.items() if n not in found}
        found |= {n: first for n, first in more.items() if first is not None}
    return tuple(evolve(c, first_reported=found[n]) if n in found else c for n, c in enumerate(told))


def _silent(chain: Chain, articles: Mapping[str, Article]) -> frozenset[str]:
    """The articles of a chain that nothing is said about; none where something is."""
    if chain.first_reported is not None:
        return frozenset()
    ids = frozenset(q.article for q in chain.quotes)
    return frozenset() if any(id not in articles or articles[id].outlet for id in ids) else ids


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


def _by_siblings(ids: frozenset[str], others: list[tuple[frozenset[str], str]]) -> FirstReport | None:
    """The outlet that most chains with two of these articles have, or many with the only one."""
    together = min(len(ids), T.STORY_ARTICLES)
    counts = Counter(outlet for shared, outlet in others if len(ids & shared) >= together)
    if not counts or (len(ids) < T.STORY_ARTICLES and max(counts.values()) < T.STORY_UTTERANCES):
        return None
    outlet = min(counts, key=lambda o: (-counts[o], o))
    many = counts[outlet]
    which = "another utterance" if many == 1 else f"{many} other utterances"
    text = f"the same articles carry {which} that came out in a report of {outlet}"
    return FirstReport(outlet, evidence=(Evidence("story", text),))
