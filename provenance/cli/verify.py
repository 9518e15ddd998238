"""`provenance verify`: are a draft's quotations what was said?"""

from __future__ import annotations

import json

import click

from provenance.cli.console import NOTHING, UNSOUND, Skipped
from provenance.cli.inputs import check, corpus_of
from provenance.cli.output import in_colour, show, write


@click.command(short_help="Are a draft's quotations what was said?")
@click.argument("draft", metavar="DRAFT")
@click.option(
    "--against", "against", multiple=True, required=True, metavar="STORE_OR_PATH",
    help="The store, or the files and folders, to hold it against; may be given several times.",
)  # fmt: skip
@click.option(
    "-f", "--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="How to write the verdicts.",
)  # fmt: skip
@click.option("--strict", is_flag=True, help="Quotations that are not in the corpus are faults too.")
@click.pass_context
def verify(ctx: click.Context, draft: str, against: tuple[str, ...], name: str, strict: bool) -> None:
    """Give a verdict on every quotation of DRAFT: an article, a draft or a chatbot's answer.

    A quotation is verbatim, a fair ellipsis, cleaned up, altered, changed in meaning, misattributed, robbed
    of its marks, or not in the corpus, which does not mean false. The nearest true wording is shown with
    the words that differ, who said it, and where it stands.

    The exit code is 4 where a quotation is altered, changed, misattributed or unmarked, for use before
    publication.

    \b
    Examples:
      provenance verify draft.txt --against bridge.db
      provenance verify answer.txt --against data/articles --format json
    """
    import provenance
    from provenance.exports.verdicts import draw, to_plain

    check((draft, *against))
    skipped = Skipped()
    with corpus_of(against, skipped) as corpus:
        verdicts = [
            v
            for article in provenance.read(draft, on_skip=skipped, on_notice=skipped.note)
            for v in provenance.verify(article, corpus)
        ]
    if name == "json":
        write([json.dumps(to_plain(verdicts), ensure_ascii=False, indent=1) + "\n"], None)
    else:
        show(draw(verdicts, plain=not in_colour()))
    skipped.report()
    if not verdicts:
        click.echo(f"nothing found: no quotation in {draft}", err=True)
        ctx.exit(NOTHING)
    if any(not v.sound and (strict or v.ruling != "not in the corpus") for v in verdicts):
        ctx.exit(UNSOUND)
