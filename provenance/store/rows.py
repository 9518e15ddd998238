"""Records to rows and back. Each row has what people look for in columns, and the whole record as JSON."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence

import attrs

from provenance.model import Article, Chain, Quote
from provenance.records import converter, read_moment

Text = str | bytes


def pack(text: str) -> Text:
    """Text as SQLite takes it: as it is, or as bytes where it holds half a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf8", "surrogatepass")
    return text


def unpack(value: Text) -> str:
    """The text that `pack` stored."""
    return value if isinstance(value, str) else value.decode("utf8", "surrogatepass")


def digest(article: Article) -> bytes:
    """What tells one article's content from another's: text, outlet, title, address and date."""
    parts = (article.text, article.outlet, article.title, article.url, str(article.published))
    packed = "\x00".join("" if p is None else p for p in parts).encode("utf8", "surrogatepass")
    return hashlib.blake2b(packed, digest_size=16).digest()


def article_row(article: Article, revision: int, added: str) -> dict[str, object]:
    """An article as a row of the table `articles`."""
    row = attrs.asdict(article)
    row["published"] = article.published.isoformat() if article.published else None
    packed = {k: pack(v) if isinstance(v, str) else v for k, v in row.items()}
    return {**packed, "revision": revision, "added": added, "digest": digest(article)}


def article_of(row: sqlite3.Row) -> Article:
    """The article of a row of the table `articles`."""
    values = {f.name: row[f.name] for f in attrs.fields(Article)}
    texts = {k: unpack(v) if v is not None else None for k, v in values.items() if k != "published"}
    published = read_moment(row["published"]) if row["published"] else None
    return Article(**texts, published=published)  # type: ignore[arg-type]


def quote_row(quote: Quote) -> dict[str, object]:
    """A quote as a row of the table `quotes`, its chain left open."""
    return {
        "id": pack(quote.id),
        "article": pack(quote.article),
        "start": quote.start,
        "end": quote.end,
        "text": pack(quote.text),
        "marked": quote.marked,
        "kind": quote.kind,
        "speaker": pack(quote.speaker.name) if quote.speaker else None,
        "credit": pack(quote.credit.outlet) if quote.credit and quote.credit.outlet else None,
        "record": dumps(quote),
    }


def quote_of(record: Text) -> Quote:
    """The quote of a stored record."""
    return converter().structure(json.loads(record), Quote)


def dumps(record: object) -> str:
    """A record as JSON, half surrogate pairs escaped."""
    return json.dumps(converter().unstructure(record))


def chain_row(chain: Chain) -> dict[str, object]:
    """A chain as a row of the table `chains`; its quotes are rows of their own."""
    first = chain.first_reported
    return {
        "id": pack(chain.id),
        "speaker": pack(chain.speaker) if chain.speaker else None,
        "first_outlet": pack(first.outlet) if first else None,
        "first_article": pack(first.article) if first and first.article else None,
        "first_quote": pack(first.quote) if first and first.quote else None,
        "articles": len({q.article for q in chain.quotes}),
        "quotes": len(chain.quotes),
        "origins": chain.origins,
        "meaning_touched": sum(d.meaning is not None for link in chain.links for d in link.drift),
        "record": dumps(attrs.evolve(chain, quotes=())),
    }


def chain_of(record: Text, quotes: Sequence[Quote]) -> Chain:
    """The chain of a stored record, with its quotes."""
    told = converter().structure(json.loads(record), Chain)
    return attrs.evolve(told, quotes=tuple(sorted(quotes, key=lambda q: (q.article, q.start, q.end))))


def link_rows(chain: Chain) -> Iterator[dict[str, object]]:
    """The links of a chain as rows of the table `links`."""
    for link in chain.links:
        yield {
            "chain": pack(chain.id),
            "quote": pack(link.quote),
            "source_quote": pack(link.source.quote) if link.source.quote else None,
            "source_outlet": pack(link.source.outlet) if link.source.outlet else None,
            "confidence": link.confidence,
            "ties": len(link.ties),
        }


def drift_rows(chain: Chain) -> Iterator[dict[str, object]]:
    """The drift of a chain's links as rows of the table `drift`."""
    for link in chain.links:
        for d in link.drift:
            yield {
                "chain": pack(chain.id),
                "quote": pack(link.quote),
                "type": d.type,
                "before": pack(d.before),
                "after": pack(d.after),
                "meaning": d.meaning,
            }


def insert(db: sqlite3.Connection, table: str, rows: Iterable[dict[str, object]]) -> None:
    """Puts rows into a table; all rows have the same columns."""
    listed = list(rows)
    if listed:
        columns = ", ".join(f'"{c}"' for c in listed[0])
        places = ", ".join(f":{c}" for c in listed[0])
        db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({places})", listed)
