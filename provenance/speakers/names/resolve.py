"""Who a mention is: the fullest name that the article gives, or the mention itself where that is unsure."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.quotes import View
from provenance.speakers.names import nouns, pronouns, thresholds
from provenance.speakers.names.records import Candidate, Mention, Resolution
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.tokens import folded
from provenance.speakers.names.words import words


def resolve(
    view: View, roster: Roster, start: int, end: int, before: Sequence[tuple[int, int | None]] = ()
) -> Resolution:
    """Who the mention at `view.text[start:end]` is.

    `before` holds (view position, entity) of the article's earlier speakers, in order. The name is never one
    that the article does not give. `considered` lists the candidates, the chosen one first.
    """
    text = view.text[start:end].strip()
    takes = words().anaphors.get(text.lower())
    if takes is not None:
        return _pronoun(roster, takes, text, start, before)
    named = _named(roster, start, end)
    if named:
        return _full(roster, named)
    return nouns.resolve(roster, start, end, before)


def _pronoun(
    roster: Roster, takes: str, text: str, start: int, before: Sequence[tuple[int, int | None]]
) -> Resolution:
    if takes == "self":
        return Resolution(text, "mention")
    if takes == "relative":
        near = roster.mentions_in(max(0, start - thresholds.RELATIVE), start)
        if near and not roster.discourse.view.text[near[-1].end : start].strip(" ,"):
            entity = roster.entities[near[-1].entity]
            return Resolution(entity.name, "relative", entity.id)
        return Resolution(text, "mention")
    if takes == "plural":
        both = pronouns.joint(roster, start)
        if both:
            return Resolution("; ".join(e.name for e in both), "joint")
        if not before or before[-1][1] is None:
            return Resolution(text, "mention")
    found = pronouns.antecedents(roster, pronouns.gender(takes), start, before)
    least = thresholds.LEAST if takes in {"m", "f"} else thresholds.IT
    if found and found[0].score >= least and (takes != "plural" or found[0].entity == before[-1][1]):
        return Resolution(found[0].name, "pronoun", found[0].entity, found)
    return Resolution(text, "mention", None, found)


def _named(roster: Roster, start: int, end: int) -> tuple[Mention, ...]:
    """The mentions that head the range.

    "Norwick mayor Ada Quill, 52," is headed by "Ada Quill", and so is "the mayor, Ada Quill,".
    """
    inside = list(roster.mentions_in(start, end))
    if not inside:
        return ()
    if inside[-1].end > end:  # the range stops within a name: "U.S. Ambassador | to Norwick Ada Quill"
        return (inside[-1],) if roster.entities[inside[-1].entity].kind == "person" else ()
    text = roster.discourse.view.text
    stop = end
    for cut in nouns.HEAD_END.finditer(text, start, end):
        if not any(m.start <= cut.start() < m.end for m in inside):
            stop = cut.start()
            break
    zone = [m for m in inside if m.end <= stop]
    if zone and not text[zone[-1].end : stop].strip(" .:'’").removeprefix("s"):
        head = zone[-1]
        rest = [m for m in inside if m.start == stop + 5] if text[stop : stop + 5] == " and " else []
        if rest and roster.entities[rest[0].entity].kind == "person" == roster.entities[head.entity].kind:
            return (head, rest[0])
        return (head,)
    if text[stop : stop + 2] == ", ":
        apposed = [m for m in inside if m.start == stop + 2 and roster.entities[m.entity].kind == "person"]
        if apposed and (apposed[0].end == end or text[apposed[0].end] in ",. ("):
            return (apposed[0],)
    return ()


def _full(roster: Roster, named: tuple[Mention, ...]) -> Resolution:
    found = [roster.entities[m.entity] for m in named]
    if len(found) > 1:
        return Resolution("; ".join(e.name for e in found), "joint")
    entity, mention = found[0], named[0]
    if mention.text.endswith(entity.name):
        how = "full"
    elif entity.kind == "body":
        how = "acronym" if mention.text.isupper() else "short"
    else:
        how = "surname" if entity.surname and entity.surname in folded(mention.text) else "given"
    others = roster.namesakes(entity)[: thresholds.BEARERS] if how == "surname" else ()
    if not others:
        return Resolution(entity.name, how, entity.id)
    chosen = Candidate(entity.name, entity.id, 1.0, "named in full nearest, or named most so far")
    lost = (
        Candidate(e.name, e.id, 0.0, "of that surname too, but named farther off or less") for e in others
    )
    return Resolution(entity.name, how, entity.id, (chosen, *lost))
