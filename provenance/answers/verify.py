"""A draft against a corpus: is each of its quotations what was said, and by whom?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from attrs import frozen

from provenance import lexicon
from provenance.answers import thresholds
from provenance.chains.drift import compare
from provenance.model import Article, Chain, Drift, Quote
from provenance.pipeline import extract_view
from provenance.quotes import View
from provenance.speakers.names.identity import same_name
from provenance.utterances.folding import words

if TYPE_CHECKING:
    from provenance.store import Corpus

Ruling = Literal[
    "verbatim",
    "fair ellipsis",
    "cleaned up",
    "altered",
    "meaning changed",
    "misattributed",
    "marks dropped",
    "not in the corpus",
]
"""What is found of a quotation. "Not in the corpus" is not "false": the corpus is not the world."""

SOUND: frozenset[Ruling] = frozenset({"verbatim", "fair ellipsis", "cleaned up"})
"""The rulings that a copy desk has nothing to do about."""

_TIDY = frozenset({"verbatim", "punctuation", "case", "spelling", "bracketed", "marks-gained"})


@frozen
class Verdict:
    """What is found of one quotation of a draft.

    `quote` is the draft's; `source` the nearest wording of the corpus, as far up its chain as the words
    reach, `speaker` who said it there; `drift` what the draft did to it; `because` says it in a sentence.
    Without a source nothing in the corpus is like it.
    """

    ruling: Ruling
    quote: Quote
    because: str
    source: Quote | None = None
    article: Article | None = None
    speaker: str | None = None
    chain: str | None = None
    drift: tuple[Drift, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether there is nothing to mend."""
        return self.ruling in SOUND


def verify(text: str | Article, corpus: Corpus) -> tuple[Verdict, ...]:
    """A verdict for every quotation of a draft, an article or an answer, in the order of the text.

    Also for passages that stand without quotation marks and copy the words of a quote of the corpus
    ("marks dropped"). Terms and titles in marks are nobody's words and get none. Never raises on any text.
    """
    article = text if isinstance(text, Article) else Article(id="draft", text=text)
    view = View.of(article)
    quotes = extract_view(view)
    verdicts = [judge(q, corpus) for q in quotes if q.kind == "speech"]
    for copy, source in corpus.unmarked(view, quotes):
        because = f"copies words of {_who(source) or 'somebody'} without quotation marks"
        verdicts.append(_found("marks dropped", copy, because, corpus, source))
    return tuple(sorted(verdicts, key=lambda v: (v.quote.start, v.quote.end)))


def judge(quote: Quote, corpus: Corpus) -> Verdict:
    """The verdict on one quotation, by the wording that holds most of it; among those, the mildest."""
    readings = [
        _reading(quote, source, hit.chain)
        for hit in corpus.search(quote.text, limit=thresholds.CHAINS)
        for source in _sources(quote.text, hit.chain)
    ]
    if not readings:
        return Verdict("not in the corpus", quote, "no quote of the corpus is like it")
    best = min(readings, key=lambda r: (r.weight, _is_copy(r), r.source.article, r.source.start))
    return _found(best.ruling, quote, best.because, corpus, best.source, best.chain, best.drift)


@frozen
class _Reading:
    """One wording of the corpus as the source of a quotation, and what that would make of it."""

    ruling: Ruling
    source: Quote
    chain: Chain
    drift: tuple[Drift, ...]
    because: str
    weight: tuple[bool, float, int]


def _is_copy(reading: _Reading) -> bool:
    """Whether the chain's first report is another wording than this one."""
    first = reading.chain.first_reported
    return first is None or first.quote != reading.source.id


_ORDER: Sequence[Ruling] = (
    "verbatim",
    "fair ellipsis",
    "cleaned up",
    "altered",
    "meaning changed",
    "misattributed",
)


def _reading(quote: Quote, source: Quote, chain: Chain) -> _Reading:
    drift = compare(source.text, quote.text)
    ruling, because = rule(drift, source.text)
    other = _other_speaker(quote, source, chain)
    if other:
        told = f"{_who(source, chain)} said it, not {quote.speaker.name}" if quote.speaker else ""
        ruling, because = "misattributed", told if ruling in SOUND else f"{told}; and {because}"
    lost = round(1 - coverage(quote.text, source.text), 3)
    return _Reading(ruling, source, chain, drift, because, (other, lost, _ORDER.index(ruling)))


