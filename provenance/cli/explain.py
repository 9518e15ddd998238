"""`provenance explain`: why a quote is what it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from provenance.cli.console import NOTHING, Skipped, Unusable
from provenance.cli.inputs import check, gather
from provenance.cli.output import show, write
from provenance.cli.progress import Progress
from provenance.model import Article, Quote

if TYPE_CHECKING:
    from provenance.answers.explanation import Explanation


@click.command(short_help="Why a quote has its kind, speaker, credit and source.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--at",
    "offset",
    type=click.IntRange(min=0),
    metavar="OFFSET",
    help="The quote at this code point of the text.",
)
@click.option("--line", type=click.IntRange(min=1), metavar="N", help="The quotes on this line of the text.")
@click.option("--quote", "id_", metavar="ID", help="The quote of this id, as a dump gives it.")
@click.option("--words", metavar="TEXT", help="The quotes that hold these words.")
@click.option("--article", metavar="ID", help="Look in this article only, where PATH holds several.")
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How to write the answer.",
)
@click.pass_context
def explain(
    ctx: click.Context,
    paths: tuple[str, ...],
    offset: int | None,
    line: int | None,
    id_: str | None,
    words: str | None,
    article: str | None,
    name: str,
) -> None:
    """Say why a quote has its kind, its speaker, its credit and its source.

    Every answer names the rule that gave it, what the rule is for, the words it rests on, and what other
    rules would have said. Where PATH holds several articles, the quote's place in its chain is explained too;
    a passage without marks that may tell a quote over, and is in no chain, says what speaks for it.

    \b
    Examples:
      provenance explain data/articles/beacon-quit.txt --at 120
      provenance explain data/articles --words "every cable"
      provenance explain data/articles --quote mpa-union:310-402 --format json
    """
    from attrs import evolve

    from provenance.answers.explanation import explain as explained
    from provenance.answers.possible import possible
    from provenance.exports.explanation import draw

    check(paths)
    if sum(way is not None for way in (offset, line, id_, words)) != 1:
        raise click.UsageError("say which quote: one of --at, --line, --quote, --words")
    skipped = Skipped()
    with Progress() as progress:
        trace = gather(paths, skipped, progress)
    skipped.report()
    places = [a for a in trace.articles if article in (None, a.id)]
    if (offset is not None or line is not None) and len(places) > 1:
        raise Unusable(
            f"{len(places)} articles: name one with --article ({', '.join(a.id for a in places[:5])} …)"
        )
    inside = {a.id: a for a in places}
    found = list(_quotes(trace.quotes, inside, offset, line, id_, words))
    if not found:
        trace = evolve(trace, possible=possible(trace))
        found = list(_quotes([p.quote for p in trace.possible], inside, offset, line, id_, words))
    if not found:
        click.echo("nothing found: no quote there", err=True)
        ctx.exit(NOTHING)
    answers = [explained(trace, quote) for quote in found]
    if name == "json":
        write([json.dumps([_plain(a) for a in answers], ensure_ascii=False, indent=1) + "\n"], None)
        return
    show(part for answer in answers for part in draw(answer))


def _quotes(
    quotes: Iterable[Quote],
    articles: dict[str, Article],
    offset: int | None,
    line: int | None,
    id_: str | None,
    words: str | None,
) -> Iterator[Quote]:
    wanted = " ".join(words.split()).casefold() if words else None
    for quote in quotes:
        article = articles.get(quote.article)
        if article is None:
            continue
        if (
            (offset is not None and quote.start - 1 <= offset <= quote.end)
            or (line is not None and line in _lines(article, quote))
            or (id_ is not None and quote.id == id_)
            or (wanted is not None and wanted in " ".join(quote.text.split()).casefold())
        ):
            yield quote


def _lines(article: Article, quote: Quote) -> range:
    from provenance.exports.explanation import line_of

    return range(line_of(article, quote.start), line_of(article, quote.end) + 1)


def _plain(answer: Explanation) -> dict[str, Any]:
    import attrs

    data = attrs.asdict(answer, filter=lambda a, _: a.name != "article" or a.type is str)
    return {"quote": data["quote"], "steps": data["steps"]}
