"""Articles -> Trace, stage by stage in a work file: what does not fit in memory, what may be interrupted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from provenance import workers
from provenance.model import Article, Trace
from provenance.traces.chaining import tell
from provenance.traces.finding import find
from provenance.traces.linking import link
from provenance.traces.reading import read
from provenance.traces.scanning import scan
from provenance.traces.settling import settle
from provenance.traces.traced import Lines, Traced, opened
from provenance.traces.work import Work
from provenance.watching import Watch, unwatched

__all__ = ["Lines", "Traced", "Watch", "trace", "tracing"]


def tracing(
    articles: Iterable[Article],
    into: str | Path | None,
    *,
    about: str = "",
    watch: Watch = unwatched,
    jobs: int = 1,
) -> Traced:
    """The quotes and the chains of many articles, worked out in a folder, and read from there.

    Articles are read one by one and none is held; in memory stay the words of the quotes and what is near
    them. The folder, made if there is none, keeps what is done: called again with the same articles after
    whatever stopped it, this goes on where it was, and articles that were all read are not read again. With
    None for a folder all is in memory. `about` says which articles these are: a folder that was begun about
    others is refused. `watch` is told how far the work is; `jobs` processes work on it (0:
    one for each core; one only where all is in memory).

    The answer is that of `provenance.trace` and depends on the articles alone, neither on their order nor on
    jobs or interruptions. Raises ValueError where two articles share an id; WorkError where the folder cannot
    be used or holds the work of other articles.
    """
    work = Work(Path(into) if into is not None else None)
    jobs = 1 if into is None else jobs
    try:
        work.begin(about)
        read(work, articles, watch)
        find(work, jobs, watch)
        if work.get("scanned") != work.get("read"):
            scan(work, link(work, jobs, watch), jobs, watch)
        if work.get("settled") is None:
            tell(work, jobs, watch)
            settle(work)
    except BaseException:
        work.close()
        raise
    return opened(work, jobs)


def trace(articles: Iterable[Article], *, watch: Watch = unwatched, jobs: int = 1) -> Trace:
    """The quotes and the chains of many articles. The answer does not depend on the articles' order.

    `watch` is told how far the work is; `jobs` processes work on it (0: one for each core). All is held in
    memory in the end: `provenance.tracing` is for more than fits there. Raises ValueError where two articles
    share an id.
    """
    if workers.cores(jobs) == 1:
        with tracing(articles, None, watch=watch) as traced:
            return traced.whole()
    with (
        TemporaryDirectory(prefix="provenance-") as folder,
        tracing(articles, folder, watch=watch, jobs=jobs) as traced,
    ):
        return traced.whole()
