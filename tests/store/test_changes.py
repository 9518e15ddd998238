"""What became of chains, told from how they stood before and after."""

from __future__ import annotations

import provenance
from provenance.store.changes import differences
from tests import sample

_LATE = ("kestrel-bridge", "review-norwick-bridge", "courier-week")


def test_what_an_article_adds_is_told_in_words_and_in_order() -> None:
    articles = list(provenance.read(str(sample.ARTICLES)))
    before = provenance.trace(a for a in articles if a.id not in _LATE).chains
    told = list(differences("2031-05-02T09:00:00Z", before, provenance.trace(articles).chains))
    assert {c.what for c in told} >= {"new", "grew", "meaning touched"}
    touched = [c for c in told if c.what == "meaning touched"]
    for chain in {c.chain for c in touched}:
        words = [c.after or "" for c in touched if c.chain == chain]
        assert words == sorted(set(words))
    for change in touched:
        assert change.after is not None
        assert "“”" not in change.after
        assert any(f" in {article}:" in change.after for article in _LATE)


def test_nothing_becomes_of_what_stays() -> None:
    chains = provenance.trace(provenance.read(str(sample.ARTICLES))).chains
    assert list(differences("2031-05-02T09:00:00Z", chains, chains)) == []
