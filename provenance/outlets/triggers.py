"""Words that give a rule a reason to look: found in one cheap pass, so that other sentences cost nothing.

All words of a text are listed and sifted at once, without looking at where they stand; only what is sought is
then found in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from provenance import lexicon
from provenance.light import record
from provenance.outlets import phrases

# The standard library's engine: on a plain class of characters it is twice as fast as `regex`.
_WORD = re.compile(r"[a-z][a-z-]*")


@record
class Hit:
    """A word in lower case that gives a rule a reason to look, and its range."""

    start: int
    end: int
    word: str


def hits(text: str) -> tuple[Hit, ...]:
    """The words of a text that a rule of sentences, or a noun for outlets, looks for; in order."""
    sought = filter(_heads().__contains__, _WORD.findall(text))
    return tuple([Hit(at, at + len(word), word) for at, word in located(text, sought, _whole)])


def located(
    text: str, words: Iterable[str], whole: Callable[[str, int, int], bool]
) -> Iterator[tuple[int, str]]:
    """Some of a text's words, in order, each with its start; `whole` tells a word from a part of one.

    Linear, as each of the words is whole somewhere after those before it.
    """
    end = 0
    for word in words:
        at = text.find(word, end)
        while not whole(text, at, at + len(word)):
            at = text.find(word, at + 1)
        end = at + len(word)
        yield at, word


def _whole(text: str, start: int, end: int) -> bool:
    """Whether all of a run of small letters and hyphens stands in a range, hyphens before it left out."""
    if "a" <= text[end : end + 1] <= "z" or text[end : end + 1] == "-":
        return False
    while start and text[start - 1] == "-":
        start -= 1
    return not start or not "a" <= text[start - 1] <= "z"


@cache
def _heads() -> frozenset[str]:
    return telling() | outlet_heads()


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
