"""Which claim governs which quote: in its sentence, beside it, or paragraphs away through who speaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable

import regex
from attrs import define

from provenance.outlets import echoes, people, thresholds
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.phrases import after
from provenance.outlets.reading import Reading
from provenance.outlets.scene import FILLER, Sentence

_HEARD = frozenset({"told_outlet", "interview_programme"})
_WRITTEN = frozenset({"statement_or_document", "book_or_oped", "social_media"})
_AUTHORED = frozenset(
    {"according_to", "outlet_reported", "piece_in", "staff_wrote", "their_piece", "wrote_in"}
)
_TOLD = frozenset({"told", "told_somebody", "spoke_to"})
_GIVEN_OUT = frozenset({"statement", "statements", "press release", "news release", "release"})
_WROTE = after(r"(?:wrote|writes|writing|tweet\p{Ll}*|posted|posts|read|reads)\b")
_ADDED = after(r"(?:noted|notes|added|adds|concludes|concluded|continued|continues|argued|argues)\b")
_TRANSCRIPT = after(r"\b(?:[Tt]ranscript|[Ee]xchange|[Ff]ull\s(?:interview|conversation|quote))\b")
_WHEN = after(
    r"(?:\b(?:<dated>\b|(?:last|this|earlier|past|previous)\s(?:\p{L}+\s)?(?:week|weekend|month|year|spring|summer|fall|autumn"
    r"|winter)|yesterday|in\s(?:19|20)\d\d|(?:hours|days|weeks|months|years)\s(?:ago|earlier|later)))\b"
)
_HABIT = after(r"\b<habit>\b")
_STAFF = regex.compile(r"[’']s?\s\p{Lu}")
_SIGNED = regex.compile(r"\s*+[-–—]{1,2}\s?\p{Lu}")
_INTERVIEWED = regex.compile(r"(?:interviewed|appear|spoke|speak|made|guest)")


@define
class _Search:
    """The search for the claims of one article's quotes; `found` are the answers so far."""

    reading: Reading
    found: list[Reach | None]

    def sentence(self, n: int) -> Sentence:
        return self.reading.scene.sentence(self.reading.scene.spans[n].start)

    def claims(self, number: int) -> tuple[Claim, ...]:
        return tuple(self.reading.claims[i] for i in self.reading.by_sentence.get(number, ()))

    def paragraph(self, position: int) -> int:
        return self.reading.scene.view.paragraph(position)


Way = Callable[[_Search, int], Reach | None]


def reaches(reading: Reading) -> tuple[Reach | None, ...]:
    """For each quote the claim that governs it, or None: the ways are asked in order."""
    search = _Search(reading, [])
    for n in range(len(reading.scene.quotes)):
        search.found.append(next((r for way in WAYS if (r := way(search, n)) is not None), None))
    return echoes.heard(reading.scene, reading.speakers, search.found)


def own_sentence(search: _Search, n: int) -> Reach | None:
    """“We will appeal,” Harrow told the Norwick Gazette: the nearest claim in the quote's own sentence.

    Of several, who carried on what was said in public or to another comes last; who published a document
    comes before the document.
    """
    text, span = search.reading.scene.text, search.reading.scene.spans[n]
    claims = tuple(c for c in search.claims(search.sentence(n).number) if not _anothers(search, n, c))
    if not claims:
        return None
    reported = any(c.kind == "reported_by_outlet" for c in claims)
    published = any(c.rule == "published_by" for c in claims)

    def yields(c: Claim) -> int:
        if c.kind == "reported_by_outlet":
            return 0 if c.rule == "published_by" else 1
        first_seen = published or (reported and c.via not in _GIVEN_OUT)
        return 2 if reported and (c.rule == "to_press" or (c.rule == "in_document" and first_seen)) else 0

    def distance(c: Claim) -> int:
        gap = c.start - span.end if c.start >= span.end else span.start - c.end
        between = text[min(span.end, c.end) : max(span.start, c.start)]
        gap = max(0, gap) + thresholds.QUOTE_BETWEEN * (FILLER in between)
        return gap - thresholds.TOLD_AHEAD * (c.rule in _TOLD)

    ranked = sorted(claims, key=lambda c: (yields(c), distance(c), c.start))
    return Reach(ranked[0], "in the sentence", tuple(ranked[1:]))


def posted(search: _Search, n: int) -> Reach | None:
    """An embedded post, shown without marks: We sail. — Ada Harrow (@adaharrow) May 2, 2031."""
    scene = search.reading.scene
    if scene.quotes[n].kind_rule != "post":
        return None
    span, sentence = scene.spans[n], search.sentence(n)
    claim = Claim("posted", "social_media", "Twitter", span.start, span.end, sentence.number)
    return Reach(claim, "it is a post")


def signed(search: _Search, n: int) -> Reach | None:
    """A quotation by itself, and in the next line: — Ada Harrow, writing on Facebook."""
    scene = search.reading.scene
    number = search.sentence(n).number + 1
    if number >= len(scene.sentences) or not (claims := search.claims(number)):
        return None
    after_it = scene.sentences[number]
    if after_it.start < scene.spans[n].end or not _SIGNED.match(scene.text, after_it.start):
        return None
    return Reach(claims[0], "in the line that signs it", claims[1:])


