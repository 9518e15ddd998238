"""What kind of thing a marked span is: speech, a term or a title; by one ordered list of rules."""

from __future__ import annotations

from collections.abc import Callable

from provenance.model import Kind
from provenance.quotes.kinds import speech, terms, titles
from provenance.quotes.kinds.context import Context

__all__ = ["RULES", "Context", "decide"]

RULES: tuple[tuple[Callable[[Context], bool], Kind], ...] = (
    *((rule, "term") for rule in terms.FIRST_RULES),
    *((rule, "speech") for rule in speech.EARLY_RULES),
    *((rule, "title") for rule in titles.RULES),
    *((rule, "term") for rule in terms.EARLY_RULES),
    *((rule, "speech") for rule in speech.RULES),
    *((rule, "term") for rule in terms.RULES),
)
"""Each rule with the kind that it gives; the first that holds decides."""

_ENGLISH_MARKS = "\"“”'‘’"


def decide(context: Context, language: str = "en") -> tuple[Kind, str]:
    """The kind of a marked span and the name of the rule that decided it ("default": none did).

    The rules read English: in another language, and in another language's marks, everything is speech.
    """
    if language != "en" or context.text[context.left] not in _ENGLISH_MARKS:
        return "speech", "default"
    for rule, kind in RULES:
        if rule(context):
            return kind, rule.__name__
    return "speech", "default"
