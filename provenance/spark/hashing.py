"""Keys -> whole numbers of 64 bits: the same on every machine, and cheap to ship and to compare."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import lru_cache


@lru_cache(maxsize=1 << 18)
def number(word: str) -> int:
    """A word's number of 64 bits."""
    packed = word.encode("utf8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(packed, digest_size=8).digest(), "big", signed=True)


def hashed(words: Iterable[str]) -> int:
    """The number of a key, which is a tuple of words.

    Python's hash of a tuple of whole numbers, unlike that of strings, does not depend on a seed. Two keys of
    one number would have two quotes compared that share none, which changes no verdict; among 10^9 keys
    some thirty collide.
    """
    return hash(tuple(map(number, words)))
