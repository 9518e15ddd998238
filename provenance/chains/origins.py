"""Which tellings were taken down on their own, of words said for all to hear, and copied from none.

Who copies makes a change here and there, and takes over what the source has changed. Who was there and wrote
down what was said hears small words otherwise than the next one does, and ends sentences elsewhere: two
transcripts differ in small words both ways, all over what they share, and agree in all that matters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import evolve, frozen

from provenance import lexicon
from provenance.chains import thresholds as T
from provenance.chains.drift import Version
from provenance.chains.drift.edits import Edit
from provenance.chains.drift.script import script
from provenance.chains.tree import Descent
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings
from provenance.model import Evidence


@frozen
class Differences:
    """How two wordings differ within what they share: the small words that only the one or only the other
    has, those that differ, the marks that do, the other words changed or left out; how many words they share;
    and whether each goes on where the other does not."""

    lost: int = 0
    won: int = 0
    swapped: int = 0
    marks: int = 0
    others: int = 0
    shared: int = 0
    overlap: bool = False

    @property
    def small(self) -> int:
        """All differences in small words."""
        return self.lost + self.won + self.swapped


def differences_within(a: Version, b: Version, edits: Sequence[Edit] | None = None) -> Differences:
    """The differences of two wordings, of one passage, each perhaps with more at either end; `edits` is the
    script from a to b, where it is known.

    Without it the two are compared in one order, for where several alignments are as good the order decides.
    """
    if edits is None and b.text < a.text:
        found = differences_within(b, a)
        return evolve(found, lost=found.won, won=found.lost)
    lost = won = swapped = marks = others = 0
    more = [False, False]
    changed = 0
    for edit in script(a, b) if edits is None else edits:
        (start, end), (new_start, new_end) = edit.units, edit.new_units
        old = [u.key for u in a.units[start:end] if u.is_word]
        new = [u.key for u in b.units[new_start:new_end] if u.is_word]
        changed += len(old)
        if _at_an_end(a, start, end) or _at_an_end(b, new_start, new_end):
            more = [more[0] or len(old) > len(new) + 1, more[1] or len(new) > len(old) + 1]
        elif edit.type == "punctuation" or not (old or new):
            marks += edit.type != "dress"
        elif not _small().issuperset(old + new):
            others += 1
        elif old and new:
            swapped += 1
        else:
            lost += bool(old)
            won += bool(new)
    shared = a.words[-1] - changed
    return Differences(lost, won, swapped, marks, others, shared, all(more))


def _at_an_end(version: Version, start: int, end: int) -> bool:
    """Whether no word stands before these units, or none after them."""
    return not version.words[start] or version.words[end] == version.words[-1]


@cache
def _small() -> frozenset[str]:
    """Small words: those that carry grammar, and the sounds of speaking; none that denies."""
    sounds = {w for phrase in lexicon.words("en/fillers") for w in phrase.split()}
    return (lexicon.words("en/function-words") | sounds) - lexicon.words("en/negators")


def apartness(found: Differences) -> float:
    """How much two wordings differ as two transcripts do, and not as a copy and its source; no unit."""
    return (
        found.small
        + T.BOTH_WAYS * (found.lost > 0 and found.won > 0)
        + T.OTHER_MARK * found.marks
        + T.OTHER_EXTENT * found.overlap
        - T.OTHER_CHANGE * found.others
    )


def own_transcripts(
    told: Sequence[Witness], descents: Sequence[Descent], wordings: Wordings
) -> tuple[list[Descent], list[Evidence]]:
    """The descents with those cut that begin with a transcript of their own, and the reason for each.

    A telling that credits somebody was copied, and so was, as far as anyone can tell, one of the same outlet
    as its source, or one that came out many days from it.
    """
    cut = list(descents)
    reasons: list[Evidence] = []
    for c, descent in enumerate(descents):
        reason = None if descent.source is None else _reason(told[descent.source], told[c], wordings)
        if reason is not None:
            reasons.append(reason)
            cut[c] = evolve(descent, source=None, ties=())
    return cut, reasons


def _reason(other: Witness, copy: Witness, wordings: Wordings) -> Evidence | None:
    if copy.wording == other.wording or copy.credit is not None or not _apart(copy, other):
        return None
    # in one order, whichever is the source: where several alignments are as good the order decides
    one, two = sorted((other.wording, copy.wording))
    found = differences_within(wordings.version(one), wordings.version(two), wordings.script(one, two))
    if found.shared < T.TRANSCRIBED or found.small < T.SMALL_DIFFERENCES:
        return None
    if found.small * T.SMALL_EVERY < found.shared:
        return None
    public = apartness(found) >= T.APART_IN_PUBLIC and (copy.quote.public or other.quote.public)
    if not public and apartness(found) < T.APART:
        return None
    marks = f" and {found.marks} mark{'s' * (found.marks > 1)}" if found.marks else ""
    text = (
        f"{other.place} and {copy.place} wrote the words down independently: of {found.shared} words that"
        f" they share they have {found.small} small ones{marks} otherwise, as transcripts do and copies don't"
        f"{', and they were said in public' * public}"
    )
    return Evidence("origin", text, copy.quote.article, copy.quote.start, copy.quote.end)


def _apart(other: Witness, copy: Witness) -> bool:
    """Whether two outlets can have been there together: they are two, and told of it within days.

    Of texts that nobody is known to have published, nobody can say that two wrote them down.
    """
    if other.outlet is None or copy.outlet is None or other.outlet == copy.outlet:
        return False
    if other.since is None or other.until is None or copy.since is None or copy.until is None:
        return True
    return max(other.since - copy.until, copy.since - other.until) <= T.SAME_EVENT
