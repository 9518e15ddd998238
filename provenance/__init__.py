"""Finds direct quotes in news, who said them, who had them first, and how the wording drifts.


>>> import provenance
>>> quotes = provenance.extract('“The bridge will not open in May,” said Mayor Ada Quill.')
>>> quotes[0].text
'The bridge will not open in May,'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from provenance.errors import ProvenanceError
from provenance.model import (
    Article,
    Chain,
    Credit,
    Cue,
    Drift,
    Evidence,
    FirstReport,
    Link,
    Possible,
    Quote,
    Source,
    Span,
    Speaker,
    Trace,
    Utterance,
)

if TYPE_CHECKING:
    from provenance.answers.possible import possible
    from provenance.answers.verify import verify
    from provenance.articles import read
    from provenance.pipeline import extract
    from provenance.store import Corpus
    from provenance.traces import Traced, trace, tracing

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Chain",
    "Corpus",
    "Credit",
    "Cue",
    "Drift",
    "Evidence",
    "FirstReport",
    "Link",
    "Possible",
    "ProvenanceError",
    "Quote",
    "Source",
    "Span",
    "Speaker",
    "Trace",
    "Traced",
    "Utterance",
    "extract",
    "possible",
    "read",
    "trace",
    "tracing",
    "verify",
]

_LAZY = {
    "Corpus": "provenance.store",
    "Traced": "provenance.traces",
    "extract": "provenance.pipeline",
    "possible": "provenance.answers.possible",
    "read": "provenance.articles",
    "trace": "provenance.traces",
    "tracing": "provenance.traces",
    "verify": "provenance.answers.verify",
}


def __getattr__(name: str) -> Any:
    """The verbs load their rooms when first used, so that the import stays light."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
