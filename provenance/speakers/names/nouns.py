"""Who "the senator" or "a spokesman for the ministry" is, by the roles that the article gives."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from provenance.speakers.names import pronouns, thresholds
from provenance.speakers.names.records import Candidate, Gender, Resolution
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.words import words

HEAD_END = regex.compile(
    r"\s(?:of|for|in|on|with|from|at|who|whose|that|which|to|about|close|and|or)\s|[,;(\[—–]| - "
)
"""Where the head of a noun phrase ends: its preposition, relative clause, apposition or coordination."""

_CUT = regex.compile(r"[,;(\[—–]|\s(?:who|which|that|whose)\s")
_ARTICLE = regex.compile(r"(?:the|a|an)\s++", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}\p{M}\d.'’-]++")
_DEFINITE = frozenset({"the", "this", "that", "his", "her", "their", "its"})
_SPOKESPERSON = frozenset({"spokesperson", "spokesman", "spokeswoman", "statement"})


def clean(text: str) -> str:
    """A mention as a name: without article, relative clause, apposition and possessive.

    "a senior aide, who asked not to be named," is "senior aide".
    """
    text = " ".join(text.split())
    cut = _CUT.search(text, 1)
    short = (text[: cut.start()] if cut else text).strip(" ,.;:")
    article = _ARTICLE.match(short)
    short = short[article.end() :] if article else short
    if short.endswith(("'s", "’s")):
        short = short[:-2]
    return short or text


def resolve(roster: Roster, start: int, end: int, before: Sequence[tuple[int, int | None]]) -> Resolution:
    """The entity that a noun phrase takes up, or the phrase itself."""
    text = roster.discourse.view.text[start:end]
    name = clean(text)
    stop = HEAD_END.search(text)
    zone = [m.group() for m in _WORD.finditer(text[: stop.start()] if stop else text)]
    if not zone:
        return Resolution(name, "mention")
    head = zone[-1].lower().removesuffix("'s").removesuffix("’s")
    if head in _SPOKESPERSON:
        body = _behind(roster, start, end)
        if body is not None:
            return body
    if zone[0].lower() not in _DEFINITE and not zone[0].endswith(("'s", "’s")):
        return Resolution(name, "mention")
    wanted = frozenset(w.lower() for w in zone[1:-1])
    inside = {m.entity for m in roster.mentions_in(start, end)}
    found = _bearers(roster, head, wanted, start, before)
    found = tuple(c for c in found if c.entity not in inside)
    introduced = stop is not None and stop.group().strip() in {"who", "whose", "that"}
    if not found and not introduced and (wanted or zone[0].endswith(("'s", "’s"))) and _epithet(head):
        found = _salient(roster, head, start, before, inside)
    if found and found[0].score >= thresholds.ROLE and not _tied(found):
        return Resolution(found[0].name, "role", found[0].entity, found)
    return Resolution(name, "mention", None, found)


def _tied(found: tuple[Candidate, ...]) -> bool:
    """Whether two bear the role alike, so that neither is meant for sure."""
    return len(found) > 1 and found[1].score > thresholds.TIE * found[0].score


def _epithet(head: str) -> bool:
    return head in words().epithets or head.endswith("-year-old")


def _salient(
    roster: Roster, head: str, start: int, before: Sequence[tuple[int, int | None]], inside: set[int]
) -> tuple[Candidate, ...]:
    """Whom the text is about just there, for a phrase that varies a name: "the Norwick billionaire"."""
    role = words().roles.get(head)
    genders: list[Gender] = [role.gender] if role and role.gender else ["m", "f"]
    found = [c for g in genders for c in pronouns.antecedents(roster, g, start, before)]
    best = {c.entity: c for c in sorted(found, key=lambda c: c.score) if c.entity not in inside}
    ranked = sorted(best.values(), key=lambda c: (-c.score, c.entity))
    return tuple(c for c in ranked if c.score >= thresholds.EPITHET)


def _behind(roster: Roster, start: int, end: int) -> Resolution | None:
    """The body that an unnamed spokesperson speaks for."""
    for mention in roster.mentions_in(start, end):
        entity = roster.entities[mention.entity]
        if entity.kind == "body":
            return Resolution(entity.name, "spokesperson", entity.id)
    return None


def _bearers(
    roster: Roster,
    head: str,
    wanted: frozenset[str],
    start: int,
    before: Sequence[tuple[int, int | None]],
) -> tuple[Candidate, ...]:
    """Who bears a role by what the article has said so far, best first."""
    roles = words().roles
    here = roster.discourse.sentence(start)
    spoke = {entity for _, entity in before[-thresholds.LOOK_BACK :]}
    last = {m.entity: m.start for m in roster.mentions_in(0, start)[-thresholds.LOOK_BACK :]}
    out = []
    for number, seen in last.items():
        entity = roster.entities[number]
        fits, reason = 0.0, ""
        for noun, more in roster.profile(entity.id).roles.items():
            if noun == head:
                fit = 1.0 + len(wanted & more)
            elif noun in roles and head in roles[noun].also:
                fit = 0.6
            else:
                continue
            if fit > fits:
                fits, reason = fit, f"called {' '.join(sorted(more))} {noun}".replace("  ", " ")
        if not fits:
            continue
        away = here - roster.discourse.sentence(seen)
        score = fits * thresholds.FADE ** min(away, 6) + (0.2 if entity.id in spoke else 0.0)
        out.append(Candidate(entity.name, entity.id, round(score, 4), reason))
    return tuple(sorted(out, key=lambda c: (-c.score, c.entity)))
