"""Rules that find titles of works: shows, books, films, songs, articles."""

from __future__ import annotations

from functools import cache

from provenance import lexicon
from provenance.quotes.kinds.context import Context
from provenance.quotes.kinds.words import words
from provenance.quotes.thresholds import HOST_WORDS, SUBTITLED_WORDS, TITLE_WORDS


def beside_broadcaster(c: Context) -> bool:
    """The programme of a broadcaster: She said on Channel 9's “Morning Table” that ..."""
    if not c.titled:
        return False
    tokens = list(c.tokens_before)
    while tokens and tokens[-1] in words("show"):
        tokens.pop()
    names = lexicon.words("en/broadcasters")
    if tokens and any(_bare(" ".join(tokens[-n:])) in names for n in (1, 2, 3)):
        return True
    after = c.tokens_after
    return after[:1] == ["on"] and any(_bare(" ".join(after[1 : 1 + n])) in names for n in (1, 2, 3))


def known_programme(c: Context) -> bool:
    """A programme that the gazetteer of outlets knows: she went on “60 Minutes” to say so."""
    return c.titled and len(c.words) > 1 and c.core.replace("’", "'").removeprefix("The ") in _programmes()


def after_work_noun(c: Context) -> bool:
    """A noun says what it is: in her memoir, “Salt Years,” / a film called “Salt”."""
    if not c.titled:
        return False
    tokens = list(c.tokens_before)
    while tokens and tokens[-1] in words("title_link"):
        tokens.pop()
    nouns = lexicon.words("en/work_nouns")
    return bool(tokens) and (tokens[-1].lower() in nouns or " ".join(tokens[-2:]).lower() in nouns)


def before_work_noun(c: Context) -> bool:
    """A noun or role after it says what it is: the “Harbor Lights” star, “Harbor Lights” author Ada Quill."""
    if not c.titled or not c.tokens_after:
        return False
    after = c.tokens_after if c.text[c.end - 1] != "," else [",", *c.tokens_after]
    first = after[0].lower()
    if first in lexicon.words("en/work_roles") or first in lexicon.words("en/work_nouns"):
        return True
    if after[0].islower() and after[1:2] and after[1] in lexicon.words("en/work_nouns"):
        return True
    return (
        first == ","
        and len(after) > 1
        and after[1] in words("article") | words("owner") | words("about")
        and any(t in lexicon.words("en/work_nouns") for t in after[2:7])
    )


def after_work_verb(c: Context) -> bool:
    """A verb or role takes a work as its object: she hosts “Morning Table”; the stars of “Salt”."""
    if not c.titled:
        return False
    if c.tokens_before[-1:] == ["of"] and c.tokens_before[-2:-1] != []:
        what = c.tokens_before[-2].lower()
        if what in lexicon.words("en/work_roles") or what in lexicon.words("en/work_nouns"):
            return True
    return c.ends_with(lexicon.words("en/work_verbs"), 3)


def with_subtitle(c: Context) -> bool:
    """It has a subtitle: her “Salt Years: A Life on the Harbor” was out of print."""
    title, colon, subtitle = c.core.partition(": ")
    return c.titled and bool(colon) and title.count(" ") < SUBTITLED_WORDS and subtitle[:1].isupper()


def after_preposition(c: Context) -> bool:
    """Somebody is on or in it: Mr. Quill said on “Morning Table” that ...; a song from “Harbor Lights”."""
    before = c.tokens_before
    return c.titled and len(c.words) > 1 and bool(before) and before[-1] in words("title_place")


def by_author(c: Context) -> bool:
    """Its author follows: “Salt Years,” by Ada Quill, sold well."""
    after = c.tokens_after
    return c.titled and len(after) > 1 and after[0] == "by" and after[1][0].isupper()


def hosted(c: Context) -> bool:
    """It is named for its host: the mayor was on “Harbor Talk with Ada Quill” that day."""
    many = HOST_WORDS < len(c.words) <= TITLE_WORDS
    return c.titled and many and c.words[-HOST_WORDS] in words("host")


def in_list(c: Context) -> bool:
    """It stands in a row with another title: she watched “Harbor Lights,” “Salt” and “Morning Table.”"""
    return c.titled and c.previous == "title"


RULES = (
    beside_broadcaster,
    known_programme,
    after_work_noun,
    before_work_noun,
    after_work_verb,
    by_author,
    with_subtitle,
    after_preposition,
    hosted,
    in_list,
)
"""In order; the first that holds names the title."""


def _bare(name: str) -> str:
    for ending in ("’s", "'s", "’", "'"):
        name = name.removesuffix(ending)
    return name


@cache
def _programmes() -> frozenset[str]:
    """The names of programmes that no other thing has, without "The"."""
    names = set()
    for row in lexicon.table("outlets"):
        if row["kind"] == "programme":
            names |= {n.strip() for n in (row["name"], *row["aliases"].split(";"))}
    return frozenset(n.removeprefix("The ") for n in names if n and not n.startswith("~"))
