"""The process that reads one unusual page: the page comes in on standard input, its record goes out as JSON.

Started by `provenance.articles.pages.isolated`, never by people.
"""

from __future__ import annotations

import contextlib
import json
import sys

from provenance.articles.pages.parsing import parse
from provenance.articles.thresholds import MAX_PAGE_MEMORY


def main() -> None:
    """Reads a line of JSON (character set, address), then the page."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # Windows has no such limit
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_PAGE_MEMORY, MAX_PAGE_MEMORY))
    given = json.loads(sys.stdin.buffer.readline())
    page = parse(sys.stdin.buffer.read(), given["declared"], given["url"])
    if page is not None:
        told = page.metadata
        record = {
            "text": page.text,
            "notice": page.notice,
            "title": told.title,
            "outlet": told.outlet,
            "url": told.url,
            "published": told.published.isoformat() if told.published else None,
            "language": told.language,
        }
        sys.stdout.write(json.dumps(record))


if __name__ == "__main__":
    main()
