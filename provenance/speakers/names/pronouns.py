"""Who "he", "she", "it", "they" is: the most salient fitting person or body before it.

Mentions are weighed by their grammatical part and fade with each sentence, after Lappin & Leass, An algorithm
for pronominal anaphora resolution, Computational Linguistics 20 (1994), without a parser; speakers of earlier
quotations weigh most, for in news the next "he said" goes on with them.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from provenance.speakers.names import thresholds
from provenance.speakers.names.evidence import introduced
from provenance.speakers.names.records import Candidate, Entity, Gender
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.words import words

_CONTINUES = {
    "m": regex.compile(r"[\"“”‘’'(\[]*(?:[Hh]e|[Hh]is)\b"),
    "f": regex.compile(r"[\"“”‘’'(\[]*(?:[Ss]he|[Hh]er)\b"),
    None: regex.compile(r"[\"“”]*[Ii]ts?\b"),
}
_OPENS = frozenset("HhSsIi\"“”‘’'([")  # what a sentence that carries a pronoun on begins with
_TOLD = regex.compile(r"\s\p{Ll}++(?:\s\p{Ll}++)?\s")


def gender(takes: str) -> Gender:
    """The gender of those whom such a pronoun takes up; None for bodies."""
    return "m" if takes == "m" else "f" if takes == "f" else None


def antecedents(
    roster: Roster, gender: Gender, start: int, before: Sequence[tuple[int, int | None]]
) -> tuple[Candidate, ...]:
    """The candidates for a pronoun at a position, best first, each with its score and reason.

    `gender` None asks for bodies ("it").
    """
    discourse = roster.discourse
    sentences = discourse.sentences
    if not sentences.starts:
        return ()
    here = sentences.at(start)
    first = max(0, here - thresholds.WINDOW)
    far = _distances(roster, here, first, gender)
    low = sentences.starts[first]
    fits: dict[int, float] = {}
    best: dict[int, tuple[float, str]] = {}

    def fit(entity: int) -> float:
        if entity not in fits:
            fits[entity] = _fit(roster, roster.entities[entity], gender)
        return fits[entity]

    def weigh(entity: int, position: int, part: str, weight: float) -> None:
        number = sentences.at(position)
        score = weight * fit(entity) * thresholds.FADE ** far[here - number]
        if score > best.get(entity, (0.0, ""))[0]:
            best[entity] = (score, f"{part}, {here - number} sentences before")

    for mention in roster.mentions_in(low, start)[-thresholds.LOOK_BACK :]:
        if not fit(mention.entity):
            continue
        part = discourse.part(mention.start, mention.end)
        weight = thresholds.PART[part]
        first_named = mention.start == roster.entities[mention.entity].mentions[0].start
        if first_named and weight < thresholds.INTRODUCED and introduced(discourse.view.text, mention.end):
            weight, part = thresholds.INTRODUCED, "introduced"
        if discourse.in_quote(mention.start):
            weight *= thresholds.QUOTED
        weigh(mention.entity, mention.start, part, weight)
    for position, speaker in reversed(before):
        if position < low:
            break
        if speaker is not None and position < start:
            weigh(speaker, position, "speaker", thresholds.SPEAKER)
    addressed = _addressed(roster, start)
    ranked = sorted((e for e in best if e != addressed), key=lambda e: (-best[e][0], e))
    return tuple(Candidate(roster.entities[e].name, e, round(best[e][0], 4), best[e][1]) for e in ranked)


def _addressed(roster: Roster, start: int) -> int | None:
    """Whom "he told Quill" names besides "he"."""
    text = roster.discourse.view.text
    at = start
    while at < len(text) and text[at].isalpha():
        at += 1
    told = _TOLD.match(text, at)
    following = roster.mentions_in(told.end(), told.end() + 1) if told else ()
    return following[0].entity if following else None


def joint(roster: Roster, start: int) -> tuple[Entity, ...]:
    """The two persons who together open the sentence before "they": "Ada Quill and Ned Marsh met."."""
    discourse = roster.discourse
    sentences = discourse.sentences
    here = sentences.at(start)
    unquoted = [
        n for n in range(here, max(-1, here - 6), -1) if not discourse.in_quote(sentences.starts[n] + 1)
    ]
    for number in unquoted[:2]:
        begins, ends = sentences.starts[number], sentences.ends[number]
        named = [
            m
            for m in roster.mentions_in(begins, min(ends, start))[: thresholds.LOOK_BACK]
            if roster.entities[m.entity].kind == "person" and not discourse.in_quote(m.start)
        ]
        if len(named) < 2:
            continue
        one, two = named[:2]
        between = discourse.view.text[one.end : two.start]
        opens = discourse.part(one.start, one.end) == "subject"
        if (
            opens
            and one.entity != two.entity
            and " and " in between
            and not set(between.split()) & words().saying
        ):
            return (roster.entities[one.entity], roster.entities[two.entity])
        return ()
    return ()


def _fit(roster: Roster, entity: Entity, gender: Gender) -> float:
    if gender is None:
        return 1.0 if entity.kind == "body" else 0.0
    if entity.kind != "person" or (entity.gender and entity.gender != gender):
        return 0.0
    found = entity.gender or roster.profile(entity.id).gender
    return thresholds.UNKNOWN_GENDER if found is None else 1.0 if found == gender else thresholds.LIKELY_OTHER


def _distances(roster: Roster, here: int, first: int, gender: Gender) -> list[int]:
    """How far back each sentence counts.

    One that begins with the same pronoun carries its person on, and one within a quotation does not count.
    """
    discourse = roster.discourse
    text, starts = discourse.view.text, discourse.sentences.starts
    out, far = [0], 0
    continues = _CONTINUES[gender]
    for number in range(here, first, -1):
        opens = text[starts[number] : starts[number] + 1]
        carried = number != here and opens in _OPENS and continues.match(text, starts[number])
        if not carried and not discourse.in_quote(starts[number] + 1):
            far += 1
        out.append(far)
    return out
