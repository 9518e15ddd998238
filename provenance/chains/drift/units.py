"""A wording -> Units: the pieces that two versions of a wording are compared by.

A unit is a word, a number however it is written, a punctuation mark, an ellipsis or an editor's bracket.
Its `key` is what makes two units one piece in different dress: "don’t" is the units "do" and "not", "3,000"
and "three thousand" share a key, so do "U.S." and "US", "colour" and "color", "[T]he" and "The".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final, Literal, NamedTuple, get_args

import regex

from provenance import lexicon
from provenance.chains.drift.numbers import merge_numbers, value_of

UnitKind = Literal["word", "number", "mark", "ellipsis", "bracket"]

_UNIT = regex.compile(
    r"""
    (?P<ellipsis> [\[(]\s?(?:\.{2,4}|…|\.\s\.\s\.)\s?[\])] | \.{3,10}+ | … | \.\s\.\s\.(?:\s\.)? )
  | (?P<bracket> [\p{L}\p{M}]{0,30}+ \[ [^\[\]\n]{1,80} \] [\p{L}\p{M}]{0,30}+ )
  | (?P<number> \p{Nd}++ (?: [.,:]\p{Nd}++ )*+ (?: (?:st|nd|rd|th|s|m|bn|k|am|pm)\b )? )
  | (?P<abbreviation> (?: \p{L}\. ){2,6}+ )
  | (?P<word> [\p{L}\p{M}\p{N}]++ (?: ['’][\p{L}\p{M}\p{N}]++ )*+ )
  | (?P<mark> \S )
    """,
    regex.VERBOSE | regex.IGNORECASE,
)
KINDS: Final[tuple[UnitKind, ...]] = get_args(UnitKind)
SAYING: Final = frozenset({"word", "number", "bracket"})
"""Kinds of units that say something, as punctuation does not."""

_PLAIN = {ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("–"): "-", ord("—"): "-"}
_MARK_KEYS = {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "—", "―": "—"}
_ENDINGS = (
    (regex.compile(r"isation(s?)$"), r"ization\1"),
    (regex.compile(r"(?<=\w{3})is(e[ds]?|ing)$"), r"iz\1"),
    (regex.compile(r"(?<=\w{2})our(s|ed|ing|able|ful|ite|hood|ly)?$"), r"or\1"),
)


_CHUNK = regex.compile(r"\S++")
_SPACED = regex.compile(r"\[|\.\s\.|\(\s?[.…]")
"""What may begin a unit that has white space in it: a bracket, dots of an ellipsis that stand apart."""

_new = tuple.__new__  # what `Unit(...)` comes to, in half the time

_USUAL = 24  # letters of a stretch without white space; longer ones hardly come again


class Unit(NamedTuple):
    """One piece of a wording; start and end are positions in it."""

    text: str
    key: str
    kind: UnitKind
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it says something, as punctuation does not."""
        return self.kind in SAYING


@cache
def _contractions() -> tuple[dict[str, tuple[str, str, str]], dict[str, str]]:
    """Whole words to their cut, first and second part; endings that any word may carry to their sense."""
    rows = lexicon.table("en/contractions")
    wholes = {r["whole"]: (r["ending"], r["head"], r["tail"]) for r in rows if r["whole"]}
    return wholes, {r["ending"]: r["tail"] for r in rows if not r["whole"]}


@cache
def _spellings() -> dict[str, str]:
    return {r["variant"]: r["word"] for r in lexicon.table("en/spellings")}


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """The key of a word: its letters in lower case, without accents, in one spelling.

    It is never empty: what is nothing but dots or accents is its own key.

    >>> word_key("Organisation"), word_key("U.S."), word_key("favour")
    ('organization', '@us', 'favor')
    """
    if word == "US" or word in ("U.S.", "U.S"):
        return "@us"
    key = word.translate(_PLAIN).lower()
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFKD", key) if not unicodedata.combining(c))
    if "." in key:
        key = key.replace(".", "")
    if not key:
        return word
    known = _spellings().get(key)
    if known is not None:
        return known
    for ending, plain in _ENDINGS:
        key = ending.sub(plain, key)
    return key


def units(text: str) -> tuple[Unit, ...]:
    """The units of a wording, in order; whatever lies between them is white space. Linear in its length.

    >>> [u.key for u in units("We don’t owe 3,000 per cent …")]
    ['we', 'do', 'not', 'owe', '#3000', 'percent', '…']
    """
    if _SPACED.search(text):
        found = list(_pieces(text))
    else:
        found = []
        for at, chunk in _chunks(text):
            known = _known_pieces(chunk) if len(chunk) <= _USUAL else _pieces(chunk)
            if len(known) == 1:
                piece, key, kind, i, j = known[0]
                found.append(_new(Unit, (piece, key, kind, at + i, at + j)))
            else:
                found += [_new(Unit, (piece, key, kind, at + i, at + j)) for piece, key, kind, i, j in known]
    return tuple(_join_per_cent(merge_numbers(found, text), text))


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    """The stretches without white space, each with its place."""
    chunks = text.split()
    if " ".join(chunks) != text:
        return ((m.start(), m.group()) for m in _CHUNK.finditer(text))
    starts = accumulate([len(chunk) + 1 for chunk in chunks], initial=0)
    return zip(starts, chunks)  # noqa: B905 (where the next would begin is left)


def _pieces(text: str) -> tuple[Unit, ...]:
    """The units of a text before any are joined."""
    found: list[Unit] = []
    for m in _UNIT.finditer(text):
        start, end, piece = m.start(), m.end(), m.group()
        match m.lastgroup:
            case "word":
                found += _words(piece, start)
            case "mark":
                found.append(_mark(piece, start))
            case "ellipsis":
                found.append(Unit(piece, "…", "ellipsis", start, end))
            case "bracket":
                inner = piece.replace("[", "").replace("]", "").strip()
                found.append(Unit(piece, word_key(inner or piece), "bracket", start, end))
            case "number":
                found.append(Unit(piece, value_of(piece), "number", start, end))
            case _:
                found.append(Unit(piece, word_key(piece), "word", start, end))
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _known_pieces(chunk: str) -> tuple[Unit, ...]:
    """The units of what stands between white space: "accord," comes again and again."""
    return _pieces(chunk)


def _words(text: str, start: int) -> list[Unit]:
    """A word as one unit, or as two where it is a contraction."""
    plain = text.translate(_PLAIN).lower()
    wholes, endings = _contractions()
    if plain in wholes:
        ending, head, tail = wholes[plain]
    elif "'" in plain:
        cut = "n't" if plain.endswith("n't") else plain[plain.rindex("'") :]
        if cut not in endings or len(cut) == len(plain):
            return [Unit(text, word_key(text), "word", start, start + len(text))]
        ending, head, tail = cut, plain[: -len(cut)], endings[cut]
    else:
        return [Unit(text, word_key(text), "word", start, start + len(text))]
    at = len(text) - len(ending)
    return [
        Unit(text[:at], word_key(head), "word", start, start + at),
        Unit(text[at:], tail, "word", start + at, start + len(text)),
    ]


def _mark(text: str, start: int) -> Unit:
    if text == "%":
        return Unit(text, "percent", "word", start, start + 1)
    if unicodedata.category(text)[0] in "SN" and text not in "`´^~|<>=+":
        return Unit(text, text, "word", start, start + 1)
    return Unit(text, _MARK_KEYS.get(text, text), "mark", start, start + 1)


def _join_per_cent(found: list[Unit], text: str) -> list[Unit]:
    if "cent" not in [u.key for u in found]:
        return found
    out: list[Unit] = []
    for unit in found:
        if unit.key == "cent" and out and out[-1].key == "per":
            start = out.pop().start
            out.append(Unit(text[start : unit.end], "percent", "word", start, unit.end))
        else:
            out.append(unit)
    return out
