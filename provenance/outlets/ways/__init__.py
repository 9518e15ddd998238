"""The ways from a claim to the quotes that it governs, in the order in which they are asked.

A new way is a function in the file of its reach, with its case as its docstring, and its name here.
"""

from __future__ import annotations

from collections.abc import Callable

from provenance.outlets.claims import Reach
from provenance.outlets.ways.far import announced, carried, retold, transcript
from provenance.outlets.ways.near import goes_on, next_sentence, own_sentence, posted, signed
from provenance.outlets.ways.search import Search

Way = Callable[[Search, int], Reach | None]

WAYS: tuple[Way, ...] = (
    posted,
    own_sentence,
    signed,
    transcript,
    goes_on,
    next_sentence,
    carried,
    announced,
    retold,
)
"""For a quote, by its number, the claim that governs it and the claims that lost; or None."""

__all__ = ["WAYS", "Search", "Way"]
