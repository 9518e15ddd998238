"""How two words are kin: forms of one verb, two persons of a pronoun, one word misspelt.

Kin words are aligned with each other before strangers are, and what kind of kin they are names the drift.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from provenance import lexicon
from provenance.chains import thresholds as T

Kinship = Literal["tense", "person", "agreement", "spelling", "inflection"]

_VOWELS = frozenset("aeiou")


@cache
def _auxiliaries() -> dict[str, tuple[str, str]]:
    return {r["form"]: (r["verb"], r["tense"]) for r in lexicon.table("en/auxiliaries")}


@cache
def _persons() -> dict[str, str]:
    return {r["form"]: r["person"] for r in lexicon.table("en/person_forms")}


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    forms: dict[str, tuple[str, str]] = {}
    for row in lexicon.table("en/irregular_verbs"):
        for tense in ("participle", "past"):
            if row[tense] != row["base"]:
                forms[row[tense]] = (row["base"], "past")
    return forms


def person(key: str) -> str | None:
    """The grammatical person of a pronoun ("1", "1p", "2", "3", "3p"), None for other words."""
    return _persons().get(key)


@lru_cache(maxsize=1 << 16)
def verb_forms(key: str) -> frozenset[tuple[str, str]]:
    """What verbs a word may be a form of, each with its tense: ("go", "past") for "went".

    Words in -s, -ed and -ing may be forms of a verb whether they are or not; only two words that share a verb
    are ever called forms of it.
    """
    forms = {(key, "present")}
    if key in _irregular():
        forms.add(_irregular()[key])
    for ending, tense in (("s", "present"), ("ed", "past"), ("ing", "gerund")):
        if not key.endswith(ending) or len(key) < len(ending) + 3:
            continue
        stem = key[: -len(ending)]
        forms |= {(stem, tense), (stem + "e", tense)} if ending != "s" else {(stem, tense)}
        if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
            forms.add((stem[:-1], tense))
        if ending == "ed" and stem.endswith("i"):
            forms.add((stem[:-1] + "y", tense))
        if ending == "s" and stem.endswith("ie"):
            forms.add((stem[:-2] + "y", tense))
        elif ending == "s" and stem.endswith("e"):
            forms.add((stem[:-1], tense))
    return frozenset(forms)


@lru_cache(maxsize=1 << 16)
def verbs(key: str) -> frozenset[str]:
    """The verbs that a word may be a form of."""
    return frozenset(verb for verb, _ in verb_forms(key))


def same_verb(a: str, b: str) -> tuple[str, str] | None:
    """The tenses of two words that can be forms of one verb, None where they can't."""
    if verbs(a).isdisjoint(verbs(b)):
        return None
    for verb, tense in sorted(verb_forms(a)):
        for other, later in sorted(verb_forms(b)):
            if verb == other:
                return tense, later
    return None


def tenses(a: str, b: str) -> tuple[str, str] | None:
    """The tenses of two forms of one verb or auxiliary, None where they are none.

    >>> tenses("will", "would"), tenses("went", "go")
    (('present', 'past'), ('past', 'present'))
    """
    auxiliaries = _auxiliaries()
    if a in auxiliaries and b in auxiliaries:
        return auxiliaries[a][1], auxiliaries[b][1]
    return same_verb(a, b)


@lru_cache(maxsize=1 << 16)
def kinship(a: str, b: str) -> Kinship | None:
    """How two keys that differ are kin, None where they are strangers.

    >>> kinship("will", "would"), kinship("i", "he"), kinship("am", "is"), kinship("attack", "attacks")
    ('tense', 'person', 'agreement', 'inflection')
    >>> kinship("goverment", "government"), kinship("blackmail", "extortion")
    ('spelling', None)
    """
    persons = _persons()
    if a in persons or b in persons:
        if a not in persons or b not in persons:
            return None
        return "person" if persons[a][0] != persons[b][0] or persons[a][0] == "1" else None
    auxiliaries = _auxiliaries()
    if a in auxiliaries or b in auxiliaries:
        if a not in auxiliaries or b not in auxiliaries or auxiliaries[a][0] != auxiliaries[b][0]:
            return None
        return "agreement" if auxiliaries[a][1] == auxiliaries[b][1] else "tense"
    if a.startswith("#") or b.startswith("#"):
        return None
    tenses = same_verb(a, b)
    if tenses is not None:
        return "tense" if "past" in tenses and tenses[0] != tenses[1] else "inflection"
    return "spelling" if misspelt(a, b) else None


@lru_cache(maxsize=1 << 16)
def traits(key: str) -> tuple[str, ...]:
    """What kin share: two keys that are kin have one of these in common; so have two that are the same.

    >>> traits("went"), traits("he"), traits("goverment")
    (('go', 'went'), ('he', 'person'), ('g-', '-t', 'goverment'))
    """
    if key in _persons():
        return key, "person"
    if key in _auxiliaries():
        return key, "auxiliary " + _auxiliaries()[key][0]
    if len(key) == 1 or key.startswith("#"):
        return (key,)
    slips = (key[0] + "-", "-" + key[-1]) if len(key) >= T.SLIP_LENGTH else ()
    return (*slips, *sorted(verbs(key)))


def misspelt(a: str, b: str) -> bool:
    """Whether one word may be the other with a slip: a letter or two lost, doubled, swapped or changed."""
    shorter = min(len(a), len(b))
    if shorter < T.SLIP_LENGTH or abs(len(a) - len(b)) > 2:
        return False
    allowed = 2 if shorter >= T.LONG_SLIP_LENGTH else 1
    slips = OSA.distance(a, b, score_cutoff=allowed)
    if slips > allowed:
        return False
    same_ends = (a[0] == b[0]) + (a[-1] == b[-1])
    return same_ends == 2 or (same_ends == 1 and slips == 1 and shorter > T.SLIP_LENGTH)
