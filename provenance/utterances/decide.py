"""Two witnesses -> Decision: one thing said, or two? Each reason is named and weighed in bits."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from attrs import frozen

from provenance.speakers.names.identity import same_name
from provenance.utterances import thresholds
from provenance.utterances.align import Alignment, align
from provenance.utterances.keys import rarest
from provenance.utterances.rarity import Rarity
from provenance.utterances.witness import Witness


@frozen(slots=True)
class Reason:
    """One reason for or against: the rule, its weight in bits, and a sentence for people."""

    rule: str
    bits: float
    text: str


@frozen(slots=True)
class Decision:
    """Whether two witnesses are of one utterance, how much speaks for it in all, and why, the wording first.

    A decision is firm where the one wording holds the other, or the wordings alone say much.
    """

    same: bool
    score: float
    reasons: tuple[Reason, ...]
    firm: bool = True

    @property
    def wording(self) -> float:
        """How much the wording by itself says, in bits."""
        return self.reasons[0].bits


@frozen(slots=True)
class Case:
    """What the rules look at: two witnesses, their wordings side by side, the weights of words.

    Where nobody is told (`tell` is false), a reason need not say which words it rests on.
    """

    a: Witness
    b: Witness
    wording: Alignment
    rarity: Rarity
    tell: bool = True


def decide(a: Witness, b: Witness, rarity: Rarity, *, tell: bool = True) -> Decision:
    """Whether two witnesses are of one utterance; the same whichever comes first.

    Of two quotes in one article, the wording alone decides: the rest they share whatever they say. With
    `tell` false the texts of the reasons may be left out, which takes less time.
    """
    if b.order < a.order:
        a, b = b, a
    case = Case(a, b, align(a.words, b.words, rarity), rarity, tell)
    first = wording(case)
    if most(case.wording, first.bits) < thresholds.SAME or _stray(case, first.bits):
        return Decision(False, first.bits, (first,))
    rules = RULES if a.article != b.article else ()
    reasons = (first, *(r for rule in rules if (r := rule(case)) is not None))
    score = sum(r.bits for r in reasons)
    firm = case.wording.cover >= thresholds.HELD_COVER or first.bits >= thresholds.FIRM
    return Decision(score >= thresholds.SAME, score, reasons, firm)


def most(side: Alignment, bits: float) -> float:
    """The most that can speak for two wordings of so many bits, whoever speaks, whenever and about what."""
    if side.cover < thresholds.MIN_COVER:
        return -inf
    anchored = side.rarest >= thresholds.ANCHOR_BITS or side.longest >= thresholds.ANCHOR_RUN
    if side.cover < thresholds.WHOLE_COVER and not anchored:
        return -inf
    return bits + BESIDE


def _stray(case: Case, bits: float) -> bool:
    """Whether a fragment shares a stray word with a much longer wording."""
    if bits >= thresholds.LEAST_WORDING:
        return False
    shorter, longer = sorted((len(case.a.matter), len(case.b.matter)))
    return longer > thresholds.LONGER * shorter


def wording(case: Case) -> Reason:
    """The words that both have, less what the shorter wording says and the longer does not."""
    side = case.wording
    text = f"{side.cover:.0%} of the shorter wording is in the longer" if case.tell else ""
    return Reason("wording", weigh(side), text)


def weigh(side: Alignment) -> float:
    """What two wordings say by themselves, in bits."""
    lacking = min(side.a, side.b) * (1 - side.cover)
    first = min(side.changed, lacking)
    broken = thresholds.BREAK_COST * max(0, side.runs - 1)
    return side.shared + side.moved / 2 - broken - first - thresholds.COVER_DISCOUNT * (lacking - first)


def context(case: Case) -> Reason | None:
    """Two articles that say the same around the words report the same occasion.

    Around the words of two speakers it is only their matter.
    """
    a, b = case.a, case.b
    if (not a.context and not b.context) or _of_two(case):
        return None
    common = (a.context & b.context) | (a.context.intersection(b.matter)) | (b.context.intersection(a.matter))
    common -= set(a.matter).intersection(b.matter)
    if not common:
        return None
    bits = min(case.rarity.total(common), thresholds.CONTEXT_LIMIT)
    text = f"around both: {', '.join(rarest(common, case.rarity, 4))}" if case.tell else ""
    return Reason("context", thresholds.CONTEXT_WEIGHT * bits, text)


def speaker(case: Case) -> Reason | None:
    """Mara Quist's "utter folly" is not Ode Larssen's.

    A longer sentence of hers that holds his words is about them: it counts twice.
    """
    one, other = case.a.name, case.b.name
    if one is None or other is None:
        return None
    if one == other or same_name(one, other):
        return Reason("speaker", thresholds.SAME_SPEAKER, f"{one} speaks in both" if case.tell else "")
    shorter, longer = sorted((len(case.a.words), len(case.b.words)))
    times = 2 if longer >= thresholds.ABOUT * shorter else 1
    text = f"{one} speaks, and {other}" if case.tell else ""
    return Reason("speaker", times * thresholds.OTHER_SPEAKER, text)


def _of_two(case: Case) -> bool:
    """Whether two speakers are named, and neither stands near the other quote: there one may be misread."""
    one, other = case.a, case.b
    if one.name is None or other.name is None or one.name == other.name:
        return False
    if one.speaker[-1] in other.context or other.speaker[-1] in one.context:
        return False
    return not same_name(one.name, other.name)


def date(case: Case) -> Reason | None:
    """A copy follows within days; a slogan comes back after weeks."""
    one, other = case.a.day, case.b.day
    if one is None or other is None:
        return None
    days = abs(one - other)
    text = ("on the same day" if not days else f"{days} days apart") if case.tell else ""
    return Reason("date", _follows(days), text)


def _follows(days: int) -> float:
    for most, bits in thresholds.DAYS_APART:
        if days <= most:
            return bits
    return -inf


BESIDE = (
    thresholds.CONTEXT_WEIGHT * thresholds.CONTEXT_LIMIT
    + thresholds.SAME_SPEAKER
    + max(bits for _, bits in thresholds.DAYS_APART)
)
"""The most that all rules beside the wording can say."""

RULES: tuple[Callable[[Case], Reason | None], ...] = (context, speaker, date)
"""What is weighed beside the wording, in this order."""
