"""Speech in an article that has lost all its quotation marks: what no other article need quote to be found.

Machine translation and careless copying take the marks off a whole article. Where known quotes stand in one
bare, and it has no marks at all, its other sentences that speak and name their speaker were quotes too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from provenance import lexicon
from provenance.model import Span
from provenance.quotes import View
from provenance.utterances import thresholds

_NAMED = r"(?:(?:the|a|an)\s)?+(?:\p{Ll}[\p{Ll}-]*+\s){0,4}(?:\p{Lu}[\p{L}.'’-]*+\s?+){1,4}"
_TAIL = regex.compile(
    rf",\s(?:(?P<verb>\p{{Ll}}++)\s(?:{_NAMED}|he\b|she\b|they\b)|(?:{_NAMED}|(?:he|she|they)\s)(?P<verb>\p{{Ll}}++))"
)
_WORD = regex.compile(r"\p{L}++")


def lost(view: View, known: Sequence[Span]) -> Iterator[Span]:
    """The ranges of sentences that must have stood in marks: "We knew nothing, Quill said."

    `known` are the copies found in the article, which must be several; what overlaps them is left out.
    """
    if len(known) < thresholds.LOST_MARKS:
        return
    for paragraph in view.paragraphs:
        for sentence in view.sentences(paragraph.start, paragraph.end):
            said = _said(view.text, sentence)
            if said and not any(k.start < said.end and said.start < k.end for k in known):
                yield said


def _said(text: str, sentence: Span) -> Span | None:
    for tail in _TAIL.finditer(text, sentence.start, sentence.end):
        if tail["verb"] in lexicon.words("en/said_verbs"):
            words = _WORD.findall(text, sentence.start, tail.start())
            if len(words) >= thresholds.LOST_WORDS and any(w.lower() in _persons() for w in words):
                return Span(sentence.start, tail.start())
            return None
    return None


@cache
def _persons() -> frozenset[str]:
    return frozenset(r["form"] for r in lexicon.table("en/person_forms") if not r["person"].startswith("3"))
