"""`provenance report`: the page."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.console import SKIPPED, Skipped, Unusable
from provenance.cli.inputs import check, gather
from provenance.cli.output import write
from provenance.cli.progress import Progress


@click.command(short_help="A page to search and read chains in.")
@click.argument("paths", nargs=-1, required=True, metavar="STORE_OR_PATH...")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The page to write.",
)
@click.option("--title", default="Provenance report", show_default=True, help="The page's heading.")
@click.pass_context
def report(ctx: click.Context, paths: tuple[str, ...], output: Path, title: str) -> None:
    """Write one HTML page that shows the chains of a store or of articles.

    The page holds everything it needs: it opens from disk, asks nothing of any network, and can be sent.

    \b
    Examples:
      provenance report bridge.db -o report.html
      provenance report data/articles -o report.html --title "The Aldmoor Bridge"
    """
    from provenance.exports.report import to_html

    check(paths)
    skipped = Skipped()
    with Progress() as progress:
        trace = gather(paths, skipped, progress)
    try:
        write([to_html(trace, title=title)], output)
    except OSError as error:
        raise Unusable(f"cannot write {output}: {error.strerror}") from error
    click.echo(f"{len(trace.articles):,} articles, {len(trace.chains):,} chains in {output}", err=True)
    skipped.report()
    if skipped.errors:
        ctx.exit(SKIPPED)
