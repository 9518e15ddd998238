"""`provenance changed`: what became of the chains of a store."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import attrs
import click

from provenance.cli.console import NOTHING
from provenance.cli.inputs import store_argument
from provenance.cli.table import format_option, print_rows

COLUMNS = ("at", "what", "chain", "before", "after")


@click.command(short_help="What became of chains since a moment.")
@store_argument
@click.option(
    "--since",
    required=True,
    metavar="DATE",
    help="A date or a time in ISO 8601; UTC unless it says otherwise.",
)
@format_option
@click.pass_context
def changed(ctx: click.Context, store: Path, since: str, name: str) -> None:
    """List the chains of STORE that are new, grew, merged, split, were re-rooted or lost meaning.

    A chain is re-rooted when another outlet is held to have reported the words first.

    \b
    Examples:
      provenance changed bridge.db --since 2025-03-08
      provenance changed bridge.db --since 2025-03-08T12:00:00Z --format json
    """
    import provenance
    from provenance.records import read_moment

    try:
        moment: dt.date = read_moment(since)
    except ValueError as error:
        raise click.BadParameter(f"{since!r} is no date or time in ISO 8601", param_hint="--since") from error
    with provenance.Corpus.open(store) as corpus:
        changes = corpus.changed(moment)
    rows = [attrs.asdict(c) for c in changes]
    if name == "text":
        rows = [{**row, "at": f"{row['at'][:19]}Z"} for row in rows]  # to the second
    print_rows(rows, COLUMNS, name)
    if not changes:
        click.echo(f"nothing found: no chain has changed since {since}", err=True)
        ctx.exit(NOTHING)
