"""What a reader of one format hands on: an article whose id is not yet settled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from attrs import frozen

from provenance.errors import UnreadableError


@frozen
class Draft:
    """An article as one file or record tells it.

    `where` names its place for people (`feed.jsonl:12`), `number` is its line or record number in a file
    that may hold several, `id` what the record itself gives. `notices` say what was not taken over as it
    stood.
    """

    text: str
    where: str
    id: str | None = None
    number: int | None = None
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: dt.datetime | dt.date | None = None
    language: str | None = None
    notices: tuple[str, ...] = ()


Drafts = Iterator[Draft | UnreadableError]
"""What a reader yields: articles, and in between them the records that are none, with the reason."""
