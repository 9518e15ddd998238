"""A corpus of invented articles with its trace made by hand, so that exports are tested without the rooms."""

from __future__ import annotations

import datetime as dt

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

WIRE = Article(
    id="wire",
    outlet="Harbor Wire",
    title="Ferry inquiry hears of missing bolts",
    url="https://harborwire.example/ferry",
    published=dt.datetime(2026, 5, 3, 9, 15, tzinfo=dt.UTC),
    path="data/wire.txt",
    text="PORT ELSIN (Harbor Wire) - “We did not replace the forty bolts because nobody asked us to,” "
    "Mayor Ada Quill said. She called the delay “outright negligence”.",
)
LEDGER = Article(
    id="ledger",
    outlet="Morning Ledger",
    published=dt.datetime(2026, 5, 3, 12, 0, tzinfo=dt.UTC),
    text="Quill admitted: “We did replace the forty bolts because nobody asked us to.” "
    "It was “mere negligence”.",
)
POST = Article(
    id="post",
    outlet="Elsin Post",
    published=dt.date(2026, 5, 4),
    text="Ada Quill told Harbor Wire that we did not replace the fourteen bolts.",
)
BLOG = Article(id="blog", text="=1+1 is what “outright negligence” adds up to, said Quill. <b>& “so on”</b>")


def _quote(article: Article, text: str, **more: object) -> Quote:
    start = article.text.index(text)
    return Quote(
        id=f"{article.id}:{start}-{start + len(text)}",
        article=article.id,
        start=start,
        end=start + len(text),
        text=text,
        **more,  # type: ignore[arg-type]
    )


def _speaker(article: Article, mention: str, rule: str) -> Speaker:
    start = article.text.index(mention)
    return Speaker("Ada Quill", start, start + len(mention), mention, rule)


_SAID = WIRE.text.index("said")
BOLTS = _quote(
    WIRE,
    "We did not replace the forty bolts because nobody asked us to,",
    speaker=_speaker(WIRE, "Mayor Ada Quill", "cue-after"),
    cue=Cue(_SAID, _SAID + 4, "said"),
)
BOLTS_LEDGER = _quote(
    LEDGER,
    "We did replace the forty bolts because nobody asked us to.",
    speaker=_speaker(LEDGER, "Quill", "colon"),
)
BOLTS_POST = _quote(
    POST,
    "we did not replace the fourteen bolts",
    marked=False,
    kind_rule="unmarked-copy",
    credit=Credit("Harbor Wire", "told", 10, 26, "told Harbor Wire", "told-outlet"),
)
NEGLIGENCE = _quote(WIRE, "outright negligence", speaker=_speaker(WIRE, "She", "calling"))
NEGLIGENCE_LEDGER = _quote(LEDGER, "mere negligence")
NEGLIGENCE_BLOG = _quote(BLOG, "outright negligence")
SO_ON = _quote(BLOG, "so on", kind="term", kind_rule="short-lower")

TRACE = Trace(
    articles=(BLOG, LEDGER, POST, WIRE),
    quotes=(
        NEGLIGENCE_BLOG,
        SO_ON,
        BOLTS_LEDGER,
        NEGLIGENCE_LEDGER,
        BOLTS_POST,
        BOLTS,
        NEGLIGENCE,
    ),
    chains=(
        Chain(
            id="c1",
            quotes=(BOLTS_LEDGER, BOLTS_POST, BOLTS),
            speaker="Ada Quill",
            first_reported=FirstReport(
                "Harbor Wire", "wire", BOLTS.id, (Evidence("dateline", "its own dateline", "wire", 0, 27),)
            ),
            links=(
                Link(
                    BOLTS_LEDGER.id,
                    Source(quote=BOLTS.id),
                    0.93,
                    evidence=(Evidence("shared-words", "eleven rare words in a row"),),
                    drift=(Drift("trimmed", "not", "", meaning="negation"),),
                ),
                Link(
                    BOLTS_POST.id,
                    Source(quote=BOLTS.id),
                    0.81,
                    ties=(BOLTS.id,),
                    drift=(
                        Drift("marks-dropped", "", ""),
                        Drift("substitution", "forty", "fourteen", meaning="number"),
                        Drift("trimmed", "because nobody asked us to", "", meaning="condition"),
                    ),
                ),
            ),
        ),
        Chain(
            id="c2",
            quotes=(NEGLIGENCE_BLOG, NEGLIGENCE_LEDGER, NEGLIGENCE),
            speaker="Ada Quill",
            first_reported=FirstReport("Radio Elsin"),
            origins=2,
            links=(
                Link(NEGLIGENCE.id, Source(outlet="Radio Elsin"), 0.6),
                Link(
                    NEGLIGENCE_LEDGER.id,
                    Source(quote=NEGLIGENCE.id),
                    0.7,
                    ties=(NEGLIGENCE_BLOG.id,),
                    drift=(Drift("substitution", "outright", "mere"),),
                ),
                Link(
                    NEGLIGENCE_BLOG.id, Source(quote=NEGLIGENCE.id), 0.9, drift=(Drift("verbatim", "", ""),)
                ),
            ),
        ),
        Chain(id="c3", quotes=(SO_ON,)),
    ),
)
