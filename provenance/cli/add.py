"""`provenance add`: articles into a store."""

from __future__ import annotations

from pathlib import Path

import click

from provenance.cli.console import NOTHING, SKIPPED, Skipped
from provenance.cli.inputs import check, jobs_option
from provenance.cli.progress import Progress


@click.command(short_help="Put articles into a store that grows.")
@click.argument("store", type=click.Path(dir_okay=False, path_type=Path))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-v", "--verbose", is_flag=True, help="Name each article once it is safely in.")
@jobs_option
@click.option("--relink", is_flag=True, help="Then link the whole store anew.")
@click.pass_context
def add(
    ctx: click.Context, store: Path, paths: tuple[str, ...], verbose: bool, relink: bool, jobs: int
) -> None:
    """Put articles into STORE, one SQLite file, and link their quotes to what is there.

    STORE is made if there is none. An article that is there already is passed over; one that has changed is
    a revision, and its old text is kept. Articles are safe as soon as they are named; nothing is half there,
    whatever interrupts the command. Several commands may add to one store at a time.

    \b
    Examples:
      provenance add bridge.db data/articles
      provenance add bridge.db monday/ tuesday/*.jsonl
      curl -s https://feed.example/latest.jsonl | provenance add bridge.db -
    """
    import provenance

    check(paths)
    skipped = Skipped()
    with provenance.Corpus.open(store) as corpus, Progress() as progress:
        done = 0

        def on_added(id: str, what: str) -> None:
            nonlocal done
            done += 1
            progress("Adding articles", done, 0)
            if verbose:
                click.echo(f"{what} {id}")

        articles = provenance.read(paths, on_skip=skipped, on_notice=skipped.note)
        added = corpus.add(articles, on_added=on_added, jobs=jobs)
        if relink:
            corpus.relink()
        total = len(corpus)
    new, revised, known = len(added.new), len(added.revised), len(added.known)
    click.echo(f"{new:,} new, {revised:,} revised, {known:,} known before; {total:,} articles in {store}")
    skipped.report()
    if not (new or revised or known):
        ctx.exit(NOTHING)
    if skipped.errors:
        ctx.exit(SKIPPED)
