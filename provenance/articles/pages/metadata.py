"""What a page's head states: title, outlet, address, date, language."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import regex
from attrs import frozen

from provenance import lexicon
from provenance.articles import published
from provenance.articles.hosts import outlet_of
from provenance.articles.thresholds import MAX_JSON_LD, MAX_META_VALUE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SAVED_FROM = regex.compile(rb"<!--\s{0,9}saved from url=\(\d{1,5}\)(https?://[^\s>]{1,2000})")


@frozen
class Metadata:
    """What a page states of itself; None where it doesn't."""

    title: str | None
    outlet: str | None
    url: str | None
    published: published.Published | None
    language: str | None


def metadata(root: HtmlElement, data: bytes, url: str | None = None) -> Metadata:
    """The statements of a page whose tree and bytes are given; `url` is where it was fetched, if known."""
    stated: dict[str, list[tuple[int, int, str]]] = {}
    for n, (name, content) in enumerate(_statements(root)):
        known = _known().get(name.strip().casefold())
        value = " ".join(content[:MAX_META_VALUE].split())
        if known and value:
            stated.setdefault(known[1], []).append((known[0], n, value))
    best = {key: [value for *_, value in sorted(values)] for key, values in stated.items()}
    dates = filter(None, map(published.parse, best.get("published", ())))
    url = url or _canonical(root) or next(iter(best.get("url", ())), None) or _saved_from(data)
    outlets = (o for o in best.get("outlet", ()) if "://" not in o)
    return Metadata(
        title=next(iter(best.get("title", ())), None) or _first_heading(root),
        outlet=next(outlets, None) or outlet_of(url),
        url=url,
        published=next(dates, None),
        language=(root.get("lang") or "").replace("_", "-").partition("-")[0].lower()[:8] or None,
    )


def _statements(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta", "time", "span", "script"):
        if element.tag == "meta":
            for key in ("property", "name", "itemprop"):
                if (name := element.get(key)) and (value := element.get("content")):
                    yield name, value
        elif element.tag == "script":
            if (element.get("type") or "").strip().lower() == "application/ld+json":
                yield from _linked_data(element.text or "")
        elif (element.get("itemprop") or "").lower() == "datepublished" or element.get("pubdate") is not None:
            yield "datepublished", element.get("datetime") or element.get("content") or ""


def _linked_data(text: str) -> Iterator[tuple[str, str]]:
    """Headline, date and publisher of an article in JSON-LD."""
    if len(text) > MAX_JSON_LD:
        return
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for item in _objects(value):
        if (
            "article" not in str(item.get("@type")).casefold()
            and "posting" not in str(item.get("@type")).casefold()
        ):
            continue
        for key in ("headline", "datePublished"):
            if isinstance(item.get(key), str):
                yield key, item[key]
        publisher = item.get("publisher")
        if isinstance(publisher, list):
            publisher = next(iter(publisher), None)
        name = publisher.get("name") if isinstance(publisher, Mapping) else publisher
        if isinstance(name, str):
            yield "publisher", name


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    items = value if isinstance(value, list) else [value]
    for item in items[:50]:
        if isinstance(item, Mapping):
            yield item
            graph = item.get("@graph")
            yield from (i for i in (graph[:50] if isinstance(graph, list) else ()) if isinstance(i, Mapping))


def _canonical(root: HtmlElement) -> str | None:
    for link in root.iter("link"):
        href = link.get("href") or ""
        if (link.get("rel") or "").lower() == "canonical" and href.startswith(("http://", "https://")):
            return href[:MAX_META_VALUE]
    return None


def _saved_from(data: bytes) -> str | None:
    """The address that browsers leave in pages that they save."""
    m = _SAVED_FROM.search(data, 0, 4096)
    return m[1].decode("utf-8", "replace") if m else None


def _first_heading(root: HtmlElement) -> str | None:
    """The only h1, else the page's title."""
    headings = [" ".join(h.text_content()[:MAX_META_VALUE].split()) for h in list(root.iter("h1"))[:3]]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    title = next(root.iter("title"), None)
    return " ".join((title.text or "")[:MAX_META_VALUE].split()) or None if title is not None else None


@cache
def _known() -> dict[str, tuple[int, str]]:
    return {row["name"]: (int(row["rank"]), row["field"]) for row in lexicon.table("page_metadata")}
