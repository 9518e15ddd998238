"""Draws chains, and quotes that stand alone, for a terminal."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text
from rich.tree import Tree

from provenance.exports.tree import Node, grow
from provenance.exports.wording import MARKS_DROPPED, compare, kinds, shorten, touched
from provenance.model import Article, Chain, Link, Quote, Trace
from provenance.outlets.identity import same, shown

_INDENT = 4
_DEEP = 8  # levels of indentation; what lies deeper hangs here and names its source
_MANY = 3  # so many word-for-word copies with nothing below them are told in one line
_TIES, _COPIES = 3, 12  # names listed before the rest are counted
_LOST = "not among these articles"

STYLES = {
    "speaker": "bold",
    "outlet": "bold cyan",
    "lost": "italic magenta",
    "quiet": "dim",
    "cut": "red strike",
    "new": "bold green",
    "meaning": "bold yellow",
    "number": "dim",
}


class Sheet:
    """Draws chains for one corpus, in colour or plain."""

    def __init__(self, articles: Mapping[str, Article], plain: bool, why: bool) -> None:
        self.articles = articles
        self.why = why
        self.plain = plain

    def chain(self, number: int, chain: Chain) -> RenderableType:
        quotes = {q.id: q for q in chain.quotes}
        tree = Tree("", hide_root=True, guide_style=STYLES["quiet"])
        roots = grow(chain, self.articles)
        stack: list[tuple[Tree, int, Node, str | None]] = [(tree, 0, root, None) for root in reversed(roots)]
        while stack:
            branch, depth, node, parent = stack.pop()
            below = branch.add(self.node(node, quotes, parent))
            deep = depth >= _DEEP
            rest, copies = (list(node.children), []) if self.why else _fold_copies(node.children)
            name = self.name(node)
            if copies:
                below.add(self.copies(copies))
            stack += [
                (branch if deep else below, depth if deep else depth + 1, child, name if deep else None)
                for child in reversed(rest)
            ]
        first = chain.first_reported
        reasons = sorted(first.evidence, key=lambda e: e.rule != "credit") if first else []
        why = [Text(e.text, STYLES["quiet"]) for e in reasons[:1]]  # what an article says counts most
        return Group(self.heading(number, chain), Padding(Group(*why, tree), (0, 0, 0, _INDENT)))

    def alone(self, trace: Trace) -> Iterator[RenderableType]:
        """The quotes that stand in one place only, article by article, each with its speaker."""
        together = {q.id for c in trace.chains if len(c.quotes) > 1 for q in c.quotes}
        rest = [q for q in trace.quotes if q.kind == "speech" and q.id not in together]
        for key, quotes in groupby(sorted(rest, key=lambda q: (q.article, q.start)), lambda q: q.article):
            article = self.articles.get(key)
            title = article.title if article else None
            parts = [date(article), title if title != key else None, key]
            head = Text.assemble(((article and article.outlet) or key, STYLES["outlet"]))
            yield head.append("  " + " · ".join(filter(None, parts)), STYLES["quiet"])
            for quote in quotes:
                said = Text.assemble((quote.speaker.name if quote.speaker else "", STYLES["speaker"]))
                said.append(": " if quote.speaker else "").append(_whole(quote))
                if quote.credit and (outlet := quote.credit.outlet or quote.credit.via):
                    said.append(", to " if quote.credit.kind == "told" else ", by way of ", STYLES["quiet"])
                    said.append(outlet, STYLES["lost"])
                yield Padding(said, (0, 0, 0, _INDENT))
            yield ""

    def possible(self, trace: Trace) -> Iterator[RenderableType]:
        """The passages that may tell a quote over, each with that quote."""
        quotes = {q.id: q for q in trace.quotes}
        yield Text("Possible, and in no chain:", STYLES["quiet"])
        for one in trace.possible:
            of = quotes[one.of]
            article = self.articles.get(one.quote.article)
            line = Text.assemble(((article and article.outlet) or one.quote.article, STYLES["outlet"]))
            line.append("  ").append(_whole(one.quote))
            line.append("  may be ", STYLES["quiet"])
            line.append(of.speaker.name if of.speaker else of.article, STYLES["speaker"])
            yield Padding(line.append(": ").append(_whole(of)), (0, 0, 0, _INDENT))
            for evidence in one.evidence if self.why else ():
                yield Padding(Text(evidence.text, STYLES["quiet"]), (0, 0, 0, 2 * _INDENT))
        yield ""

    def heading(self, number: int, chain: Chain) -> Text:
        line = Text.assemble(
            (f"{number:>2}. ", STYLES["number"]), (chain.speaker or "Speaker unknown", STYLES["speaker"])
        )
        first = chain.first_reported
        if first:
            line.append("  first reported by ", STYLES["quiet"])
            article = self.articles.get(first.article or "")
            own = article.outlet if article else None
            name = own if own and same(own, first.outlet) else first.outlet
            line.append(name, STYLES["outlet"] if article else STYLES["lost"])
        articles = len({q.article for q in chain.quotes})
        line.append(f"  {count(articles, 'article')}", STYLES["quiet"])
        if chain.origins > 1:
            line.append(f", {chain.origins} independent origins", STYLES["quiet"])
        return line

    def node(self, node: Node, quotes: Mapping[str, Quote], parent: str | None) -> RenderableType:
        if node.quote is None:
            return Text.assemble((node.outlet or "", STYLES["lost"]), (f"  {_LOST}", STYLES["quiet"]))
        lines: list[Text] = [self.label(node.quote, node.link, quotes, parent)]
        source = quotes.get(node.link.source.quote or "") if node.link else None
        if source is None:
            lines.append(_whole(node.quote))
        elif not _verbatim(node.link):
            lines.append(changes(source.text, node.quote, self.plain))
        if node.link:
            news = dict.fromkeys(map(touched, node.link.drift))
            lines += [Text(f"! {words}", STYLES["meaning"]) for words in news if words]
            reasons = node.link.evidence if self.why else ()
            lines += [Text(f"– {e.text} ({e.rule})", STYLES["quiet"]) for e in reasons]
        return Group(*lines)

    def label(self, quote: Quote, link: Link | None, quotes: Mapping[str, Quote], parent: str | None) -> Text:
        what = kinds(link.drift) if link and link.source.quote else ()
        if not quote.marked and MARKS_DROPPED not in what:
            what = (*what, "without quotation marks")
        facts = [date(self.articles.get(quote.article)), f"from {parent}" if parent else ""]
        line = Text.assemble((self.outlet(quote), STYLES["outlet"]))
        line.append("  " + " · ".join(filter(None, facts)), STYLES["quiet"]) if any(facts) else None
        line.append("  " + ", ".join(what)) if what else None
        if link:
            line.append(f"  link {link.confidence:.0%}", STYLES["quiet"])
            ties = [self.outlet(quotes[t]) for t in link.ties if t in quotes and t != link.source.quote]
            line.append(f", or from {_list(ties, _TIES)}" if ties else "", STYLES["quiet"])
        return line

    def copies(self, nodes: list[Node]) -> Text:
        names = _list([self.outlet(n.quote) for n in nodes if n.quote], _COPIES)
        return Text.assemble(f"{len(nodes)} more word for word: ", (names, STYLES["outlet"]))

    def outlet(self, quote: Quote) -> str:
        article = self.articles.get(quote.article)
        return shown(article.outlet) if article and article.outlet else quote.article

    def name(self, node: Node) -> str:
        return self.outlet(node.quote) if node.quote else node.outlet or ""


def changes(before: str, after: Quote, plain: bool) -> Text:
    """How an earlier wording became a quote's, word by word: cuts struck, additions set off."""
    line = Text("“" if after.marked else "")
    for piece in compare(before, after.text):
        if piece.change == "same":
            line.append(piece.text)
            continue
        body = piece.text.strip()
        lead, tail = piece.text.split(body, 1)
        if piece.change == "cut":
            body = shorten(body)
        if plain:
            body = f"[-{body}-]" if piece.change == "cut" else f"{{+{body}+}}"
        line.append(lead).append(body, STYLES[piece.change]).append(tail)
    line.rstrip()
    return line.append("”" if after.marked else "")


