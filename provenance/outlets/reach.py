"""Which claim governs which quote: in its sentence, beside it, or paragraphs away through who speaks."""

from __future__ import annotations

from provenance.outlets import echoes
from provenance.outlets.claims import Reach
from provenance.outlets.reading import Reading
from provenance.outlets.ways import WAYS, Search


def reaches(reading: Reading) -> tuple[Reach | None, ...]:
    """For each quote the claim that governs it, or None: the ways are asked in order."""
    search = Search(reading, [])
    for n in range(len(reading.scene.quotes)):
        search.found.append(next((r for way in WAYS if (r := way(search, n)) is not None), None))
    return echoes.heard(reading.scene, reading.speakers, search.found)
