"""Two wordings side by side: which words of one stand in the other, in which order; how much that says."""

from __future__ import annotations

from typing import NamedTuple

from rapidfuzz.distance import Indel

from provenance.utterances import thresholds
from provenance.utterances.folding import function_words
from provenance.utterances.rarity import Rarity, Weights, prior_bits

Block = tuple[int, int, int]


class Alignment(NamedTuple):
    """How two folded wordings lie side by side.

    `blocks` are the runs of words that both have in the same order, as (start in a, start in b, length).
    `shared` is the weight in bits of the words in them and in long runs that stand elsewhere in the other (of
    two halves that changed places, one is such a run), `moved` that of other words out of order, `a` and
    `b` the weights of the whole wordings, `cover` the share of the lighter one's weight that the other has
    too, in 0..1; `changed` is the weight of the heaviest word of the shorter one that the longer one lacks;
    `rarest` is what ordinary English gives the rarest word of all runs, of which `runs` carry matter.
    """

    blocks: tuple[Block, ...] = ()
    shared: float = 0.0
    moved: float = 0.0
    a: float = 0.0
    b: float = 0.0
    cover: float = 0.0
    changed: float = 0.0
    rarest: float = 0.0
    runs: int = 0

    @property
    def longest(self) -> int:
        """The number of words in the longest shared run."""
        return max((size for _, _, size in self.blocks), default=0)


def align(a: tuple[str, ...], b: tuple[str, ...], rarity: Rarity) -> Alignment:
    """The alignment of two folded wordings with the most words in common order (an indel alignment), and of
    what that leaves of each, where long runs of words have changed places.

    A small word that both have between words that they do not share says nothing.
    """
    if a == b:
        return _whole(a, rarity.weights(a))
    of_a, of_b = rarity.weights(a), rarity.weights(b)
    small = function_words()
    least, a_is_longer = min(len(a), len(b)), len(a) >= len(b)
    blocks: list[Block] = []
    missing: list[str] = []
    spare: list[str] = []
    shared = rarest = 0.0
    runs = at_a = at_b = 0
    for match in Indel.opcodes(a, b).as_matching_blocks():
        start, there, size = match.a, match.b, match.size
        if size:
            blocks.append((start, there, size))
            if size == 1 and size != least and a[start] in small:
                continue
            runs += 1
            end = start + size
            shared += sum((of_a.running if size >= thresholds.LONG_RUN else of_a.alone)[start:end])
            rarest = max(rarest, *of_a.ordinary[start:end])
        if a_is_longer:
            spare += a[at_a:start]
            missing += b[at_b:there]
        else:
            missing += a[at_a:start]
            spare += b[at_b:there]
        at_a, at_b = start + size, there + size
    for run in _moved_runs(missing, spare):
        runs += 1
        shared += sum(max(rarity.said(word), thresholds.RUN_BITS) for word in run)
        rarest = max(rarest, *map(prior_bits, run))
        for word in run:
            missing.remove(word)
            spare.remove(word)
    moved: list[str] = []
    for word in [w for w in missing if w not in small] if spare else ():
        if word in spare:
            spare.remove(word)
            missing.remove(word)
            moved.append(word)
    weight = sum(map(rarity.said, moved)) if moved else 0.0
    lighter = min(of_a.total, of_b.total)
    return Alignment(
        tuple(blocks),
        shared,
        weight,
        of_a.total,
        of_b.total,
        min(1.0, (shared + weight / 2) / lighter) if lighter else 0.0,
        max(map(rarity.said, missing)) if missing else 0.0,
        rarest,
        runs,
    )


def _moved_runs(missing: list[str], spare: list[str]) -> list[list[str]]:
    """The long runs of words that stand, in one order, in both of what an alignment left."""
    if min(len(missing), len(spare)) < thresholds.LONG_RUN or len(set(missing) & set(spare)) < 2:
        return []
    size = thresholds.LONG_RUN
    places = {tuple(spare[at : at + size]): at for at in reversed(range(len(spare) - size + 1))}
    found: list[list[str]] = []
    at = free = 0
    while at + size <= len(missing):
        there = places.get(tuple(missing[at : at + size]), -1)
        if there < free:
            at += 1
            continue
        end = at
        while end < len(missing) and there < len(spare) and missing[end] == spare[there]:
            end, there = end + 1, there + 1
        found.append(missing[at:end])
        at, free = end, there
    small = function_words()
    return [run for run in found if not small.issuperset(run)]


def _whole(words: tuple[str, ...], weights: Weights) -> Alignment:
    """The alignment of a wording with itself."""
    if not words:
        return Alignment()
    shared = sum(weights.running if len(words) >= thresholds.LONG_RUN else weights.alone)
    rarest = max(weights.ordinary)
    return Alignment(((0, 0, len(words)),), shared, 0.0, weights.total, weights.total, 1.0, 0.0, rarest, 1)
