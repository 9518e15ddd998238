"""Finds the cues of a sentence and, for each, who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.speakers.grammar import (
    ADV,
    BE,
    CONJ,
    DET,
    FINITE,
    GERUND,
    HAVE,
    MODAL,
    OBJ,
    PARTICIPLE,
    PREP,
    PRON,
    REL,
    Grammar,
    Verb,
)
from provenance.speakers.phrases import Phrase, main_subject, phrase_right, possessive, subject_left
from provenance.speakers.tokens import Token


@frozen
class Clause:
    """A cue and who speaks, as token numbers of the sentence.

    `order` says where the speaker stands: "subject", "inverted" (said Smith), "relative" (who said),
    "shared" (the verb shares an earlier verb's subject), "by" (passive), or "none".
    """

    start: int
    end: int
    verb: Verb
    speaker: Phrase | None
    order: str

    @property
    def left(self) -> int:
        """The first token of cue and speaker together, where they stand side by side."""
        return min(self.start, self.speaker.start) if self.speaker and self.order != "shared" else self.start

    @property
    def right(self) -> int:
        """The token after cue and speaker together."""
        return max(self.end, self.speaker.end) if self.speaker and self.order == "inverted" else self.end


def find(s: Sequence[Token], grammar: Grammar, noun_verbs: frozenset[str]) -> tuple[Clause, ...]:
    """The cues of a sentence, in order."""
    found: list[Clause] = []
    for i, token in enumerate(s):
        if token.quote >= 0 or not token.word:
            continue
        verb, end = _verb_at(s, i, grammar)
        if verb is None or (token.capital and i and s[i - 1].word):
            continue
        clause = _clause(s, i, end, verb, found, noun_verbs=noun_verbs)
        if clause is not None:
            found.append(clause)
    return tuple(found)


def _verb_at(s: Sequence[Token], i: int, grammar: Grammar) -> tuple[Verb | None, int]:
    low = s[i].low
    for rest, verb in grammar.phrases.get(low, ()):
        end = i + 1 + len(rest)
        if end <= len(s) and all(s[i + 1 + n].low == w for n, w in enumerate(rest)):
            return verb, end
    return s[i].verb, i + 1


def _clause(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, noun_verbs: frozenset[str]
) -> Clause | None:
    k = i
    while k > 0 and (s[k - 1].classes & ADV or s[k - 1].low.endswith("ly")) and not s[k - 1].classes & DET:
        k -= 1
    before = s[k - 1] if k else None
    if (
        before is not None
        and (before.classes & DET or possessive(before))
        and not before.classes & (BE | PRON | REL)
    ):
        return None
    forms = verb.forms
    helper = before.classes & (BE | HAVE | MODAL) if before is not None else 0
    if before is not None and helper & BE and forms & PARTICIPLE and not (helper & HAVE and forms & FINITE):
        return _passive(s, i, end, verb)
    if end < len(s) and s[end].low == "by" and forms & PARTICIPLE and not helper:
        return _passive(s, i, end, verb)
    if before is not None and before.low == "to" and forms & FINITE:
        return Clause(i, end, verb, _shared(s, i, found), "shared")
    if forms & GERUND and not helper & BE:
        return _gerund(s, i, end, verb, found, before=before)
    if before is not None and before.classes & PREP and not before.classes & (PRON | REL):
        return None
    if before is None or before.quote >= 0 or (not before.word and k > 1 and s[k - 2].quote >= 0):
        inverted = _inverted(s, i, end, verb, noun_verbs)
        if inverted is not None:
            return inverted
        if before is None:
            return None
    if s[i].low in noun_verbs and not _has_subject(s, k):
        return None
    if before is not None and before.classes & CONJ:
        return Clause(i, end, verb, _shared(s, i, found), "shared")
    speaker = subject_left(s, i)
    if speaker is None:
        return Clause(i, end, verb, _shared(s, i, found), "shared")
    return Clause(i, end, verb, speaker, "relative" if s[speaker.start].classes & REL else "subject")


def _has_subject(s: Sequence[Token], k: int) -> bool:
    """Does a word that can be a noun have a subject right before it?"""
    if k == 0:
        return False
    before = s[k - 1]
    return bool(
        before.classes & (PRON | REL | MODAL | HAVE | BE)
        or before.capital
        or before.text in {",", ")"}
        or (before.word and not before.classes and before.low.endswith("s"))
    )


def _passive(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause:
    if verb.lemma == "quote":
        return Clause(i, end, verb, subject_left(s, i), "subject")
    for j in range(end, min(end + 12, len(s))):
        if s[j].low == "by":
            speaker = phrase_right(s, j + 1, len(s))
            return Clause(i, end, verb, speaker, "by")
        if s[j].text in {";", ":"}:
            break
    return Clause(i, end, verb, None, "none")


def _gerund(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, before: Token | None
) -> Clause:
    if before is not None and before.word and before.capital and not before.classes:
        return Clause(i, end, verb, subject_left(s, i), "subject")
    return Clause(i, end, verb, _shared(s, i, found), "shared")


def _inverted(s: Sequence[Token], i: int, end: int, verb: Verb, noun_verbs: frozenset[str]) -> Clause | None:
    if end >= len(s) or not verb.forms & FINITE:
        return None
    after = s[end]
    if not after.word or (after.classes & (PREP | OBJ) and not after.classes & (DET | PRON)):
        return None
    if after.classes & ADV and not after.classes & DET:
        return None
    speaker = phrase_right(s, end, len(s))
    return None if speaker is None else Clause(i, end, verb, speaker, "inverted")


def _shared(s: Sequence[Token], i: int, found: Sequence[Clause]) -> Phrase | None:
    """The subject that a verb without its own takes over: the last cue's, or the sentence's."""
    for clause in reversed(found):
        if clause.speaker is not None and clause.order in ("subject", "shared", "inverted", "relative"):
            return clause.speaker
    return main_subject(s, i) or main_subject(s, len(s), i + 1)
