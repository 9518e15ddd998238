"""Known quotes + articles -> copies of them that stand there without marks (dropped, lost in translation)."""

from __future__ import annotations

from provenance.utterances.unmarked.copies import copies
from provenance.utterances.unmarked.judge import Copy
from provenance.utterances.unmarked.known import Known, Wording
from provenance.utterances.unmarked.lost import lost

__all__ = ["Copy", "Known", "Wording", "copies", "lost"]
