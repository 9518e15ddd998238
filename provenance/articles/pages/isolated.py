"""A page read by a process of its own, bounded in time and memory: it may hang or fall, this one goes on."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from provenance.articles import published
from provenance.articles.pages.metadata import Metadata
from provenance.articles.pages.parsing import Page
from provenance.articles.thresholds import MAX_PAGE_SECONDS
from provenance.errors import UnreadableError


def parse(data: bytes, where: str, declared: str | None = None, url: str | None = None) -> Page | None:
    """`parsing.parse`, elsewhere. Raises UnreadableError where that takes too long or breaks down."""
    if not sys.executable:
        raise UnreadableError(where, "a page too large or too odd to be read in this process")
    given = json.dumps({"declared": declared, "url": url}).encode() + b"\n" + data
    try:
        done = subprocess.run(
            [sys.executable, "-m", "provenance.articles.pages.worker"],
            input=given,
            capture_output=True,
            timeout=MAX_PAGE_SECONDS,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(
            where, f"a page that takes more than {MAX_PAGE_SECONDS} seconds to read"
        ) from None
    if done.returncode:
        raise UnreadableError(where, "a page that the parser breaks down on")
    return _page(json.loads(done.stdout)) if done.stdout else None


def _page(record: dict[str, str | None]) -> Page:
    told = Metadata(
        title=record["title"],
        outlet=record["outlet"],
        url=record["url"],
        published=published.parse(record["published"]),
        language=record["language"],
    )
    return Page(record["text"] or "", told, record["notice"])