def rule(drift: Sequence[Drift], before: str) -> tuple[Ruling, str]:
    """What a drift from the true wording `before` makes of a quotation, and why.

    >>> rule(compare("We will not sell the yard.", "We will sell the yard."), "We will not sell the yard.")
    ('meaning changed', 'negation: leaves out “not”')
    """
    touched = [d for d in drift if d.meaning is not None]
    if touched:
        return "meaning changed", "; ".join(f"{d.meaning}: {_change(d)}" for d in touched)
    grave = [d for d in drift if not _is_tidy(d) and not _is_cut_outside(d, before)]
    if any(d.type != "ellipsis" for d in grave):
        return "altered", "; ".join(_change(d) for d in grave if d.type != "ellipsis")
    if grave:
        return "fair ellipsis", "what is left out is marked"
    tidied = [d for d in drift if d.type != "verbatim" and not _is_cut_outside(d, before)]
    if tidied:
        return "cleaned up", "; ".join(dict.fromkeys(_change(d) for d in tidied))
    return "verbatim", "word for word"


def _is_tidy(drift: Drift) -> bool:
    """Whether a copy desk may make the edit: marks, capitals, brackets, a filler left out."""
    if drift.type in _TIDY:
        return True
    left_out = " ".join(words(drift.before))
    return drift.type == "trimmed" and left_out in lexicon.words("en/fillers")


def _is_cut_outside(drift: Drift, before: str) -> bool:
    """Whether a cut takes from an end of the wording: what is quoted is then all of one piece."""
    if drift.type != "trimmed" or not drift.before:
        return False
    whole, cut = words(before), words(drift.before)
    return whole[: len(cut)] == cut or whole[len(whole) - len(cut) :] == cut


def coverage(quoted: str, source: str) -> float:
    """The share of a quotation's words that stand in a wording in the same order, 0..1."""
    from rapidfuzz.distance import LCSseq

    said = words(quoted)
    return LCSseq.similarity(said, words(source)) / len(said) if said else 0.0


def _sources(quoted: str, chain: Chain) -> Iterator[Quote]:
    """The wordings of a chain to hold a quotation against: the first report, else origins, else all."""
    said = words(quoted)
    enough = thresholds.SHORT_COVERAGE if len(said) <= thresholds.SHORT else thresholds.COVERAGE
    taken = {link.quote for link in chain.links if link.source.quote}
    holding = [q for q in chain.quotes if q.marked and coverage(quoted, q.text) >= enough]
    first = chain.first_reported.quote if chain.first_reported else None
    near = thresholds.ORIGIN_SHARE * max((coverage(quoted, q.text) for q in holding), default=0.0)
    origins = [q for q in holding if q.id not in taken and coverage(quoted, q.text) >= near]
    reported = [q for q in origins if q.id == first]
    yield from reported or origins or holding


def _other_speaker(quote: Quote, source: Quote, chain: Chain) -> bool:
    """Whether the draft names a speaker, the corpus another, and no telling of the chain the draft's."""
    if quote.speaker is None or not _is_name(quote.speaker.name):
        return False
    told = {q.speaker.name for q in (source, *chain.quotes) if q.speaker and _is_name(q.speaker.name)}
    return bool(told) and not any(same_name(quote.speaker.name, name) for name in told)


def _is_name(words: str) -> bool:
    """Whether a speaker is named, and not "he" or "a spokesman"."""
    return words[:1].isupper() and words.casefold() not in lexicon.words("en/pronouns")


def _who(source: Quote, chain: Chain | None = None) -> str | None:
    """Who said a quote of the corpus, by name if any telling gives one."""
    told = [q.speaker.name for q in (source, *(chain.quotes if chain else ())) if q.speaker]
    return next(filter(_is_name, told), told[0] if told else None)


def _change(drift: Drift) -> str:
    if not drift.after:
        return f"leaves out “{drift.before}”"
    if not drift.before:
        return f"adds “{drift.after}”"
    if drift.type == "ellipsis":
        return f"leaves out “{drift.before}” behind an ellipsis"
    return f"has “{drift.after}” for “{drift.before}”"


def _found(
    ruling: Ruling,
    quote: Quote,
    because: str,
    corpus: Corpus,
    source: Quote,
    chain: Chain | None = None,
    drift: tuple[Drift, ...] = (),
) -> Verdict:
    return Verdict(
        ruling=ruling,
        quote=quote,
        because=because,
        source=source,
        article=corpus.article(source.article),
        speaker=_who(source, chain),
        chain=chain.id if chain else None,
        drift=drift,
    )
