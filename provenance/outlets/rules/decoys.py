"""Outlets named for another reason than for words."""

from __future__ import annotations

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.phrases import after, before

_POLL = after(
    r"<possessive>(?:[-/–][\p{L}\p{N}][\p{L}\p{N} /–-]{0,60}?)?\s(?:[\p{L}\p{N}/’'-]{1,24}\s){0,4}?<poll>\b",
    "poll",
)
_PHOTO = after(r"\s?(?:Photo|photo|Images|file|Pool|/Getty)\b|\s?/\s?\p{L}")
_PHOTO_BEFORE = before(r"(?:\p{L}\s?/\s?|[Pp]hotos?(?:\sby|:)?\s|Credit:?\s|Getty(?:\sImages)?/)")
_SHARE = before(r"(?i)\b<share>\s(?:[@\p{L}\p{N}._-]{1,30},?\s){0,6}?(?:on|to|via|us\son)\s")
_REFUSED = before(r"\b<refuse>\s<gap>(?:to|with|from|by|for)\s<modifiers>")
_QUERY = before(r"\b<query>\s<gap>(?:from|by)\s<modifiers>")
_STAFF = after(r"<possessive>\s(?:\p{L}{1,24}\s){0,2}?<staff>\b", "staff")
_EMPLOYED = before(r"\b<employed>\s(?:\p{Ll}{1,24}\s){0,2}?(?:of|at|for|on|by|from)?\s?<modifiers>")
_HOSTED = before(r"\b<hosted>\s(?:\p{L}{1,24}\s){0,2}?(?:by|on|at)\s<modifiers>")
_INTERVIEW_ON = before(
    r"\b<interview>\s(?:\p{L}{1,24}\s)?<hosted>\s(?:\p{L}{1,24}\s){0,2}?(?:by|on|at)\s<modifiers>"
)
_EVENT_ON = before(r"\b<hosted_event>\s<gap>(?:on|by|with|for)\s<modifiers>")
_EVENT = after(
    r"<possessive>(?:[-/–]\p{L}[\p{L} /–-]{0,30}?)?\s(?:[\p{L}\p{N}-]{1,24}\s){0,4}?<hosted_event>\b",
    "hosted_event",
)


def poll(slot: Slot) -> Claim | None:
    """A Norwick Gazette-Channel 9 poll shows her “very far ahead,” he said."""
    found = slot.after(_POLL)
    return slot.claim("poll", "decoy") if found else None


def photo(slot: Slot) -> Claim | None:
    """(AP Photo/Ada Quill); Credit: Norwick Gazette."""
    found = slot.mention.kind in ("agency", "newspaper") and (
        slot.after(_PHOTO) or slot.before(_PHOTO_BEFORE)
    )
    return slot.claim("photo", "decoy") if found else None


def share_button(slot: Slot) -> Claim | None:
    """Follow Ada Quill on Twitter."""
    found = slot.mention.kind == "platform" and slot.before(_SHARE)
    return slot.claim("share_button", "decoy") if found else None


def refused(slot: Slot) -> Claim | None:
    """Quill declined to speak to the Norwick Gazette."""
    found = slot.before(_REFUSED)
    return slot.claim("refused", "decoy") if found else None


def queried(slot: Slot) -> Claim | None:
    """Quill left questions from the Norwick Gazette unanswered."""
    found = slot.before(_QUERY)
    return slot.claim("queried", "decoy") if found else None


def employer(slot: Slot) -> Claim | None:
    """Ada Quill, an anchor at Channel 9; the Gazette's publisher; everybody who watches Channel 9."""
    found = slot.after(_STAFF) or slot.before(_EMPLOYED)
    return slot.claim("employer", "decoy") if found else None


def hosted(slot: Slot) -> Claim | None:
    """“We are ahead,” she said at the debate hosted by Channel 9: a public event, whoever hosts it."""
    if slot.mention.kind == "agency" or slot.before(_INTERVIEW_ON):
        return None  # remarks carried by the agency, an interview aired on Channel 9
    if found := slot.before(_HOSTED) or slot.before(_EVENT_ON):
        return slot.claim("hosted", "public_event", start=found.start())
    if found := slot.after(_EVENT):
        return slot.claim("hosted", "public_event", end=found.end())
    return None
