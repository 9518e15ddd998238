"""What a language's syntax has of its own, told in the terms that the rules know.

The rules read closed classes of words, noun phrases and cues, by the lexicon of the article's language. Where
its syntax differs, a reader rewrites a paragraph's sentences before the rules see them: it drops, splits,
moves or reclassifies tokens, which keep their places in the text. English needs none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from provenance.speakers.grammar import Grammar
from provenance.speakers.languages import french, german
from provenance.speakers.tokens import PlacedToken

Reader = Callable[[Iterable[list[PlacedToken]], Grammar], list[list[PlacedToken]]]

READERS: Final[dict[str, Reader]] = {"de": german.read, "fr": french.read}
"""The reader of each language that needs one, by its code."""
