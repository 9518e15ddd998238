"""`provenance dump --engine spark`: tables in a folder, worked out on Spark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from provenance.cli.console import NOTHING, SKIPPED, Skipped
from provenance.cli.inputs import check, is_store
from provenance.errors import UnreadableError, WorkError

if TYPE_CHECKING:
    from provenance.cli.progress import Progress

KINDS = {None: "parquet", "jsonl": "json"}
"""What the tables are written as, by --format."""

_STAGES = "_stages"


def dump_on_spark(
    paths: tuple[str, ...], output: Path | None, name: str | None, master: str | None, progress: Progress
) -> int:
    """Writes the tables of the articles of some paths to a folder; the exit code."""
    from provenance import spark
    from provenance.spark import files
    from provenance.spark.session import session

    here = tuple(path for path in paths if files.ELSEWHERE not in path)
    _refuse(paths, here, output, name)
    assert output is not None
    engine = session(master)
    skipped = Skipped()
    made_from = files.fingerprint(paths)
    if here:
        table = files.gathered(
            here, output / _STAGES / made_from, on_skip=skipped, on_notice=skipped.note, watch=progress
        )
        given = engine.read.parquet(str(table)).repartition(3 * engine.sparkContext.defaultParallelism)
    else:
        given = files.elsewhere(engine, paths)
    stages = spark.InFolder(engine, str(output / _STAGES), made_from)
    told = spark.trace(given, stages)
    tables = spark.InFolder(engine, str(output), stages.last, KINDS[name])
    articles = tables.keep("articles", told.articles.drop("text"))
    for kept in ("quotes", "chains", "links", "drift"):
        tables.keep(kept, getattr(told, kept))
    for row in tables.keep("skipped", told.skipped).toLocalIterator():
        skipped(UnreadableError(row["article"] or "a row without an id", row["reason"]))
    skipped.report()
    count = articles.count()
    if not count:
        click.echo(f"nothing found: no article in {', '.join(paths)}", err=True)
        return NOTHING
    if skipped.errors:
        click.echo(f"{len(skipped.errors):,} skipped, {count:,} articles read", err=True)
        return SKIPPED
    return 0


def _refuse(paths: tuple[str, ...], here: tuple[str, ...], output: Path | None, name: str | None) -> None:
    """Ends the command where it asks for what Spark is not for."""
    check(here)
    if here and len(here) < len(paths):
        raise click.BadParameter("either paths of this machine or addresses", param_hint="PATH")
    if "-" in here or any(map(is_store, here)):
        raise click.BadParameter("Spark reads files, folders and addresses", param_hint="PATH")
    if name not in KINDS:
        raise click.BadParameter("Spark writes Parquet (no --format) or jsonl", param_hint="--format")
    if output is None:
        raise click.UsageError("--engine spark writes a folder of tables: name it by -o FOLDER")
    if output.exists() and not output.is_dir():
        raise click.BadParameter(f"{output} is a file; --engine spark writes a folder", param_hint="-o")
    if output.is_dir() and any(output.iterdir()) and not (output / _STAGES).is_dir():
        raise WorkError(f"{output}: holds something else; name an empty or a new folder")
