"""A descent, told: the link with its drift, and the sentences that say why and what."""

from __future__ import annotations

from collections.abc import Sequence

from provenance.chains import thresholds as T
from provenance.chains.splices import Further
from provenance.chains.tree import Descent
from provenance.chains.weights import same_speaker
from provenance.chains.witnesses import Witness
from provenance.chains.wordings import Wordings
from provenance.model import Drift, Evidence, Link, Source


def links_of(
    copy: Witness, descent: Descent, further: Further | None, told: Sequence[Witness], wordings: Wordings
) -> tuple[Link, ...]:
    """The links by which a telling took the words over, its main source last; none where none is known."""
    if descent.source is None:
        outside = _from_outside(copy, descent, told)
        return () if outside is None else (outside,)
    source = told[descent.source]
    drift = _drift(source, copy, wordings)
    second: tuple[Link, ...] = ()
    if further is not None:
        second = (_second(copy, told[further.witness], further.passage),)
        drift = tuple(_spliced(d, further.passage) for d in drift)
    main = Link(
        quote=copy.quote.id,
        source=Source(quote=source.quote.id),
        confidence=round(descent.probability, 3),
        ties=tuple(told[t].quote.id for t in descent.ties),
        evidence=(*_why(source, copy, descent), *_what(copy, drift)),
        drift=drift,
    )
    return (*second, main)


def _second(copy: Witness, source: Witness, passage: str) -> Link:
    """The link of a passage that the main source lacks."""
    text = f"{copy.place} has “{passage}” as {source.place} does, which its main source lacks"
    return Link(
        quote=copy.quote.id,
        source=Source(quote=source.quote.id),
        confidence=T.SECOND_SOURCE,
        evidence=(Evidence("passage", text, copy.quote.article, copy.quote.start, copy.quote.end),),
        drift=(Drift("spliced", source.quote.text, passage),),
    )


def _spliced(drift: Drift, passage: str) -> Drift:
    """An addition that holds the passage of a further source is a splice."""
    held = drift.type in ("extended", "substitution") and passage in drift.after
    return Drift("spliced", drift.before, drift.after, drift.meaning) if held else drift


def _from_outside(copy: Witness, descent: Descent, told: Sequence[Witness]) -> Link | None:
    credit = copy.quote.credit
    if copy.credit is None or credit is None or copy.credit == copy.outlet:
        return None
    if any(w.outlet == copy.credit for w in told):
        return None
    return Link(
        quote=copy.quote.id,
        source=Source(outlet=copy.credit),
        confidence=round(descent.probability, 3),
        evidence=(_credit_evidence(copy, "no article of that outlet is at hand"),),
    )


def _drift(source: Witness, copy: Witness, wordings: Wordings) -> tuple[Drift, ...]:
    """What the copy did to the wording, to the marks around it and to the speaker."""
    old, new = source.quote, copy.quote
    found = list(wordings.drifts(source.wording, copy.wording))
    if old.marked and not new.marked:
        found.append(Drift("marks-dropped", old.text, new.text))
    elif new.marked and not old.marked:
        found.append(Drift("marks-gained", old.text, new.text))
    if old.speaker and new.speaker and not same_speaker(source, copy):
        found.append(Drift("speaker", old.speaker.name, new.speaker.name))
    return tuple(found) or (Drift("verbatim", old.text, new.text),)


def _why(source: Witness, copy: Witness, descent: Descent) -> list[Evidence]:
    quote = copy.quote
    found = []
    if source.wording == copy.wording:
        text = f"{copy.place} has the wording of {source.place} to the letter"
    else:
        text = f"of the wordings at hand, {copy.place}’s is most easily made from that of {source.place}"
    found.append(Evidence("wording", text, quote.article, quote.start, quote.end))
    if copy.credit is not None and copy.credit in (source.outlet, source.credit):
        how = "which is the source" if copy.credit == source.outlet else "as the source does"
        found.append(_credit_evidence(copy, how))
    if source.until is not None and copy.since is not None and source.quote.article != quote.article:
        if source.until <= copy.since:
            found.append(Evidence("date", f"{source.place} is the older one", source.quote.article))
        elif source.since is not None and copy.until is not None and copy.until < source.since:
            found.append(
                Evidence("date", f"{source.place} is dated later, against the link", source.quote.article)
            )
    if descent.ties:
        many = len(descent.ties)
        others = "another telling has" if many == 1 else f"{many} other tellings have"
        found.append(Evidence("tie", f"{others} that wording too and could be the source just as well"))
    return found


def _credit_evidence(copy: Witness, how: str) -> Evidence:
    credit = copy.quote.credit
    assert credit is not None
    return Evidence(
        "credit",
        f"{copy.place} credits {copy.credit} (“{credit.text}”), {how}",
        copy.quote.article,
        credit.start,
        credit.end,
    )


def _what(copy: Witness, drift: Sequence[Drift]) -> list[Evidence]:
    """A sentence for each change that touches the meaning."""
    return [
        Evidence(
            f"meaning-{d.meaning}",
            f"{copy.place} {_told(d)}",
            copy.quote.article,
            copy.quote.start,
            copy.quote.end,
        )
        for d in drift
        if d.meaning is not None
    ]


def _told(drift: Drift) -> str:
    if not drift.after:
        return f"leaves out “{drift.before}” ({drift.meaning})"
    if not drift.before:
        return f"adds “{drift.after}” ({drift.meaning})"
    return f"has “{drift.after}” for “{drift.before}” ({drift.meaning})"
