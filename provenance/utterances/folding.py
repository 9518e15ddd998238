"""Text -> folded words: what is left of a wording when case, marks, contractions and endings are taken off.

Two outlets write one sentence with other spelling of marks ("U.S."/"US", "can't"/"cannot"), other case and,
after a translation or an edit, other endings. Linking compares folded words; positions lead back to the text.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain
from typing import Any
from unicodedata import category

import regex

from provenance import lexicon

_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]"
    r"|(?:\p{Lu}\.){2,}"
    r"|\d+(?:[.,:]\d+)*+(?!\p{L})"
    r"|[\p{L}\p{M}\p{N}]++(?:['’‘`ʼ][\p{L}\p{M}]++)*+"
)
_LATIN = "\\x00-\\u024f\\u2000-\\u206f"
_UPPER = "".join(c for c in map(chr, range(0x250)) if category(c) == "Lu")
_LETTER = r"[^\W\d_²³¹¼½¾]"
_NOT_LATIN = re.compile(rf"[^{_LATIN}]")
_LATIN_WORD = re.compile(  # what _WORD finds in text of Latin letters, in a third of the time
    rf"(?:[{_UPPER}]\.){{2,}}|\d+(?:[.,:]\d+)*+(?!{_LETTER})|[^\W_]++(?:['’‘`]{_LETTER}++)*+"
)
_APOSTROPHES = str.maketrans("’‘`ʼ", "''''")
_NOT = {"can": "can", "won": "will", "shan": "shall", "ain": "is"}
_SUFFIXES = frozenset({"s", "re", "ve", "ll", "d", "m", "em"})


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
    return tuple(chain.from_iterable(map(forms, _pattern(text).findall(text))))


def placed(text: str) -> tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]:
    """The folded words of a text, where each starts in it, and where each ends."""
    spans = [m.span() for m in _pattern(text).finditer(text)]
    if not spans:
        return (), (), ()
    folded = [forms(text[start:end]) for start, end in spans]
    words = tuple(chain.from_iterable(folded))
    if len(words) != len(spans):
        spans = [span for span, some in zip(spans, folded, strict=True) for _ in some]
    starts, ends = zip(*spans, strict=True)
    return words, starts, ends


def _pattern(text: str) -> Any:
    """What finds the tokens of a text."""
    return _WORD if _NOT_LATIN.search(text) else _LATIN_WORD


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """The folded function words."""
    return lexicon.words("en/function-words")


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The folded common words."""
    return frozenset(f for w in lexicon.words("en/common-words") for f in forms(w))
