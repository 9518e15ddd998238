"""Finds the cues of a sentence and, for each, who speaks."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.speakers import thresholds
from provenance.speakers.clauses import Clause, shared_subject
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
    CAUSE,
    CONJ,
    DET,
    FINITE,
    FIRST,
    FLOATING,
    FREE_REL,
    GERUND,
    HAVE,
    HEARING,
    HOLD,
    INFINITIVE,
    MANNER,
    MODAL,
    NOUN_VERB,
    NOUNISH,
    NUMBER,
    OBJ,
    PARTICIPLE,
    PLURAL,
    PREP,
    PRON,
    QUOTING,
    REL,
    SAY,
    SHOW,
    SPEECH_NOUN,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
    WITHIN,
    Grammar,
    Verb,
)
from provenance.speakers.phrases import Phrase, group_left, phrase_left, phrase_right
from provenance.speakers.subjects import main_subject, subject_left
from provenance.speakers.tokens import Token
from provenance.speakers.words import adverb, aside, nominal, possessive, verbal


def find(s: Sequence[Token], grammar: Grammar) -> tuple[Clause, ...]:
    """The cues of a sentence, in order."""
    found: list[Clause] = []
    phrases = grammar.phrases
    for i, token in enumerate(s):
        if not token.word or (token.verb is None and token.low not in phrases):
            continue
        verb, end = _verb_at(s, i, grammar)
        if verb is None or (token.capital and i and (s[i - 1].word or s[i - 1].quote >= 0)):
            continue
        if verb.lemma == "quote" and i and s[i - 1].classes & FIRST:
            continue  # Cole said, and I quote, "..."
        clause = _clause(s, i, end, verb, found)
        if clause is not None:
            if found and _quoted(s, found[-1], clause):
                found.pop()
            found.append(clause)
    return tuple(found)


def _quoted(s: Sequence[Token], outer: Clause, clause: Clause) -> bool:
    """Does the one clause only tell whom the other quotes (the Gazette quoted Cole as saying)?"""
    who = clause.speaker
    quoting = who is not None and outer.end == who.start and outer.order == "subject"
    return quoting and bool(s[outer.start].classes & QUOTING and s[clause.start - 1].classes & AS_WORD)


def _verb_at(s: Sequence[Token], i: int, grammar: Grammar) -> tuple[Verb | None, int]:
    low = s[i].low
    for rest, verb in grammar.phrases.get(low, ()):
        end = i + 1 + len(rest)
        if end <= len(s) and all(s[i + 1 + n].low == w for n, w in enumerate(rest)):
            return verb, end
    return s[i].verb, i + 1


def _clause(s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause]) -> Clause | None:
    k = _alone(s, i)
    before = s[k - 1] if k else None
    owned = before is not None and (before.classes & DET or possessive(before))
    if before is not None and owned:
        alone = before.classes & (BE | HAVE | PRON | REL | FLOATING)  # "two said", "who's saying"
        if not alone or (s[i].classes & NOUN_VERB and not _several(s, i, end, verb, before)):
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
    if _reduced(s, i, end, verb, before):
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
        return _infinitival(s, i, end, verb, found, to=k - 1)
    closes = end >= len(s) or s[end].text == "."
    if forms & GERUND and helper & BE and closes and verb.frames & (SAY | TELL) == TELL:
        return None  # the choice of the place was telling
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
    elif before is not None and before.text in {",", "—", "-", "–"} and any(t.quote >= 0 for t in s):
        inverted = _closing(s, i, end, verb)
        if inverted is not None and inverted.speaker is not None:
            named = s[inverted.speaker.head - 1].capital
            if named or subject_left(s, i) is None:
                return inverted
    if s[i].classes & NOUN_VERB and not _has_subject(s, i, k, verb):
        return None
    if before is not None and before.classes & CONJ:
        return Clause(i, end, verb, shared_subject(s, i, found, verb), "shared")
    speaker = subject_left(s, i)
    if speaker is None:
        return Clause(i, end, verb, shared_subject(s, i, found, verb), "shared")
    if s[speaker.start].classes & THAT:
        borne = phrase_left(s, speaker.start)
        if speaker.start and s[speaker.start - 1].classes & BEARER:
            start = min(group_left(s, speaker.start), speaker.start - 1)
            borne = Phrase(start, speaker.start, speaker.start)
        if borne is not None and s[borne.head - 1].classes & BEARER:
            return Clause(i, end, verb, borne, "relative")
        teller = main_subject(s, speaker.start)  # Cole released a letter that says
        if teller is not None and s[speaker.start - 1].word:
            return Clause(i, end, verb, teller, "relative")
    return Clause(i, end, verb, speaker, "relative" if s[speaker.start].classes & REL else "subject")


def _alone(s: Sequence[Token], i: int) -> int:
    """Where a verb starts, the adverbs before it included (they later said, they have long said)."""
    k = i
    if k > 1 and s[k - 1].classes & FLOATING and s[k - 2].classes & AUX:
        k -= 1
    while k > 0 and (aside(s, k - 1) or (adverb(s[k - 1]) and _attributed(s, i))):
        k -= 1
    return k


def _attributed(s: Sequence[Token], i: int) -> bool:
    """Does a participle stand before its noun (the widely mocked plan)?"""
    verb = s[i].verb
    if verb is None or not verb.forms & PARTICIPLE or i + 1 >= len(s):
        return False
    return s[i + 1].quote < 0 and nominal(s, i + 1) and not s[i + 1].classes & DET and not s[i + 1].capital


def _several(s: Sequence[Token], i: int, end: int, verb: Verb, before: Token) -> bool:
    """Is a word that can be a noun the verb of so many people ("...", the two write)?"""
    after = s[end] if end < len(s) else None
    ends = after is None or not after.word or after.classes & (THAT | PREP)
    return bool(before.classes & NUMBER and s[i].low == verb.lemma and ends)


def _infinitival(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, to: int
) -> Clause | None:
    if s[i].classes & PLURAL and s[i].classes & NOUN_VERB:
        return None  # left to chants of "..."
    made = _made(s, to)
    if made is not None:
        return Clause(i, end, verb, made, "subject")
    return Clause(i, end, verb, shared_subject(s, i, found, verb), "shared", True)


def _made(s: Sequence[Token], to: int) -> Phrase | None:
    """Who is made to say something: The win led her to declare that ...; it prompted Cole to say ...."""
    if to < 2:
        return None
    alone = s[to - 1].classes & OBJ
    phrase = Phrase(to - 1, to, to) if alone else phrase_left(s, to)
    if phrase is None or not phrase.start or phrase.end != to:
        return None
    return phrase if s[phrase.start - 1].classes & CAUSE else None


def _has_subject(s: Sequence[Token], i: int, k: int, verb: Verb) -> bool:
    """Does a word that can be a noun have a subject right before it (for a base form, a plural one)?"""
    if k == 0:
        return False
    before = s[k - 1]
    plural = s[i].low == verb.lemma
    after = s[i + 1] if i + 1 < len(s) else None
    if plural and before.classes & REL and k > 1 and s[k - 2].classes & PREP:
        return False  # at which point
    if before.classes & THAT and after is not None and after.classes & MODAL:
        return False  # said that states can
    if before.classes & (PRON | REL | MODAL | HAVE | BE) or before.text == ")":
        return True
    if before.text[0].isdigit() or (before.verb is not None and verbal(s, k - 1)):
        return False  # 1,600 emails that; uttered charges that
    if after is not None and after.classes & VERB and not after.classes & ~(VERB | NOUNISH):
        return False  # the Cole emails contained
    ends = after is None or after.text in ".,"
    if ends and plural and before.word and not before.capital and not before.classes & PLURAL:
        return False  # but was a familiar, loud rant.
    if ends and any(t.quote >= 0 for t in s[:k]):
        return before.text == "," or bool(before.word and not before.classes & ~NOUNISH)
    prepositional = after is not None and after.classes & PREP and not _infinitive(s, i + 1)
    if after is None or (prepositional and not (after.classes & AS_WORD and verb.frames & AS)):
        listed = before.classes & CONJ and k > 1 and s[k - 2].text == ","  # ..., and boast about
        return bool(listed) or before.text == "," or (after is None and before.capital and not plural)
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
    if s[i].classes & PLURAL and not before.classes & PLURAL:
        counted = any(s[j].classes & NUMBER for j in range(group_left(s, k), k))
        return object_follows and not counted  # the two long reports
    return object_follows


def _infinitive(s: Sequence[Token], i: int) -> bool:
    """Does "to" open an infinitive here (promises to stay; promises to "end" it), not name an object?"""
    if not s[i].classes & INFINITIVE or i + 1 >= len(s):
        return False
    return not s[i + 1].capital and not s[i + 1].classes & (DET | PRON | OBJ)


def _passive(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause:
    if verb.lemma == "quote":
        return Clause(i, end, verb, subject_left(s, i), "subject")
    for j in range(end, min(end + thresholds.AGENT, len(s))):
        if s[j].classes & BY:
            opening = i == 0  # Hailed by the mayor, Ada Cole left
            ends = (k for k in range(j + 2, len(s)) if _infinitive(s, k) or (opening and s[k].text == ","))
            high = next(ends, len(s))  # urged by Cole to stay
            return Clause(i, end, verb, phrase_right(s, j + 1, high), "by")
        if s[j].text in {";", ":"}:
            break
    return Clause(i, end, verb, None, "none")


def _gerund(
    s: Sequence[Token], i: int, end: int, verb: Verb, found: Sequence[Clause], *, before: Token | None
) -> Clause:
    if before is not None and before.classes & AS_WORD:
        quoted = subject_left(s, i - 1)
        if quoted is not None and quoted.start and s[quoted.start - 1].classes & QUOTING:
            return Clause(i, end, verb, quoted, "subject")  # the Gazette quoted Cole as saying
    if before is not None and before.classes & BEARER:
        return Clause(i, end, verb, Phrase(min(group_left(s, i), i - 1), i, i), "subject")
    if before is not None and before.word and nominal(s, i - 1) and not before.classes & (SPEECH_NOUN | TIME):
        group = group_left(s, i)
        if 0 < group < i and s[group - 1].classes & HEARING:
            return Clause(i, end, verb, Phrase(group, i, i), "subject")  # recalled her mother saying
        while group > 1 and s[group - 1].classes & (CONJ | PREP) and nominal(s, group - 2):
            if s[group - 1].classes & ABSOLUTE and not s[group - 1].classes & WITHIN:
                break
            further = group_left(s, group - 1)
            if further == group - 1 or further < 1:
                break
            if not s[further - 1].classes & (ABSOLUTE | CONJ | PREP):
                break
            group = further
        governed = group > 0 and s[group - 1].classes & (PREP | ABSOLUTE)
        if (before.capital and not governed) or (governed and s[group - 1].classes & ABSOLUTE):
            head = Phrase(group, i, i) if group < i else None
            return Clause(i, end, verb, head, "subject")
    return Clause(i, end, verb, shared_subject(s, i, found, verb), "shared")


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


def _reduced(s: Sequence[Token], i: int, end: int, verb: Verb, before: Token | None) -> bool:
    """Is this "- often labeled as '...' -", "Hailed as '...', ...", where who labels stands after "by", if
    anywhere?"""
    if not verb.forms & PARTICIPLE or not verb.frames & (CALL | AS) or end >= len(s) or verb.forms & GERUND:
        return False
    if before is None:
        return bool(s[end].classes & (AS_WORD | BY)) or s[end].quote >= 0
    return bool(s[end].classes & AS_WORD) and before.text in {"—", "–", "-", "("}


def _naming(s: Sequence[Token], i: int, end: int, verb: Verb) -> bool:
    """Is this "a group called '...'", where nobody calls? (What he called "...", which she called "..." are
    cues.)"""
    if not verb.frames & CALL or verb.frames & (SAY | HOLD) or end >= len(s) or not verb.forms & PARTICIPLE:
        return False
    if s[end].quote < 0 and not (s[end].classes & DET and end + 1 < len(s) and s[end + 1].quote >= 0):
        return False
    if s[end].quote < 0 and verbal(s, i) and i > 0 and (s[i - 1].capital or s[i - 1].classes & PRON):
        return False
    return not any(s[j].classes & (REL | FREE_REL) for j in range(max(0, i - thresholds.NAMING), i))


def _closing(s: Sequence[Token], i: int, end: int, verb: Verb) -> Clause | None:
    """The verb and its subject close the sentence: ..., said Ada Cole, who leads the group."""
    clause = _inverted(s, i, end, verb) if verb.frames & SAY else None
    if clause is None or clause.speaker is None:
        return None
    after = s[clause.speaker.end] if clause.speaker.end < len(s) else None
    if all(t.quote < 0 for t in s[:i]):  # The schedule, explained Cole, is "a disgrace."
        named = s[clause.speaker.head - 1].capital and after is not None and after.text == ","
        other = subject_left(s, i) if named else None
        return clause if named and (other is None or not s[other.head - 1].capital) else None
    if after is not None and after.word and not (after.classes & (PREP | ADV | SUB) or after.capital):
        return None
    return clause
