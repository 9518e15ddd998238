"""Claims in the quote's own sentence, or beside it."""

from __future__ import annotations

import regex

from provenance.outlets import thresholds
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.phrases import words
from provenance.outlets.scene import FILLER, Sentence
from provenance.outlets.ways.search import TOLD, Search, anothers, fresh, whole

_SIGNED = regex.compile(r"\s*+[-–—]\s?\p{Lu}")


def posted(search: Search, n: int) -> Reach | None:
    """An embedded post, shown without marks: We sail. — Ada Harrow (@adaharrow) May 2, 2031."""
    scene = search.reading.scene
    if scene.quotes[n].kind_rule != "post":
        return None
    span, sentence = scene.spans[n], search.sentence(n)
    claim = Claim("posted", "social_media", "Twitter", span.start, span.end, sentence.number)
    return Reach(claim, "it is a post")


def own_sentence(search: Search, n: int) -> Reach | None:
    """“We will appeal,” Harrow told the Norwick Gazette: the nearest claim in the quote's own sentence.

    Of several, who carried on what was said in public or to another comes last; who published a document
    comes before the document.
    """
    text, span = search.reading.scene.text, search.reading.scene.spans[n]
    claims = tuple(c for c in search.claims(search.sentence(n).number) if not anothers(search, n, c))
    if not claims:
        return None
    reported = any(c.kind == "reported_by_outlet" for c in claims)
    published = any(c.rule == "published_by" for c in claims)

    def yields(c: Claim) -> int:
        if c.kind == "reported_by_outlet":
            return 0 if c.rule == "published_by" else 1
        first_seen = published or (reported and c.via not in words("given_out"))
        return 2 if reported and (c.rule == "to_press" or (c.rule == "in_document" and first_seen)) else 0

    def distance(c: Claim) -> int:
        gap = c.start - span.end if c.start >= span.end else span.start - c.end
        between = text[min(span.end, c.end) : max(span.start, c.start)]
        gap = max(0, gap) + thresholds.QUOTE_BETWEEN * (FILLER in between)
        return gap - thresholds.TOLD_AHEAD * (c.rule in TOLD)

    ranked = sorted(claims, key=lambda c: (yields(c), distance(c), c.start))
    return Reach(ranked[0], "in the sentence", tuple(ranked[1:]))


def signed(search: Search, n: int) -> Reach | None:
    """A quotation by itself, and in the next line: — Ada Harrow, writing on Facebook."""
    scene = search.reading.scene
    number = search.sentence(n).number + 1
    if number >= len(scene.bounds.starts) or not (claims := search.claims(number)):
        return None
    after_it = scene.numbered(number)
    if after_it.start < scene.spans[n].end or not _SIGNED.match(scene.text, after_it.start):
        return None
    return Reach(claims[0], "in the line that signs it", claims[1:])


def goes_on(search: Search, n: int) -> Reach | None:
    """“We will appeal,” Harrow told the Gazette. “We have every right”: the same speaker goes on."""
    scene, speakers = search.reading.scene, search.reading.speakers
    previous = search.found[n - 1] if n else None
    if previous is None:
        return None
    near = search.sentence(n - 1).paragraph == search.sentence(n).paragraph
    same = speakers[n] is None or speakers[n - 1] in (None, speakers[n])
    if scene.quotes[n].continues == scene.quotes[n - 1].id or (
        near and same and not fresh(search, n, previous.claim)
    ):
        return Reach(previous.claim, "the same speaker goes on")
    return None


def next_sentence(search: Search, n: int) -> Reach | None:
    """Harrow spoke to Norwick Radio. She called it “a farce”: a claim in the sentence before or after."""
    scene, reading = search.reading.scene, search.reading
    sentence, speaker = search.sentence(n), search.reading.speakers[n]
    for number in (sentence.number - 1, sentence.number + 1):
        if not 0 <= number < len(scene.bounds.starts):
            continue
        near = scene.numbered(number)
        indices = reading.by_sentence.get(number, ())
        indices = indices[::-1] if number < sentence.number else indices
        for i in indices:
            if _joined(search, i, near, n, speaker) and not fresh(search, n, reading.claims[i]):
                rest = tuple(reading.claims[j] for j in indices if j != i)
                return Reach(reading.claims[i], "in the next sentence", rest)
    return None


def _joined(search: Search, i: int, near: Sentence, n: int, speaker: str | None) -> bool:
    """Whether the claim in the sentence `near` can govern the quote beside it that `speaker` says."""
    scene = search.reading.scene
    sentence = search.sentence(n)
    text = scene.text[near.start : near.end].rstrip()
    if near.number < sentence.number and text.endswith(":") and whole(search, n):
        return True
    if near.number > sentence.number and (
        near.number in scene.quotes_of or near.paragraph != sentence.paragraph
    ):
        return False
    if speaker is None:
        plain = search.reading.claims[i].kind != "reported_by_outlet"
        return near.paragraph == sentence.paragraph and (plain or whole(search, n))
    return speaker in search.reading.subjects[i]
