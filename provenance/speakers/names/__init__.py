"""View -> Roster, mention -> name: who is named in an article, and who "he", "Quill", "the senator" is."""

from __future__ import annotations

from provenance.speakers.names.people import People
from provenance.speakers.names.records import Candidate, Entity, Gender, Mention, Resolution
from provenance.speakers.names.resolve import resolve
from provenance.speakers.names.roster import Roster

__all__ = ["Candidate", "Entity", "Gender", "Mention", "People", "Resolution", "Roster", "resolve"]
