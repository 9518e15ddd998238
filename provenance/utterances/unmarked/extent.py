"""How far an unmarked copy reaches: the stretch of running text that holds what the known wording holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Indel

from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.rarity import Rarity

Block = tuple[int, int, int]


def extent(
    known: Sequence[str], text: Sequence[str], breaks: Callable[[int], bool], rarity: Rarity
) -> tuple[int, int] | None:
    """The half-open range of words of `text` that holds a copy of `known`, or None where nothing does.

    `breaks(i)` says whether a sentence ends between the words i - 1 and i. The densest run of shared words is
    the core; at either end it takes in as many words as the known wording has left there ("sheer folly" of
    "a sheer folly" where "utter folly" is known), never past the end of the sentence.
    """
    blocks = [(m.a, m.b, m.size) for m in Indel.opcodes(known, text).as_matching_blocks() if m.size]
    core = _densest(blocks, known, rarity)
    if not core:
        return None
    start, end = core[0][1], core[-1][1] + core[-1][2]
    before, after = known[: core[0][0]][::-1], known[core[-1][0] + core[-1][2] :]
    left = _changed(before, text[:start][::-1], lambda k: breaks(start - k))
    right = _changed(after, text[end:], lambda k: breaks(end + k))
    return start - left, end + right


def _changed(known: Sequence[str], text: Sequence[str], breaks: Callable[[int], bool]) -> int:
    """How many words of text, outward from the core, stand for words of the known wording.

    A word stands for itself, a word of matter for any word of matter; what lies within is taken in with them.
    `breaks(k)` says whether a sentence ends after k words.
    """
    small, taken = function_words(), 0
    for k, (word, other) in enumerate(zip(known[: thresholds.EDGE], text, strict=False)):
        if breaks(k):
            break
        if word == other or (word not in small and other not in small):
            taken = k + 1
    left = min(len(known) + 1, thresholds.EDGE)
    if len(known) > 1 and not taken:  # a sentence whose opening was put otherwise
        return next((k for k in range(1, left + 1) if k <= len(text) and breaks(k)), 0)
    return taken


def _densest(blocks: Sequence[Block], known: Sequence[str], rarity: Rarity) -> Sequence[Block]:
    """The run of blocks that weighs most when each word of text between them costs a bit (Kadane's scan)."""
    best: tuple[float, int, int] = (0.0, 0, 0)
    weight, begun = 0.0, 0
    for i, (a, b, size) in enumerate(blocks):
        if i:
            gap = b - blocks[i - 1][1] - blocks[i - 1][2]
            weight -= thresholds.GAP_COST * gap
        if weight <= 0:
            weight, begun = 0.0, i
        weight += sum(_weight(w, rarity) for w in known[a : a + size])
        if weight > best[0]:
            best = (weight, begun, i + 1)
    return blocks[best[1] : best[2]]


def _weight(word: str, rarity: Rarity) -> float:
    return 1.0 if word in function_words() else rarity.bits(word)
