"""Rules that find terms, nicknames, slogans and words used as such: nobody's utterance."""

from __future__ import annotations

import re

from provenance import lexicon
from provenance.quotes.kinds.context import Context
from provenance.quotes.kinds.words import words
from provenance.quotes.thresholds import NICKNAME_WORDS, SCARE_WORDS, TERM_WORDS

_CODE = re.compile(r"\w\(\{|\}\)+;|\bfunction\s?\w*\(|\|\| ?[\[{]")


def stock_term(c: Context) -> bool:
    """A term that the news often puts in marks: a “super PAC” paid for it."""
    return c.core.replace("’", "'") in lexicon.words("en/stock_terms") and not c.told


def in_code(c: Context) -> bool:
    """It stands in the program of a page that was taken for text: push({mode: “wide”})."""
    braces = "{" in c.before or "}" in c.after
    return braces and bool(_CODE.search(c.before) or _CODE.search(c.after))


def named(c: Context) -> bool:
    """What stands before gives a name: a policy known as the “right to light”; so-called “rebels”."""
    return len(c.words) <= TERM_WORDS and _after(c, "en/naming_phrases")


def known_as(c: Context) -> bool:
    """Words stand between "known" and "as": the bridge, known in the town as “the Harp”, is shut."""
    tokens = c.tokens_before[-7:]
    return tokens[-1:] == ["as"] and "known" in tokens[:-1] and len(c.words) <= TERM_WORDS


def possessed(c: Context) -> bool:
    """Nobody says anything in the sentence, and somebody has it: towns have a “right to light”."""
    tokens = c.tokens_before[-2:]
    return (
        len(tokens) == 2
        and tokens[0] in lexicon.words("en/possessing_verbs")
        and tokens[1] in words("indefinite")
        and 1 < len(c.words) <= TERM_WORDS
        and c.narrated
    )


def entitlement(c: Context) -> bool:
    """By law somebody has it, whoever speaks of it: the agencies have a “right to light.”"""
    return (
        2 < len(c.words) <= TERM_WORDS
        and c.words[0].casefold() in lexicon.words("en/entitlements")
        and c.words[1] in words("right")
        and bool(c.tokens_before)
        and (c.tokens_before[-1] in words("article") or c.tokens_before[-1] in words("owner"))
        and not lexicon.words("en/said_verbs") & set(c.tokens_before[-8:])
    )


def called_name(c: Context) -> bool:
    """Something is called so by name: a group called “Salt Road”; the group, dubbed “Salt Road”."""
    tokens = c.tokens_before[-6:]
    if tokens[-1:] == ["the"]:
        tokens = tokens[:-1]
    if len(tokens) < 3 or tokens[-1] not in words("naming"):
        return False
    thing = tokens[:-1]
    if thing[-1] == ",":
        closed = c.text[c.end - 1] == "," or c.after[:1] == ","
        return closed and c.titled and not words("agent") & set(c.tokens_after[:3])
    return thing[-1].islower() and any(t.lower() in words("indefinite") for t in thing[:-1])


def heading(c: Context) -> bool:
    """A heading that stands alone: “Related:”"""
    return c.text[c.end - 1] == ":" and len(c.words) <= SCARE_WORDS


def defined(c: Context) -> bool:
    """Its meaning follows: a “salt area,” which is defined as land below the tide."""
    after = (
        c.tokens_after[1:] if c.tokens_after[:1] in ([","], ["—"], ["–"], ["-"], ["("]) else c.tokens_after
    )
    phrases = lexicon.words("en/defining_phrases")
    return len(c.words) <= TERM_WORDS and any(" ".join(after[:n]) in phrases for n in (1, 2, 3, 4))


def stage_direction(c: Context) -> bool:
    """It stands in brackets and is about the words around it: “(Crosstalk.)”"""
    inner = c.text[c.start : c.end]
    return inner[0] + inner[-1] in {"()", "[]"} and inner.count(inner[0]) == 1


def letter(c: Context) -> bool:
    """One letter or digit: the ballot marks harbor folk with an “H.”"""
    return len(c.core) == 1


def compound(c: Context) -> bool:
    """A hyphen ties it to the next word: “selfie”-ready windows."""
    return c.after[:1] == "-" and c.after[1:2].isalpha() and len(c.words) <= SCARE_WORDS


