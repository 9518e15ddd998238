"""What copying does to a wording: one function a kind of change, each None where there is nothing to change.

A change never undoes or touches the place of another: it takes a wording as words with their punctuation,
and what it marks as done (by its position) no later change of the same copy comes near. So the truth about
a copy is the list of changes made.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from random import Random

from attrs import frozen

from tests.simulator.vocabulary import lists, pairs, place, surname

FEWEST = 6
"""Words that every copy keeps."""

PARAPHRASE_KEEPS = 0.15
"""Share of the plain words that a paraphrase keeps."""

Words = list[str]


@frozen
class Change:
    """A kind of change: the drift type that it is, and what of the meaning it touches, if anything."""

    type: str
    meaning: str | None
    make: Callable[[Random, Words], Words | None]


def _split(word: str) -> tuple[str, str]:
    """A word and the punctuation that follows it."""
    bare = word.rstrip(",;.?!")
    return bare, word[len(bare) :]


def _spots(words: Words, wanted: Callable[[str], bool]) -> list[int]:
    return [i for i, w in enumerate(words) if wanted(_split(w)[0])]


def _swap(rng: Random, words: Words, spots: list[int], new: Callable[[str], str | None]) -> Words | None:
    """The words with one of the spots replaced; its capital and punctuation stay."""
    if not spots:
        return None
    i = rng.choice(spots)
    bare, end = _split(words[i])
    word = new(bare)
    if word is None or word == bare:
        return None
    if bare[0].isupper() and i == 0:
        word = word[0].upper() + word[1:]
    return [*words[:i], word + end, *words[i + 1 :]]


def _lowered(word: str) -> str:
    """A word that a sentence no longer begins with; names keep their capital."""
    return word if word == "I" or word.lower() not in _plain() else word.lower()


@cache
def _plain() -> frozenset[str]:
    """Words that have a capital only at the head of a sentence."""
    openers = {w for phrase in lists()["openers"] for w in phrase.split()[:1]}
    return frozenset(w.lower() for w in (*openers, *lists()["openings"], *lists()["number_words"]))


def _harmless(words: Words, start: int, stop: int) -> bool:
    """Whether words can go without a loss to what stays: they weigh nothing, or are clauses."""
    clauses = start == 0 or words[start - 1][-1] in ",;.?!"
    clauses = clauses and (stop == len(words) or words[stop - 1][-1] in ",;.?!")
    return clauses or not any(_split(w)[0].lower() in _weighty() for w in words[start:stop])


@cache
def _weighty() -> frozenset[str]:
    """The words of the simulator's English on which the meaning of others hangs."""
    return frozenset(
        ("not", "never", "may", "might", "if", "unless", "until", "provided", *lists()["hedges"])
    )


def trim(rng: Random, words: Words) -> Words | None:
    """A silent cut at the head, the tail, or (within a sentence) in the middle."""
    room = len(words) - FEWEST
    if room < 2:
        return None
    where = rng.choice(("head", "tail", "tail", "middle"))
    breaks = [i + 1 for i, w in enumerate(words[:-1]) if w[-1] in ",;.?!"]
    if where == "middle":
        size = rng.randint(2, min(room, 8))
        starts = [
            i
            for i in range(3, len(words) - size - 2)
            if not any(w[-1] in ".?!" for w in words[i - 1 : i + size]) and _harmless(words, i, i + size)
        ]
        if not starts:
            return None
        i = rng.choice(starts)
        return words[:i] + words[i + size :]
    cut = rng.choice(breaks) if breaks and rng.random() < 0.7 else rng.randint(2, len(words) - 2)
    kept = words[cut:] if where == "head" else words[:cut]
    harmless = _harmless(words, 0, cut) if where == "head" else _harmless(words, cut, len(words))
    return kept if harmless and FEWEST <= len(kept) <= len(words) - 2 else None


def ellipsis(rng: Random, words: Words) -> Words | None:
    """A cut in the middle that says so."""
    room = len(words) - FEWEST
    if room < 3:
        return None
    size = rng.randint(2, min(room, 12))
    i = rng.randint(2, len(words) - size - 2)
    if not _harmless(words, i, i + size):
        return None
    return [*words[:i], rng.choice(("…", "...", "[…]")), *words[i + size :]]


def splice(rng: Random, words: Words) -> Words | None:
    """Two passages joined silently: the end of one sentence and the start of the next are gone."""
    ends = [i for i, w in enumerate(words[:-1]) if i and w[-1] in ".?!"]
    if not ends:
        return None
    end = rng.choice(ends)
    start, stop = rng.randint(max(1, end - 6), end), rng.randint(end + 1, min(len(words) - 1, end + 7))
    joined = words[:start] + words[stop:]
    if start < 3 or len(words) - stop < 3 or stop - start < 3 or not _harmless(words, start, stop):
        return None
    return joined


