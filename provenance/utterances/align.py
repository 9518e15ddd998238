"""Two wordings side by side: which words of one stand in the other, in which order; how much that says."""

from __future__ import annotations

from collections import Counter

from attrs import frozen
from rapidfuzz.distance import Indel

from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.rarity import Rarity, prior_bits


@frozen(slots=True)
class Alignment:
    """How two folded wordings lie side by side.

    `blocks` are the runs of words that both have in the same order, as (start in a, start in b, length).
    `shared` is the weight in bits of the words in them, `moved` that of words both have out of order, `a` and
    `b` the weights of the whole wordings, `changed` that of the heaviest word of the shorter one that the
    longer one lacks; `rarest` is what ordinary English gives the rarest word of the blocks, of
    which `runs` carry matter.
    """

    blocks: tuple[tuple[int, int, int], ...]
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

    @property
    def likeness(self) -> float:
        """The share of both wordings' weight that both have, in 0..1."""
        return min(1.0, 2 * (self.shared + self.moved / 2) / (self.a + self.b)) if self.a + self.b else 0.0


def align(a: tuple[str, ...], b: tuple[str, ...], rarity: Rarity) -> Alignment:
    """The alignment of two folded wordings with the most words in common order (an indel alignment)."""
    said, small = rarity.said, function_words()
    if a == b:
        blocks: tuple[tuple[int, int, int], ...] = ((0, 0, len(a)),) if a else ()
    else:
        blocks = tuple((m.a, m.b, m.size) for m in Indel.opcodes(a, b).as_matching_blocks() if m.size)
    shared, runs, rarest = 0.0, 0, 0.0
    left_a: list[str] = []
    left_b: list[str] = []
    end_a = end_b = 0
    for start, there, size in blocks:
        run = a[start : start + size]
        if size > 1 or run[0] not in small or size == min(len(a), len(b)):
            least = thresholds.RUN_BITS if size >= thresholds.LONG_RUN else 0.0
            shared += sum([max(said(w), least) for w in run])
            rarest = max(rarest, *map(prior_bits, run))
            runs += 1
            left_a += a[end_a:start]
            left_b += b[end_b:there]
            end_a, end_b = start + size, there + size
    left_a += a[end_a:]
    left_b += b[end_b:]
    moved: Counter[str] = Counter()
    if left_a and left_b:
        moved = Counter(w for w in left_a if w not in small) & Counter(w for w in left_b if w not in small)
    missing = (Counter(left_a if len(a) < len(b) else left_b) - moved).elements()
    return Alignment(
        blocks=blocks,
        shared=shared,
        moved=sum(map(said, moved.elements())),
        a=sum(map(said, a)),
        b=sum(map(said, b)),
        changed=max(map(said, missing), default=0.0),
        runs=runs,
        rarest=rarest,
    )
