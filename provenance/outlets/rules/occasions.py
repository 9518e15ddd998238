"""Words said in public: a rally, a debate, a news conference. No outlet has them first."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.outlets.claims import Claim
from provenance.outlets.phrases import after, before
from provenance.outlets.scene import Scene, Sentence

_OCCASION = after(
    r"\b(?:(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]ddressing|[Oo]n)\s<the>\s<some><public_occasions>"
    r"|(?:<tell>|asked)\s(?:<the>\s)?<some>(?P<audience><public_audiences>)"
    r"|<address>\s(?:to|before|in\sfront\sof)\s(?:<the>\s)?<some>(?P<audience><public_audiences>))\b"
)
_NOT_THEN = before(
    r"\b(?:before|after|since|until|ahead\sof|prior\sto|following)\s(?:[\p{L}’'.-]{1,24}\s){0,4}"
)
_PRESS = frozenset({"reporters", "journalists", "press", "media", "newsmen"})


def in_public(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """“We are ahead,” Harrow said at a rally in Norwick; to the press it may be one paper's to report."""
    for m in _OCCASION.pattern.finditer(scene.text, sentence.start, sentence.end):
        if not _NOT_THEN.pattern.match(scene.text, sentence.start, m.start()):
            rule = "to_press" if m["audience"] in _PRESS else "in_public"
            yield Claim(rule, "public_event", None, m.start(), m.end(), sentence.number)
