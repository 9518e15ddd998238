"""Known quotes + articles -> where these stand there without marks: copied, or reported in other words."""

from __future__ import annotations

from provenance.utterances.unmarked.copies import copies
from provenance.utterances.unmarked.judge import Copy
from provenance.utterances.unmarked.known import Known, Wording
from provenance.utterances.unmarked.lost import lost
from provenance.utterances.unmarked.retellings import Retelling, retellings
from provenance.utterances.unmarked.spoken import Spoken

__all__ = ["Copy", "Known", "Retelling", "Spoken", "Wording", "copies", "lost", "retellings"]