def extend(rng: Random, words: Words) -> Words | None:
    """Words added that the source does not have."""
    from tests.simulator.speech import clause

    if words[-1].endswith("?"):
        return None
    added = clause(rng)
    bare, _ = _split(words[-1])
    return [*words[:-1], bare + ",", "and", *added.split()[:-1], added.split()[-1] + "."]


def substitute(rng: Random, words: Words) -> Words | None:
    """A word for another of like meaning."""
    table = _both_ways("synonyms")
    return _swap(rng, words, _spots(words, lambda w: w.lower() in table), lambda w: table[w.lower()])


def punctuate(rng: Random, words: Words) -> Words | None:
    """A comma, semicolon or stop within the words changed for another mark, or lost."""
    spots = [i for i, w in enumerate(words[:-1]) if w[-1] in ",;"]
    if not spots:
        return None
    i = rng.choice(spots)
    bare, end = _split(words[i])
    return [*words[:i], bare + rng.choice([m for m in ("", ",", ";", " –") if m != end]), *words[i + 1 :]]


def recase(rng: Random, words: Words) -> Words | None:
    """A common noun capitalised."""
    nouns = set(lists()["nouns"])
    return _swap(rng, words, _spots(words, lambda w: w in nouns), str.capitalize)


def respell(rng: Random, words: Words) -> Words | None:
    """A slip of the keyboard in a long word, or the other side's spelling."""
    table = _both_ways("british")
    other = _swap(rng, words, _spots(words, lambda w: w in table), table.__getitem__)
    if other is not None and rng.random() < 0.5:
        return other

    def slip(word: str) -> str:
        i = rng.randint(1, len(word) - 3)
        return rng.choice(
            (
                word[:i] + word[i + 1 :],
                word[:i] + word[i] + word[i:],
                word[:i] + word[i + 1] + word[i] + word[i + 2 :],
            )
        )

    known = {*lists()["nouns"], *lists()["adjectives"], *lists()["adverbs"]}
    return _swap(rng, words, _spots(words, lambda w: len(w) >= 6 and w in known), slip)


def bracket(rng: Random, words: Words) -> Words | None:
    """An editor's bracket: a pronoun explained, a capital given, a word supplied."""
    pronouns = _spots(words, lambda w: w in ("he", "she", "they", "them"))
    if pronouns and rng.random() < 0.6:
        i = rng.choice(pronouns)
        end = _split(words[i])[1]
        return [
            *words[:i],
            f"[{rng.choice(('the minister', surname(rng), 'the council'))}]" + end,
            *words[i + 1 :],
        ]
    i = rng.randint(2, len(words) - 2)
    if rng.random() < 0.5 and words[i - 1][-1].isalpha() and words[i][0].isalpha():
        return [*words[:i], rng.choice(("[sic]", "[of the region]", "[in the capital]")), *words[i:]]
    return [
        f"[{words[0][0].upper() if words[0][0].islower() else words[0][0].lower()}]{words[0][1:]}",
        *words[1:],
    ]


def move(rng: Random, words: Words) -> Words | None:
    """The opening phrase, up to its comma, told at the end; or a day of the week told first."""
    head = next((i for i, w in enumerate(words[:6]) if w.endswith(",")), None)
    if head is not None and head >= 1 and len(words) > head + 7:
        bare, end = _split(words[-1])
        moved = [_lowered(words[0]), *words[1:head], _split(words[head])[0]] if head else [_lowered(bare)]
        rest = words[head + 1 :]
        return [rest[0][0].upper() + rest[0][1:], *rest[1:-1], bare, *moved[:-1], moved[-1] + end]
    days = [i for i in _spots(words, lambda w: w in lists()["days"]) if i > 4 and words[i - 1] == "on"]
    if not days:
        return None
    i = days[0]
    end = _split(words[i])[1]
    rest = [*words[: i - 2], words[i - 2] + end, *words[i + 1 :]]
    return [
        "On",
        _split(words[i])[0],
        _lowered(rest[0]),
        *rest[1:],
    ]


def paraphrase(rng: Random, words: Words) -> Words | None:
    """The matter in other words: names, numbers and what is weighty stay, and little of the rest."""
    out: Words = []
    for word in words:
        bare, end = _split(word)
        fixed = (
            bare[:1].isupper()
            or bare[:1].isdigit()
            or bare.lower() in _weighty()
            or rng.random() < PARAPHRASE_KEEPS
        )
        if fixed or bare.lower() in lists()["number_words"]:
            out.append(word)
        elif rng.random() < 0.85:
            kind = rng.choice(("nouns", "adjectives", "adverbs"))
            out.append(rng.choice(lists()[kind]) + end)
    return out if len(out) >= FEWEST and _split(out[0])[0] else None


_PERSONS = {"I": "he", "my": "his", "am": "is", "me": "him"}
_PLURALS = {"we": "they", "our": "their", "us": "them"}


