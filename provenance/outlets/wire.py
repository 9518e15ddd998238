"""Whose copy an article is: an agency's, or another outlet's by syndication, by the marks that it bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import regex

from provenance import lexicon
from provenance.model import Span
from provenance.outlets import identity, thresholds
from provenance.outlets.claims import Claim
from provenance.outlets.mentions import Mention
from provenance.outlets.phrases import after, before
from provenance.outlets.scene import Scene

_CAPITALS = r"(?:(?:\p{Lu}[\p{L}.’'-]*+|and|de|van|von),?\s){0,9}"
_DATELINE = regex.compile(
    r"(?:[-*•]\s)?(?:\p{L}[\p{L}.’'-]*+[,/]?\s(?:\d{1,2}(?:,\s\d{4})?[,.]?\s)?){0,7}(?:[-–—]\s)?[(\[/](?:[Bb]y\s)?(?:[Tt]he\s)?"
)
_INITIALS = regex.compile(
    r"\p{Lu}[\p{Lu}.’'-]++(?:,?\s[\p{L}.’'-]{1,20}+){0,4}?\s\((?P<name>\p{Lu}{2,6})\)\s?[-–—]\s"
)
_DATELINE_END = regex.compile(
    r"(?:\s(?:News|Business|Politics))?[)\]/]\.?\s*+(?P<text>[-–—:]|[\p{L}\p{N}\"“‘']|$)"
)
_BYLINE = regex.compile(
    rf"(?P<by>(?:[Bb]y|BY)\s)?(?P<names>{_CAPITALS})(?:[,|/—–-]\s)?(?:of\s|for\s)?(?:[Tt]he\s)?"
)
_BYLINE_END = regex.compile(
    r"(?:\s(?:[Ww]riters?|[Rr]eporters?|[Ss]taff|[Ss]taff\s[Ww]riters?|News\sService))?\.?(?:\s?$|\s?[,|•·—–]|\s(?:—|-)\s|\s(?:Published|Updated|Posted|\d))"
)
_DATE = after(r"[\s,|•·—–-]*+(?:<dated>\b|\d{1,2}[ ./-](?:\d{1,2}|\p{Lu}\p{Ll}{2,8})[ ./-]\d{2,4})")
_UNANSWERED = before(
    r"\b(?:(?:did\snot|didn[’']t|(?:has|have|had)\snot)\s(?:[\p{L}-]{1,24}\s)?<respond>|<refuse>)\b<gap>"
    r"\b(?:to|from|by|for)\s(?:[Tt]he\s)?"
)
_WRITERS = regex.compile(
    r"\s(?:news\s)?(?:staff\s)?(?:[\p{L}-]+\s){0,2}?(?:writers?|reporters?|journalists?|correspondents?|producers?)\s[^\n]{0,300}?"
    r"\b(?:contributed|reported\sfrom|assisted)\b"
)
_COPYRIGHT = regex.compile(r"(?:[Cc]opyright|COPYRIGHT|©|\(c\)|\(C\))")
_EDITED = regex.compile(
    r"\(?(?:Additional\s)?[Rr]eporting\sby\s[^\n]{3,240}?[;.)]\s?(?:[Ww]riting\sby\s[^\n]{3,120}?[;.]\s?)?[Ee]diting\sby\s"
)


def find(scene: Scene) -> Claim | None:
    """The strongest mark of another's copy in the article; None where it is the outlet's own.

    A name in a dateline or byline, a copyright line, its writers thanked at the end, "Reporting by ...;
    Editing by ...", or that it asked for a comment, in this order. An outlet's mark on its own site says
    nothing.
    """
    article = scene.view.article
    own = identity.key(identity.canonical(article.outlet)) if article.outlet else None
    for rule in RULES:
        for claim in rule(scene):
            return claim if identity.key(claim.outlet or "") != own else None
    return None


def _claim(rule: str, mention: Mention, start: int, end: int) -> Claim:
    return Claim(rule, "wire_copy", mention.outlet, start, end, -1, mention=mention)


def _near_top(scene: Scene) -> Iterator[tuple[int, Span, Mention]]:
    """Mentions of outlets in the first paragraphs, with paragraph and its number."""
    paragraphs = scene.view.paragraphs
    for mention in scene.mentions:
        number = scene.view.paragraph(mention.start)
        if number > thresholds.BYLINE_DEPTH:
            return
        if number >= 0 and mention.kind != "platform":
            yield number, paragraphs[number], mention


def _sold(mention: Mention) -> bool:
    """Whether others print this outlet's copy."""
    return mention.kind == "agency" or mention.outlet in lexicon.words("syndicates")


