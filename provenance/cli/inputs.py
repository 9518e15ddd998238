"""What a command is given: articles in files and folders, or a store."""

from __future__ import annotations

import glob
import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from provenance.cli.console import Skipped
    from provenance.cli.progress import Progress
    from provenance.model import Trace
    from provenance.store import Corpus
    from provenance.traces import Traced

_SQLITE = b"SQLite format 3\x00"

jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=1,
    show_default=True,
    metavar="N",
    help="Work in N processes; 0 is one for each core.",
)
store_argument = click.argument("store", type=click.Path(exists=True, dir_okay=False, path_type=Path))


def check(paths: tuple[str, ...]) -> None:
    """Ends the command with a usage error where a path names nothing; globs and `-` are the reader's."""
    for path in paths:
        if path != "-" and not glob.has_magic(path) and not Path(path).exists():
            raise click.BadParameter(f"there is no file or folder {path!r}", param_hint="PATH")


def is_store(path: str) -> bool:
    """Whether a path is a database, to be read as a store and not as an article."""
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def gather(paths: tuple[str, ...], skipped: Skipped, progress: Progress, jobs: int = 1) -> Trace:
    """The trace of a store, or of all articles of the paths."""
    import provenance

    if len(paths) == 1 and is_store(paths[0]):
        with provenance.Corpus.open(paths[0]) as corpus:
            return corpus.trace()
    articles = provenance.read(paths, on_skip=skipped, on_notice=skipped.note)
    return provenance.trace(articles, watch=progress, jobs=jobs)


@contextmanager
def traced(
    paths: tuple[str, ...], skipped: Skipped, progress: Progress, jobs: int, work: Path | None
) -> Iterator[Trace | Traced]:
    """The trace of a store; or of all articles of the paths, worked out in a folder (one for now if None)."""
    import provenance

    if len(paths) == 1 and is_store(paths[0]):
        with provenance.Corpus.open(paths[0]) as corpus:
            yield corpus.trace()
        return
    articles = provenance.read(paths, on_skip=skipped, on_notice=skipped.note)
    about = json.dumps(sorted(str(Path(path).absolute()) if path != "-" else path for path in paths))
    with (
        nullcontext(work) if work else TemporaryDirectory(prefix="provenance-") as folder,
        provenance.tracing(articles, folder, about=about, watch=progress, jobs=jobs) as told,
    ):
        yield told


def corpus_of(paths: tuple[str, ...], skipped: Skipped) -> Corpus:
    """A store, or a corpus in memory of all articles of the paths."""
    import provenance

    if len(paths) == 1 and is_store(paths[0]):
        return provenance.Corpus.open(paths[0])
    corpus = provenance.Corpus.open()
    corpus.add(provenance.read(paths, on_skip=skipped, on_notice=skipped.note))
    corpus.relink()
    return corpus
