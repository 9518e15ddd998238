"""Finds the cues of a sentence and, for each, who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.speakers.grammar import (
    ADV,
    AUX,
    BE,
    CONJ,
    DET,
    FINITE,
    GERUND,
    HAVE,
    HOLD,
    MANNER,
    MODAL,
    NOUN_VERB,
    OBJ,
    PARTICIPLE,
    PREP,
    PRON,
    REL,
    SAY,
    SHOW,
    SPEECH_NOUN,
    STRONG,
    SUB,
    TIME,
    VERB,
    Grammar,
    Verb,
)
from provenance.speakers.phrases import (
    Phrase,
    adverb,
    attributive,
    group_left,
    main_subject,
    nominal,
    phrase_right,
    possessive,
    subject_left,
    verbal,
)
from provenance.speakers.tokens import Token

NOMINAL = frozenset({"that", "what", "how", "why", "whether"})


@frozen
class Clause:
    """A cue and who speaks, as token numbers of the sentence.

    `order` says where the speaker stands: "subject", "inverted" (said Smith), "relative" (who said),
    "shared" (the verb shares an earlier verb's subject), "by" (passive), or "none". `unreal` marks what is
    not said to have been said: "would say", "to say".
    """

    start: int
    end: int
    verb: Verb
    speaker: Phrase | None
    order: str
    unreal: bool = False

    @property
    def strong(self) -> bool:
        """Is this a verb of speech, not one of thought, manner or deed?"""
        return bool(self.verb.frames & STRONG) and not self.verb.frames & HOLD

    @property
    def left(self) -> int:
        """The first token of cue and speaker together, where they stand side by side."""
        return min(self.start, self.speaker.start) if self.speaker and self.order != "shared" else self.start

    @property
    def right(self) -> int:
        """The token after cue and speaker together."""
        return max(self.end, self.speaker.end) if self.speaker and self.order == "inverted" else self.end


def find(s: Sequence[Token], grammar: Grammar) -> tuple[Clause, ...]:
    """The cues of a sentence, in order."""
    found: list[Clause] = []
    for i, token in enumerate(s):
        if token.quote >= 0 or not token.word:
            continue
        verb, end = _verb_at(s, i, grammar)
        if verb is None or (token.capital and i and s[i - 1].word):
            continue
        clause = _clause(s, i, end, verb, found)
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


def _clause(s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause]) -> Clause | None:
    k = i
    while k > 0 and adverb(s[k - 1]) and not s[k - 1].classes & DET:
        k -= 1
    before = s[k - 1] if k else None
    if before is not None and (before.classes & DET or possessive(before)):
        if not before.classes & (BE | HAVE | PRON | REL):
            return None
        if attributive(s, i):
            return None
    helper = before.classes & (BE | HAVE | MODAL) if before is not None else 0
    forms = verb.forms
    if (
        forms & PARTICIPLE
        and not forms & GERUND
        and helper & BE
        and not (before and before.classes & PRON and helper & HAVE)
    ):
        return _passive(s, i, end, verb)
    reduced = forms & PARTICIPLE and not helper and end + 1 < len(s) and s[end].low == "by"
    if reduced and (not verb.frames & SAY or s[end + 1].capital):
        return _passive(s, i, end, verb)
    if helper & MODAL and forms & FINITE:
        return Clause(i, end, verb, subject_left(s, i), "subject", True)
    if before is not None and before.low == "to" and forms & FINITE:
        return Clause(i, end, verb, _shared(s, i, found), "shared", True)
    if forms & GERUND and not helper & BE:
        return _gerund(s, i, end, verb, found, before=before)
    if before is not None and before.classes & PREP and not before.classes & (PRON | REL | SUB):
        return None
    after_quote = before is None or before.quote >= 0 or (not before.word and k > 1 and s[k - 2].quote >= 0)
    if after_quote:
        inverted = _inverted(s, i, end, verb)
        if inverted is not None or before is None:
            return inverted
    elif (
        before is not None and before.text in {",", "—", "-", "–"} and any(s[j].quote >= 0 for j in range(k))
    ):
        inverted = _closing(s, i, end, verb)
        if inverted is not None:
            return inverted
    if s[i].classes & NOUN_VERB and not _has_subject(s, k, plural=s[i].low == verb.lemma):
        return None
    if before is not None and before.classes & CONJ:
        return Clause(i, end, verb, _shared(s, i, found), "shared")
    speaker = subject_left(s, i)
    if speaker is None:
        return Clause(i, end, verb, _shared(s, i, found), "shared")
    return Clause(i, end, verb, speaker, "relative" if s[speaker.start].classes & REL else "subject")


def _has_subject(s: Sequence[Token], k: int, *, plural: bool) -> bool:
    """Does a word that can be a noun have a subject right before it (for a base form, a plural one)?"""
    if k == 0:
        return False
    before = s[k - 1]
    return bool(
        before.classes & (PRON | REL | MODAL | HAVE | BE)
        or (before.capital and not plural)
        or (before.capital and k > 1 and s[k - 2].classes & CONJ)
        or before.text in {",", ")"}
        or (before.word and not before.classes and before.verb is None and before.low.endswith("s"))
    )


def _passive(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause:
    if verb.lemma == "quote":
        return Clause(i, end, verb, subject_left(s, i), "subject")
    for j in range(end, min(end + 12, len(s))):
        if s[j].low == "by":
            return Clause(i, end, verb, phrase_right(s, j + 1, len(s)), "by")
        if s[j].text in {";", ":"}:
            break
    return Clause(i, end, verb, None, "none")


def _gerund(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, before: Token | None
) -> Clause:
    if before is not None and before.word and nominal(s, i - 1) and not before.classes & (SPEECH_NOUN | TIME):
        group = group_left(s, i)
        if before.capital or (group > 0 and s[group - 1].low in ("with", "of", "as")):
            head = Phrase(group, i, i) if group < i else None
            return Clause(i, end, verb, head, "subject")
    return Clause(i, end, verb, _shared(s, i, found), "shared")


def _inverted(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause | None:
    if end >= len(s) or not verb.forms & FINITE or not verb.frames & (SAY | MANNER | SHOW):
        return None
    after = s[end]
    if not after.word or (after.classes & (PREP | OBJ | ADV | SUB) and not after.classes & (DET | PRON)):
        return None
    speaker = phrase_right(s, end, len(s))
    return None if speaker is None else Clause(i, end, verb, speaker, "inverted")


def _closing(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause | None:
    """The verb and its subject close the sentence: ..., said Ada Cole, who leads the group."""
    clause = _inverted(s, i, end, verb) if verb.frames & SAY else None
    if clause is None or clause.speaker is None:
        return None
    after = s[clause.speaker.end] if clause.speaker.end < len(s) else None
    if after is not None and after.word and not (after.classes & (PREP | ADV | SUB) or after.capital):
        return None
    return clause


def _shared(s: Sequence[Token], i: int, found: Sequence[Clause]) -> Phrase | None:
    """The subject that a verb without its own takes over: that of the clause it goes on from."""
    k = i - 1
    for clause in reversed(found):
        if clause.speaker is None or clause.order not in {"subject", "shared", "inverted", "relative"}:
            continue
        if clause.verb.frames & SAY or not clause.strong:
            pass
        hosted = _plain_host(s, i, clause.end)
        return hosted or clause.speaker
    return _plain_host(s, i, 0) or main_subject(s, i) or main_subject(s, len(s), k + 2)


_FRESH = frozenset({"where", "while", "when", "as", "after", "and", "but", ";", "—"})


def _plain_host(s: Sequence[Token], i: int, low: int) -> Phrase | None:
    """The subject of the last plain verb after `low`, where its clause is no complement of a cue."""
    for j in range(i - 1, low, -1):
        t = s[j]
        if (
            t.quote >= 0
            or not (t.classes & (VERB | AUX))
            or t.verb is not None
            or not (verbal(s, j) or t.classes & AUX)
        ):
            continue
        phrase = subject_left(s, j, low)
        if phrase is None or s[phrase.start].classes & REL:
            continue
        if low == 0:
            return phrase
        before = s[phrase.start - 1]
        if before.low in _FRESH or (before.text == "," and s[phrase.start - 2].low in _FRESH):
            return phrase
    return None


def subordinate(s: Sequence[Token], clause: Clause) -> bool:
    """Does the clause stand in a subordinate one ("when Cole said ...", ", who said ...")?"""
    if clause.order == "relative":
        return True
    k = clause.left - 1
    return k >= 0 and bool(s[k].classes & SUB) and s[k].low not in NOMINAL
