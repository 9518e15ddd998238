"""Words said in an interview, or on a programme."""

from __future__ import annotations

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.phrases import after, before

_AIR = frozenset({"broadcaster", "programme"})
_INTERVIEW = before(
    r"\b(?:<interview>\b<gap>\b(?:with|by|on|to|for|from|in|at|of)|<conversation>\s(?:[\p{L}-]{1,24}\s){0,2}?with)\s<modifiers>",
    "interview",
    "conversation",
)
_THEIRS = after(
    r"<possessive>\s(?:[\p{L}\p{N}-]{1,24}\s){0,4}?<on_air_item>\b(?!\s(?:set|booth|studio|team)\b)",
    "on_air_item",
)
_APPEARED = before(r"\b<appear>\b<gap>\b(?:on|onto|to|with|in|into|at|for)\s<modifiers>")
_EDITION = before(r"\b<edition>\s(?:of|for)\s<modifiers>")
_SPOKE = after(r"\b<spoke>\b")
_ON_AIR = before(r"\b(?P<on>[Oo]n|[Dd]uring|[Ii]n)\s<modifiers>", "On", "on", "During", "during", "In", "in")


def interview(slot: Slot) -> Claim | None:
    """In an interview on Monday with the Norwick Gazette, Harrow called it “a farce.”"""
    found = slot.before(_INTERVIEW)
    return slot.claim("interview", "interview_programme", start=found.start()) if found else None


def outlets_interview(slot: Slot) -> Claim | None:
    """Harrow called it “a farce” in a Channel 9 interview."""
    found = slot.after(_THEIRS)
    return slot.claim("outlets_interview", "interview_programme", end=found.end()) if found else None


def edition_of(slot: Slot) -> Claim | None:
    """On Sunday's broadcast of “Hour of Reckoning,” Harrow called it “a farce.”"""
    found = slot.before(_EDITION) if slot.mention.kind in _AIR else None
    return slot.claim("edition_of", "interview_programme", start=found.start()) if found else None


def appeared(slot: Slot) -> Claim | None:
    """Harrow was a guest on Channel 9's “Hour of Reckoning.”"""
    found = slot.before(_APPEARED) if slot.mention.kind in _AIR else None
    return slot.claim("appeared", "interview_programme", start=found.start()) if found else None


def on_air(slot: Slot) -> Claim | None:
    """“It is a farce,” Harrow said Sunday on Channel 9."""
    if slot.mention.kind not in _AIR or not (slot.quoted or (slot.mention.sure and slot.anywhere(_SPOKE))):
        return None
    found = slot.before(_ON_AIR)
    if found is None or (found["on"] in ("In", "in") and slot.mention.programme is None):
        return None
    return slot.claim("on_air", "interview_programme", start=found.start())
