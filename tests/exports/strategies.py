"""Any trace that the rooms could hand to an export: coherent, but with any text in it."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from provenance.model import (
    Article,
    Chain,
    Credit,
    Cue,
    Drift,
    Evidence,
    FirstReport,
    Link,
    Quote,
    Source,
    Speaker,
    Trace,
)
from tests.strategies import texts

_names = st.text(min_size=1, max_size=12) | st.sampled_from(["Ada Quill", "=1+1", "<b>&\"'", "a:b/c"])
_maybe_names = st.none() | _names
_moments = st.none() | st.dates() | st.datetimes(timezones=st.just(dt.UTC))
_confidences = st.floats(0, 1)
_evidence = st.lists(
    st.builds(Evidence, rule=_names, text=texts, article=_maybe_names, start=st.none() | st.integers(0, 9)),
    max_size=2,
).map(tuple)
_drifts = st.lists(
    st.builds(
        Drift,
        type=st.sampled_from(["verbatim", "trimmed", "substitution", "marks-dropped", "speaker"]),
        before=texts,
        after=texts,
        meaning=st.none() | st.sampled_from(["negation", "number", "hedge"]),
    ),
    max_size=3,
).map(tuple)


@st.composite
def _quotes(draw: st.DrawFn, article: Article) -> list[Quote]:
    ends = st.integers(0, len(article.text))
    spans = draw(st.lists(st.tuples(ends, ends).map(sorted).map(tuple), max_size=4, unique=True))
    position = st.builds(dict, start=st.integers(0, 99), end=st.integers(0, 99), text=_names)
    found = []
    for start, end in sorted(spans):
        speaker = draw(
            st.none() | st.builds(lambda n, r, p: Speaker(n, rule=r, **p), _names, _names, position)
        )
        credit = draw(
            st.none()
            | st.builds(
                lambda o, v, r, p: Credit(o, "told", rule=r, via=v, **p),
                _maybe_names,
                _maybe_names,
                _names,
                position,
            )
        )
        found.append(
            Quote(
                id=f"{article.id}:{start}-{end}",
                article=article.id,
                start=start,
                end=end,
                text=article.text[start:end],
                marked=draw(st.booleans()),
                kind=draw(st.sampled_from(["speech", "term", "title"])),
                cue=draw(st.none() | position.map(lambda p: Cue(**p))),
                speaker=speaker,
                credit=credit,
                public=draw(st.booleans()),
            )
        )
    return found


@st.composite
def _chain(draw: st.DrawFn, number: int, quotes: list[Quote]) -> Chain:
    links = []
    for i, quote in enumerate(quotes):
        earlier = [st.builds(Source, quote=st.sampled_from(quotes[:i]).map(lambda q: q.id))] if i else []
        source = draw(st.one_of(st.none(), st.builds(Source, outlet=_names), *earlier))
        if source:
            ties = draw(st.lists(st.sampled_from([q.id for q in quotes]), max_size=2, unique=True))
            link = Link(quote.id, source, draw(_confidences), tuple(ties), draw(_evidence), draw(_drifts))
            links.append(link)
    first = draw(
        st.none()
        | st.builds(FirstReport, _names, evidence=_evidence)
        | st.builds(FirstReport, _names, st.just(quotes[0].article), st.just(quotes[0].id))
    )
    return Chain(
        f"c{number}", tuple(quotes), draw(_maybe_names), first, draw(st.integers(1, 3)), tuple(links)
    )


@st.composite
def traces(draw: st.DrawFn) -> Trace:
    """A trace of up to four articles whose speech quotes are shared out among chains."""
    ids = draw(st.lists(_names, max_size=4, unique=True))
    articles = [
        Article(i, draw(texts), draw(_maybe_names), None, draw(_maybe_names), draw(_moments)) for i in ids
    ]
    quotes = [q for a in articles for q in draw(_quotes(a))]
    shares: dict[int, list[Quote]] = {}
    for quote in quotes:
        shares.setdefault(draw(st.integers(0, 2)), []).append(quote)
    chains = [draw(_chain(n, members)) for n, members in sorted(shares.items())]
    return Trace(tuple(articles), tuple(quotes), tuple(chains))
