"""`provenance relink`: a store linked anew as a whole."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.inputs import store_argument


@click.command(short_help="Link a whole store anew.")
@store_argument
def relink(store: Path) -> None:
    """Link all quotes of STORE anew, as one run over all its articles would.

    Adding links each article to what is there when it comes, and weighs words by how common they are then. A
    store that has doubled relinks itself up to some thousand articles; a larger one is relinked by this
    command, when there is time for it.

    \b
    Examples:
      provenance relink bridge.db
    """
    import provenance

    with provenance.Corpus.open(store) as corpus:
        corpus.relink()
        click.echo(f"{len(corpus):,} articles linked anew")
