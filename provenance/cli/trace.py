"""`provenance trace`: where do these words come from?"""

from __future__ import annotations

import json

import click

from provenance.cli.console import NOTHING, Skipped
from provenance.cli.inputs import check, corpus_of
from provenance.cli.output import in_colour, show, write


@click.command(short_help="Where do these words come from?")
@click.argument("path", metavar="STORE_OR_PATH")
@click.argument("words")
@click.option(
    "--top", type=click.IntRange(min=1), default=3, show_default=True, help="How many chains to show."
)
@click.option(
    "-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How to write the answer.",
)  # fmt: skip
@click.pass_context
def trace(ctx: click.Context, path: str, words: str, top: int, name: str) -> None:
    """Show the chains that hold WORDS, or nearly: cuts and typing errors are allowed.

    \b
    Examples:
      provenance trace bridge.db "the deck is sound"
      provenance trace data/articles "thre of forty hangers" --top 1
    """
    from provenance.exports.dump import to_dict
    from provenance.exports.text import render
    from provenance.model import Trace

    check((path,))
    skipped = Skipped()
    with corpus_of((path,), skipped) as corpus:
        hits = corpus.search(words, limit=top)
        ids = dict.fromkeys(q.article for hit in hits for q in hit.chain.quotes)
        articles = tuple(a for id in ids if (a := corpus.article(id)) is not None)
    skipped.report()
    quotes = tuple(q for hit in hits for q in hit.chain.quotes)
    found = Trace(articles, quotes, tuple(hit.chain for hit in hits))
    if name == "json":
        scores = {hit.chain.id: {"score": hit.score, "quote": hit.quote.id} for hit in hits}
        write([json.dumps({**to_dict(found), "hits": scores}, ensure_ascii=False) + "\n"], None)
    elif hits:
        show(render(found, everything=True, plain=not in_colour()))
    if not hits:
        click.echo("nothing found: no quote is like these words", err=True)
        ctx.exit(NOTHING)
