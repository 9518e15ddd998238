"""Words that an outlet reported or published itself."""

from __future__ import annotations

from provenance.outlets.claims import Claim, Kind, Slot
from provenance.outlets.phrases import after, before

_PRINT = frozenset({"newspaper", "magazine", "site", "agency"})
_REPORTED = after(
    r"<possessive><persons>(?:,[^,.;\ufffc]{1,80},)?\s(?:(?:has|had|\p{L}{2,14}ly|also|first|later|then|further|once"
    r"|(?:on\s)?\p{L}{3,6}day)\s){0,3}<report_verbs>\b",
    "report_verbs",
)
_INVERTED = before(
    r"(?:[\"”’'\ufffc,]\s{0,2}|^|[,;]\s|\b[Aa]s\s)<report_verbs>(?:\sit)?\s(?:[Tt]he\s)?", "report_verbs"
)
_INVERTED_END = after(r"<possessive><persons>(?:[.,;:]|\s(?:on|in|of|last|this|after|as)\b|$)")
_ACCORDING = before(
    r"(?:\b[Aa]ccording\sto|[,—–(”\"’'\ufffc]\s?per|\([Vv]ia)\s(?:(?:a|an|the|one|its)\s(?:[\p{L}\p{N}-]{1,24}\s){0,4}?<account>\s"
    r"(?:[\p{L}-]{1,24}\s){0,3}?(?:by|in|from|on|of|to)\s)?<modifiers>",
    "According",
    "according",
    "per",
    "via",
    "Via",
)
_BY = before(r"\b<by_published>\s(?:\p{L}{1,24}\s){0,2}?(?:by|on|to|in)\s<modifiers>")
_PIECE = before(
    r"\b(?:<piece>|(?P<opinion><opinion>))\b<gap>\b(?:by|in|from|on|for|at|with|of|published)\s<modifiers>",
    "piece",
    "opinion",
)
_THEIRS = after(
    r"<possessive>\s(?:[\p{L}\p{N}-]{1,24}\s){0,3}?(?:<their_piece>|(?P<opinion><their_opinion>))\b",
    "their_piece",
    "their_opinion",
)
_WROTE_IN = before(
    r"\b(?:<write>\b<gap>\b(?:in|for)|(?:writing|writes|wrote)\sat)\s<modifiers>",
    "write",
    "writing",
    "writes",
    "wrote",
)
_AUTHOR = before(
    r"\b(?:<author>\s(?:for|at|with|of|from)|on\s(?:the\s)?staff\s(?:at|of))\s<modifiers>", "author", "on"
)
_WROTE = after(r"\b<wrote>\b")


def according_to(slot: Slot) -> Claim | None:
    """“It was dark,” a guard said, according to the Norwick Gazette, per the Gazette, (via the Gazette)."""
    found = slot.before(_ACCORDING)
    return slot.claim("according_to", "reported_by_outlet", start=found.start()) if found else None


def outlet_reported(slot: Slot) -> Claim | None:
    """“It was dark,” the Norwick Gazette reported; “it was dark,” noted the Gazette's Ada Quill."""
    if slot.mention.kind == "platform":
        return None
    if found := slot.after(_REPORTED):
        return slot.claim("outlet_reported", "reported_by_outlet", end=found.end())
    found = slot.before(_INVERTED)
    if found and slot.after(_INVERTED_END):
        return slot.claim("outlet_reported", "reported_by_outlet", start=found.start())
    return None


def published_by(slot: Slot) -> Claim | None:
    """The minister called it “a farce” in a memo obtained by the Norwick Gazette."""
    found = slot.before(_BY)
    return slot.claim("published_by", "reported_by_outlet", start=found.start()) if found else None


def piece_in(slot: Slot) -> Claim | None:
    """In a column for the Norwick Gazette, Quill called it “a farce.”"""
    found = slot.before(_PIECE)
    if found is None:
        return None
    kind: Kind = "book_or_oped" if found["opinion"] else "reported_by_outlet"
    return slot.claim("piece_in", kind, start=found.start())


def their_piece(slot: Slot) -> Claim | None:
    """Norwick Gazette columnist Ada Quill wrote that it was “a farce.”"""
    found = slot.after(_THEIRS)
    if found is None or not slot.anywhere(_WROTE):
        return None
    kind: Kind = "book_or_oped" if found["opinion"] else "reported_by_outlet"
    return slot.claim("their_piece", kind, end=found.end())


def wrote_in(slot: Slot) -> Claim | None:
    """“It was a farce,” Quill wrote in the Norwick Gazette."""
    found = slot.before(_WROTE_IN) if slot.mention.kind in _PRINT else None
    return slot.claim("wrote_in", "book_or_oped", start=found.start()) if found else None


def staff_wrote(slot: Slot) -> Claim | None:
    """“It was a farce,” Ada Quill, a columnist for the Norwick Gazette, wrote on Friday."""
    found = slot.before(_AUTHOR)
    if found is None or not slot.anywhere(_WROTE):
        return None
    return slot.claim("staff_wrote", "book_or_oped", start=found.start())
