"""Words drawn by Zipf's law: the common ones from a list, the rare ones made of syllables."""

from __future__ import annotations

import tomllib
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

RARE = 20_000
"""How many rare names there are of each sort."""


@cache
def lists() -> dict[str, list[str]]:
    """The word lists by name."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf8"))


@cache
def pairs(name: str) -> dict[str, str]:
    """A list of "one|other" as a mapping."""
    return dict(entry.split("|") for entry in lists()[name])


@cache
def _weights(n: int) -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(n)))


def zipf(rng: Random, name: str) -> str:
    """A word of a list, the first ones most often."""
    words = lists()[name]
    return rng.choices(words, cum_weights=_weights(len(words)))[0]


def rare(rng: Random, ends: str) -> str:
    """A made-up capitalised word with one of the endings; some come often, most hardly ever."""
    rank = rng.choices(range(RARE), cum_weights=_weights(RARE))[0]
    return _made(rank, ends)


@cache
def _made(rank: int, ends: str) -> str:
    rng = Random(f"{ends} {rank}")
    body = "".join(rng.choice(lists()["syllables"]) for _ in range(rng.choice((1, 2, 2))))
    return (body + rng.choice(lists()[ends])).capitalize()


def place(rng: Random) -> str:
    """A town or country."""
    return rare(rng, "place_ends")


def surname(rng: Random) -> str:
    """A family name."""
    return rare(rng, "surname_ends")


def term(rng: Random) -> str:
    """A named thing: "the Calor accord"."""
    return f"{rare(rng, 'syllables')} {rng.choice(lists()['term_ends'])}"


def outlet_names(n: int) -> list[str]:
    """The names of the first n outlets of the world."""
    names = list(lists()["outlets"])
    for town in lists()["outlet_towns"]:
        names += (f"{town} {head}" for head in lists()["outlet_heads"])
    return names[:n]
