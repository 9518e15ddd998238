"""Text -> folded words: what is left of a wording when case, marks, contractions and endings are taken off.

Two outlets write one sentence with other spelling of marks ("U.S."/"US", "can't"/"cannot"), other case and,
after a translation or an edit, other endings. Linking compares folded words; positions lead back to the text.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from provenance import lexicon

_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]"
    r"|(?:\p{Lu}\.){2,}"
    r"|\d+(?:[.,:]\d+)*+(?!\p{L})"
    r"|[\p{L}\p{M}\p{N}]++(?:['’‘`ʼ][\p{L}\p{M}]++)*+"
)
_APOSTROPHES = str.maketrans("’‘`ʼ", "''''")
_NOT = {"can": "can", "won": "will", "shan": "shall", "ain": "is"}
_SUFFIXES = frozenset({"s", "re", "ve", "ll", "d", "m", "em"})


class Word(NamedTuple):
    """One folded word and its place in the text that was folded."""

    form: str
    start: int
    end: int


@lru_cache(maxsize=200_000)
def forms(token: str) -> tuple[str, ...]:
    """The folded forms of one token: `forms("can't")` is `("can", "not")`."""
    if token == "US":
        return ("u.s",)
    token = token.translate(_APOSTROPHES).casefold()
    if token.endswith("."):
        return (token.rstrip("."),)
    if token == "cannot":
        return ("can", "not")
    head, mark, tail = token.rpartition("'")
    if mark:
        if tail == "t" and head.endswith("n"):
            return (_NOT.get(head, head[:-1]), "not")
        if tail in _SUFFIXES:
            return (stem(head.replace("'", "")),)
        token = token.replace("'", "")
    return (stem(token),)


def stem(word: str) -> str:
    """A word without its commonest English endings. Rough is enough where it is rough everywhere alike."""
    if len(word) < 4 or not word.isalpha() or word in lexicon.words("en/function-words"):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith("ness") and len(word) > 7:
        word = word[:-4]
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("eed", "thing")):
            word = word[: -len(ending)]
            if word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


def words(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(f for token in _WORD.findall(text) for f in forms(token))


def placed(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The folded words of `text[start:end]` with their places in `text`."""
    return [
        Word(f, m.start(), m.end())
        for m in _WORD.finditer(text, start, len(text) if end is None else end)
        for f in forms(m.group())
    ]


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """The folded function words."""
    return lexicon.words("en/function-words")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The folded common words."""
    return frozenset(f for w in lexicon.words("en/common-words") for f in forms(w))
