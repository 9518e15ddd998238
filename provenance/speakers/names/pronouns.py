"""Who "he", "she", "it", "they" is: the most salient fitting person or body before it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from provenance.speakers.names import thresholds
from provenance.speakers.names.discourse import Discourse
from provenance.speakers.names.records import Candidate, Entity, Gender
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.words import words

GENDERS: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
PRONOUNS = frozenset(GENDERS) | frozenset(
    {"they", "them", "their", "it", "its", "who", "i", "we", "you", "me", "us"}
)

_CONTINUES = {
    "m": regex.compile(r"[\"“”‘’'(\[]*(?:[Hh]e|[Hh]is)\b"),
    "f": regex.compile(r"[\"“”‘’'(\[]*(?:[Ss]he|[Hh]er)\b"),
    None: regex.compile(r"[\"“”]*[Ii]ts?\b"),
}


def antecedents(
    roster: Roster, gender: Gender, start: int, before: Sequence[tuple[int, int | None]]
) -> tuple[Candidate, ...]:
    """The candidates for a pronoun at a position, best first, each with its score and reason.

    `gender` None asks for bodies ("it").
    """
    discourse = roster.discourse
    here = discourse.sentence(start)
    first = max(0, here - thresholds.WINDOW)
    scores: dict[int, float] = {}
    reasons: dict[int, str] = {}
    distances = _distances(discourse, here, first, gender)
    low = discourse.sentences[first].start if discourse.sentences else 0
    for mention in roster.mentions_in(low, start)[-thresholds.LOOK_BACK :]:
        entity = roster.entities[mention.entity]
        fit = _fit(roster, entity, gender)
        if not fit:
            continue
        number = discourse.sentence(mention.start)
        part = discourse.part(mention.start, mention.end)
        weight = thresholds.PART[part] * thresholds.FADE ** distances[here - number] * fit
        if discourse.in_quote(mention.start):
            weight *= thresholds.QUOTED
        if weight > scores.get(mention.entity, 0.0):
            reasons[mention.entity] = f"{part}, {here - number} sentences before"
            scores[mention.entity] = weight
    for position, speaker in reversed(before):
        if position < low:
            break
        if speaker is None or position >= start:
            continue
        entity = roster.entities[speaker]
        fit = _fit(roster, entity, gender)
        number = discourse.sentence(position)
        weight = thresholds.SPEAKER * thresholds.FADE ** distances[here - number] * fit
        if weight > scores.get(speaker, 0.0):
            scores[speaker] = weight
            reasons[speaker] = f"speaker, {here - number} sentences before"
    ranked = sorted(scores, key=lambda e: (-scores[e], e))
    return tuple(Candidate(roster.entities[e].name, e, round(scores[e], 4), reasons[e]) for e in ranked)


def joint(roster: Roster, start: int) -> tuple[Entity, ...]:
    """The two persons who together are the subject of a sentence shortly before "they"."""
    discourse = roster.discourse
    here = discourse.sentence(start)
    for number in range(here, max(-1, here - 3), -1):
        sentence = discourse.sentences[number]
        named = [
            m
            for m in roster.mentions_in(sentence.start, min(sentence.end, start))
            if roster.entities[m.entity].kind == "person" and not discourse.in_quote(m.start)
        ]
        if len(named) < 2:
            continue
        one, two = named[:2]
        between = discourse.view.text[one.end : two.start]
        if one.entity != two.entity and " and " in between and not set(between.split()) & words().saying:
            return (roster.entities[one.entity], roster.entities[two.entity])
        return ()
    return ()


def _fit(roster: Roster, entity: Entity, gender: Gender) -> float:
    if gender is None:
        return 1.0 if entity.kind == "body" else 0.0
    if entity.kind != "person" or (entity.gender and entity.gender != gender):
        return 0.0
    found = entity.gender or roster.profile(entity.id).gender
    return thresholds.UNKNOWN_GENDER if found is None else 1.0 if found == gender else 0.0


def _distances(discourse: Discourse, here: int, first: int, gender: Gender) -> list[int]:
    """How far back each sentence counts: one whose subject is the same pronoun carries its person on."""
    text = discourse.view.text
    out, far = [0], 0
    continues = _CONTINUES[gender]
    for number in range(here, first, -1):
        sentence = discourse.sentences[number]
        if number == here or not continues.match(text, sentence.start):
            far += 1
        out.append(far)
    return out
