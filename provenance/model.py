"""The nouns: frozen records that flow from room to room.

Every position is a half-open range of code points in the article's text exactly as it was read:
`article.text[quote.start:quote.end] == quote.text`, always. Everything that was decided names the rule
that decided it. "I don't know" is `None`.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from attrs import field, frozen

Kind = Literal["speech", "term", "title"]
"""What a marked span is: somebody's words; a term, nickname or scare quote; the title of a work."""

DriftType = Literal[
    "verbatim", "punctuation", "case", "trimmed", "extended", "ellipsis", "spliced", "bracketed",
    "substitution", "spelling", "moved", "paraphrase", "marks-dropped", "marks-gained",
    "speaker", "person", "tense",
]  # fmt: skip
"""How one version of a wording differs from the version it was taken from."""

Meaning = Literal["negation", "number", "date", "name", "hedge", "condition", "question", "person", "tense"]
"""Which part of the meaning an edit touches."""


@frozen
class Span:
    """A half-open range of code points."""

    start: int
    end: int


@frozen
class Article:
    """One published text.

    `published` is a `datetime` (aware) where the time is known and a `date` where only the day is.
    `outlet` is who published it, as its file says or as the text says of itself. `language` is a code ("en",
    "de-AT"); where it is None, the text's own words tell it (`View.language`).
    """

    id: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: dt.datetime | dt.date | None = None
    language: str | None = None
    path: str | None = None


@frozen
class Evidence:
    """One reason for an answer: the rule, a sentence for people, and the place in an article, if any."""

    rule: str
    text: str
    article: str | None = None
    start: int | None = None
    end: int | None = None


@frozen
class Cue:
    """The word or phrase that ties words to a speaker ("said", "according to", "calling it")."""

    start: int
    end: int
    text: str


@frozen
class Speaker:
    """Who said it.

    `name` is the fullest name that the article gives; `start`, `end` and `text` are the mention that stands
    by the quote (it may be "he"). `rule` tied the mention to the quote, `resolution` the name to the mention
    ("full", "surname", "pronoun", ..., or "mention" where it stands for itself). In a trace `own` is the
    name as the quote's article spells it, where most articles of its chain spell it as `name`; else None.
    """

    name: str
    start: int
    end: int
    text: str
    rule: str
    resolution: str = "mention"
    own: str | None = None


@frozen
class Credit:
    """The outlet, programme, platform or document that the article says the words came from.

    `outlet` is None where the words come from a statement or document that no outlet is named for; `via`
    is the programme, the interviewer, the document or the go-between.
    """

    outlet: str | None
    kind: str
    start: int
    end: int
    text: str
    rule: str
    via: str | None = None


@frozen
class Quote:
    """A span of an article that it presents as somebody's words; start and end lie inside the marks.

    `kind_rule` names the rule that decided the kind. `continues` is the id of the fragment that this one
    goes on from, for a broken quotation ("A," she said, "B"). `public` tells that the article says of the
    words that many heard them: at a rally, in a debate, told to reporters.
    """

    id: str
    article: str
    start: int
    end: int
    text: str
    marked: bool = True
    kind: Kind = "speech"
    kind_rule: str = "default"
    continues: str | None = None
    cue: Cue | None = None
    speaker: Speaker | None = None
    credit: Credit | None = None
    public: bool = False

    # Asked of nearly every quote: `attrs.evolve`, which looks the fields up each time, takes far longer.
    def said_by(self, speaker: Speaker, cue: Cue) -> Quote:
        """The same quote with who said it, and the words that tie it to them."""
        return Quote(
            self.id, self.article, self.start, self.end, self.text, self.marked, self.kind, self.kind_rule,
            self.continues, cue, speaker, self.credit, self.public,
        )  # fmt: skip

    def credited(self, credit: Credit | None, public: bool = False) -> Quote:
        """The same quote with where the article says that it comes from, and whether many heard it."""
        return Quote(
            self.id, self.article, self.start, self.end, self.text, self.marked, self.kind, self.kind_rule,
            self.continues, self.cue, self.speaker, credit, public,
        )  # fmt: skip


@frozen
class Utterance:
    """The quotes, in all articles, that go back to one thing said; sorted by article and position.

    `evidence` says, link by link, why they are held to be one.
    """

    id: str
    quotes: tuple[Quote, ...]
    speaker: str | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen
class Drift:
    """One typed change of wording from the earlier version (`before`) to the later one (`after`)."""

    type: DriftType
    before: str
    after: str
    meaning: Meaning | None = None


@frozen
class Source:
    """Where a quote was taken from: another quote of the chain, or an outlet outside the corpus."""

    quote: str | None = None
    outlet: str | None = None


@frozen
class Link:
    """One quote taken from another quote or from an outlet.

    `quote` is the id of the quote that was taken over; `confidence` lies in 0..1; `ties` are the ids of the
    quotes that could be the source just as well; `drift` is what happened to the wording on the way.
    """

    quote: str
    source: Source
    confidence: float
    ties: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    drift: tuple[Drift, ...] = ()


@frozen
class FirstReport:
    """Who reported the words first: the outlet, and the article and quote where the corpus holds them."""

    outlet: str
    article: str | None = None
    quote: str | None = None
    evidence: tuple[Evidence, ...] = ()


@frozen
class Chain:
    """An utterance told as history. `origins` counts the independent ways the words came into the corpus."""

    id: str
    quotes: tuple[Quote, ...]
    speaker: str | None = None
    first_reported: FirstReport | None = None
    origins: int = 1
    links: tuple[Link, ...] = ()


@frozen
class Possible:
    """A passage that may tell an utterance over without marks; it is in no chain.

    `quote` is the passage, unmarked; `chain` and `of` are the ids of the chain, and of the quote in it, that
    it may tell over; `evidence` says what speaks for it.
    """

    quote: Quote
    chain: str
    of: str
    evidence: tuple[Evidence, ...] = ()


@frozen
class Trace:
    """What the main job yields, and what a dump holds: the articles, all their quotes, and the chains.

    `possible` is empty unless asked for (see `provenance.possible`).
    """

    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    chains: tuple[Chain, ...] = field(default=())
    possible: tuple[Possible, ...] = field(default=())
