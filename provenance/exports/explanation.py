"""An explanation for people: the quote in its place, then each question with its answer and reasons."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from provenance.answers.explanation import Explanation, Step
from provenance.model import Article, Quote

_AROUND = 160  # code points of the article shown before and after the quote


def draw(answer: Explanation) -> Iterator[RenderableType]:
    """What a rich console prints, part by part."""
    article, quote = answer.article, answer.quote
    place = f"line {line_of(article, quote.start)}, code points {quote.start} to {quote.end}"
    yield Text.assemble(
        (article.outlet or article.id, "bold cyan"), (f"  {article.path or article.id}, {place}", "dim")
    )
    yield Padding(_context(article, quote), (0, 0, 0, 3))
    for step in answer.steps:
        yield Text.assemble(
            step.question + " ", (step.answer or "not known", "bold" if step.answer else "italic")
        )
        for reason in _reasons(step):
            yield Padding(reason, (0, 0, 0, 3))
    yield ""


def line_of(article: Article, offset: int) -> int:
    """The number of the line, from 1, that a code point of the article's text stands on."""
    return article.text.count("\n", 0, offset) + 1


def _context(article: Article, quote: Quote) -> Text:
    before = article.text[max(0, quote.start - _AROUND) : quote.start]
    after = article.text[quote.end : quote.end + _AROUND]
    cut_before = quote.start > _AROUND and "\n" not in before
    cut_after = quote.end + _AROUND < len(article.text) and "\n" not in after
    before = ("…" if cut_before else "") + before.rpartition("\n")[2]
    after = after.partition("\n")[0] + ("…" if cut_after else "")
    return Text.assemble((before, "dim"), (quote.text, "bold"), (after, "dim"))


def _reasons(step: Step) -> Iterator[Text]:
    if step.rule:
        yield Text.assemble((f"rule {step.rule}", "green"), (f": {step.about}" if step.about else "", "dim"))
    told = any(f"“{step.words}”" in reason.text for reason in step.evidence)
    if step.words and step.words != step.answer and not told:
        yield Text(f"the words: “{' '.join(step.words.split())}”", "dim")
    for reason in step.evidence:
        rule = f" ({reason.rule})" if reason.rule != "cue" else ""
        yield Text(reason.text + rule, "dim")
    for other in step.others:
        yield Text.assemble((f"passed over: {other.answer}", "yellow"), (f" ({other.reason})", "dim"))
