"""Words posted on a platform."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.phrases import after, before
from provenance.outlets.scene import Scene, Sentence

_ON = before(
    r"\b(?:on|to|via|over|in|through|from|using)\s(?:(?:<platform_owner>|\p{Lu}\p{L}{0,24}[’']s?)\s){0,5}",
    "on",
    "to",
    "via",
    "over",
    "in",
    "through",
    "from",
    "using",
)
_ITEM = after(r"(?:[’']s)?\s(?:[\p{Ll}-]{1,24}\s){0,2}?<platform_item>\b", "platform_item")
_POSTED = after(r"\b<posted>\b")
_TWEET = after(r"\b<tweet>\b(?!\s(?:this|button|us)\b)")


def on_platform(slot: Slot) -> Claim | None:
    """“Never,” Harrow wrote on Facebook; in a Facebook post Harrow said “never.”"""
    if slot.mention.kind != "platform":
        return None
    found = slot.before(_ON)
    if found and (slot.quoted or slot.anywhere(_POSTED)):
        return slot.claim("on_platform", "social_media", start=found.start())
    if found := slot.after(_ITEM):
        return slot.claim("on_platform", "social_media", end=found.end())
    return None


def tweeted(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """“Never,” Harrow tweeted; in a series of tweets Harrow said “never.”"""
    for m in _TWEET.pattern.finditer(scene.text, sentence.start, sentence.end):
        yield Claim("tweeted", "social_media", "Twitter", m.start(), m.end(), sentence.number)
