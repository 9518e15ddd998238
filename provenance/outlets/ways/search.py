"""The search for the claims of one article's quotes, and what the ways ask of it."""

from __future__ import annotations

from attrs import define

from provenance import lexicon
from provenance.outlets import people, thresholds
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.phrases import after
from provenance.outlets.reading import Reading
from provenance.outlets.scene import FILLER, Sentence

HEARD = frozenset({"told_outlet", "interview_programme"})
"""Words that were said to an outlet: they may be cited all through a story."""

TOLD = frozenset({"told", "told_somebody", "spoke_to"})
"""The rules of claims that follow their subject: who told stands before the verb."""

_WHEN = after(
    r"\b(?:<dated>\b|(?:last|this|earlier|past|previous)\s(?:\p{L}{1,24}\s)?<season>|yesterday|in\s(?:19|20)\d\d"
    r"|(?:hours|days|weeks|months|years)\s(?:ago|earlier|later))\b"
)
_HABIT = after(r"\b<habit>\b")


@define
class Search:
    """What was read of an article, and in `found` the answers for its quotes so far."""

    reading: Reading
    found: list[Reach | None]

    def sentence(self, n: int) -> Sentence:
        """The sentence that a quote starts in."""
        return self.reading.scene.homes[n]

    def claims(self, number: int) -> tuple[Claim, ...]:
        """The claims of a sentence."""
        return tuple(self.reading.claims[i] for i in self.reading.by_sentence.get(number, ()))

    def paragraph(self, position: int) -> int:
        """The number of the paragraph of a position."""
        return self.reading.scene.view.paragraph(position)


def anothers(search: Search, n: int, claim: Claim) -> bool:
    """She told the Gazette that she knew nothing, while her son called it “a farce”: the claim was hers."""
    scene = search.reading.scene
    speaker, cue = scene.quotes[n].speaker, scene.quotes[n].cue
    if speaker is None or cue is None or claim.kind not in HEARD or claim.end > scene.spans[n].start:
        return False
    at = scene.view.span(speaker.start, speaker.end).start
    own = claim.rule in TOLD and claim.end <= at < scene.spans[n].start and not _opens(search, claim)
    return own and search.reading.speakers[n] not in people.surnames(
        scene, scene.sentence(at).start, claim.start
    )


def _opens(search: Search, claim: Claim) -> bool:
    """In a statement to the Gazette, she said it was “a farce”: the claim is of whoever comes next."""
    scene = search.reading.scene
    before = scene.text[scene.numbered(claim.sentence).start : claim.start].split()
    if claim.rule != "spoke_to" or len(before) > thresholds.OPENING:
        return False
    return not before or before[0].lower() in lexicon.words("en/prepositions")


def whole(search: Search, n: int) -> bool:
    """Whether the quote's sentence holds no more than the quote."""
    scene, sentence = search.reading.scene, search.sentence(n)
    words = scene.text[sentence.start : sentence.end].replace(FILLER, "").strip(" \n\"“”‘’'.,?!…")
    return not words


def _of_cue(before: str) -> str:
    """What stands before a cue, without an aside: “Harrow, who was elected in 2021, said” tells no time."""
    aside = before.rstrip()
    if not aside.endswith(","):
        return before
    _, comma, words = aside[:-1].rpartition(",")
    return before if comma and len(words.split()) <= thresholds.WHEN_ASIDE else ""


def fresh(search: Search, n: int, claim: Claim) -> bool:
    """Whether a time beside the quote's cue tells another occasion: “It is a farce,” she said last year."""
    scene = search.reading.scene
    cue = scene.quotes[n].cue
    if cue is None:
        return False
    at = scene.view.span(cue.start, cue.end)
    sentence = scene.sentence(at.start)
    if claim.sentence == sentence.number:
        return False
    before = _of_cue(scene.text[max(sentence.start, at.start - thresholds.WHEN_BEFORE) : at.start])
    opening = scene.text[sentence.start : min(at.start, sentence.start + thresholds.WHEN_OPENS)]
    after_it = scene.text[at.start : min(sentence.end, at.end + thresholds.WHEN_AFTER)]
    near = f"{opening} {before}{after_it}"
    if _HABIT.pattern.search(near):
        return True
    times = {m.group().casefold() for m in _WHEN.pattern.finditer(near)}
    if not times:
        return False
    there = scene.numbered(claim.sentence) if claim.sentence >= 0 else sentence
    known = {m.group().casefold() for m in _WHEN.pattern.finditer(scene.text, there.start, there.end)}
    return not times & known
