"""Where a quotation stands, as the rules see it, and what a rule answers."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import define, field

from provenance.light import lazily, record
from provenance.model import Span
from provenance.quotes import View
from provenance.speakers import clauses, cues, phrases
from provenance.speakers.antecedents import antecedent
from provenance.speakers.clauses import Clause
from provenance.speakers.grammar import (
    AS,
    AS_WORD,
    AUX,
    CALL,
    CONTENT,
    DET,
    NOUN_VERB,
    NOUNISH,
    PLURAL,
    PRON,
    REL,
    SAY,
    STRONG,
    TELL,
    THAT,
    TIME,
    Grammar,
)
from provenance.speakers.languages import READERS
from provenance.speakers.phrases import Phrase
from provenance.speakers.tokens import PlacedToken, Places, Token, in_place, sentences, tokenize
from provenance.speakers.words import verbal

_NOUN = NOUNISH | PRON
_SHUTS = frozenset({",", "—", "–", "-"})
_WITHOUT_VERB = regex.compile("['’]")  # "she's": she


@record
class Candidate:
    """A rule's answer: the mention of who speaks and the cue, as ranges of the view.

    `antecedent` is what a relative pronoun stands for, if that is the mention.
    """

    start: int
    end: int
    cue_start: int
    cue_end: int
    antecedent: tuple[int, int] | None = None


@record(slots=False)
class Sentence:
    """The tokens of a sentence, and its cues once somebody asks for them.

    `places` knows where the tokens stand; there they are numbered from `first` on.
    """

    tokens: Sequence[Token]
    grammar: Grammar = field(repr=False)
    places: Places | Sequence[tuple[int, int]] = field(repr=False)
    first: int = 0

    @classmethod
    def placed(cls, tokens: Sequence[PlacedToken], grammar: Grammar) -> Sentence:
        """The sentence of tokens that tell where they stand."""
        return cls(tokens, grammar, [(t.start, t.end) for t in tokens])

    def place(self, number: int) -> tuple[int, int]:
        """The range of a token in the view."""
        return self.places[self.first + number]

    @lazily
    def clauses(self) -> tuple[Clause, ...]:
        """The cues of the sentence with who speaks, in order."""
        return cues.find(self.tokens, self.grammar)

    def candidate(self, clause: Clause) -> Candidate | None:
        """A cue's answer in the view's positions, if it names anybody."""
        if clause.speaker is None:
            return None
        return self.mention(clause.speaker, clause.start, clause.end)

    def mention(self, speaker: Phrase, cue_start: int, cue_end: int) -> Candidate:
        """The answer for a noun phrase and a cue, given as token numbers."""
        t = self.tokens
        cue_start = min(max(cue_start, 0), len(t) - 1)
        start, end = phrases.mention(t, speaker, cue_start)
        last, stop = self.place(end - 1)
        if t[end - 1].classes & (PRON | REL):
            stop = last + len(_WITHOUT_VERB.split(t[end - 1].text, 1)[0])
        before = antecedent(t, start) if t[start].classes & REL else None
        return Candidate(
            self.place(start)[0],
            stop,
            self.place(cue_start)[0],
            self.place(max(cue_start, min(cue_end, len(t)) - 1))[1],
            (self.place(before[0])[0], self.place(before[1] - 1)[1]) if before else None,
        )

    @lazily
    def last_spoken(self) -> Clause | None:
        """The last verb of speech that names who speaks, main clauses before subordinate ones."""
        spoken = [c for c in self.clauses if c.strong and c.speaker is not None and not c.unreal]
        for n in range(len(spoken) - 1, -1, -1):
            clause = spoken[n]
            if not clauses.subordinate(self.tokens, clause) and not clauses.complement(
                self.tokens, spoken, n
            ):
                return clause
        return spoken[-1] if spoken else None


@record(slots=False)
class Paragraph:
    """A paragraph (several, where a quotation joins them) with the numbers and ranges of its quotations."""

    view: View = field(repr=False)
    grammar: Grammar = field(repr=False)
    number: int
    start: int
    end: int
    quotes: Sequence[tuple[int, Span]] = ()
    before: Paragraph | None = field(default=None, repr=False)

    @lazily
    def sentences(self) -> tuple[Sentence, ...]:
        """The paragraph's sentences."""
        tokens, places = tokenize(self.view.text, self.start, self.end, self.quotes, self.grammar)
        cut = sentences(tokens)
        read = READERS.get(self.view.language)
        if read is None:
            return tuple([Sentence(tokens[a:b], self.grammar, places, a) for a, b in cut])
        found = read([in_place(tokens[a:b], places, a) for a, b in cut], self.grammar)
        return tuple([Sentence.placed(s, self.grammar) for s in found])


@record
class Answer:
    """What was decided for an earlier quotation of the article."""

    quote: int
    paragraph: int
    sentence: int
    candidate: Candidate | None


@define
class History:
    """What was decided so far: the last answer, and the last that names somebody."""

    last: Answer | None = None
    named: Answer | None = None

    def add(self, answer: Answer) -> None:
        """Takes the next answer."""
        self.last = answer
        if answer.candidate is not None:
            self.named = answer


