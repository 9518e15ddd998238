"""Claims paragraphs away: through who speaks, through the story's lead or its source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

import regex

from provenance.outlets import thresholds
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.phrases import after
from provenance.outlets.ways.search import HEARD, Search, fresh, whole

_AUTHORED = frozenset(
    {"according_to", "outlet_reported", "piece_in", "staff_wrote", "their_piece", "wrote_in"}
)
_WROTE = after(r"<wrote_cue>\b")
_ADDED = after(r"<added_cue>\b")
_TRANSCRIPT = after(r"\b<transcript>\b")
_INTERVIEWED = after(r"<interviewed>")
_STAFF = regex.compile(r"[’']s?\s\p{Lu}")


def transcript(search: Search, n: int) -> Reach | None:
    """Harrow spoke to Norwick Radio. A transcript follows: “QUILL: Will you appeal?” and so on."""
    scene = search.reading.scene
    paragraph = search.paragraph(scene.spans[n].start)
    previous = search.found[n - 1] if n else None
    if previous and previous.way == "in a transcript":
        if paragraph - search.paragraph(scene.spans[n - 1].start) <= 1 and whole(search, n):
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
        if claim.kind in HEARD and paragraph - search.paragraph(claim.start) <= thresholds.TRANSCRIPT_REACH:
            return Reach(claim, "in a transcript")
    return None


def carried(search: Search, n: int) -> Reach | None:
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
        if fresh(search, n, claim) or (wrote and claim.kind in HEARD and claim.rule != "spoke_to"):
            return None
        if claim.kind in HEARD or far <= thresholds.WRITTEN_REACH:
            return Reach(claim, "carried by its speaker")
        return None
    return None


def _names_author(search: Search, claim: Claim) -> bool:
    """According to the Gazette's Ada Quill: whether an outlet's own sentence names who wrote."""
    if claim.rule not in ("outlet_reported", "according_to"):
        return True
    return claim.mention is not None and bool(_STAFF.match(search.reading.scene.text, claim.mention.end))


def announced(search: Search, n: int) -> Reach | None:
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
        if claim.kind not in HEARD or (far > 1 and fresh(search, n, claim)):
            return None
        note = claim.sentence not in reading.scene.quotes_of and _INTERVIEWED.pattern.match(
            reading.scene.text, claim.start
        )
        if note or far <= 1 or (n < thresholds.LEAD and far <= thresholds.LEAD_REACH):
            return Reach(claim, "told later")
        return None
    return None


def retold(search: Search, n: int) -> Reach | None:
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
    led = (
        reading.one_source and search.paragraph(before[0].start) < thresholds.RETOLD_LEAD and len(before) > 1
    )
    return Reach(last, "the article retells one report") if led else None