def shift_person(rng: Random, words: Words) -> Words | None:
    """The first person told in the third, wherever it stands."""
    table = _PERSONS if any(_split(w)[0] == "I" for w in words) else _PLURALS
    out = []
    for i, word in enumerate(words):
        bare, end = _split(word)
        new = table.get(bare if bare == "I" else bare.lower(), bare)
        capital = bare[:1].isupper() and (i == 0 or bare != "I")
        out.append((new[0].upper() + new[1:] if capital else new) + end)
    return out if out != words else None


_TENSES = {"will": "would", "can": "could", "is": "was", "are": "were", "am": "was"}


def shift_tense(rng: Random, words: Words) -> Words | None:
    """A present told in the past."""
    return _swap(rng, words, _spots(words, lambda w: w in _TENSES), _TENSES.__getitem__)


def lose_not(rng: Random, words: Words) -> Words | None:
    """A "not" or "never" left out."""
    spots = [i for i, w in enumerate(words) if w in ("not", "never")]
    if not spots:
        return None
    i = rng.choice(spots)
    return words[:i] + words[i + 1 :]


def change_number(rng: Random, words: Words) -> Words | None:
    """Another number in the place of one."""
    known = lists()["number_words"]
    spots = _spots(words, lambda w: w.replace(",", "").isdigit() or w.lower() in known)

    def other(word: str) -> str:
        if word.lower() in known:
            return rng.choice([w for w in known if w != word.lower()])
        value = int(word.replace(",", ""))
        changed = rng.choice((value * 10, value + rng.randint(1, 9), value * 2))
        return f"{changed:,}"

    return _swap(rng, words, spots, other)


def change_date(rng: Random, words: Words) -> Words | None:
    """Another day or month."""
    for name in ("days", "months"):
        known = lists()[name]
        spots = _spots(words, known.__contains__)
        if spots:
            return _swap(rng, words, spots, lambda w: rng.choice([d for d in known if d != w]))  # noqa: B023
    return None


def change_name(rng: Random, words: Words) -> Words | None:
    """Another name within a sentence."""
    spots = [
        i
        for i in range(1, len(words))
        if words[i][0].isupper()
        and words[i - 1][-1] not in ".?!,;"
        and _split(words[i])[0] not in ("I", *lists()["days"], *lists()["months"])
        and not (i + 1 < len(words) and _split(words[i + 1])[0] in lists()["term_ends"])
    ]
    return _swap(rng, words, spots, lambda w: rng.choice((place, surname))(rng))


def change_hedge(rng: Random, words: Words) -> Words | None:
    """A "may" made a "will", or a "perhaps" left out."""
    modal = _spots(words, lambda w: w in ("may", "might"))
    if modal:
        return _swap(rng, words, modal, lambda w: "will")
    spots = [i for i, w in enumerate(words) if w in lists()["hedges"]]
    if not spots:
        return None
    i = rng.choice(spots)
    return words[:i] + words[i + 1 :]


def lose_condition(rng: Random, words: Words) -> Words | None:
    """The "if" clause that ends a sentence left out."""
    for i, word in enumerate(words):
        if i > FEWEST and word in ("if", "unless", "until", "provided") and words[i - 1][-1].isalpha():
            end = next((k for k in range(i, len(words)) if words[k][-1] in ".?!"), len(words) - 1)
            return [*words[: i - 1], words[i - 1] + _split(words[end])[1], *words[end + 1 :]]
    return None


def make_statement(rng: Random, words: Words) -> Words | None:
    """A question mark made a full stop."""
    spots = [i for i, w in enumerate(words) if w.endswith("?")]
    if not spots:
        return None
    i = rng.choice(spots)
    return [*words[:i], words[i][:-1] + ".", *words[i + 1 :]]


@cache
def _both_ways(name: str) -> dict[str, str]:
    table = pairs(name)
    return table | {b: a for a, b in table.items() if " " not in b}


CHANGES: dict[str, Change] = {
    "trimmed": Change("trimmed", None, trim),
    "ellipsis": Change("ellipsis", None, ellipsis),
    "spliced": Change("spliced", None, splice),
    "extended": Change("extended", None, extend),
    "substitution": Change("substitution", None, substitute),
    "punctuation": Change("punctuation", None, punctuate),
    "case": Change("case", None, recase),
    "spelling": Change("spelling", None, respell),
    "bracketed": Change("bracketed", None, bracket),
    "moved": Change("moved", None, move),
    "paraphrase": Change("paraphrase", None, paraphrase),
    "person": Change("person", "person", shift_person),
    "tense": Change("tense", "tense", shift_tense),
    "negation": Change("trimmed", "negation", lose_not),
    "number": Change("substitution", "number", change_number),
    "date": Change("substitution", "date", change_date),
    "name": Change("substitution", "name", change_name),
    "hedge": Change("*", "hedge", change_hedge),
    "condition": Change("trimmed", "condition", lose_condition),
    "question": Change("punctuation", "question", make_statement),
}
"""The kinds of change by name; the type "*" is read off the lengths: a word fewer is a trim."""
