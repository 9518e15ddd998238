"""Words said in public: a rally, a debate, a news conference. No outlet has them first."""

from __future__ import annotations

from collections.abc import Iterator

from provenance.outlets.claims import Claim
from provenance.outlets.phrases import after
from provenance.outlets.scene import Scene, Sentence

_OCCASION = after(
    r"\b(?:(?:[Aa]t|[Dd]uring|[Ii]n|[Aa]ddressing|[Oo]n)\s<the>\s<some><public_occasions>"
    r"|(?:<tell>|asked)\s(?:<the>\s)?<some><public_audiences>"
    r"|<address>\s(?:to|before|in\sfront\sof)\s(?:<the>\s)?<some><public_audiences>)\b"
)


def in_public(scene: Scene, sentence: Sentence) -> Iterator[Claim]:
    """“We are ahead,” Harrow told reporters at a rally in Norwick."""
    for m in _OCCASION.pattern.finditer(scene.text, sentence.start, sentence.end):
        yield Claim("in_public", "public_event", None, m.start(), m.end(), sentence.number)
