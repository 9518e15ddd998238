"""Who "the senator" or "a spokesman for the ministry" is, by the roles that the article gives."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from provenance.speakers.names import thresholds
from provenance.speakers.names.records import Candidate, Resolution
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.words import words

HEAD_END = regex.compile(
    r"\s(?:of|for|in|on|with|from|at|who|whose|that|which|to|about|close|and|or)\s|[,;(\[—–]| - "
)
"""Where the head of a noun phrase ends: its preposition, relative clause, apposition or coordination."""

_CUT = regex.compile(r"[,;(\[—–]|\s(?:who|which|that|whose)\s")
_ARTICLE = regex.compile(r"(?:the|a|an)\s++", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}\p{M}\d.'’-]++")
_SPOKESPERSON = frozenset({"spokesperson", "spokesman", "spokeswoman", "statement"})


def clean(text: str) -> str:
    """A mention as a name: without article, relative clause, apposition and possessive.

    "a senior aide, who asked not to be named," is "senior aide".
    """
    text = " ".join(text.split())
    cut = _CUT.search(text, 1)
    short = (text[: cut.start()] if cut else text).strip(" ,.;:")
    short = _ARTICLE.sub("", short, count=1)
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
    if zone[0].lower() not in {"the", "this", "that"} or len(zone) < 2:
        return Resolution(name, "mention")
    found = _bearers(roster, head, frozenset(w.lower() for w in zone[1:-1]), start, before)
    if found and found[0].score >= thresholds.LEAST:
        return Resolution(found[0].name, "role", found[0].entity, found)
    return Resolution(name, "mention", None, found)


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
    spoke = {entity for _, entity in before}
    out = []
    for entity in roster.entities:
        seen = [m for m in entity.mentions if m.start < start]
        if not seen:
            continue
        fits = 0.0
        for role in entity.roles:
            noun = role.partition(" of ")[0].rpartition(" ")[2]
            if head in {noun, role}:
                fits = max(fits, 1.0 + len(wanted & set(role.split())))
            elif noun in roles and head in roles[noun].also:
                fits = max(fits, 0.6)
        if not fits:
            continue
        away = here - roster.discourse.sentence(seen[-1].start)
        score = fits * thresholds.FADE ** min(away, 6) + (0.2 if entity.id in spoke else 0.0)
        out.append(Candidate(entity.name, entity.id, round(score, 4), f"bears the role {head!r}"))
    return tuple(sorted(out, key=lambda c: (-c.score, c.entity)))