def transcript(search: _Search, n: int) -> Reach | None:
    """Harrow spoke to Norwick Radio. A transcript follows: “QUILL: Will you appeal?” and so on."""
    scene = search.reading.scene
    paragraph = search.paragraph(scene.spans[n].start)
    previous = search.found[n - 1] if n else None
    if previous and previous.way == "in a transcript":
        if paragraph - search.paragraph(scene.spans[n - 1].start) <= 1 and _whole(search, n):
            return Reach(previous.claim, "in a transcript")
        return None
    if paragraph < 1:
        return None
    head = scene.view.paragraphs[paragraph - 1]
    if not scene.text[head.start : head.end].rstrip().endswith(":"):
        return None
    if not _TRANSCRIPT.pattern.search(scene.text, head.start, head.end):
        return None
    end = bisect_left(search.reading.claims, scene.spans[n].start, key=lambda c: c.start)
    for claim in search.reading.claims[max(0, end - thresholds.CLAIMS_ASKED) : end][::-1]:
        if claim.kind in _HEARD and paragraph - search.paragraph(claim.start) <= thresholds.TRANSCRIPT_REACH:
            return Reach(claim, "in a transcript")
    return None


def goes_on(search: _Search, n: int) -> Reach | None:
    """“We will appeal,” Harrow told the Gazette. “We have every right”: the same speaker goes on."""
    scene, speakers = search.reading.scene, search.reading.speakers
    previous = search.found[n - 1] if n else None
    if previous is None:
        return None
    near = search.sentence(n - 1).paragraph == search.sentence(n).paragraph
    same = speakers[n] is None or speakers[n - 1] in (None, speakers[n])
    if scene.quotes[n].continues == scene.quotes[n - 1].id or (
        near and same and not _fresh(search, n, previous.claim)
    ):
        return Reach(previous.claim, "the same speaker goes on")
    return None


def next_sentence(search: _Search, n: int) -> Reach | None:
    """Harrow spoke to Norwick Radio. She called it “a farce”: a claim in the sentence before or after."""
    scene, reading = search.reading.scene, search.reading
    sentence, speaker = search.sentence(n), search.reading.speakers[n]
    for number in (sentence.number - 1, sentence.number + 1):
        if not 0 <= number < len(scene.sentences):
            continue
        near = scene.sentences[number]
        indices = reading.by_sentence.get(number, ())
        indices = indices[::-1] if number < sentence.number else indices
        for i in indices:
            if _joined(search, i, near, n, speaker) and not _fresh(search, n, reading.claims[i]):
                rest = tuple(reading.claims[j] for j in indices if j != i)
                return Reach(reading.claims[i], "in the next sentence", rest)
    return None


def _joined(search: _Search, i: int, near: Sentence, n: int, speaker: str | None) -> bool:
    """Whether the claim in the sentence `near` can govern the quote beside it that `speaker` says."""
    scene = search.reading.scene
    sentence = search.sentence(n)
    text = scene.text[near.start : near.end].rstrip()
    if near.number < sentence.number and text.endswith(":") and _whole(search, n):
        return True
    if near.number > sentence.number and (
        near.number in scene.quotes_of or near.paragraph != sentence.paragraph
    ):
        return False
    if speaker is None:
        plain = search.reading.claims[i].kind != "reported_by_outlet"
        return near.paragraph == sentence.paragraph and (plain or _whole(search, n))
    return speaker in search.reading.subjects[i]


def carried(search: _Search, n: int) -> Reach | None:
    """In an interview with the Gazette, Harrow ... and paragraphs later: “It is a farce,” she said."""
    reading, speaker = search.reading, search.reading.speakers[n]
    if speaker is None:
        return None
    at = reading.scene.spans[n].start
    cue = reading.scene.quotes[n].cue
    wrote = cue is not None and _WROTE.pattern.match(cue.text) is not None
    wrote_on = wrote or (cue is not None and _ADDED.pattern.match(cue.text) is not None)
    mine = reading.by_person.get(speaker, ())
    first = bisect_left(mine, at, key=lambda i: reading.claims[i].start)
    for i in mine[max(0, first - thresholds.CLAIMS_ASKED) : first][::-1]:
        claim = reading.claims[i]
        authored = claim.rule in _AUTHORED and _names_author(search, claim)
        if claim.kind == "reported_by_outlet" and not (authored and wrote_on):
            continue
        far = search.paragraph(at) - search.paragraph(claim.start)
        if authored and far <= thresholds.AUTHORED_REACH:
            return Reach(claim, "carried by its author")
        if _fresh(search, n, claim) or (wrote and claim.kind in _HEARD and claim.rule != "spoke_to"):
            return None
        if claim.kind in _HEARD or far <= thresholds.WRITTEN_REACH:
            return Reach(claim, "carried by its speaker")
        return None
    return None


