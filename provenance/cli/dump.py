"""`provenance dump`: the main job."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import evolve

from provenance.cli.console import NOTHING, SKIPPED, Skipped, Unusable
from provenance.cli.inputs import check, jobs_option, traced
from provenance.cli.output import in_colour, show, write
from provenance.cli.progress import Progress
from provenance.errors import WorkError
from provenance.exports import FORMATS, lines
from provenance.model import Trace

if TYPE_CHECKING:
    from provenance.traces import Traced
    from provenance.watching import Watch

_ENDINGS = {ending: f.name for f in FORMATS.values() for ending in f.endings}


@click.command(short_help="Quotes, speakers, first outlets and chains of articles.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-f",
    "--format",
    "name",
    type=click.Choice(list(FORMATS)),
    help="How to write the result. [default: by the ending of -o FILE, else text]",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this file, whole or not at all; with --engine spark, to this folder.",
)
@click.option(
    "--top", type=click.IntRange(min=1), metavar="N", help="text: only the N chains with most articles."
)
@click.option(
    "--all", "everything", is_flag=True, help="text: also the quotes that stand in one article only."
)
@click.option(
    "--possible",
    "unsure",
    is_flag=True,
    help="text, json, jsonl: also the passages without marks that may tell a quote over, in no chain.",
)
@jobs_option
@click.option(
    "--work",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Keep what is done in this folder: the same command, if it was stopped, then goes on where it was.",
)
@click.option(
    "--engine",
    type=click.Choice(["here", "spark"]),
    default="here",
    show_default=True,
    help="Work in this process, or on Apache Spark.",
)
@click.option("--master", metavar="URL", help="spark: where it runs. [default: as Spark is set up]")
@click.option("--why", is_flag=True, help="text: also the reasons for each link.")
@click.pass_context
def dump(
    ctx: click.Context,
    paths: tuple[str, ...],
    name: str | None,
    output: Path | None,
    top: int | None,
    everything: bool,
    unsure: bool,
    why: bool,
    jobs: int,
    work: Path | None,
    engine: str,
    master: str | None,
) -> None:
    """Read articles and write their quotes, speakers, first outlets and chains.

    PATH is a file, a folder or a store; `-` is standard input.

    \b
    Examples:
      provenance dump data/articles
      provenance dump --top 3 monday/ tuesday/
      provenance dump -o chains.json data/articles
      provenance dump --format csv data/articles > quotes.csv
      provenance dump --jobs 0 --work /var/tmp/run -o chains.jsonl archive/
      provenance dump --engine spark -o tables archive/
    """

    if engine == "spark":
        from provenance.cli.on_spark import dump_on_spark

        with Progress() as progress:
            ctx.exit(dump_on_spark(paths, output, name, master, progress))
    if output is not None and output.is_dir():
        raise click.BadParameter(f"{output} is a folder; name a file in it", param_hint="-o")
    name = name or _ENDINGS.get(output.suffix if output else "", "text")
    check(paths)
    skipped = Skipped()
    with Progress() as progress, traced(paths, skipped, progress, jobs, work) as found:
        trace = _with_possible(found) if unsure else found
        try:
            if name == "text":
                _text(trace if isinstance(trace, Trace) else trace.whole(), output, top, everything, why)
            else:
                write(_watched(lines(trace, name), trace, progress), output)
        except OSError as error:
            if isinstance(error, (BrokenPipeError, WorkError)) or output is None:
                raise
            raise Unusable(f"cannot write {output}: {error.strerror}") from error
        skipped.report()
        if reason := _nothing(trace, paths):
            click.echo(reason, err=True)
            ctx.exit(NOTHING)
        if skipped.errors:
            click.echo(f"{len(skipped.errors):,} skipped, {len(trace.articles):,} articles read", err=True)
            ctx.exit(SKIPPED)


def _with_possible(trace: Trace | Traced) -> Trace:
    """All of a trace, with what is possible."""
    from provenance.answers.possible import possible

    whole = trace if isinstance(trace, Trace) else trace.whole()
    return evolve(whole, possible=possible(whole))


def _watched(pieces: Iterable[str], trace: Trace | Traced, watch: Watch) -> Iterator[str]:
    total = len(trace.articles) + len(trace.quotes) + len(trace.chains)
    for done, piece in enumerate(pieces):
        watch("Writing", min(done, total), total)
        yield piece


def _text(trace: Trace, output: Path | None, top: int | None, everything: bool, why: bool) -> None:
    from provenance.exports.text import render

    parts = render(trace, top=top, everything=everything, why=why, plain=not in_colour(output))
    show(parts, output)


def _nothing(trace: Trace | Traced, paths: tuple[str, ...]) -> str | None:
    """Why a result is empty, or None where it is not."""
    if not trace.articles:
        return f"nothing found: no article in {', '.join(paths)}"
    if not trace.quotes:
        n = len(trace.articles)
        return f"nothing found: {'1 article holds' if n == 1 else f'{n:,} articles hold'} no quotation marks"
    return None
