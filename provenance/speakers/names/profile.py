"""What an article says of a person or body beside its name: callings, kinship, gender.

"Ada Quill, the mayor of Norwick," is a mayor; "his wife, Ada Quill" is a wife and a woman; somebody whom the
next words take up as "she" is a woman. Read only of those whom a pronoun or noun could mean.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex
from attrs import field

from provenance.light import lazily, record
from provenance.speakers.names.discourse import Discourse
from provenance.speakers.names.records import Entity, Gender
from provenance.speakers.names.states import beside
from provenance.speakers.names.words import words

_WORD = regex.compile(r"[\p{L}\p{M}’'-]++")
_PARTY = regex.compile(r"\s\(([DR])-")
_AGE = regex.compile(r",\s\d{1,3}(?=,)")
_AGED = regex.compile(r",?\s\(?(\d{1,3})[,.)]")
_YEAR_OLD = regex.compile(r"\b(\d{1,3})-year-old\s(?:[\p{L}’'-]++\s){0,4}+$")
_IS = regex.compile(r",?\s(?:who\s)?(?:is|was|became|is now|has been)\s(?:an?|the|his|her|their)\s")
_TELLING = frozenset({"wh", "is", "wa", "be", "ha"})  # what `_IS` and `_HEADS` start with
_HEADS = regex.compile(r",?\swho\s(?:heads|leads|runs|headed|led|directs|chairs)\s")
_HE_SHE = regex.compile(r"\b(?:he|his|him|himself|she|her|hers|herself)\b", regex.IGNORECASE)
_SEGMENT_END = regex.compile(r"[,.;:)—–\n“”\"]|\s(?:who|that|which|said|says|told)\s")
_MENTIONS_READ = 10
_BEFORE = 60
_AFTER = 110


@record(slots=False)
class Profile:
    """What an article says of one entity, each part read when first asked.

    `persons` are the starts of all mentions of persons, sorted.
    """

    entity: Entity
    discourse: Discourse = field(repr=False)
    persons: Sequence[int] = field(repr=False)

    @lazily
    def roles(self) -> dict[str, frozenset[str]]:
        """The nouns for what it is, each with the words that stood before it, all in lower case."""
        roles: dict[str, frozenset[str]] = {}
        for role in self.entity.roles:
            noun = role.partition(" of ")[0].rpartition(" ")[2]
            roles[noun] = roles.get(noun, frozenset()) | frozenset(role.split()) - {noun}
        known = words().roles if self.entity.kind == "person" else words().body_kinds
        text = self.discourse.view.text
        for mention in self.entity.mentions[:_MENTIONS_READ]:
            for phrase in _phrases(text, mention.start, mention.end):
                _note(phrase, known, roles)
        return roles

    @lazily
    def gender(self) -> Gender:
        """A person's, by name, calling, or the pronouns that follow; a body's is that of its name, if any."""
        entity = self.entity
        if entity.kind != "person" or entity.gender is not None:
            return entity.gender
        return _gender_of_roles(self.roles) or _gender_of_pronouns(entity, self.discourse, self.persons)

    @lazily
    def states(self) -> frozenset[str]:
        """The states of the U.S. that the article ties a person to."""
        if self.entity.kind != "person":
            return frozenset()
        text = self.discourse.view.text
        near = (beside(text, m.start, m.end) for m in self.entity.mentions[:_MENTIONS_READ])
        return frozenset(state for state in near if state is not None)

    @lazily
    def ages(self) -> frozenset[str]:
        """The ages that the article gives a person, in digits: "Quill, 34,", "34-year-old dentist Quill"."""
        text = self.discourse.view.text
        mentions = self.entity.mentions[:_MENTIONS_READ] if self.entity.kind == "person" else ()
        after = [_AGED.match(text, m.end) for m in mentions]
        before = [_YEAR_OLD.search(text, max(0, m.start - _BEFORE), m.start) for m in mentions]
        return frozenset(found[1] for found in (*after, *before) if found)

    @lazily
    def parties(self) -> frozenset[str]:
        """The parties that the article counts the person to."""
        party = words().parties
        said = (*self.roles, *(word for more in self.roles.values() for word in more))
        return frozenset(party[word] for word in said if word in party)


def _phrases(text: str, start: int, end: int) -> list[str]:
    """The noun phrases that stand in apposition to a mention, or are said of it."""
    before = text[max(0, start - _BEFORE) : start]
    before = before[before.rfind("\n") + 1 :].rstrip()
    after = text[end : end + _AFTER]
    out = []
    if before[-1:].isalpha():
        out.append(_tail(before))
    elif before[-1:] in {",", "—", "–"} and after[:1] in {",", ".", "—", "–"}:
        out.append(_tail(before[:-1].rstrip()))
    if after[:1] not in {" ", ","}:
        return out
    party = _PARTY.match(after) if after.startswith(" (") else None
    if party:
        out.append("democrat" if party.group(1) == "D" else "republican")
        out.append("lawmaker")
        after = after[after.find(")") + 1 :]
    if after.startswith(", "):
        age = _AGE.match(after)
        if age:
            after = after[age.end() :]
    telling = after.lstrip(",")[1:3] in _TELLING
    said = _IS.match(after) if telling else None
    if said:
        out.append(_head(after[said.end() :]))
    elif telling and _HEADS.match(after):
        out.append("head")
    elif after.startswith((", ", " — ", " – ")):
        out.append(_head(after[2:]))
    return out


def _tail(before: str) -> str:
    """The last words of a stretch, back to a determiner, preposition, name or punctuation, in lower case."""
    stop = max(before.rfind(c) for c in ',.;:()“”"')
    found = [m.group() for m in _WORD.finditer(before, stop + 1)]
    if len(found) > 2 and found[-2] == "of":
        found = found[:-2]  # "secretary of state"
    w = words()
    out: list[str] = []
    for word in reversed(found):
        low = word.lower()
        named = word != low and not (
            word in w.demonyms or word in w.places or low in w.parties or word.isupper()
        )
        if low in w.prepositions or low in w.determiners or word.endswith(("'s", "’s")) or (named and out):
            break
        if low in w.saying:
            break  # the other one said front-runner Ada Quill
        out.append(low)
    return " ".join(reversed(out))


def _head(after: str) -> str:
    """The first words of a stretch, up to its first preposition, clause or punctuation; none of a clause."""
    stop = _SEGMENT_END.search(after)
    found: list[str] = []
    w = words()
    for m in _WORD.finditer(after[: stop.start()] if stop else after):
        word = m.group().lower()
        if word in w.saying:
            return ""  # "Turning to Quill, the judge asked": two persons
        if word in w.prepositions or word in w.relatives:
            return " ".join(found)
        if not found and word in w.subordinators:
            return ""  # "Quill, while his adviser said" is no adviser
        found.append(word)
    return "" if stop and stop.group().strip() in w.saying else " ".join(found)


def _note(phrase: str, known: object, roles: dict[str, frozenset[str]]) -> None:
    assert isinstance(known, (dict, frozenset))
    found = phrase.split()
    for i, word in enumerate(found):
        last = i + 1 == len(found) or found[i + 1] == "and"
        if last and word in known:
            roles[word] = roles.get(word, frozenset()) | frozenset(found[:i])


def _gender_of_roles(roles: dict[str, frozenset[str]]) -> Gender:
    for noun in roles:
        role = words().roles.get(noun)
        if role is not None and role.gender:
            return role.gender
    return None


def _gender_of_pronouns(entity: Entity, discourse: Discourse, persons: Sequence[int]) -> Gender:
    """The "he" or "she" that follows a mention, before anybody else is named, is a vote."""
    text = discourse.view.text
    votes = 0
    for mention in entity.mentions[:_MENTIONS_READ]:
        if discourse.in_quote(mention.start):
            continue
        ends = discourse.sentences.ends
        last = ends[min(discourse.sentences.at(mention.start) + 1, len(ends) - 1)]
        i = bisect_right(persons, mention.start)
        if i < len(persons):
            last = min(last, persons[i])
        found = _HE_SHE.search(text, mention.end, max(mention.end, last))
        if found and not discourse.in_quote(found.start()):
            votes += 1 if words().anaphors[found.group().lower()] == "m" else -1
    return "m" if votes > 0 else "f" if votes < 0 else None
