"""What speaks for and against one telling as the source of another, beside the wording.

Each kind of evidence is a cost, and they add up (see `costs` for their scale): dates, credits, and the
manner in which the words are given (their marks, their speaker).
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from math import log
from statistics import median

from provenance.chains import thresholds as T
from provenance.chains.witnesses import Witness


def pace(witnesses: Sequence[Witness]) -> float:
    """How fast a story is retold: the median time, in seconds, by which a telling follows the one before.

    A handful of hours for a day's news; what counts as a long silence is measured by it.
    """
    times = sorted(w.since for w in witnesses if w.since is not None)
    gaps = [b - a for a, b in pairwise(times)]
    return max(T.FASTEST, median(gaps) * T.PACE) if gaps else T.USUAL_PACE


def dated_apart(source: Witness, copy: Witness) -> bool:
    """Whether the two dates can speak for or against the link: both are known, and of two articles."""
    known = source.since is not None and copy.since is not None
    return known and source.quote.article != copy.quote.article


def order_cost(source: Witness, copy: Witness, pace: float) -> float:
    """What the dates say against the source, if both are right.

    A copy follows its source soon or late, and the longer, the less likely. Where a date is unknown, or only
    the day is and it is the same, the dates say nothing.
    """
    if source.quote.article == copy.quote.article:
        return 0.0 if source.quote.start < copy.quote.start else T.WRONG_ORDER
    if source.since is None or source.until is None or copy.since is None or copy.until is None:
        return T.UNDATED
    if copy.until < source.since:
        early = source.since - copy.until
        return T.WRONG_ORDER_SOON + (T.WRONG_ORDER - T.WRONG_ORDER_SOON) * min(1.0, early / T.SOON)
    late = max(0.0, copy.since - source.until)
    return min(T.LATE, T.DELAY * log(1.0 + late / pace))


def order_cost_alone(source: Witness, copy: Witness, pace: float) -> float:
    """What the dates say against the source, right or wrong, for a copy that is weighed by itself."""
    cost = order_cost(source, copy, pace)
    return min(cost, T.MISDATED + T.MISDATED_SOURCE) if dated_apart(source, copy) else cost


def credit_cost(source: Witness, copy: Witness, first: str | None) -> float:
    """What the copy's credit says against the source, if the words began with the outlet `first`.

    A credit names the outlet that the words were taken from, or the one that had them first, or it is wrong.
    """
    if copy.credit is None:
        return 0.0
    if copy.credit == copy.outlet:
        return T.OWN_CREDIT
    if copy.at_source:
        chance, of_source, of_first = T.CREDIT_WRONG_AT_SOURCE, T.SAID_AT_SOURCE, T.SAID_AT_FIRST
    else:
        chance, of_source, of_first = T.CREDIT_WRONG, T.CREDIT_SOURCE, T.CREDIT_FIRST
    if copy.credit == source.outlet:
        chance += of_source
    elif copy.credit == source.credit:
        chance += T.CREDIT_RELAYED
    if copy.credit == first:
        chance += of_first
    return -log(min(1.0, chance))


def root_cost(witness: Witness, first: str | None) -> float:
    """What the credit of a telling says against its being the first at hand, likewise."""
    if witness.credit in (None, witness.outlet, first):
        return 0.0
    return -log(T.CREDIT_WRONG_AT_SOURCE if witness.at_source else T.CREDIT_WRONG)


def manner_cost(source: Witness, copy: Witness, credited: Set[str]) -> float:
    """What marks gained or lost, another speaker, and the same outlet say against the source; `credited` are
    the outlets that any telling credits."""
    cost = 0.0
    if source.quote.marked != copy.quote.marked:
        cost += T.MARKS_DROPPED if source.quote.marked else T.MARKS_GAINED
    if not same_speaker(source, copy):
        cost += T.OTHER_SPEAKER
    if _again(source, copy) and copy.outlet not in credited:
        cost += T.SAME_OUTLET
    return cost


def credited_outlets(witnesses: Sequence[Witness]) -> frozenset[str]:
    """The outlets that any telling credits."""
    return frozenset(w.credit for w in witnesses if w.credit is not None)


def _again(source: Witness, copy: Witness) -> bool:
    """Whether an outlet told the words in one article and tells them in another: the copies that many outlets
    have of an agency's text, which are the agency's, are no such tellings."""
    if source.outlet is None or source.outlet != copy.outlet or copy.credit == copy.outlet:
        return False
    return source.quote.article != copy.quote.article


def same_speaker(source: Witness, copy: Witness) -> bool:
    """Whether two tellings may name one speaker: a word of the one name is a word of the other."""
    return not source.speaker or not copy.speaker or bool(source.speaker & copy.speaker)
