"""`provenance outlets`: how faithfully each outlet hands words on."""

from __future__ import annotations

import attrs
import click

from provenance.cli.console import Skipped
from provenance.cli.inputs import check, gather
from provenance.cli.progress import Progress
from provenance.cli.table import format_option, print_rows


@click.command(short_help="How faithfully each outlet hands words on.")
@click.argument("paths", nargs=-1, required=True, metavar="STORE_OR_PATH...")
@format_option
def outlets(paths: tuple[str, ...], name: str) -> None:
    """List the outlets of a store or of articles with what they did to the words that they took over.

    Of the quotes that an outlet has "taken", each is counted once, under the gravest thing done to it:
    "touched" (the meaning), "reworded", "trimmed", or "verbatim". "first" counts the chains that it reported
    first, "uncredited" the taken quotes for which its article names no source.

    \b
    Examples:
      provenance outlets bridge.db
      provenance outlets data/articles --format csv > outlets.csv
    """
    from provenance.answers.fidelity import Fidelity, fidelity

    check(paths)
    skipped = Skipped()
    with Progress() as progress:
        trace = gather(paths, skipped, progress)
    skipped.report()
    columns = [field.name for field in attrs.fields(Fidelity)]
    print_rows([attrs.asdict(f) for f in fidelity(trace)], columns, name)
