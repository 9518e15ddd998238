"""Words that give a rule a reason to look: found in one cheap pass, so that other sentences cost nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from types import MappingProxyType

from attrs import frozen

from provenance import lexicon
from provenance.outlets import phrases

# The standard library's engine: on a plain class of characters it is twice as fast as `regex`.
_WORD = re.compile(r"[a-z][a-z-]*")


@frozen
class Hit:
    """A word in lower case that gives a rule a reason to look, and its range."""

    start: int
    end: int
    word: str


def hits(text: str) -> tuple[Hit, ...]:
    """The words of a text that a rule of sentences, or a noun for outlets, looks for; in order."""
    heads = telling() | outlet_heads()
    return tuple([Hit(*m.span(), word) for m in _WORD.finditer(text) if (word := m.group()) in heads])


def last_words(entries: Collection[str]) -> frozenset[str]:
    """The last word of each entry: what to look for first."""
    return frozenset([e.rsplit(" ", 1)[-1] for e in entries])


@cache
def outlet_heads() -> frozenset[str]:
    """The last words of the nouns for outlets ("the newspaper")."""
    return last_words([row["noun"] for row in lexicon.table("en/outlet_nouns")])


@cache
def by_rule() -> Mapping[str, frozenset[str]]:
    """The words without which a rule of sentences does not match, by the rule's name."""
    occasions = lexicon.words("en/public_occasions") | lexicon.words("en/public_audiences")
    return MappingProxyType(
        {
            "tweeted": last_words(phrases.words("tweet")),
            "in_document": last_words(lexicon.words("en/documents")),
            "to_press": last_words(phrases.words("press")),
            "in_public": last_words(occasions),
        }
    )


@cache
def telling() -> frozenset[str]:
    """The words without which no rule of sentences matches: documents, occasions, hearers, posts."""
    return frozenset().union(*by_rule().values())
