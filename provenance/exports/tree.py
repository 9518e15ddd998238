"""A chain as a tree: what was taken from what, for every export that draws it."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import frozen

from provenance.model import Article, Chain, Link, Quote

_LATE = dt.datetime.max.replace(tzinfo=dt.UTC)


@frozen
class Node:
    """One place of a chain: a quote, or an outlet that is credited but not in the corpus (a lost source).

    `link` is what ties it to its parent; a root has none.
    """

    quote: Quote | None
    outlet: str | None
    link: Link | None = None
    children: tuple[Node, ...] = ()


def when(article: Article | None) -> tuple[dt.datetime, int]:
    """Sorts articles by publication: a date without a time stands before the times of its day, none last."""
    moment = article.published if article else None
    if isinstance(moment, dt.datetime):
        return (moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC), 1)
    if moment is not None:
        return (dt.datetime.combine(moment, dt.time(), dt.UTC), 0)
    return (_LATE, 2)


def grow(chain: Chain, articles: Mapping[str, Article]) -> tuple[Node, ...]:
    """The roots of a chain's trees, earliest first; every quote of the chain stands in exactly one place.

    `articles` holds the articles of the chain's quotes by id. A quote whose links lead in a circle (which
    no chain of our own has) becomes a root. Takes time linear in the links, at any depth.
    """
    quotes = {q.id: q for q in chain.quotes}
    links = {link.quote: link for link in chain.links if link.quote in quotes}
    children: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    roots: list[tuple[str, str]] = []
    for quote in quotes:
        link = links.get(quote)
        if link and link.source.quote in quotes:
            children["quote", link.source.quote or ""].append(quote)
        elif link and link.source.outlet:
            key = ("outlet", link.source.outlet)
            if key not in children:
                roots.append(key)
            children[key].append(quote)
        else:
            roots.append(("quote", quote))

    def age(quote: str) -> tuple[tuple[dt.datetime, int], str, int]:
        q = quotes[quote]
        return when(articles.get(q.article)), q.article, q.start

    built: dict[tuple[str, str], Node] = {}
    placed: set[str] = set()

    def plant(root: tuple[str, str]) -> Node:
        stack = [(root, False)]
        while stack:
            key, done = stack.pop()
            below = sorted(children.get(key, ()), key=age)
            if not done:
                placed.add(key[1]) if key[0] == "quote" else None
                stack.append((key, True))
                stack += [(("quote", q), False) for q in below if q not in placed]
                continue
            kind, name = key
            built[key] = Node(
                quote=quotes[name] if kind == "quote" else None,
                outlet=name if kind == "outlet" else None,
                link=links.get(name) if kind == "quote" else None,
                children=tuple(built["quote", q] for q in below if ("quote", q) in built),
            )
        return built[root]

    trees = [plant(root) for root in roots]
    trees += [plant(("quote", q)) for q in quotes if q not in placed]
    return tuple(sorted(trees, key=lambda t: _first(t, articles)))


def _first(tree: Node, articles: Mapping[str, Article]) -> tuple[tuple[dt.datetime, int], str]:
    quotes = [q for node in (tree, *tree.children) if (q := node.quote)]
    return min(((when(articles.get(q.article)), q.id) for q in quotes), default=((_LATE, 3), ""))


def walk(roots: tuple[Node, ...]) -> Iterator[tuple[int, Node]]:
    """Every node with its depth, parents before children, siblings in order."""
    stack = [(0, root) for root in reversed(roots)]
    while stack:
        depth, node = stack.pop()
        yield depth, node
        stack += [(depth + 1, child) for child in reversed(node.children)]
