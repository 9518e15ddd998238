"""Two wordings side by side: which words of one stand in the other, in which order; how much that says."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from rapidfuzz.distance import Indel

from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.rarity import Rarity

Block = tuple[int, int, int]


@frozen(slots=True)
class Alignment:
    """How two folded wordings lie side by side.

    `blocks` are the runs of words that both have in the same order, as (start in a, start in b, length).
    `shared` is the weight in bits of the words in them, `moved` that of words both have out of order, `a` and
    `b` the weights of the whole wordings, `changed` that of the heaviest word of the shorter one that the
    longer one lacks; `rarest` is what ordinary English gives the rarest word of the blocks, of
    which `runs` carry matter.
    """

    blocks: tuple[Block, ...]
    shared: float
    moved: float
    a: float
    b: float
    changed: float = 0.0
    rarest: float = 0.0
    runs: int = 0

    @property
    def longest(self) -> int:
        """The number of words in the longest shared run."""
        return max((size for _, _, size in self.blocks), default=0)

    @property
    def cover(self) -> float:
        """The share of the lighter wording's weight that the other has too, in 0..1."""
        lighter = min(self.a, self.b)
        return min(1.0, (self.shared + self.moved / 2) / lighter) if lighter else 0.0


def align(a: tuple[str, ...], b: tuple[str, ...], rarity: Rarity) -> Alignment:
    """The alignment of two folded wordings with the most words in common order (an indel alignment).

    A small word that both have between words that they do not share says nothing.
    """
    said, small = rarity.said, function_words()
    of_a, of_b = rarity.weights(a), rarity.weights(b)
    blocks = _blocks(a, b)
    least = min(len(a), len(b))
    kept = [k for k in blocks if k[2] > 1 or k[2] == least or a[k[0]] not in small]
    shared = rarest = 0.0
    for start, _, size in kept:
        bits = of_a.running if size >= thresholds.LONG_RUN else of_a.alone
        shared += sum(bits[start : start + size])
        rarest = max(rarest, *of_a.ordinary[start : start + size])
    moved: list[str] = []
    missing, spare = _outside(a, kept, 0), _outside(b, kept, 1)
    if len(a) >= len(b):
        missing, spare = spare, missing
    for word in [w for w in missing if w not in small] if spare else ():
        if word in spare:
            spare.remove(word)
            missing.remove(word)
            moved.append(word)
    return Alignment(
        blocks=blocks,
        shared=shared,
        moved=sum(map(said, moved)),
        a=of_a.total,
        b=of_b.total,
        changed=max(map(said, missing), default=0.0),
        runs=len(kept),
        rarest=rarest,
    )


def _blocks(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[Block, ...]:
    if a == b:
        return ((0, 0, len(a)),) if a else ()
    return tuple((m.a, m.b, m.size) for m in Indel.opcodes(a, b).as_matching_blocks() if m.size)


def _outside(words: tuple[str, ...], blocks: Sequence[Block], side: int) -> list[str]:
    """The words of one side (0 or 1) that stand in none of the blocks."""
    out: list[str] = []
    at = 0
    for block in blocks:
        out += words[at : block[side]]
        at = block[side] + block[2]
    out += words[at:]
    return out
