"""What a text says of itself, read together: each statement with its rule and its place."""

from __future__ import annotations

from attrs import frozen

from provenance.articles.bylines import Byline, byline
from provenance.articles.datelines import Dateline, dateline
from provenance.articles.edges import of
from provenance.articles.headlines import headline
from provenance.articles.publication_dates import publication_date
from provenance.articles.published import Published
from provenance.articles.publishers import copyright_holder, publisher
from provenance.articles.statements import Statement


@frozen
class Masthead:
    """Statements of a text about itself; what it doesn't say is None."""

    title: Statement[str] | None
    byline: Statement[Byline] | None
    dateline: Statement[Dateline] | None
    copyright: Statement[str] | None
    outlet: Statement[str] | None
    published: Statement[Published] | None


SILENT = Masthead(None, None, None, None, None, None)
"""The masthead of a text that says nothing of itself."""


def read(text: str) -> Masthead:
    """What the first and last lines of a text say of it; the rest of it isn't looked at.

    A byline's outlet is not taken for the publisher's: others print what was written for it.
    """
    edges = of(text)
    filed = dateline(edges)
    return Masthead(
        title=headline(edges),
        byline=byline(edges),
        dateline=filed,
        copyright=copyright_holder(edges),
        outlet=publisher(edges),
        published=publication_date(edges) or _of_dateline(filed),
    )


def _of_dateline(filed: Statement[Dateline] | None) -> Statement[Published] | None:
    """`NORWICK, March 4, 2025 —`: a story is published on the day on which it was filed, or the next."""
    if filed is None or filed.value.day is None:
        return None
    return Statement(filed.value.day, filed.rule, filed.start, filed.end)
