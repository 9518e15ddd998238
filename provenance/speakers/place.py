"""Where a quotation stands, as the rules see it, and what a rule answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from attrs import define, field, frozen

from provenance import lexicon
from provenance.quotes import View
from provenance.speakers import clauses
from provenance.speakers.clauses import Clause
from provenance.speakers.grammar import Grammar
from provenance.speakers.tokens import Token


@frozen
class Candidate:
    """A rule's answer: the mention of who speaks and the cue, as ranges of the view."""

    start: int
    end: int
    cue_start: int
    cue_end: int
    rule: str = ""


@define(frozen=True, slots=False)
class Sentence:
    """The tokens of a sentence, and its cues once somebody asks for them."""

    tokens: Sequence[Token]
    grammar: Grammar = field(repr=False)
    language: str = "en"

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The cues of the sentence with who speaks, in order."""
        return clauses.find(self.tokens, self.grammar, lexicon.words(f"{self.language}/noun_verbs"))

    def candidate(self, clause: Clause) -> Candidate | None:
        """A cue's answer in the view's positions, if it names anybody."""
        if clause.speaker is None:
            return None
        t = self.tokens
        return Candidate(
            t[clause.speaker.start].start,
            t[clause.speaker.head - 1].end,
            t[clause.start].start,
            t[clause.end - 1].end,
        )


@frozen
class Answer:
    """What was decided for an earlier quotation of the article."""

    quote: int
    paragraph: int
    sentence: int
    candidate: Candidate | None


@frozen
class Place:
    """A quotation in its sentence, its paragraph and the article.

    `at` is its token in `sentence`; `sentences` are the paragraph's, `number` which of them this is;
    `earlier` are the answers so far, in order.
    """

    view: View
    sentence: Sentence
    at: int
    sentences: Sequence[Sentence]
    number: int
    paragraph: int
    earlier: Sequence[Answer]

    @property
    def token(self) -> Token:
        """The quotation itself."""
        return self.sentence.tokens[self.at]