def _names_author(search: _Search, claim: Claim) -> bool:
    """According to the Gazette's Ada Quill: whether an outlet's own sentence names who wrote."""
    if claim.rule not in ("outlet_reported", "according_to"):
        return True
    return claim.mention is not None and bool(_STAFF.match(search.reading.scene.text, claim.mention.end))


def announced(search: _Search, n: int) -> Reach | None:
    """It is “a farce,” Harrow says. ... In an interview with the Gazette, Harrow also ...: the story's lead.

    Or the note at the end: Harrow was interviewed on Norwick Radio.
    """
    reading, speaker = search.reading, search.reading.speakers[n]
    if speaker is None:
        return None
    at = search.paragraph(reading.scene.spans[n].start)
    mine = reading.by_person.get(speaker, ())
    first = bisect_right(mine, reading.scene.spans[n].start, key=lambda i: reading.claims[i].start)
    for claim in (reading.claims[i] for i in mine[first : first + thresholds.CLAIMS_ASKED]):
        if claim.kind == "reported_by_outlet":
            continue
        far = search.paragraph(claim.start) - at
        if claim.kind not in _HEARD or (far > 1 and _fresh(search, n, claim)):
            return None
        note = claim.sentence not in reading.scene.quotes_of and _INTERVIEWED.match(
            reading.scene.text, claim.start
        )
        if note or far <= 1 or (n < thresholds.LEAD and far <= thresholds.LEAD_REACH):
            return Reach(claim, "told later")
        return None
    return None


def retold(search: _Search, n: int) -> Reach | None:
    """The Gazette reports ... the Gazette notes: where an article retells its report, the rest is its too."""
    reading = search.reading
    at = reading.scene.spans[n].start
    if any(c.kind == "public_event" for c in search.claims(search.sentence(n).number)):
        return None
    end = bisect_left(reading.retellings, at, key=lambda i: reading.claims[i].start)
    before = [reading.claims[i] for i in reading.retellings[max(0, end - thresholds.RETOLD_CREDITS) : end]]
    if not any(c.kind == "reported_by_outlet" for c in before) or len({c.outlet for c in before}) > 1:
        return None
    last = before[-1]
    in_a_row = len(before) == thresholds.RETOLD_CREDITS
    if in_a_row and search.paragraph(at) - search.paragraph(last.start) <= 1:
        return Reach(last, "the article retells one report")
    one = {reading.claims[i].outlet for i in reading.retellings} == {last.outlet}
    led = one and search.paragraph(before[0].start) < thresholds.RETOLD_LEAD and len(before) > 1
    return Reach(last, "the article retells one report") if led else None


WAYS: tuple[Way, ...] = (
    posted,
    own_sentence,
    signed,
    transcript,
    goes_on,
    next_sentence,
    carried,
    announced,
    retold,
)
"""The ways from a claim to a quote, in the order in which they are asked."""


def _anothers(search: _Search, n: int, claim: Claim) -> bool:
    """She told the Gazette that she knew nothing, while her son called it “a farce”: the claim was hers."""
    scene = search.reading.scene
    speaker, cue = scene.quotes[n].speaker, scene.quotes[n].cue
    if speaker is None or cue is None or claim.kind not in _HEARD or claim.end > scene.spans[n].start:
        return False
    at = scene.view.span(speaker.start, speaker.end).start
    own = claim.rule in _TOLD and claim.end <= at < scene.spans[n].start
    return own and search.reading.speakers[n] not in people.surnames(
        scene, scene.sentence(at).start, claim.start
    )


def _whole(search: _Search, n: int) -> bool:
    """Whether the quote's sentence holds no more than the quote."""
    scene, sentence = search.reading.scene, search.sentence(n)
    words = scene.text[sentence.start : sentence.end].replace(FILLER, "").strip(" \n\"“”‘’'.,?!…")
    return not words


def _fresh(search: _Search, n: int, claim: Claim) -> bool:
    """Whether a time beside the quote's cue tells another occasion: “It is a farce,” she said last year."""
    scene = search.reading.scene
    cue = scene.quotes[n].cue
    if cue is None:
        return False
    at = scene.view.span(cue.start, cue.end)
    sentence = scene.sentence(at.start)
    before = scene.text[max(sentence.start, at.start - thresholds.WHEN_BEFORE) : at.start]
    opening = scene.text[sentence.start : min(at.start, sentence.start + thresholds.WHEN_OPENS)]
    after_it = scene.text[at.start : min(sentence.end, at.end + thresholds.WHEN_AFTER)]
    near = f"{opening} {before}{after_it}"
    if _HABIT.pattern.search(near) and claim.sentence != sentence.number:
        return True
    times = {m.group().casefold() for m in _WHEN.pattern.finditer(near)}
    there = scene.sentences[claim.sentence] if claim.sentence >= 0 else sentence
    known = {m.group().casefold() for m in _WHEN.pattern.finditer(scene.text, there.start, there.end)}
    return bool(times) and not times & known and claim.sentence != sentence.number
