"""What a story says for silent chains: the same as when every chain is held against every other."""

from __future__ import annotations

from collections import Counter

import networkx
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import settle
from provenance.chains import thresholds as T
from provenance.chains.stories import by_stories
from provenance.model import Article, Chain, Credit, FirstReport, Quote

OUTLETS = ("Elsin Post", "Harbor Wire", "Norwick Gazette")
ids = st.sampled_from("abcdefghij")
silent_chains = st.dictionaries(st.integers(0, 60), st.frozensets(ids, min_size=1, max_size=4), max_size=25)
retellings = st.dictionaries(ids, st.sampled_from(OUTLETS), max_size=3)


def slowly(silent: dict[int, frozenset[str]], goes_by: dict[str, str]) -> dict[int, tuple[str, int]]:
    """The outlet of each chain, and how many siblings say so: every chain is held against every other."""
    found: dict[int, tuple[str, int]] = {}
    for n, articles in silent.items():
        outlets = Counter(goes_by[a] for a in articles if a in goes_by)
        if len(articles) > 1 and outlets:
            found[n] = min(outlets, key=lambda o: (-outlets[o], o)), 0
    while True:
        known = dict(found)
        for n in silent.keys() - known.keys():
            enough = min(2, len(silent[n]))
            counts = Counter(o for m, (o, _) in known.items() if len(silent[n] & silent[m]) >= enough)
            if counts and (len(silent[n]) > 1 or max(counts.values()) >= T.STORY_UTTERANCES):
                outlet = min(counts, key=lambda o: (-counts[o], o))
                found[n] = outlet, counts[outlet]
        if len(found) == len(known):
            return found


def told(silent: dict[int, frozenset[str]], goes_by: dict[str, str]) -> dict[int, FirstReport]:
    return by_stories(
        silent, lambda a: Credit(goes_by[a], "reported_by_outlet", 0, 1, "x", "x") if a in goes_by else None
    )


@given(silent_chains, retellings)
def test_every_chain_hears_of_all_that_share_its_articles(silent, goes_by):
    found = told(silent, goes_by)
    wanted = slowly(silent, goes_by)
    assert {n: first.outlet for n, first in found.items()} == {n: outlet for n, (outlet, _) in wanted.items()}
    for n, (_, many) in wanted.items():
        if many:
            assert ("another utterance" if many == 1 else f"{many} other") in found[n].evidence[0].text


@given(silent_chains, retellings)
def test_chains_that_share_nothing_are_told_apart(silent, goes_by):
    graph = networkx.Graph()
    for n, articles in silent.items():
        graph.add_edges_from((n, a) for a in articles)
    apart: dict[int, FirstReport] = {}
    for part in networkx.connected_components(graph):
        apart |= told({n: silent[n] for n in silent if n in part}, goes_by)
    assert apart == told(silent, goes_by)
    assert told(dict(reversed(silent.items())), goes_by) == apart


def test_an_article_that_retells_a_report_speaks_for_the_others():
    report = (
        "The envoys were warned twice, the Norwick Gazette reported on Monday. According to the Norwick "
        "Gazette, the first letter came in May."
    )
    articles = {a.id: a for a in (Article("a", report), Article("b", "Copied."), Article("c", "Other."))}

    def chain(name: str, *of: str) -> Chain:
        return Chain(name, tuple(Quote(f"{a}:{name}", a, 0, 1, "x") for a in of))

    chains = (chain("one", "a", "b"), chain("two", "c"), chain("three", "b"))
    first = [c.first_reported for c in settle(chains, articles)]
    assert [f.outlet if f else None for f in first] == ["Norwick Gazette", None, None]
    named = {**articles, "b": Article("b", "Copied.", outlet="Elsin Post")}
    assert settle(chains, named) == chains
