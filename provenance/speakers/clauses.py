"""A cue with who speaks, and what the cues of a sentence are to each other."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.light import record
from provenance.speakers import thresholds
from provenance.speakers.grammar import (
    ADV,
    AUX,
    CONJ,
    CONTENT,
    HOLD,
    ING,
    OPENER,
    PREP,
    REL,
    RELAY,
    SAY,
    STRONG,
    SUB,
    TELL,
    THAT,
    TIME,
    VERB,
    Verb,
)
from provenance.speakers.phrases import Phrase, phrase_right
from provenance.speakers.subjects import main_subject, subject_left
from provenance.speakers.tokens import Token
from provenance.speakers.words import verbal


@record
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


def shared_subject(s: Sequence[Token], i: int, found: Sequence[Clause], verb: Verb) -> Phrase | None:
    """The subject that a verb without its own takes over: that of the clause it goes on from.

    A verb of speech goes on from one ("Cole said the plan failed and called it ..."), not from what stands
    in its report.
    """
    i = _before_aside(s, i)
    low, opening = 0, _opening(s, i)
    chosen: Phrase | None = None
    for n in range(len(found) - 1, -1, -1):
        clause = found[n]
        if clause.speaker is None or clause.order not in {"subject", "shared", "inverted", "relative"}:
            continue
        if clause.start > i:
            continue
        if clause.unreal and clause.order == "shared":
            chosen = chosen or clause.speaker
            continue
        if s[i - 1].text == "," and clause.left and s[clause.left - 1].classes & SUB and n:
            continue  # told us how she planned to stay, saying
        if clause.speaker.start < clause.start and clause.end <= opening:
            continue  # As the crowd began to chant, Cole came on stage and joked
        if chosen is not None and s[i - 1].classes & CONJ and subordinate(s, clause):
            continue  # when Lee mentioned it, Cole laughed and said
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


def _opening(s: Sequence[Token], i: int) -> int:
    """The comma that ends an opening clause before token `i`; 0 where there is none."""
    if not s[0].classes & SUB:
        return 0
    return next((j for j in range(1, i - 1) if s[j].text == ","), 0)


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
    found = main_subject(s, len(s), i + 1)
    object_of = found is not None and found.start == i + 1 and s[i].classes & ING
    return None if object_of else found  # "...", meaning this will take years


def complement(s: Sequence[Token], found: Sequence[Clause], n: int) -> bool:
    """Is the clause what an earlier verb of speech reports (Cole said that Lee denied ...)?"""
    left = found[n].left
    if found[n].order == "shared" or not left:
        return False
    opens = left - 1
    while opens > 0 and s[opens].classes & TIME:
        opens -= 1  # said that for years some had
    if 0 < opens < left - 1 and s[opens].classes & PREP:
        opens -= 1
    return bool(s[opens].classes & THAT) or any(c.end == left and c.strong for c in found[:n])


def reporter(s: Sequence[Token], found: Sequence[Clause], n: int) -> Clause:
    """The clause whose report a clause stands in: for "Cole said the council had asked for '...'", Cole's.

    Who merely relays ("the Gazette reported that Cole had asked for '...'") leaves the words to others.
    """
    while complement(s, found, n):
        outer = next((k for k in range(n - 1, -1, -1) if found[k].strong and found[k].speaker), None)
        if outer is None or (found[outer].verb.frames & RELAY and found[outer].order != "shared"):
            break
        aside = found[n].left > 1 and s[found[n].left - 2].text == ","  # dismissed the critics, whom she ...
        if aside and not found[outer].verb.frames & (SAY | TELL):
            break
        n = outer
    return found[n]


_DASHES = frozenset({"—", "–", "-"})


def _before_aside(s: Sequence[Token], i: int) -> int:
    """Where an aside in dashes opens that closes right before a verb; the verb itself where none does.

    Cole crossed the bridge - where Lee once stood - while chanting "...".
    """
    close = i - 2 if i > 1 and s[i - 1].classes & SUB else i - 1
    if close < 2 or s[close].text not in _DASHES:
        return i
    opens = range(close - 1, max(0, close - thresholds.ASIDE), -1)
    return next((k for k in opens if s[k].text in _DASHES and s[k].quote < 0), i)


_BREAKS = frozenset({";", "—"})


def _plain_host(s: Sequence[Token], i: int, low: int) -> Phrase | None:
    """The subject of the last plain verb after `low`, where its clause is no complement of a cue."""
    inner: Phrase | None = None
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
        before = s[phrase.start - 1]
        if s[i - 1].text == "," and phrase.start and before.classes & (THAT | SUB):
            inner = inner or (phrase if low == 0 else None)  # an admission that soldiers had fought, saying
            continue
        if low == 0:
            return phrase
        if _opens(before) or (before.text == "," and _opens(s[phrase.start - 2])):
            return phrase
    return inner


def _opens(token: Token) -> bool:
    """Does a clause of its own start after this?"""
    return bool(token.classes & OPENER) or token.text in _BREAKS


def bracketed(s: Sequence[Token], clause: Clause, at: int) -> bool:
    """Does the clause stand in brackets that close before token `at` (her rule (told to all) was: "...")?"""
    for j in range(clause.end, at):
        if s[j].text in "()" and s[j].quote < 0:
            return s[j].text == ")"
    return False


def subordinate(s: Sequence[Token], clause: Clause) -> bool:
    """Does the clause stand in a subordinate one ("when Cole said ...", ", who said ...")?"""
    if clause.order == "relative":
        return True
    k = clause.left - 1
    if k < 0:
        return False
    if s[k].classes & REL:
        return not s[k].classes & THAT  # which Cole said
    return bool(s[k].classes & SUB) and not s[k].classes & CONTENT
