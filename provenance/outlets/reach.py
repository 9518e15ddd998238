"""Which claim governs which quote: in its sentence, beside it, or paragraphs away through who speaks."""

from __future__ import annotations

from functools import cached_property

import regex
from attrs import define, frozen

from provenance.outlets import people, thresholds
from provenance.outlets.claims import Claim
from provenance.outlets.scene import FILLER, Scene, Sentence

_CARRIES = frozenset({"told_outlet", "interview_programme"})
_WRITTEN = frozenset({"statement_or_document", "book_or_oped", "social_media"})
_WROTE = regex.compile(r"\b(?:wrote|writes|written|writing|tweet\w*|post(?:ed|s|ing)|read|reads)\b")
_TRANSCRIPT = regex.compile(
    r"\b(?:[Tt]ranscript|[Ee]xchange|[Ff]ull\s(?:interview|conversation))\b|\bas\sfollows:?$"
)


@frozen
class Reach:
    """A claim, the way by which it governs a quote, and the claims that lost to it."""

    claim: Claim
    way: str
    others: tuple[Claim, ...] = ()


@define(frozen=True, slots=False)
class Reading:
    """The quotes and claims of one article, by sentence and by person."""

    scene: Scene
    claims: tuple[Claim, ...]
    wire: Claim | None = None

    @cached_property
    def by_sentence(self) -> dict[int, tuple[Claim, ...]]:
        """The claims of each sentence, by its number."""
        found: dict[int, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.sentence, []).append(claim)
        return {n: tuple(v) for n, v in found.items()}

    @cached_property
    def speakers(self) -> tuple[str | None, ...]:
        """The surname of each quote's speaker."""
        return tuple(people.surname(q) for q in self.scene.quotes)

    @cached_property
    def people(self) -> dict[int, frozenset[str]]:
        """Who each sentence with a claim speaks of; where it names nobody, who the sentences before do."""
        found = {}
        for number in self.by_sentence:
            names = self._names(number)
            back = number
            while not names and back > max(0, number - thresholds.PRONOUN_REACH):
                back -= 1
                names = self._names(back)
            found[number] = names
        return found

    def _names(self, number: int) -> frozenset[str]:
        s = self.scene.sentences[number]
        said = {n for q in self.scene.quotes_of.get(number, ()) if (n := self.speakers[q])}
        return people.surnames(self.scene.text, s.start, s.end, self.scene.mentions) | said


def reaches(reading: Reading) -> tuple[Reach | None, ...]:
    """For each quote the claim that governs it, or None. Linear in quotes and claims."""
    found: list[Reach | None] = []
    for n in range(len(reading.scene.quotes)):
        reach = (
            _own(reading, n) or _beside(reading, n, found) or _carried(reading, n) or _announced(reading, n)
        )
        found.append(reach)
    return tuple(found)


def _own(reading: Reading, n: int) -> Reach | None:
    """A claim in the quote's own sentence: the nearest, reports of others' occasions last."""
    span = reading.scene.spans[n]
    sentence = reading.scene.sentence(span.start)
    claims = reading.by_sentence.get(sentence.number, ())
    if not claims:
        return None

    def distance(c: Claim) -> int:
        gap = c.start - span.end if c.start >= span.end else span.start - c.end
        between = reading.scene.text[min(span.end, c.end) : max(span.start, c.start)]
        return max(0, gap) + thresholds.QUOTE_BETWEEN * (FILLER in between)

    leaked = any(c.rule == "published_by" for c in claims)

    def last(c: Claim) -> bool:
        return (
            c.outlet is None and leaked
            if c.kind in _WRITTEN
            else c.kind == "reported_by_outlet" and not leaked
        )

    ranked = sorted(claims, key=lambda c: (last(c), distance(c), c.start))
    return Reach(ranked[0], "sentence", tuple(ranked[1:]))


def _beside(reading: Reading, n: int, found: list[Reach | None]) -> Reach | None:
    """The quote before in the same paragraph by the same speaker, or a claim in the sentence next to it."""
    scene = reading.scene
    sentence = scene.sentence(scene.spans[n].start)
    speaker = reading.speakers[n]
    if n and found[n - 1] is not None:
        before = scene.sentence(scene.spans[n - 1].start)
        same = speaker is None or reading.speakers[n - 1] in (None, speaker)
        goes_on = scene.quotes[n].continues == scene.quotes[n - 1].id
        if goes_on or (same and before.paragraph == sentence.paragraph):
            previous = found[n - 1]
            assert previous is not None
            return Reach(previous.claim, "same speaker goes on")
    for number in (sentence.number - 1, sentence.number + 1):
        if number < 0 or number >= len(scene.sentences):
            continue
        near = scene.sentences[number]
        claims = reading.by_sentence.get(number, ())
        if not claims or not _joined(reading, near, sentence, speaker):
            continue
        claim = claims[-1] if number < sentence.number else claims[0]
        return Reach(claim, "next sentence", tuple(c for c in claims if c is not claim))
    return None


def _joined(reading: Reading, near: Sentence, sentence: Sentence, speaker: str | None) -> bool:
    """Whether a claim in the sentence `near` can govern a quote of `sentence` that `speaker` says."""
    names = reading.people[near.number]
    text = reading.scene.text[near.start : near.end].rstrip()
    if near.number < sentence.number and text.endswith(":"):
        return True
    if near.paragraph != sentence.paragraph and speaker is None:
        return False
    if near.number > sentence.number and near.number in reading.scene.quotes_of:
        return False
    return speaker is None or speaker in names


def _carried(reading: Reading, n: int) -> Reach | None:
    """The speaker's last claim before the quote, however far: told an outlet, in an interview."""
    scene, speaker = reading.scene, reading.speakers[n]
    if speaker is None:
        return None
    at = scene.spans[n].start
    for claim in reversed(reading.claims):
        if claim.start < at and speaker in reading.people[claim.sentence]:
            if claim.kind == "reported_by_outlet":
                continue
            far = scene.view.paragraph(at) - scene.view.paragraph(claim.start)
            if claim.kind in _CARRIES or far <= thresholds.WRITTEN_REACH:
                return Reach(claim, "carried by speaker")
            return None
    return None


def _announced(reading: Reading, n: int) -> Reach | None:
    """The speaker's first claim after the quote, which the quote comes before as the story's lead."""
    scene, speaker = reading.scene, reading.speakers[n]
    if speaker is None:
        return None
    at = scene.spans[n].start
    for claim in reading.claims:
        if claim.start > at and speaker in reading.people[claim.sentence]:
            return Reach(claim, "told later") if claim.kind in _CARRIES else None
    return None
