"""What an article says about where words came from: an outlet, a document, an occasion named in a phrase."""

from __future__ import annotations

import re
from typing import Literal

import regex

from provenance.light import lazily, record
from provenance.outlets.mentions import Mention
from provenance.outlets.phrases import Phrase
from provenance.outlets.scene import Scene, Sentence

_WORD = re.compile(r"[^\W_]++")

Kind = Literal[
    "told_outlet", "interview_programme", "wire_copy", "statement_or_document", "social_media",
    "reported_by_outlet", "book_or_oped", "public_event", "decoy",
]  # fmt: skip
"""How the words came out; `public_event`: no outlet has them first, `decoy`: an outlet named for else."""


@record
class Claim:
    """One phrase of an article that says where words came from; positions are the view's."""

    rule: str
    kind: Kind
    outlet: str | None
    start: int
    end: int
    sentence: int
    via: str | None = None
    mention: Mention | None = None


@record(slots=False)
class Slot:
    """A mention in its sentence, for rules to look around it.

    They see the sentence from `floor` on, the end of the mention before: each outlet has its own phrase.
    """

    scene: Scene
    sentence: Sentence
    mention: Mention
    floor: int

    @lazily
    def edge(self) -> int:
        """Where the mention, or the quotation mark before it, starts."""
        start = self.mention.start
        while (
            start > self.floor and start > self.mention.start - 2 and self.scene.text[start - 1] in "\"“‘' "
        ):
            start -= 1
        return start + (self.scene.text[start] == " ")

    @lazily
    def words(self) -> frozenset[str]:
        """The words of the sentence."""
        return frozenset(_WORD.findall(self.scene.text, self.sentence.start, self.sentence.end))

    @lazily
    def words_before(self) -> frozenset[str]:
        """The words from `floor` to `edge`."""
        return frozenset(_WORD.findall(self.scene.text, self.floor, self.edge))

    @lazily
    def words_after(self) -> frozenset[str]:
        """The words from the end of the mention to that of the sentence."""
        return frozenset(_WORD.findall(self.scene.text, self.mention.end, self.sentence.end))

    def before(self, phrase: Phrase) -> regex.Match[str] | None:
        """A match that ends where the mention, or the quotation mark before it, starts."""
        if not phrase.may_match(self.words_before):
            return None
        return phrase.pattern.match(self.scene.text, self.floor, self.edge)

    def after(self, phrase: Phrase) -> regex.Match[str] | None:
        """A match that starts where the mention ends."""
        if not phrase.may_match(self.words_after):
            return None
        return phrase.pattern.match(self.scene.text, self.mention.end, self.sentence.end)

    def anywhere(self, phrase: Phrase) -> bool:
        """Whether the phrase stands anywhere in the sentence."""
        return (
            phrase.may_match(self.words)
            and phrase.pattern.search(self.scene.text, self.sentence.start, self.sentence.end) is not None
        )

    @property
    def quoted(self) -> bool:
        """Whether the sentence holds a quotation."""
        return self.sentence.number in self.scene.quotes_of

    def claim(
        self, rule: str, kind: Kind, start: int | None = None, end: int | None = None, via: str | None = None
    ) -> Claim:
        """The claim that this mention is the source; `start` and `end` widen it to the phrase."""
        m = self.mention
        return Claim(
            rule, kind, m.outlet, m.start if start is None else start, m.end if end is None else end,
            self.sentence.number, via or m.programme, m,
        )  # fmt: skip


@record
class Reach:
    """A claim, the way by which it governs a quote, and the claims that lost to it."""

    claim: Claim
    way: str
    others: tuple[Claim, ...] = ()
