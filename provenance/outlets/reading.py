"""Reads an article's claims about where words came from, by the rules, and who made them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from provenance.light import lazily, record
from provenance.outlets import people, thresholds, wire
from provenance.outlets.claims import Claim, Slot
from provenance.outlets.rules import OUTLET_RULES, SENTENCE_RULES, OutletRule, SentenceRule
from provenance.outlets.scene import Scene
from provenance.outlets.triggers import by_rule, telling


@record(slots=False)
class Reading:
    """The claims of one article, in order; `wire` is the mark of the agency whose copy it is, if any."""

    scene: Scene
    claims: tuple[Claim, ...]
    wire: Claim | None = None

    @classmethod
    def of(
        cls,
        scene: Scene,
        outlet_rules: Sequence[OutletRule] = OUTLET_RULES,
        sentence_rules: Sequence[SentenceRule] = SENTENCE_RULES,
    ) -> Reading:
        """What the rules read in an article. Each mention of an outlet makes one claim at most."""
        found = [*_of_outlets(scene, outlet_rules)]
        taken: dict[int, list[Claim]] = {}
        for claim in found:
            taken.setdefault(claim.sentence, []).append(claim)
        for number, words in _reasons(scene).items():
            held = taken.setdefault(number, [])
            for rule in sentence_rules:
                if words.isdisjoint(by_rule().get(rule.__name__, words)):
                    continue
                held += [
                    c for c in rule(scene, scene.numbered(number)) if not any(_overlap(c, o) for o in held)
                ]
        found = [c for held in taken.values() for c in held]
        return cls(scene, tuple(sorted(found, key=lambda c: (c.start, c.end, c.rule))), wire.find(scene))

    @lazily
    def by_sentence(self) -> dict[int, tuple[int, ...]]:
        """The numbers of the claims of each sentence, by its number."""
        found: dict[int, list[int]] = {}
        for i, claim in enumerate(self.claims):
            found.setdefault(claim.sentence, []).append(i)
        return {n: tuple(v) for n, v in found.items()}

    @lazily
    def speakers(self) -> tuple[str | None, ...]:
        """Each quote's speaker by one word: the surname, or the common noun."""
        return tuple(people.speaker(q) for q in self.scene.quotes)

    @lazily
    def subjects(self) -> tuple[frozenset[str], ...]:
        """Whose words each claim speaks of; where it names nobody, those the sentences before name."""
        return tuple(self._subjects(i) for i in range(len(self.claims)))

    @lazily
    def by_person(self) -> dict[str, tuple[int, ...]]:
        """The numbers of the claims that speak of each person's words, in order."""
        found: dict[str, list[int]] = {}
        for i, names in enumerate(self.subjects):
            for name in names:
                found.setdefault(name, []).append(i)
        return {name: tuple(v) for name, v in found.items()}

    @lazily
    def retellings(self) -> tuple[int, ...]:
        """The numbers of the claims by which an article tells of outlets' reports, in order."""
        kinds = ("told_outlet", "reported_by_outlet")
        return tuple(i for i, c in enumerate(self.claims) if c.outlet and c.kind in kinds)

    @lazily
    def one_source(self) -> bool:
        """Whether all those claims name one outlet."""
        return len({self.claims[i].outlet for i in self.retellings}) == 1

    def _subjects(self, i: int) -> frozenset[str]:
        claim = self.claims[i]
        sentence = self.scene.numbered(claim.sentence)
        before = self.claims[i - 1] if i and self.claims[i - 1].sentence == claim.sentence else None
        after = self.claims[i + 1] if i + 1 < len(self.claims) else None
        floor = before.end if before else sentence.start
        ceiling = after.start if after and after.sentence == claim.sentence else sentence.end
        names = people.subjects(self.scene, claim, self.speakers, floor, ceiling)
        if claim.kind == "reported_by_outlet":
            return names
        if not names and before is not None:
            return people.subjects(self.scene, claim, self.speakers, sentence.start, ceiling)
        back = claim.sentence
        while not names and back > max(0, claim.sentence - thresholds.PRONOUN_REACH):
            back -= 1
            s = self.scene.numbered(back)
            said = {n for q in self.scene.quotes_of.get(back, ()) if (n := self.speakers[q])}
            names = people.surnames(self.scene, s.start, s.end) | said
        return names


def _reasons(scene: Scene) -> dict[int, set[str]]:
    """The sentences, by number, that hold words which a rule of sentences looks for, with those words."""
    found: dict[int, set[str]] = {}
    sought = telling()
    for hit in scene.hits:
        if hit.word in sought:
            found.setdefault(scene.bounds.at(hit.start), set()).add(hit.word)
    return found


def _of_outlets(scene: Scene, rules: Sequence[OutletRule]) -> Iterator[Claim]:
    last = 0
    for mention in scene.mentions:
        sentence = scene.sentence(mention.start)
        slot = Slot(scene, sentence, mention, max(sentence.start, last))
        last = mention.end
        claim = next((c for rule in rules if (c := rule(slot)) is not None), None)
        if claim is not None and claim.kind != "decoy":
            yield claim


def _overlap(a: Claim, b: Claim) -> bool:
    return a.start < b.end and b.start < a.end
