"""Whether two names from different articles can be one person's or body's. Pure functions of the two strings.

Spellings of transliterated names are brought to one skeleton (by rules of the common romanisations), and what
remains is compared by edit distance, on surnames long enough for one letter to be a slip (rapidfuzz's optimal
string alignment). Given names must agree where both have them: equal, an initial, a pet form.
"""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from anyascii import anyascii
from attrs import frozen
from rapidfuzz.distance import OSA

from provenance import lexicon
from provenance.speakers.names import thresholds
from provenance.speakers.names.given import same_given
from provenance.speakers.names.words import words

_TOKEN = regex.compile(r"(?:\p{L}\.)++(?:\p{L}\b)?|[\p{L}\p{M}\d'’-]++")
_POSSESSIVE = regex.compile(r"['’]s?$")
_DOUBLED = regex.compile(r"(.)\1+")


@frozen
class _Name:
    """A name read on its own: a person's parts, or a body's or description's words."""

    whole: tuple[str, ...]
    given: tuple[str, ...] = ()
    surname: str = ""
    suffix: str = ""
    person: bool = False
    acronym: bool = False


def described(name: str) -> bool:
    """Whether this is no name but what somebody is: "his brother", "Quill's aide"; not "Ada de Quill"."""
    w = words()
    held = w.small | w.particles
    return any(m.group().islower() and m.group() not in held for m in _TOKEN.finditer(name))


@lru_cache(maxsize=1 << 14)
def _read(name: str) -> _Name:
    w = words()
    latin = anyascii(name)
    described = latin[:1].islower() and latin.split(" ")[0] not in w.particles
    tokens = [_POSSESSIVE.sub("", m.group()) for m in _TOKEN.finditer(latin)]
    tokens = [t for t in tokens if t]
    acronym = (
        len(tokens) == 1
        and tokens[0].replace(".", "").isupper()
        and 2 <= len(tokens[0].replace(".", "")) <= 6
    )
    low = [t.lower().replace(".", "") if len(t) > 2 else t.lower() for t in tokens]
    body = described or acronym or name in w.bodies or any(t in w.body_nouns for t in low)
    kept = tuple(t for t in low if t not in w.small)
    if body or not kept:
        return _Name(kept or tuple(low), acronym=acronym)
    while len(low) > 1 and low[0].rstrip(".") in w.titles:
        low = low[1:]
    suffix = low.pop() if len(low) > 1 and low[-1] in w.suffixes else ""
    last = len(low) - 1
    while last > 0 and low[last - 1] in w.particles:
        last -= 1
    if len(tokens) == 2 and "-" in tokens[1] and tokens[1].rpartition("-")[2].islower() and len(low) == 2:
        return _Name(tuple(low), (low[1],), low[0], suffix, person=True)  # family name first
    return _Name(tuple(low), tuple(low[:last]), " ".join(low[last:]), suffix, person=True)


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    word = word.replace("'", "")
    if len(word) > 2:
        word = word.removeprefix("y")
    for spelling, sound in _spellings():
        word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word)


@cache
def _spellings() -> tuple[tuple[str, str], ...]:
    rows = lexicon.table("romanisations")
    return tuple(sorted(((r["spelling"], r["sound"]) for r in rows), key=lambda r: (-len(r[0]), r)))


_FAINT = str.maketrans("", "", "aeiouh-")


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """A short key under which names worth comparing meet, whatever their given names and spelling.

    For a person the consonants of the surname ("Ada Quill", "A. Quill" and "Mr. Quill" share one); for a body
    or a description its last word. Empty for a name without letters.
    """
    read = _read(name)
    if not read.whole:
        return ""
    word = read.surname.rpartition(" ")[2] if read.person else read.whole[-1]
    skeleton = _skeleton(word)
    skeleton = skeleton or word
    return skeleton[:1] + skeleton[1:].translate(_FAINT)


def same_sound(a: str, b: str) -> bool:
    """Whether two words of names are one, spelt in two ways: "Sergei" and "Sergey"."""
    return _skeleton(anyascii(a).lower()) == _skeleton(anyascii(b).lower())


def same_name(a: str, b: str) -> bool:
    """Whether two names can be one's: "Ada Quill" and "Quill", "NSC" and its long form.

    Namesakes stay apart: different given names, or Jr. against Sr., are two persons. A person is never a body
    or a description.
    """
    x, y = _read(a), _read(b)
    if not x.whole or not y.whole:
        return False
    if x.whole == y.whole:
        return x.suffix == y.suffix or not (x.suffix and y.suffix)
    if x.person != y.person:
        return False
    return _same_person(x, y) if x.person else _same_body(x, y)


def _same_person(x: _Name, y: _Name) -> bool:
    if x.suffix and y.suffix and x.suffix != y.suffix:
        return False
    if sorted(x.whole) == sorted(y.whole):
        return True  # "Han Do-yun", "Do-yun Han"
    if not _near(x.surname, y.surname):
        if x.given and y.given:
            return False
        short, full = (x, y) if not x.given else (y, x)
        return short.surname in _given_names() and bool(full.given) and short.surname == full.given[0]
    if not x.given or not y.given:
        return True
    return _near_given(x.given[0], y.given[0]) or any(len(g) > 2 and g == h for g in x.given for h in y.given)


@cache
def _given_names() -> frozenset[str]:
    """The given names in lower case."""
    return frozenset(g.lower() for g in words().given)


def _near(a: str, b: str) -> bool:
    if a == b or a.rpartition(" ")[2] == b.rpartition(" ")[2]:
        return True
    x, y = _skeleton(a), _skeleton(b)
    if x == y:
        return True
    shorter = min(len(a), len(b))
    if shorter < thresholds.SLIP or a[0] != b[0]:
        return False
    return OSA.distance(x, y, score_cutoff=1) <= 1


def _near_given(a: str, b: str) -> bool:
    if same_given(a.rstrip("."), b.rstrip(".")):
        return True
    x, y = _skeleton(a), _skeleton(b)
    return x == y or (
        min(len(a), len(b)) >= thresholds.SLIP_GIVEN and OSA.distance(x, y, score_cutoff=1) <= 1
    )


def _same_body(x: _Name, y: _Name) -> bool:
    if x.acronym != y.acronym:
        short, long = (x, y) if x.acronym else (y, x)
        return len(long.whole) > 1 and "".join(t[0] for t in long.whole) == short.whole[0]
    a, b = frozenset(map(_singular, x.whole)), frozenset(map(_singular, y.whole))
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return small <= large and len(small) > 1


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
