"""Finds the cues of a sentence and, for each, who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from provenance.speakers.grammar import (
    ABSOLUTE,
    ADV,
    AS,
    AS_WORD,
    AUX,
    BE,
    BEARER,
    BY,
    CALL,
    CONJ,
    CONTENT,
    DET,
    FINITE,
    FREE_REL,
    GERUND,
    HAVE,
    HOLD,
    INFINITIVE,
    MANNER,
    MODAL,
    NOUN_VERB,
    NOUNISH,
    OBJ,
    OPENER,
    PARTICIPLE,
    PLURAL,
    PREP,
    PRON,
    REL,
    SAY,
    SHOW,
    SPEECH_NOUN,
    STRONG,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
    Grammar,
    Verb,
)
from provenance.speakers.phrases import (
    Phrase,
    adverb,
    group_left,
    main_subject,
    nominal,
    phrase_left,
    phrase_right,
    possessive,
    subject_left,
    verbal,
)
from provenance.speakers.tokens import Token


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
        if verb is None or (token.capital and i and (s[i - 1].word or s[i - 1].quote >= 0)):
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
    owned = before is not None and (before.classes & DET or possessive(before))
    if before is not None and owned:
        alone = before.classes & (BE | HAVE | PRON | REL)  # "two said", "who's saying"
        if not alone or s[i].classes & NOUN_VERB:
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
    reduced = forms & PARTICIPLE and not helper and end + 1 < len(s) and s[end].classes & BY
    if reduced and (not verb.frames & SAY or s[end + 1].capital):
        return _passive(s, i, end, verb)
    if _naming(s, i, end, verb):
        return Clause(i, end, verb, None, "none")
    if helper & HAVE and forms & PARTICIPLE and _after_words(s, k - 1):
        perfect = _inverted(s, i, end, verb, PARTICIPLE)  # « ... », a déclaré Cole
        if perfect is not None:
            return perfect
    if helper & MODAL and forms & FINITE:
        return Clause(i, end, verb, subject_left(s, i), "subject", True)
    if before is not None and before.classes & INFINITIVE and forms & FINITE:
        return Clause(i, end, verb, _shared(s, i, found, verb), "shared", True)
    if forms & GERUND and not helper & BE:
        if end < len(s) and s[end].classes & AUX and before is not None and before.word:
            return None  # "the warning was"
        return _gerund(s, i, end, verb, found, before=before)
    prepositional = before is not None and before.classes & PREP and not before.classes & (PRON | REL | SUB)
    if prepositional and (s[i].classes & NOUN_VERB or forms & GERUND):
        return None
    if _after_words(s, k):
        inverted = _inverted(s, i, end, verb)
        if inverted is not None or before is None:
            return inverted
    elif (
        before is not None and before.text in {",", "—", "-", "–"} and any(s[j].quote >= 0 for j in range(k))
    ):
        inverted = _closing(s, i, end, verb)
        if inverted is not None and inverted.speaker is not None:
            named = s[inverted.speaker.head - 1].capital
            if named or subject_left(s, i) is None:
                return inverted
    if s[i].classes & NOUN_VERB and not _has_subject(s, i, k, verb):
        return None
    if before is not None and before.classes & CONJ:
        return Clause(i, end, verb, _shared(s, i, found, verb), "shared")
    speaker = subject_left(s, i)
    if speaker is None:
        return Clause(i, end, verb, _shared(s, i, found, verb), "shared")
    if s[speaker.start].classes & THAT:
        borne = phrase_left(s, speaker.start)
        if borne is not None and s[borne.head - 1].classes & BEARER:
            return Clause(i, end, verb, borne, "relative")
    return Clause(i, end, verb, speaker, "relative" if s[speaker.start].classes & REL else "subject")


def _has_subject(s: Sequence[Token], i: int, k: int, verb: Verb) -> bool:
    """Does a word that can be a noun have a subject right before it (for a base form, a plural one)?"""
    if k == 0:
        return False
    before = s[k - 1]
    plural = s[i].low == verb.lemma
    after = s[i + 1] if i + 1 < len(s) else None
    if before.classes & (PRON | REL | MODAL | HAVE | BE) or before.text == ")":
        return True
    ends = after is None or after.text in ".,"
    if ends and any(t.quote >= 0 for t in s[:k]):
        return before.text == "," or bool(before.word and not before.classes & ~NOUNISH)
    if after is None or (after.classes & PREP and not (after.classes & AS_WORD and verb.frames & AS)):
        return before.text == "," or (after is None and before.capital and not plural)
    object_follows = (
        bool(after.classes & (DET | OBJ | PRON | SUB | REL))
        or after.capital
        or after.quote >= 0
        or bool(after.classes & INFINITIVE)
    )
    if before.capital:
        if plural:
            return k > 1 and bool(s[k - 2].classes & CONJ)
        return after.word or object_follows or after.text == ":"
    if before.text == ",":
        return True
    if before.classes & CONJ:
        return object_follows
    if not before.word or before.classes & ~NOUNISH:
        return False
    if plural:
        return before.verb is None and bool(before.classes & PLURAL)
    return object_follows


def _passive(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause:
    if verb.lemma == "quote":
        return Clause(i, end, verb, subject_left(s, i), "subject")
    for j in range(end, min(end + 12, len(s))):
        if s[j].classes & BY:
            return Clause(i, end, verb, phrase_right(s, j + 1, len(s)), "by")
        if s[j].text in {";", ":"}:
            break
    return Clause(i, end, verb, None, "none")


def _gerund(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, before: Token | None
) -> Clause:
    if before is not None and before.classes & BEARER:
        return Clause(i, end, verb, Phrase(group_left(s, i), i, i), "subject")
    if before is not None and before.word and nominal(s, i - 1) and not before.classes & (SPEECH_NOUN | TIME):
        group = group_left(s, i)
        if before.capital or (group > 0 and s[group - 1].classes & ABSOLUTE):
            head = Phrase(group, i, i) if group < i else None
            return Clause(i, end, verb, head, "subject")
    return Clause(i, end, verb, _shared(s, i, found, verb), "shared")


def _after_words(s: Sequence[Token], k: int) -> bool:
    """Does the sentence start at `k`, or a quotation end right before it?"""
    return k == 0 or s[k - 1].quote >= 0 or (not s[k - 1].word and k > 1 and s[k - 2].quote >= 0)


def _inverted(s: Sequence[Token], i: int, end: int, verb: Verb, form: int = FINITE) -> Clause | None:
    if end >= len(s) or not verb.forms & form or not verb.frames & (SAY | MANNER | SHOW):
        return None
    if s[i].classes & NOUN_VERB and s[i].low == verb.lemma:
        return None  # his "..." remark
    after = s[end]
    if not after.word or (after.classes & (PREP | OBJ | ADV | SUB) and not after.classes & (DET | PRON)):
        return None
    speaker = phrase_right(s, end, len(s))
    if speaker is None or (speaker.end < len(s) and s[speaker.end].classes & AUX):
        return None  # said the plan was
    return Clause(i, end, verb, speaker, "inverted")


def _naming(s: Sequence[Token], i: int, end: int, verb: Verb) -> bool:
    """Is this "a group called '...'", where nobody calls? (What he called "...", which she called "..." are
    cues.)"""
    if not verb.frames & CALL or verb.frames & (SAY | HOLD) or end >= len(s) or not verb.forms & PARTICIPLE:
        return False
    if s[end].quote < 0 and not (s[end].classes & DET and end + 1 < len(s) and s[end + 1].quote >= 0):
        return False
    if s[end].quote < 0 and verbal(s, i) and i > 0 and (s[i - 1].capital or s[i - 1].classes & PRON):
        return False
    return not any(s[j].classes & (REL | FREE_REL) for j in range(max(0, i - 24), i))


def _closing(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause | None:
    """The verb and its subject close the sentence: ..., said Ada Cole, who leads the group."""
    clause = _inverted(s, i, end, verb) if verb.frames & SAY else None
    if clause is None or clause.speaker is None:
        return None
    after = s[clause.speaker.end] if clause.speaker.end < len(s) else None
    if after is not None and after.word and not (after.classes & (PREP | ADV | SUB) or after.capital):
        return None
    return clause


def _shared(s: Sequence[Token], i: int, found: Sequence[Clause], verb: Verb) -> Phrase | None:
    """The subject that a verb without its own takes over: that of the clause it goes on from.

    A verb of speech goes on from one ("Cole said the plan failed and called it ..."), not from what stands
    in its report.
    """
    low = 0
    chosen: Phrase | None = None
    for n in range(len(found) - 1, -1, -1):
        clause = found[n]
        if clause.speaker is None or clause.order not in {"subject", "shared", "inverted", "relative"}:
            continue
        if clause.unreal and clause.order == "shared":
            chosen = chosen or clause.speaker
            continue
        chosen, low = chosen or clause.speaker, max(low, clause.end)
        if not verb.frames & STRONG or (clause.strong and not complement(s, found, n)):
            chosen = clause.speaker
            break
        if clause.verb.frames & (SAY | TELL) and any(s[j].quote >= 0 for j in range(clause.end, i)):
            chosen = (
                clause.speaker
            )  # its report holds words of its own: "Lee announced that '...', and advised"
            break
    hosted = _plain_host(s, i, low)
    if hosted is not None or chosen is not None:
        return hosted or chosen
    return main_subject(s, i) or _following(s, i)


def _following(s: Sequence[Token], i: int) -> Phrase | None:
    """The subject that an opening phrase waits for: After calling the plan "...", Cole left."""
    for j in range(i + 1, len(s) - 1):
        t = s[j]
        if t.text == "," or (t.quote >= 0 and t.text.rstrip(" ”’\"')").endswith(",")):
            phrase = phrase_right(s, j + 1, len(s))
            after = s[phrase.end] if phrase is not None and phrase.end < len(s) else None
            if (
                after is not None
                and after.word
                and (after.classes & (VERB | AUX | ADV) or after.verb is not None)
            ):
                return phrase
    return main_subject(s, len(s), i + 1)


def complement(s: Sequence[Token], found: Sequence[Clause], n: int) -> bool:
    """Is the clause what an earlier verb of speech reports (Cole said that Lee denied ...)?"""
    left = found[n].left
    if found[n].order == "shared" or not left:
        return False
    return bool(s[left - 1].classes & THAT) or any(c.end == left and c.strong for c in found[:n])


_BREAKS = frozenset({";", "—"})


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
        if _opens(before) or (before.text == "," and _opens(s[phrase.start - 2])):
            return phrase
    return None


def _opens(token: Token) -> bool:
    """Does a clause of its own start after this?"""
    return bool(token.classes & OPENER) or token.text in _BREAKS


def subordinate(s: Sequence[Token], clause: Clause) -> bool:
    """Does the clause stand in a subordinate one ("when Cole said ...", ", who said ...")?"""
    if clause.order == "relative":
        return True
    k = clause.left - 1
    return k >= 0 and bool(s[k].classes & SUB) and not s[k].classes & CONTENT
