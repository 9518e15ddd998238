"""Rules that find somebody's words, before terms and titles are thought of."""

from __future__ import annotations

from provenance import lexicon
from provenance.quotes.kinds.context import Context
from provenance.quotes.kinds.words import words
from provenance.quotes.thresholds import SPEAKER_WORDS, SPEECH_WORDS


def many_words(c: Context) -> bool:
    """More words than a term has, and not written like a title: “We will not close the bridge,” she said."""
    return len(c.words) > SPEECH_WORDS and not c.titled


def after_saying(c: Context) -> bool:
    """A verb of saying leads up to the marks: she said, “Never.” / he shouted “Never!”

    What follows “told” at once is whom somebody told.
    """
    tokens = c.tokens_before
    if tokens and tokens[-1] in {",", ":"}:
        tokens = tokens[:-1]
    return bool(tokens) and _says(tokens[-1]) and tokens[-1] not in words("addressing")


def cried(c: Context) -> bool:
    """A crowd lets it hear: chants of “Open the bridge!” rang out."""
    tokens = c.tokens_before[-2:]
    return len(tokens) == 2 and tokens[0].lower() in words("cry") and tokens[1] == "of"


def before_saying(c: Context) -> bool:
    """The speaker follows: “Never,” said Ms. Quill. / “Never,” the mayor of Quillport said."""
    if c.text[c.end - 1] not in ",?!…—-" and c.after[:1] != ",":
        return False
    return any(_says(t) for t in c.tokens_after[:SPEAKER_WORDS])


def labelled(c: Context) -> bool:
    """A label that somebody gives: she called it “pure spite”; what he describes as a “toll”."""
    verbs = lexicon.words("en/labelling_verbs")
    return any(t in verbs for t in c.tokens_before[-SPEAKER_WORDS:])


def seen_as(c: Context) -> bool:
    """The same without its verb: she admired the bridge as a “stone poem.”"""
    tokens = c.tokens_before
    if tokens and tokens[-1] in words("article"):
        tokens = tokens[:-1]
    return tokens[-1:] == ["as"] and tokens[-2:] != ["such", "as"] and not c.titled


def in_row(c: Context) -> bool:
    """It stands in a row with somebody's words: she called the old harbor bridge “ugly” and a “salt trap.”"""
    return c.previous == "speech"


EARLY_RULES = (many_words, after_saying, cried)
"""In order, tried before titles."""

RULES = (before_saying, labelled, seen_as, in_row)
"""In order, tried before the looser rules on terms."""


def _says(word: str) -> bool:
    return word in lexicon.words("en/said_verbs") or word in lexicon.words("en/said_verbs_beside")
