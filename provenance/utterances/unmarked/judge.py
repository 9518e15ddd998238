"""Is what an article says in its own voice a copy of a known quote? Certain, possible, or not."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from provenance.model import Span
from provenance.utterances import folding, thresholds
from provenance.utterances.align import Alignment, align
from provenance.utterances.decide import Decision, decide, most, weigh
from provenance.utterances.rarity import Rarity, prior_bits
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.known import Wording
from provenance.utterances.witness import Witness, from_words


@frozen(slots=True)
class Copy:
    """An unmarked copy: its place in the view, the wording that it copies, the decision.

    It is certain by itself, or where its article retells the story of the wording's (`if_retold`), or not.
    """

    span: Span
    wording: Wording
    witness: Witness
    decision: Decision
    certain: bool
    if_retold: bool

    @property
    def possible(self) -> bool:
        """Whether it may be a copy: its words say much, and who is known to have said them is named by it."""
        named = self.witness.name is not None
        return not self.certain and named and self.decision.wording >= thresholds.FIRM

    @property
    def family(self) -> int:
        """The number of the utterance that is copied."""
        return self.wording.family

    @property
    def known(self) -> Witness:
        """Whose wording is copied."""
        return self.wording.witness


def judge(reading: Reading, words: range, wording: Wording, rarity: Rarity) -> Copy | None:
    """The copy of a known wording that some words of an article are, or None.

    It is judged as two marked quotes are. The speaker counts as the same where the text around names the one
    who is known to have said it.
    """
    said = wording.witness
    side = align(said.words, reading.words[words.start : words.stop], rarity)
    if most(side, weigh(side)) < thresholds.POSSIBLE:
        return None
    span = Span(reading.starts[words.start], reading.ends[words.stop - 1])
    there = from_words(reading, words, f"{reading.view.article.id}:{span.start}-{span.end}", span.start)
    if said.speaker and said.speaker[-1] in there.context:
        there = evolve(there, name=said.name, speaker=said.speaker)
    decision = decide(said, there, rarity)
    if decision.score < thresholds.POSSIBLE:
        return None
    plain = _plain(reading, words, side)
    strong = decision.score >= thresholds.CERTAIN
    return Copy(
        span,
        wording,
        there,
        decision,
        certain=strong and _says_much(side, plain, rarity),
        if_retold=strong and _says_enough(side, plain, rarity),
    )


def _says_much(side: Alignment, plain: Sequence[str], rarity: Rarity) -> bool:
    """Whether the words by themselves, names apart, are enough, and are the whole of the known wording."""
    whole = side.shared >= thresholds.KNOWN_COVER * side.a or side.shared >= thresholds.PART_BITS
    return whole and sum(map(rarity.said, plain)) >= thresholds.PLAIN_BITS


def _says_enough(side: Alignment, plain: Sequence[str], rarity: Rarity) -> bool:
    """Whether the words are the known wording to the letter, or a part of it that says something."""
    if side.cover >= thresholds.KNOWN_COVER and sum(map(rarity.said, plain)) >= thresholds.PLAIN_BITS:
        return True
    anchored = side.longest >= thresholds.ANCHOR_RUN or any(
        prior_bits(w) >= thresholds.ANCHOR_BITS for w in plain
    )
    least = thresholds.MIN_COVER if anchored else thresholds.HELD_COVER
    return side.shared >= least * side.a


def _plain(reading: Reading, words: range, side: Alignment) -> list[str]:
    """The shared words of matter that are no names: "the Norwick Art Society" is no quote."""
    small, text = folding.function_words(), reading.view.text
    shared = (words.start + b + k for _, b, size in side.blocks for k in range(size))
    return [
        reading.words[i]
        for i in shared
        if reading.words[i] not in small and (not text[reading.starts[i]].isupper() or reading.breaks(i))
    ]
