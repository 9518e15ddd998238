"""The names (IRIs) that linked-data exports give to articles, quotes, speakers and outlets."""

from __future__ import annotations

from urllib.parse import quote as percent

from provenance.model import Article

TERMS = "urn:x-provenance:terms#"
"""Our own vocabulary: confidence, rule, drift, meaning, kind, chain."""

_THINGS = "urn:x-provenance:"


def space(kind: str) -> str:
    """The start of all names of a kind of thing ("quote", "article", "speaker", "outlet", "report")."""
    return f"{_THINGS}{kind}:"


def local(text: str) -> str:
    """The end of a name: any text, percent-encoded, so that the whole is an IRI.

    >>> local("Ada Quill")
    'Ada%20Quill'
    """
    return percent(text.encode("utf8", "replace"), safe="-._~:/")


def name(kind: str, text: str) -> str:
    """The whole name of one thing."""
    return space(kind) + local(text)


def place(article: Article) -> str:
    """Where an article is: its address where it has one, else its name."""
    return article.url or name("article", article.id)