def in_list(c: Context) -> bool:
    """It stands in a row with another term: words such as “heron,” “salt” and “toll”."""
    return c.previous == "term" and len(c.words) <= TERM_WORDS and c.narrated


def word_as_word(c: Context) -> bool:
    """What stands before talks of a word, and nobody says it: the term “heron”; Latin for “salt”."""
    return len(c.words) <= TERM_WORDS and _after(c, "en/wording_phrases") and c.narrated


def before_naming_noun(c: Context) -> bool:
    """A noun after it says that it is a name: the “Stop Salt” movement, the “right to light” policy."""
    after = c.tokens_after
    return bool(after) and after[0] in lexicon.words("en/named_things") and not c.reported


def nickname(c: Context) -> bool:
    """It stands within a name: William “Salty” Quill; Gov. A.B. “Buck” Quill."""
    before, after = c.tokens_before, c.tokens_after[:1]
    if before[-1:] == ["."] and len(before) > 1 and before[-2][0].isupper():  # Gov. A.B. “Buck” Quill
        before = before[:-1]
    before = before[-1:]
    return (
        c.titled
        and len(c.words) <= NICKNAME_WORDS
        and bool(before and after)
        and before[0][0].isupper()
        and after[0][0].isupper()
        and c.text[c.end - 1].isalpha()
        and before[0] not in lexicon.words("en/sentence_openers")
    )


def capitalised_name(c: Context) -> bool:
    """Nobody says anything in the sentence, and it is written like a name: she left the “Salt Choir.”"""
    announced = c.tokens_before[-1:] in ([":"], [","])
    return len(c.words) <= TERM_WORDS and c.titled and not announced and c.within_sentence and c.narrated


def scare_word(c: Context) -> bool:
    """Nobody says anything in the sentence, and one word is marked: his “friend” was gone by noon."""
    return len(c.words) == 1 and c.tokens_before[-1:] != [":"] and c.within_sentence and c.narrated


def scare_attribute(c: Context) -> bool:
    """Nobody says anything in the sentence, and it stands before its noun: a “priority” lane opened."""
    after = c.tokens_after[:1]
    return (
        len(c.words) <= SCARE_WORDS
        and bool(after)
        and after[0].islower()
        and after[0] not in lexicon.words("en/function-words")
        and c.after[:1].isspace()
        and c.within_sentence
        and c.narrated
    )


def on_thing(c: Context) -> bool:
    """What it is written on follows, whoever speaks of it: she wore her “Save the Harbor” hat, she said."""
    things = lexicon.words("en/written_on")
    after = c.tokens_after[:2]
    near = any(t in things for t in after) and (after[0].islower() or after[0] in things)
    return c.titled and c.after[:1].isspace() and near


def proper_name(c: Context) -> bool:
    """It says of itself what it is the name of: the council's “Clean Harbor Initiative,” she said."""
    return 1 < len(c.words) <= TERM_WORDS and c.titled and c.words[-1] in lexicon.words("en/named_wholes")


def dated_name(c: Context) -> bool:
    """Its year stands before it: by the 2031 “Pact for the Harbor,” she said, the gate is shut."""
    owner, year = c.tokens_before[-2:] if len(c.tokens_before) > 1 else ("", "")
    dated = len(year) == 4 and year.isdigit() and owner in lexicon.words("en/determiners")
    return c.titled and 1 < len(c.words) <= TERM_WORDS and dated


EARLY_RULES = (
    nickname,
    named,
    known_as,
    entitlement,
    called_name,
    heading,
    stage_direction,
    letter,
    compound,
    defined,
    word_as_word,
    on_thing,
    proper_name,
    dated_name,
)
"""In order, tried before labels that somebody gives."""

FIRST_RULES = (in_code,)
"""In order, tried before all others."""

RULES = (
    stock_term,
    before_naming_noun,
    in_list,
    possessed,
    capitalised_name,
    scare_word,
    scare_attribute,
)
"""In order, tried last."""


def _after(c: Context, name: str) -> bool:
    """Whether one of a list's phrases, and perhaps an article, leads up to the marks."""
    phrases = lexicon.words(name)
    article = bool(c.tokens_before) and c.tokens_before[-1] in words("article")
    return c.ends_with(phrases) or (article and c.ends_with(phrases, skip=1))
