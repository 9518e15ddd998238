"""`provenance speakers`: who is quoted, and how often."""

from __future__ import annotations

from collections import Counter, defaultdict

import click

from provenance.cli.console import Skipped
from provenance.cli.inputs import check, gather
from provenance.cli.progress import Progress
from provenance.cli.table import format_option, print_rows

COLUMNS = ("speaker", "quotes", "articles", "outlets")


@click.command(short_help="Who is quoted, and how often.")
@click.argument("paths", nargs=-1, required=True, metavar="STORE_OR_PATH...")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the N most quoted.")
@format_option
def speakers(paths: tuple[str, ...], top: int | None, name: str) -> None:
    """List the speakers of a store or of articles, those quoted most first.

    \b
    Examples:
      provenance speakers bridge.db
      provenance speakers data/articles --format json
    """
    check(paths)
    skipped = Skipped()
    with Progress() as progress:
        trace = gather(paths, skipped, progress)
    skipped.report()
    outlet = {a.id: a.outlet or a.id for a in trace.articles}
    quotes: Counter[str] = Counter()
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for q in trace.quotes:
        if q.speaker:
            quotes[q.speaker.name] += 1
            articles[q.speaker.name].add(q.article)
    ranked = sorted(quotes, key=lambda n: (-quotes[n], n))[:top]
    rows = [
        {
            "speaker": n,
            "quotes": quotes[n],
            "articles": len(articles[n]),
            "outlets": len({outlet[a] for a in articles[n]}),
        }
        for n in ranked
    ]
    print_rows(rows, COLUMNS, name)
