"""Who "the senator" or "a spokesman for the ministry" is, by the roles that the article gives."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import evolve

from provenance.light import record
from provenance.speakers.names import pronouns, states, thresholds
from provenance.speakers.names.profile import Profile
from provenance.speakers.names.records import Candidate, Entity, Gender, Resolution
from provenance.speakers.names.roster import Roster
from provenance.speakers.names.words import words

HEAD_END = regex.compile(
    r"\s(?:of|for|in|on|with|from|at|by|like|including|among|under|near|who|whose|that|which|to|about|close|and|or)\s"
    r"|[,;(\[—–]| - "
)
"""Where the head of a noun phrase ends: its preposition, relative clause, apposition or coordination."""

_CUT = regex.compile(r"[,;(\[—–]|\s(?:who|which|that|whose)\s")
_ARTICLE = regex.compile(r"(?:the|a|an)\s++", regex.IGNORECASE)
_WORD = regex.compile(r"[\p{L}\p{M}\d.'’-]++")
_AGED = "-year-old"
_OWNED = regex.compile(r"['’]s\s\p{Ll}")


@record
class Sought:
    """What a phrase says of whom it means: its head, the words before it, the parties and states in it, and
    the age, in digits."""

    head: str
    words: frozenset[str]
    parties: frozenset[str]
    states: frozenset[str]
    age: str = ""

    @classmethod
    def of(cls, text: str, head: str, more: frozenset[str]) -> Sought:
        """What is sought by a phrase with this head and these words before it."""
        party = words().parties
        parties = frozenset(party[word] for word in more | {head} if word in party)
        return cls(head, more, parties, states.named(text), head[: -len(_AGED)] if _aged(head) else "")

    def fits(self, profile: Profile) -> bool:
        """Whether nothing that the article says of somebody is against it: another party, state or age."""
        if self.age and profile.ages and self.age not in profile.ages:
            return False
        parties = profile.parties if self.parties else frozenset()
        if parties and parties.isdisjoint(self.parties):
            return False
        return not (self.states and profile.states) or not self.states.isdisjoint(profile.states)

    def supported(self, profile: Profile) -> bool:
        """Whether the article says the party, the state and the age of somebody that the phrase says."""
        if self.age and self.age not in profile.ages:
            return False
        parties = not self.parties or not self.parties.isdisjoint(profile.parties)
        return parties and (not self.states or not self.states.isdisjoint(profile.states))


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
    whole = roster.discourse.view.text
    if whole[max(0, start - 4) : start].lower() == "the ":
        start -= 4
    text = whole[start:end]
    name = clean(text)
    stop = HEAD_END.search(text)
    zone = [m.group() for m in _WORD.finditer(text[: stop.start()] if stop else text)]
    if not zone:
        return Resolution(name, "mention")
    head = _bare(zone[-1].lower())
    if head not in words().roles:  # the then-mayor, the vice-chairman
        last = head.rpartition("-")[2]
        head = last if last in words().roles else head
    named = _apposed(roster, start, end) if head in words().roles else None
    if named is None and head in words().spokespersons:
        named = _behind(roster, start, start + (stop.start() if stop else len(text)), end)
    if named is not None:
        return named
    kinds = {words().openers.get(word) for word in zone}
    opener = words().openers.get(zone[0].lower())
    owned = stop is not None and _OWNED.search(text, stop.start()) is not None
    possessor = any(_bare(word) != word for word in zone[:-1])
    if owned or "another" in kinds or not (opener in {"definite", "possessive"} or possessor):
        return Resolution(name, "mention")
    wanted = frozenset(w.lower() for w in zone[1:-1])
    inside = {m.entity for m in roster.mentions_in(start, end)}
    sought = Sought.of(text, head, wanted)
    found = tuple(c for c in _bearers(roster, sought, start, before) if c.entity not in inside)
    if opener == "possessive" and len(found) > 1:
        return Resolution(name, "mention", None, found)
    introduced = stop is not None and stop.group().strip() in words().relatives
    varies = opener != "possessive" and "ranked" not in kinds and _epithet(opener, head, wanted)
    if not found and varies and not introduced:
        found = _salient(roster, sought, start, before, inside)
    least = thresholds.ROLE if len(found) > 1 else thresholds.ONLY_ROLE
    if found and found[0].score >= least and not _tied(found):
        return Resolution(found[0].name, "role", found[0].entity, found)
    return Resolution(name, "mention", None, found)


def _aged(head: str) -> bool:
    """Whether a phrase only says how old somebody is: "the 34-year-old"."""
    return head.endswith(_AGED) and head[: -len(_AGED)].isdecimal()


def _bare(word: str) -> str:
    """Without possessive."""
    return word.removesuffix("'s").removesuffix("’s")


def _tied(found: tuple[Candidate, ...]) -> bool:
    """Whether two bear the role alike, so that neither is meant for sure."""
    return len(found) > 1 and found[1].score > thresholds.TIE * found[0].score


def _epithet(opener: str | None, head: str, wanted: frozenset[str]) -> bool:
    """Whether a phrase may vary a name: "the Norwick billionaire", "Quill's former strategist"."""
    if opener == "definite":
        return _aged(head) or (bool(wanted) and head in words().epithets)
    role = words().roles.get(head)
    return role is not None and not role.gender and head in words().epithets and "former" in wanted


def _salient(
    roster: Roster,
    sought: Sought,
    start: int,
    before: Sequence[tuple[int, int | None]],
    inside: set[int],
) -> tuple[Candidate, ...]:
    """Whom the text is about just there, for a phrase that varies a name: "the Norwick billionaire".

    Nobody, where the article does not say of them what the phrase says, and another is nearly as likely.
    """
    role = words().roles.get(sought.head)
    genders: list[Gender] = [role.gender] if role and role.gender else ["m", "f"]
    found = [c for g in genders for c in pronouns.antecedents(roster, g, start, before)]
    fitting = [evolve(c, score=round(c.score * _likely(roster, c.entity, sought), 4)) for c in found]
    best = {c.entity: c for c in sorted(fitting, key=lambda c: c.score) if c.entity not in inside}
    ranked = [
        c for c in sorted(best.values(), key=lambda c: (-c.score, c.entity)) if c.score >= thresholds.EPITHET
    ]
    rivalled = len(ranked) > 1 and ranked[1].score > thresholds.RIVALLED * ranked[0].score
    if rivalled and not sought.supported(roster.profile(ranked[0].entity)):
        return ()
    return tuple(ranked)


def _likely(roster: Roster, entity: int, sought: Sought) -> float:
    """How well a person suits a phrase that nobody has been called by: main persons do, others do not."""
    profile = roster.profile(entity)
    w = words()
    if not sought.fits(profile) or (sought.head in w.parties and not profile.parties):
        return 0.0
    callings = [noun for noun in profile.roles if noun not in w.kin and noun not in w.relations]
    other = bool(callings) and not any(noun in w.epithets for noun in callings)
    rules = any(noun in w.rulers and noun != sought.head for noun in callings)
    prominence = min(1.0, len(roster.entities[entity].mentions) / thresholds.PROMINENT)
    return prominence * (thresholds.OTHER_CALLING if other or rules else 1.0)


def _apposed(roster: Roster, start: int, end: int) -> Resolution | None:
    """The person whose name ends the phrase, or follows it: "the ambassador at the time, Ada Quill,"."""
    inside = roster.mentions_in(start, end)
    text = roster.discourse.view.text
    after = roster.mentions_in(end + 2, end + 3) if text[end : end + 2] == ", " else ()
    if after and text[after[0].end : after[0].end + 1] in {",", "."}:
        entity = roster.entities[after[0].entity]
        if entity.kind == "person" and " " in after[0].text:
            return Resolution(entity.name, "full", entity.id)
    if not inside or text[inside[-1].start - 2 : inside[-1].start] != ", ":
        return None
    entity = roster.entities[inside[-1].entity]
    if entity.kind != "person" or text[inside[-1].end : end].strip(" ,."):
        return None
    return Resolution(entity.name, "full", entity.id)


def _behind(roster: Roster, start: int, head_end: int, end: int) -> Resolution | None:
    """The body whose words an unnamed spokesperson or a document gives.

    "a Harbor Council spokesman", "a statement from the council", "a notice on the council's website"; what a
    memo is about, or who obtained it, is not meant.
    """
    w = words()
    text = roster.discourse.view.text
    for mention in roster.mentions_in(start, end):
        entity = roster.entities[mention.entity]
        if entity.kind != "body" or mention.end > end:
            continue
        between = text[head_end : mention.start].lower().split()
        owns = text[mention.end : mention.end + 3] in {"'s ", "’s "}
        links = [word for word in between if word not in w.determiners]
        if not links or (
            len(links) == 1 and (links[0] in w.source_prepositions or (owns and links[0] in w.prepositions))
        ):
            return Resolution(entity.name, "spokesperson", entity.id)
    return None


def _bearers(
    roster: Roster,
    sought: Sought,
    start: int,
    before: Sequence[tuple[int, int | None]],
) -> tuple[Candidate, ...]:
    """Who bears a role by what the article has said so far, best first."""
    roles, nations = words().roles, words().nations
    head, wanted = sought.head, sought.words
    here = roster.discourse.sentences.at(start)
    spoke = {entity for _, entity in before[-thresholds.LOOK_BACK :]}
    last = {m.entity: m.start for m in roster.mentions_in(0, start)[-thresholds.LOOK_BACK :]}
    out = []
    for number, seen in last.items():
        entity = roster.entities[number]
        if not sought.age and not _may_bear(entity, head):
            continue
        fits, reason = 0.0, ""
        profile = roster.profile(entity.id)
        if not sought.fits(profile):
            continue
        if sought.age and sought.age in profile.ages:
            fits, reason = 1.0, f"is {sought.age}"
        supported = sought.supported(profile)  # a nominee may be called a candidate: of that party, then
        for noun, more in profile.roles.items():
            if noun == head:
                fit = 1.0 + len(wanted & more)
                if wanted & nations and more & nations and not wanted & more & nations:
                    fit *= thresholds.OTHER_NATION  # "the Norwegian minister" is no Dane
            elif supported and noun in roles and head in roles[noun].also:
                fit = 0.6 + 0.4 * len(wanted & more)
            else:
                continue
            if fit > fits:
                fits, reason = fit, f"called {' '.join(sorted(more))} {noun}".replace("  ", " ")
        if not fits:
            continue
        fits += bool(sought.states and not sought.states.isdisjoint(profile.states))
        away = here - roster.discourse.sentences.at(seen)
        score = fits * thresholds.FADE ** min(away, 6) + (0.2 if entity.id in spoke else 0.0)
        out.append(Candidate(entity.name, entity.id, round(score, 4), reason))
    return tuple(sorted(out, key=lambda c: (-c.score, c.entity)))


def _may_bear(entity: Entity, noun: str) -> bool:
    """Whether an entity may be called so: a person by a calling, a body by its kind, either by its name."""
    known = words().callings if entity.kind == "person" else words().body_kinds
    return noun in known or any(noun in role for role in entity.roles)
