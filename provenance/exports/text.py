"""The dump for people: chains as trees, the wording's drift shown word by word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from provenance.exports.sheet import Sheet, count
from provenance.exports.tree import when
from provenance.exports.visible import Visible
from provenance.model import Article, Chain, Trace

PLAIN_WIDTH = 100
"""Columns where there is no terminal to ask."""


def to_text(
    trace: Trace,
    *,
    top: int | None = None,
    everything: bool = False,
    why: bool = False,
    width: int = PLAIN_WIDTH,
) -> Iterator[str]:
    """The chains of a trace as plain text, piece by piece; see `render`."""
    return plain(render(trace, top=top, everything=everything, why=why, plain=True), width)


def plain(parts: Iterable[RenderableType], width: int = PLAIN_WIDTH) -> Iterator[str]:
    """What rich draws, as plain text without trailing blanks, part by part."""
    for part in parts:
        out = StringIO()
        console = Console(file=out, width=width, color_system=None, force_terminal=False, highlight=False)
        console.print(Visible(part))
        yield "".join(line.rstrip() + "\n" for line in out.getvalue().split("\n")[:-1])


def render(
    trace: Trace,
    *,
    top: int | None = None,
    everything: bool = False,
    why: bool = False,
    plain: bool = False,
) -> Iterator[RenderableType]:
    """What a rich console prints, part by part: the chains, then a summary.

    Chains come with the most articles first, then the most quotes, then the earliest. `top` stops after so
    many; `everything` shows also the quotes that stand alone, article by article (as they always are where
    there is no chain of two); `why` adds the reasons for each link. With `plain`, changes are marked as
    `[-cut-]` and `{+added+}`, for where there is no colour.
    """
    articles = {a.id: a for a in trace.articles}
    sheet = Sheet(articles, plain, why)
    told = rank([c for c in trace.chains if len(c.quotes) > 1], articles)
    for number, chain in enumerate(told[:top], 1):
        yield sheet.chain(number, chain)
        yield ""
    if everything or not told:
        yield from sheet.alone(trace)
    if trace.possible:
        yield from sheet.possible(trace)
    yield _summary(trace, shown=len(told[:top]), told=len(told))


def rank(chains: Sequence[Chain], articles: Mapping[str, Article]) -> list[Chain]:
    """Chains in the order of their interest: most articles, most quotes, earliest, id."""

    def interest(chain: Chain) -> tuple[object, ...]:
        first = min((when(articles.get(q.article)) for q in chain.quotes), default=when(None))
        return (-len({q.article for q in chain.quotes}), -len(chain.quotes), first, chain.id)

    return sorted(chains, key=interest)


def _summary(trace: Trace, shown: int, told: int) -> Text:
    speech = [q for q in trace.quotes if q.kind == "speech"]
    alone = len(trace.chains) - sum(1 for c in trace.chains if len(c.quotes) > 1)
    line = Text(f"{count(len(trace.articles), 'article')}, {count(len(speech), 'quote')}")
    if other := len(trace.quotes) - len(speech):
        line.append(f", {count(other, 'term or title', 'terms and titles')}")
    line.append(f"; {count(len(trace.chains) - alone, 'chain')} of two or more quotes")
    line.append(f", {count(alone, 'quote')} that stand alone")
    if shown < told:
        line.append(f"; {shown} of {told} chains shown")
    return line
