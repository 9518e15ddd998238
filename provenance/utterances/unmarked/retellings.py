"""The indirect reports in one article that tell over what their speaker is known to have said.

Candidates come from lookups (`suspects`); only their paragraphs are read for reports, and only of a report
that is like something known is it asked who speaks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from provenance.light import lazily, record
from provenance.model import Span
from provenance.speakers.attribution import Names
from provenance.speakers.indirect import Report, reports
from provenance.speakers.names.identity import same_name
from provenance.utterances import folding
from provenance.utterances.decide import Decision
from provenance.utterances.rarity import Rarity
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.likeness import PIECE, WHOLE, Likeness, weighed, worth_judging
from provenance.utterances.unmarked.spoken import Said, Spoken
from provenance.utterances.unmarked.suspects import suspects
from provenance.utterances.witness import Witness, from_words


@frozen(slots=True)
class Retelling:
    """A report that tells a known quote over: its place in the view, of what, and why.

    `rule` names what made it certain, None where it is only possible.
    """

    span: Span
    said: Said
    witness: Witness
    decision: Decision
    rule: str | None

    @property
    def family(self) -> int:
        """The number of the utterance that is told over."""
        return self.said.family

    @property
    def known(self) -> Witness:
        """Whose words are told over."""
        return self.said.witness

    @property
    def certain(self) -> bool:
        """Whether it is certain, or only possible."""
        return self.rule is not None


def retellings(
    reading: Reading, quoted: Sequence[Span], held: frozenset[int], spoken: Spoken, rarity: Rarity
) -> tuple[Retelling, ...]:
    """The retellings in one article, in order; where two overlap, or tell one utterance, the better one.

    `quoted` are the ranges of the view inside quotation marks, in order; `held` the families that the article
    quotes in marks. Of these a report is no retelling where it only says again what stands in the marks.
    """
    found: list[Retelling] = []
    names, text = Names(reading.view), _Text(reading, quoted, held, rarity)
    for number, numbers in suspects(reading, quoted, spoken):
        known = [spoken.told[i] for i in numbers]
        for report in reports(reading.view, number, quoted):
            found += _of_report(text, report, known, names)
    found.sort(key=lambda r: (not r.certain, -r.decision.score, r.span.start, -r.span.end))
    kept: list[Retelling] = []
    for r in found:
        if all(_apart(r.span, k.span) and r.said.family != k.said.family for k in kept):
            kept.append(r)
    return tuple(sorted(kept, key=lambda r: r.span.start))


def _apart(a: Span, b: Span) -> bool:
    return a.end <= b.start or b.end <= a.start


@record(slots=False)
class _Text:
    """An article as reports in it are looked at."""

    reading: Reading
    quoted: Sequence[Span]
    held: frozenset[int]
    rarity: Rarity

    def pieces(self, report: Report) -> list[range]:
        """The words of a report outside marks: a range of words for each piece."""
        pieces, start = [], report.start
        for q in self.quoted:
            if not _apart(q, Span(report.start, report.end)):
                pieces.append(self.reading.within(start, q.start))
                start = q.end
        pieces.append(self.reading.within(start, report.end))
        return [p for p in pieces if p]

    def matter(self, ranges: Iterable[range]) -> frozenset[str]:
        """The words of matter in some ranges."""
        words = frozenset(w for r in ranges for w in self.reading.words[r.start : r.stop])
        return words - folding.function_words()

    @lazily
    def marked(self) -> frozenset[str]:
        """The words of matter inside marks."""
        return self.matter(self.reading.within(q.start, q.end) for q in self.quoted)

    def names(self, ranges: Iterable[range]) -> frozenset[str]:
        """The words in some ranges that are names, by their capitals within a sentence."""
        text, r = self.reading.view.text, self.reading
        return frozenset(
            r.words[i] for some in ranges for i in some if text[r.starts[i]].isupper() and not r.breaks(i)
        )


def _of_report(text: _Text, report: Report, known: Sequence[Said], names: Names) -> Iterator[Retelling]:
    """What one report tells over: looked at as a whole, and each piece outside marks by itself."""
    if report.repeated:
        return
    pieces = text.pieces(report)
    bare = text.matter(pieces)
    known = [k for k in known if worth_judging(bare, k.own)]
    known = _by_speaker(known, report, names) if known else ()
    if not known:
        return
    own = text.matter([text.reading.within(report.source.start, report.source.end)])
    whole = text.matter([text.reading.within(report.start, report.end)])
    for part, rules in ((pieces, WHOLE), *(([p], PIECE) for p in pieces)):
        bare = text.matter(part) - own
        told = (whole if part is pieces else bare) - own
        plain = bare - text.names(part)
        like = [
            (k, Likeness(k.witness, told, new, plain, report.content, text.rarity))
            for k in known
            if worth_judging(new := bare - text.marked if k.family in text.held else bare, k.own)
        ]
        for said, likeness in like:
            rivals = [r for k, r in like if k.family != said.family]
            decision = weighed(likeness)
            rule = next((r.__name__ for r in rules if r(likeness, rivals)), None)
            if rule or decision.same:
                best = max(part, key=lambda p: text.rarity.total(likeness.shared & text.matter([p])))
                yield _retelling(text.reading, best, said, decision, rule)


def _retelling(reading: Reading, piece: range, said: Said, decision: Decision, rule: str | None) -> Retelling:
    span = Span(reading.starts[piece.start], reading.ends[piece.stop - 1])
    there = from_words(reading, piece, f"{reading.view.article.id}:{span.start}-{span.end}", span.start)
    there = evolve(there, name=said.witness.name, speaker=said.witness.speaker)
    return Retelling(span, said, there, decision, rule)


def _by_speaker(known: Sequence[Said], report: Report, names: Names) -> list[Said]:
    """Those of some quotes whose speaker is the report's."""
    speaker = names.of(report.source.start, report.source.end)
    if not any(c.isupper() for c in speaker.name):
        return []
    return [k for k in known if k.witness.name and same_name(k.witness.name, speaker.name)]
