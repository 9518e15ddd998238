"""Words said to an outlet: told, spoke to, in a statement to."""

from __future__ import annotations

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.phrases import after, before

_TOLD = before(r"\b<tell>\s<modifiers>")
_TOLD_SOMEBODY = before(r"\b<asked_by>\s<somebody>(?:on|of|from|at|with|for|during)\s<modifiers>")
_SPOKE_TO = before(r"\b<speak_to>\s(?:[\p{L}-]{1,24}\s){0,3}?(?:to|with)\s<modifiers>")
_ASKED_BY = before(
    r"(?i)\b(?:<questioned>\s(?:[\p{L}-]{1,24}\s){0,4}?by|<answering>\s<gap>\b(?:from|by))\s<modifiers>"
)
_DECLINED = after(r"\b<refuse>\b")
_SHOWED = before(r"\bas\s(?:he|she|they)\s(?:showed|took|walked|led|gave)\s<modifiers>", "as")


def told(slot: Slot) -> Claim | None:
    """“We will appeal,” Harrow told the Norwick Gazette."""
    found = slot.before(_TOLD)
    return slot.claim("told", "told_outlet", start=found.start()) if found else None


def told_somebody(slot: Slot) -> Claim | None:
    """“We will appeal,” Harrow told host Ada Quill on Channel 9."""
    found = slot.before(_TOLD_SOMEBODY)
    return slot.claim("told_somebody", "told_outlet", start=found.start()) if found else None


def asked_by(slot: Slot) -> Claim | None:
    """Asked by the Norwick Gazette whether she would appeal, Harrow said: “We will.”"""
    found = None if slot.anywhere(_DECLINED) else slot.before(_ASKED_BY)
    return slot.claim("asked_by", "told_outlet", start=found.start()) if found else None


def spoke_to(slot: Slot) -> Claim | None:
    """Harrow said in an e-mail to the Norwick Gazette that “we will appeal.”"""
    found = slot.before(_SPOKE_TO)
    return slot.claim("spoke_to", "told_outlet", start=found.start()) if found else None


def showed(slot: Slot) -> Claim | None:
    """“This was the kitchen,” Harrow said as she showed Channel 9 around the ruin."""
    found = slot.before(_SHOWED)
    return slot.claim("showed", "told_outlet", start=found.start()) if found else None
