"""Why a quote is what it is: for each question about it the answer, the rule that gave it, and what lost."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from provenance import outlets, rulebook
from provenance.model import Article, Chain, Credit, Evidence, Link, Possible, Quote, Speaker, Trace
from provenance.quotes import View
from provenance.speakers import rivals
from provenance.speakers.attribution import Names
from provenance.speakers.names import Candidate

_RUNNERS_UP = 4  # other answers looked for; more would tell a reader nothing


@frozen
class Other:
    """An answer that lost, and what spoke for it: the rule that would have given it, or where it stands."""

    answer: str
    reason: str


@frozen
class Step:
    """One question about a quote: the answer (None: not known), its rule, the words it rests on.

    `about` is what the rule says of itself; `start`, `end` and `words` are the place in the quote's article;
    `evidence` the reasons, where there are several.
    """

    question: str
    answer: str | None
    rule: str | None = None
    about: str | None = None
    start: int | None = None
    end: int | None = None
    words: str | None = None
    evidence: tuple[Evidence, ...] = ()
    others: tuple[Other, ...] = ()


@frozen
class Explanation:
    """A quote with the reasons for all that is said of it."""

    article: Article
    quote: Quote
    steps: tuple[Step, ...]


def explain(trace: Trace, quote: Quote) -> Explanation:
    """The reasons for a quote's kind, speaker and credit, for its place in its chain and for its source.

    `trace` holds the quote's article with its text. Raises KeyError where it does not.
    """
    article = next((a for a in trace.articles if a.id == quote.article), None)
    if article is None:
        raise KeyError(f"the trace does not hold the article {quote.article!r}")
    chain = next((c for c in trace.chains if any(q.id == quote.id for q in c.quotes)), None)
    told = (*trace.quotes, *(p.quote for p in trace.possible if p.quote.id == quote.id))
    own = tuple(sorted((q for q in told if q.article == quote.article), key=lambda q: (q.start, q.end)))
    steps = [_kind(quote), _speaker(article, quote, own), _credit(article, quote, own)]
    if chain and len(chain.quotes) > 1:
        steps += _history(chain, quote, {a.id: a for a in trace.articles})
    steps += [_possible(p) for p in trace.possible if p.quote.id == quote.id]
    return Explanation(article, quote, tuple(steps))


def _possible(possible: Possible) -> Step:
    return Step("What may it tell over?", f"the quote {possible.of}, uncertainly", evidence=possible.evidence)


def _kind(quote: Quote) -> Step:
    marks = "in quotation marks" if quote.marked else "without quotation marks"
    answer = f"{quote.kind}, {marks}"
    return Step("What is it?", answer, quote.kind_rule, rulebook.about("quotes", quote.kind_rule, quote.kind))


def _speaker(article: Article, quote: Quote, quotes: tuple[Quote, ...]) -> Step:
    question = "Who said it?"
    speaker = quote.speaker
    if speaker is None:
        return Step(question, None)
    view = View.of(article)
    evidence = []
    if quote.cue:
        cue = quote.cue
        evidence.append(Evidence("cue", f"the cue is “{cue.text}”", article.id, cue.start, cue.end))
    meant = _meant(view, speaker, quotes)
    written = speaker.own or speaker.name
    if written != speaker.text:
        why = next((f": {c.reason}" for c in meant if c.name == written), "")
        text = f"“{speaker.text}” stands for {written}{why}"
        evidence.append(Evidence(speaker.resolution, text, article.id, speaker.start, speaker.end))
    if speaker.own:
        text = f"most articles of the chain spell {speaker.own} so: {speaker.name}"
        evidence.append(Evidence("spelling", text))
    others = [
        *(Other(c.name, f"{speaker.resolution}: {c.reason}") for c in meant if c.name != written),
        *_by_other_rules(view, quote, quotes),
    ]
    return Step(
        question,
        speaker.name,
        speaker.rule,
        rulebook.about("speakers", speaker.rule),
        speaker.start,
        speaker.end,
        speaker.text,
        tuple(evidence),
        tuple(others),
    )


def _meant(view: View, speaker: Speaker, quotes: tuple[Quote, ...]) -> tuple[Candidate, ...]:
    """Whom the speaker's mention could have meant: asked anew, after the speakers before it."""
    names = Names(view)
    for mention in (q.speaker for q in quotes if q.speaker):
        at = view.span(mention.start, mention.end)
        found = names.of(at.start, at.end)
        if (mention.start, mention.end) == (speaker.start, speaker.end):
            return found.considered
    return ()


def _by_other_rules(view: View, quote: Quote, quotes: tuple[Quote, ...]) -> Iterator[Other]:
    """What the rules after the winning one would have said, the nearest first."""
    said_by = quote.speaker
    told = {said_by.own or said_by.name, said_by.text} if said_by else set()
    found = 0
    for rival in rivals(view, quotes, quote):
        other = rival.speaker
        if other is None or other.text in told or other.name in told:
            continue
        told |= {other.name, other.text}
        found += 1
        yield Other(other.name, f"rule {other.rule}")
        if found == _RUNNERS_UP:
            return


def _credit(article: Article, quote: Quote, quotes: tuple[Quote, ...]) -> Step:
    question = "Where does the article say it had the words from?"
    reasons = outlets.explain(View.of(article), quotes, quote)
    lost = tuple(Other(_named(c), f"rule {c.rule}") for c in reasons.lost)
    c = quote.credit
    if c is None:
        return Step(question, None, evidence=reasons.evidence, others=lost)
    about = rulebook.about("outlets", c.rule)
    place = (c.start, c.end, c.text)
    return Step(question, _named(c) or None, c.rule, about, *place, reasons.evidence, lost)


def _named(credit: Credit) -> str:
    return " by way of ".join(filter(None, (credit.outlet, credit.via)))


def _history(chain: Chain, quote: Quote, articles: dict[str, Article]) -> Iterator[Step]:
    if chain.first_reported:
        first = chain.first_reported
        yield Step("Who reported it first?", first.outlet, evidence=first.evidence)
    links = [link for link in chain.links if link.quote == quote.id]
    for link in links:
        yield Step("What was it taken from?", _source(link, chain, articles), evidence=link.evidence)


def _source(link: Link, chain: Chain, articles: dict[str, Article]) -> str:
    quote = next((q for q in chain.quotes if q.id == link.source.quote), None)
    sure = f"confidence {link.confidence:.0%}"
    if quote is None:
        return f"{link.source.outlet}, which is not among the articles ({sure})"
    article = articles.get(quote.article)
    outlet = (article and article.outlet) or quote.article
    return f"{outlet}: “{' '.join(quote.text.split())}” ({sure})"
