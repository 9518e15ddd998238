"""An indirect report and a known quote side by side: what the one tells of the other, and how sure that is.

A report keeps neither the order of the words nor many of them. Its words of matter are of three kinds: those
that the quote has too, those that stand around the quote, and those that are new. A report of the quote has
little that is new, and several words of the quote that are no names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from provenance.light import lazily, record
from provenance.utterances import thresholds
from provenance.utterances.decide import Decision, Reason
from provenance.utterances.rarity import Rarity, prior_bits
from provenance.utterances.witness import Witness


@record(slots=False)
class Likeness:
    """The matter of a report (`told`; of it `bare` stands outside marks, `plain` are no names) and a quote.

    `content` says whether the report tells what was said, or only what it was about.
    """

    known: Witness
    told: frozenset[str]
    bare: frozenset[str]
    plain: frozenset[str]
    content: bool
    rarity: Rarity

    @lazily
    def said(self) -> frozenset[str]:
        """The matter of the quote, its speaker's name left out."""
        return frozenset(self.known.matter).difference(self.known.speaker)

    @lazily
    def shared(self) -> frozenset[str]:
        """What both have."""
        return self.told & self.said

    @lazily
    def beside(self) -> frozenset[str]:
        """What the report has in common with the words around the quote."""
        return (self.told & self.known.context) - self.said

    @lazily
    def fresh(self) -> frozenset[str]:
        """What is new in the report."""
        return self.told - self.said - self.beside - {*self.known.speaker}

    @lazily
    def cover(self) -> float:
        """The share of the quote, by weight, that the report tells."""
        return self._weigh(self.shared) / max(self._weigh(self.said), 1.0)

    @lazily
    def explained(self) -> float:
        """The share of the report, by weight, that the quote and the words around it explain."""
        known = self._weigh(self.shared) + self._weigh(self.beside)
        return known / max(known + self._weigh(self.fresh), 1.0)

    @property
    def bits(self) -> float:
        """How much the words of the quote say that the report has."""
        return self._weigh(self.shared)

    @lazily
    def anchored(self) -> bool:
        """Whether they share a word outside marks that is rare and no name."""
        plain = self.bare & self.said & self.plain
        return any(prior_bits(w) >= thresholds.ANCHOR_BITS for w in plain)

    @lazily
    def words(self) -> int:
        """How many words they share outside marks."""
        return len(self.bare & self.said)

    @lazily
    def plain_words(self) -> int:
        """How many of these are no names."""
        return len(self.bare & self.said & self.plain)

    def _weigh(self, words: frozenset[str]) -> float:
        return sum(map(self.rarity.said, words))


def worth_judging(bare: frozenset[str], said: frozenset[str]) -> bool:
    """Whether a report shares enough words outside marks with what was said to be looked at: asked often."""
    shared = bare & said
    return bool(shared) and (len(shared) >= thresholds.RETOLD_WORDS or shared == said)


def weighed(like: Likeness) -> Decision:
    """How much speaks for it that a report is of a quote, in bits, and why."""
    known, rarity = like.known, like.rarity
    reasons = [Reason("report", like.bits, f"reported in other words: {_some(like.shared, rarity)}")]
    for rule, words, weight, text in (
        ("context", like.beside, thresholds.BESIDE_WEIGHT, "around the quote stand"),
        ("new", like.fresh, -thresholds.FRESH_WEIGHT, "the quote has nothing of"),
    ):
        if words:
            bits = weight * sum(map(rarity.said, words))
            reasons.append(Reason(rule, bits, f"{text} {_some(words, rarity)}"))
    reasons.append(Reason("speaker", rarity.bits(known.speaker[-1]), f"{known.name} speaks in both"))
    score = sum(r.bits for r in reasons)
    return Decision(score >= thresholds.REPORT_POSSIBLE, score, tuple(reasons))


def _some(words: frozenset[str], rarity: Rarity) -> str:
    return ", ".join(sorted(words, key=lambda w: (-rarity.bits(w), w))[:4])


def told_over(like: Likeness, rivals: Sequence[Likeness]) -> bool:
    """Several words of a quote, and little that is new.

    "We will not pay anybody to judge a regatta": Quill said that the club pays nobody for judging regattas.
    """
    enough = like.cover >= thresholds.REPORT_COVER or like.bits >= thresholds.REPORT_BITS
    known = like.explained >= thresholds.REPORT_EXPLAINED
    return _several(like) and enough and known and weighed(like).score >= thresholds.REPORT_CERTAIN


def told_whole(like: Likeness, rivals: Sequence[Likeness]) -> bool:
    """A quote of a few words, whole, with a rare one, in the midst of the words that stand around it.

    "Some 4,120,000" went on the ferry: Quill said the town had paid some 4,120,000 for the ferry at auction.
    """
    return (
        like.cover >= thresholds.WHOLE_FRAGMENT
        and like.anchored
        and like.bits >= thresholds.FRAGMENT_BITS
        and len(like.beside) >= thresholds.REPORT_WORDS
        and like.explained >= thresholds.LESS_EXPLAINED
    )


def told_alone(like: Likeness, rivals: Sequence[Likeness]) -> bool:
    """Several words of a good part of a quote, and nothing else that its speaker said has as many of them."""
    return (
        like.content
        and _several(like)
        and like.cover >= thresholds.ALONE_COVER
        and like.explained >= thresholds.LESS_EXPLAINED
        and all(len(r.shared & like.shared) < thresholds.RETOLD_WORDS for r in rivals)
    )


def _several(like: Likeness) -> bool:
    return like.words >= thresholds.REPORT_WORDS and like.plain_words >= thresholds.RETOLD_WORDS


Rule = Callable[[Likeness, Sequence[Likeness]], bool]

PIECE: tuple[Rule, ...] = (told_whole,)
"""The rules that make a piece of a report, between marks, certain: one is enough."""

WHOLE: tuple[Rule, ...] = (told_over, *PIECE, told_alone)
"""The rules that make a whole report certain: one is enough."""
