"""Verdicts on a draft's quotations, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from provenance.answers.verify import Verdict
from provenance.exports.sheet import STYLES, changes, date
from provenance.records import converter

_SIGNS = {True: ("✓", "bold green"), False: ("✗", "bold red")}


def to_plain(verdicts: Sequence[Verdict]) -> list[dict[str, Any]]:
    """Verdicts as plain data, one dict each; see docs/fact-check-a-draft.md for the fields."""
    plain = converter().unstructure
    return [
        {
            "ruling": v.ruling,
            "sound": v.sound,
            "because": v.because,
            "quote": plain(v.quote),
            "source": plain(v.source) if v.source else None,
            "article": {k: w for k, w in plain(v.article).items() if k != "text"} if v.article else None,
            "speaker": v.speaker,
            "chain": v.chain,
            "drift": [plain(d) for d in v.drift],
        }
        for v in verdicts
    ]


def draw(verdicts: Sequence[Verdict], *, plain: bool = False) -> Iterator[RenderableType]:
    """What a rich console prints: each quotation with its verdict and the true wording, then a count."""
    for v in verdicts:
        yield _one(v, plain)
        yield ""
    counted = Counter(v.ruling for v in verdicts)
    told = ", ".join(f"{n} {ruling}" for ruling, n in counted.most_common())
    yield Text(f"{len(verdicts)} quotations: {told}" if verdicts else "no quotations")


def _one(verdict: Verdict, plain: bool) -> RenderableType:
    sign, style = _SIGNS[verdict.sound] if verdict.ruling != "not in the corpus" else ("?", "bold yellow")
    quote, source = verdict.quote, verdict.source
    said = " ".join(quote.text.split())
    speaker = f"  {quote.speaker.name}" if quote.speaker else ""
    head = Text.assemble((f"{sign} {verdict.ruling}", style), (speaker, STYLES["speaker"]))
    lines: list[Text] = [Text(f"“{said}”" if quote.marked else said)]
    if source is not None:
        if verdict.ruling != "verbatim":
            lines.append(Text(verdict.because, STYLES["meaning"]))
            line = Text("the true wording, changed: ", STYLES["quiet"])
            lines.append(line.append_text(changes(source.text, quote, plain)))
        lines.append(_place(verdict))
    else:
        lines.append(Text(verdict.because, STYLES["quiet"]))
    return Group(head, Padding(Group(*lines), (0, 0, 0, 2)))


def _place(verdict: Verdict) -> Text:
    source, article = verdict.source, verdict.article
    outlet = (article and article.outlet) or (source.article if source else "")
    line = Text("in ", STYLES["quiet"]).append(outlet, STYLES["outlet"])
    details = [date(article), f"article {article.id}" if article and article.outlet else ""]
    details += [f"said by {verdict.speaker}"] if verdict.speaker else []
    return line.append("".join(f", {d}" for d in details if d), STYLES["quiet"])