def dateline(scene: Scene) -> Iterator[Claim]:
    """NORWICK (AP) — The bridge was closed; also with a date before the agency, or a dash before the text."""
    for _, p, mention in _near_top(scene):
        found = _DATELINE.fullmatch(scene.text, p.start, mention.start)
        end = found and _DATELINE_END.match(scene.text, mention.end, p.end)
        # What stands in brackets and ends the line is a photo's credit, save CNN's dateline.
        placeless = found is not None and found.end() - p.start < 3 and mention.start - p.start < 8
        if not (_sold(mention) or (placeless and mention.sure and end and end["text"])):
            continue
        if found and end and (end["text"] or (mention.outlet == "CNN" and mention.start - p.start < 40)):
            open_at = found.end() - 1
            while open_at > p.start and scene.text[open_at] not in "([/":
                open_at -= 1
            yield _claim("dateline", mention, open_at, mention.end + 1)


def dateline_initials(scene: Scene) -> Iterator[Claim]:
    """NORWICK (MPA) — The bridge was closed: an agency that no gazetteer has, by its initials.

    It gets its whole name where the article or its outlet gives it.
    """
    for p in scene.view.paragraphs[: thresholds.BYLINE_DEPTH + 1]:
        if found := _INITIALS.match(scene.text, p.start, p.end):
            initials = found["name"]
            own = scene.view.article.outlet
            spelled = regex.compile(r"\b" + r"\s".join(rf"{c}\p{{Ll}}{{1,20}}" for c in initials) + r"\b")
            near = spelled.search(scene.text, 0, p.end)
            whole = own if own and _initials(own) == initials else near.group() if near else initials
            mention = Mention(found.start("name"), found.end("name"), identity.canonical(whole), "agency")
            yield _claim("dateline_initials", mention, mention.start - 1, mention.end + 1)


def _initials(name: str) -> str:
    """The capitals that the words of a name begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def byline(scene: Scene) -> Iterator[Claim]:
    """By ADA QUILL, Associated Press; Los Angeles Times — Ada Quill; or the agency alone at the top."""
    for number, p, mention in _near_top(scene):
        if mention.start - p.start > thresholds.BYLINE_WIDTH or not _sold(mention):
            continue
        found = _BYLINE.fullmatch(scene.text, p.start, mention.start)
        end = found and _BYLINE_END.match(scene.text, mention.end, p.end)
        if not found or not end or mention.programme:
            continue
        agency = mention.kind == "agency"
        if not found["names"] and not found["by"]:
            bare = mention.end - mention.start > 5 and number <= thresholds.BARE_BYLINE_DEPTH
            written = agency and bare if mention.end >= p.end - 2 else scene.view.article.outlet is not None
        else:
            several = " and " in found["names"] or found["names"].count(",") > 1
            written = bool(found["by"]) or several or _dated(scene, number, mention.end)
        if written and (agency or scene.view.article.outlet):
            yield _claim("byline", mention, p.start, mention.end)


def _dated(scene: Scene, number: int, end: int) -> bool:
    """Whether a date follows in the line or heads the next, which a photo's credit has not."""
    paragraphs = scene.view.paragraphs
    if _DATE.pattern.match(scene.text, end, paragraphs[number].end):
        return True
    following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
    return (
        following is not None and _DATE.pattern.match(scene.text, following.start, following.end) is not None
    )


def copyright_line(scene: Scene) -> Iterator[Claim]:
    """Copyright 2031 Associated Press. All rights reserved."""
    for mention in scene.mentions:
        if not _sold(mention):
            continue
        p = scene.view.paragraphs[max(0, scene.view.paragraph(mention.start))]
        mark = _COPYRIGHT.search(scene.text, max(p.start, mention.start - 120), mention.start)
        if mark:
            yield _claim("copyright_line", mention, mark.start(), mention.end)


def contributed(scene: Scene) -> Iterator[Claim]:
    """Associated Press writers Ada Quill and Tom Harrow contributed to this report."""
    for mention in scene.mentions:
        if mention.kind == "agency" and (m := _WRITERS.match(scene.text, mention.end)):
            yield _claim("contributed", mention, mention.start, m.end())


def edited(scene: Scene) -> Iterator[Claim]:
    """(Reporting by Ada Quill; Editing by Tom Harrow): how Reuters signs."""
    if "diting" in scene.text and (m := _EDITED.search(scene.text)):
        reuters = Mention(m.start(), m.end(), identity.canonical("Reuters"), "agency")
        yield _claim("edited", reuters, m.start(), m.end())


def asked(scene: Scene) -> Iterator[Claim]:
    """The minister did not respond to questions from the Norwick Gazette: it is the Gazette that asked.

    Not where the article names the Gazette elsewhere too, as who retells its report does.
    """
    times = Counter(m.outlet for m in scene.mentions)
    for mention in scene.mentions:
        if mention.kind not in ("platform", "programme") and times[mention.outlet] == 1:
            start = scene.sentence(mention.start).start
            if found := _UNANSWERED.pattern.match(scene.text, start, mention.start):
                yield _claim("asked", mention, found.start(), mention.end)


Rule = Callable[[Scene], Iterator[Claim]]

RULES: tuple[Rule, ...] = (dateline, dateline_initials, byline, copyright_line, contributed, edited, asked)
"""The marks of another's copy, the strongest first."""
