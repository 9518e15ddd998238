"""Reads an article's claims about where words came from, by the rules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.outlets.claims import Claim, Slot
from provenance.outlets.rules import DECOYS, OUTLET_RULES, SENTENCE_RULES, OutletRule, SentenceRule
from provenance.outlets.scene import Scene


def read(
    scene: Scene,
    outlet_rules: Sequence[OutletRule] = OUTLET_RULES,
    sentence_rules: Sequence[SentenceRule] = SENTENCE_RULES,
) -> tuple[Claim, ...]:
    """The claims of an article, in order. Each mention of an outlet makes one at most."""
    found = [*_of_outlets(scene, outlet_rules)]
    for sentence in scene.sentences:
        for rule in sentence_rules:
            found += (c for c in rule(scene, sentence) if not any(_overlap(c, o) for o in found[-40:]))
    return tuple(sorted(found, key=lambda c: (c.start, c.end, c.rule)))


def _of_outlets(scene: Scene, rules: Sequence[OutletRule]) -> Iterator[Claim]:
    last = 0
    for mention in scene.mentions:
        sentence = scene.sentence(mention.start)
        slot = Slot(scene, sentence, mention, max(sentence.start, last))
        last = mention.end
        if any(decoy(slot) for decoy in DECOYS):
            continue
        claim = next((c for rule in rules if (c := rule(slot)) is not None), None)
        if claim is not None:
            yield claim


def _overlap(a: Claim, b: Claim) -> bool:
    return a.start < b.end and b.start < a.end
