"""Words said in public: a rally, a debate, a news conference. No outlet has them first."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.outlets.claims import Claim
from provenance.outlets.phrases import Phrase, after, before
from provenance.outlets.scene import Scene, Sentence

_OCCASION = after(
    r"\b(?:(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]ddressing|[Oo]n|As)\s<the>\s<some><public_occasions>"
    r"|(?:<tell>|asked)\s(?:<the>\s)?<some><public_audiences>"
    r"|<address>\s(?:to|before|in\sfront\sof)\s(?:<the>\s)?<some><public_audiences>)\b"
)
_TO_PRESS = after(r"\b(?:<tell>|asked|<address>\s(?:to|before))\s(?:<the>\s)?<some><press>\b")
_NOT_THEN = before(
    r"\b(?:before|after|since|until|ahead\sof|prior\sto|following)\s(?:[\p{L}’'.-]{1,24}\s){0,4}"
)


def to_press(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """“We are ahead,” Harrow told reporters: public, unless one outlet alone is said to report it."""
    return _found("to_press", _TO_PRESS, scene, sentence)


def in_public(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """“We are ahead,” Harrow said at a rally in Norwick, after she had met the mayor at a dinner."""
    return _found("in_public", _OCCASION, scene, sentence)


def _found(rule: str, phrase: Phrase, scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    for m in phrase.pattern.finditer(scene.text, sentence.start, sentence.end):
        if not _NOT_THEN.pattern.match(scene.text, sentence.start, m.start()):
            yield Claim(rule, "public_event", None, m.start(), m.end(), sentence.number)