def introduced(s: Sequence[Token], clause: Clause, at: int) -> bool:
    """Do the words follow at once on a clause of saying whose subject is named (Cole announced on Monday that
    "...")?"""
    if not at or not s[at - 1].classes & THAT or not clause.verb.frames & (SAY | TELL):
        return False
    who = clause.speaker
    return (
        who is not None and not s[who.start].classes & PRON and all(t.quote < 0 for t in s[clause.end : at])
    )


def _labelled(s: Sequence[Token], clause: Clause, at: int) -> bool:
    """Is "that" what somebody names with the words (Cole uttered remarks that Lee called "a disgrace")?"""
    beside = clause.end == at or (clause.end == at - 1 and s[at - 1].classes & DET)
    if not beside or not clause.verb.frames & CALL or clause.verb.frames & SAY or clause.left < 2:
        return False
    thing, before = s[clause.left - 2], s[clause.left - 3] if clause.left > 2 else None
    told = before is None or before.capital or before.classes & (PRON | PLURAL)  # Cole claims that ...
    noun = thing.verb is None or (thing.classes & NOUN_VERB and not told)
    named = thing.word and not thing.capital and not thing.classes & (~NOUNISH | TIME) and noun
    return bool(named) and clause.order == "subject" and bool(s[clause.left - 1].classes & THAT)


def _answered(s: Sequence[Token], clause: Clause, before: Sequence[Clause], at: int) -> bool:
    """Has a relative clause a report of its own, so that the words are what is told to whom it is about (Cole
    told a man who said that it was late that "...")?"""
    if (
        clause.end >= at
        or not s[clause.end].classes & CONTENT
        or not any(c.verb.frames & TELL for c in before)
    ):
        return False
    return any(s[j].classes & THAT for j in range(clause.end + 1, at))


@record(slots=False)
class Place:
    """A quotation in its sentence, its paragraph and the article.

    `at` is its token in `sentence`, `number` says which sentence of the paragraph that is; `history` holds
    what was decided for the quotations before.
    """

    paragraph: Paragraph
    number: int
    at: int
    history: History

    @property
    def view(self) -> View:
        """The article's view."""
        return self.paragraph.view

    @lazily
    def sentence(self) -> Sentence:
        """The sentence that the quotation stands in."""
        return self.paragraph.sentences[self.number]

    @lazily
    def token(self) -> Token:
        """The quotation itself."""
        return self.sentence.tokens[self.at]

    @property
    def range(self) -> tuple[int, int]:
        """Where the quotation stands in the view, marks included."""
        return self.sentence.place(self.at)

    @lazily
    def predicate(self) -> bool:
        """Whether the words start with the verb of a sentence ("will help")."""
        words = self.token.text.strip("\"“”'‘’ ")
        first = words.partition(" ")[0]
        verb = self.paragraph.grammar.classes.get(first, 0) & AUX
        return first != words and first.islower() and bool(verb) and not words.endswith("?")

    def swallowed(self, clause: Clause) -> bool:
        """Is the clause only about what the words are the verb of: nothing Cole said "will help"?

        In "..., which Cole said 'will help'" they are its report.
        """
        if clause.right != self.at or not clause.left or not self.predicate:
            return False
        s, k = self.sentence.tokens, clause.left - 1
        if s[k].classes & THAT and k:
            k -= 1
        return s[k].word and not s[k].classes & ~_NOUN and not verbal(s, k)

    @lazily
    def governor(self) -> Clause | None:
        """The cue to the left in the sentence whose report reaches the words: the nearest verb of speech
        that names a speaker and is not shut in a subordinate clause."""
        s = self.sentence.tokens
        found = self.sentence.clauses
        shut = None
        for n in range(len(found) - 1, -1, -1):
            clause = found[n]
            if clause.start > self.at or clause.speaker is None:
                continue
            if (
                clause.order == "inverted"
                and clause.start
                and s[clause.start - 1].quote >= 0
                and s[self.at - 1].word
            ):
                continue  # "We stay," said Cole, who wore a "salt" pin: her report is told
            if clauses.bracketed(s, clause, self.at):
                continue
            frames = clause.verb.frames
            as_something = frames & AS and any(s[j].classes & AS_WORD for j in range(clause.end, self.at))
            if not as_something and not (clause.strong and frames & ~AS & STRONG):
                continue
            if self.swallowed(clause):
                continue
            further = clause.order == "relative" or not frames & (SAY | TELL)
            if self.predicate and further and any(c.verb.frames & (SAY | TELL) for c in found[:n]):
                shut = shut or clause
                continue  # said that how they blamed farmers who complained "would be cruel"
            aside = clause.order == "by" and clause.start > 0 and s[clause.start - 1].text == ","
            closed = (aside or clauses.subordinate(s, clause)) and any(
                s[j].text in _SHUTS for j in range(clause.right, self.at)
            )
            if closed or clause.unreal:
                shut = shut or clause
                continue
            if _labelled(s, clause, self.at):
                return clause
            if clause.order == "relative" and _answered(s, clause, found[:n], self.at):
                continue
            if introduced(s, clause, self.at):
                return clause
            return clauses.reporter(s, found, n)
        return shut
