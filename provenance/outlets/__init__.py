"""Article + Quotes -> Credit: the outlet, programme, platform or document that the words came from."""

from __future__ import annotations

from provenance.model import Quote
from provenance.quotes import View

__all__ = ["credit"]


def credit(view: View, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The same quotes, with the credit that the article gives for each."""
    return quotes