def date(article: Article | None) -> str:
    """When an article was published, for people: "3 May 2026, 09:15", or nothing."""
    moment = article.published if article else None
    if moment is None:
        return ""
    day = f"{moment.day} {moment:%b %Y}"
    return f"{day}, {moment:%H:%M}" if isinstance(moment, dt.datetime) else day


def _whole(quote: Quote) -> Text:
    words = " ".join(quote.text.split())
    return Text(f"“{words}”" if quote.marked else words)


def _list(names: Sequence[str], most: int) -> str:
    """Names, each once, the last ones counted where they are too many."""
    once = list(dict.fromkeys(names))
    shown = once if len(once) <= most + 1 else once[:most]
    left = len(once) - len(shown)
    return ", ".join(shown) + (f" and {left} more" if left else "")


def _verbatim(link: Link | None) -> bool:
    return link is not None and all(d.type == "verbatim" for d in link.drift)


def _fold_copies(children: tuple[Node, ...]) -> tuple[list[Node], list[Node]]:
    """The children to draw, and the word-for-word copies with nothing below them, where they are many."""
    copies = [n for n in children if not n.children and n.link and n.link.source.quote and _verbatim(n.link)]
    if len(copies) < _MANY:
        return list(children), []
    folded = {id(n) for n in copies}
    return [n for n in children if id(n) not in folded], copies


def count(n: int, one: str, many: str | None = None) -> str:
    """A number and what it counts: "1 article", "1,200 articles"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"
