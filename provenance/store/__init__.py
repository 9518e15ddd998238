"""A corpus that grows by the day: articles in, chains out, nothing lost, in one SQLite file or in memory."""

from __future__ import annotations

from provenance.store.changes import Change
from provenance.store.corpus import Added, Corpus
from provenance.store.search import Hit

__all__ = ["Added", "Change", "Corpus", "Hit"]
