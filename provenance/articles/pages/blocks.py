"""A page's tree -> its blocks of text, in reading order, each with what tells story from frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import regex
from attrs import define, field, frozen

from provenance import lexicon

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLANK = regex.compile(r"[ \t\r\n\f]+")
_NAME = regex.compile(r"[a-z]+(?:-[a-z]+)*")


@frozen
class Block:
    """Text between two breaks of the page, its blanks folded as a browser shows it.

    `tag` is the element that holds it, `above` the elements over that one, outermost first, by number;
    `framed` says that one of them frames stories (navigation, related links, adverts); `linked` is the
    share of the text that is links.
    """

    text: str
    tag: str
    above: tuple[int, ...]
    framed: bool
    linked: float


@define
class _Open:
    """An element being read."""

    tag: str
    number: int
    framed: bool
    link: bool


@define
class _Gatherer:
    """Text gathered since the last break."""

    pieces: list[str] = field(factory=list)
    linked: int = 0

    def add(self, text: str | None, link: bool) -> None:
        if text:
            self.pieces.append(text)
            self.linked += len(text.strip()) if link else 0


def blocks(root: HtmlElement) -> Iterator[Block]:
    """The blocks of a page. No recursion; linear in the page."""
    breaking = lexicon.words("block_tags")
    unprinted = lexicon.words("unprinted_tags")
    stack: list[_Open] = []
    gathered = _Gatherer()
    number = 0
    from lxml.etree import iterwalk

    walker = iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            number += 1
            printed = bool(tag) and tag not in unprinted and not _is_hidden(element)
            if tag in breaking or not printed:
                yield from _flushed(gathered, stack)
            above = stack[-1] if stack else _Open("", 0, False, False)
            stack.append(_Open(tag, number, above.framed or _frames(element, tag), above.link or tag == "a"))
            if printed:
                gathered.add(element.text, stack[-1].link)
            else:
                walker.skip_subtree()
        else:
            if tag in breaking:
                yield from _flushed(gathered, stack)
            stack.pop()
            gathered.add(element.tail, stack[-1].link if stack else False)
    yield from _flushed(gathered, stack)


def _flushed(gathered: _Gatherer, stack: list[_Open]) -> Iterator[Block]:
    text = _BLANK.sub(" ", "".join(gathered.pieces)).strip(" ")
    if text and not text.isspace():
        holders = [o for o in stack if o.tag in lexicon.words("block_tags")]
        yield Block(
            text=text,
            tag=holders[-1].tag if holders else "body",
            above=tuple(o.number for o in holders),
            framed=bool(stack) and stack[-1].framed,
            linked=min(1.0, gathered.linked / len(text)),
        )
    gathered.pieces.clear()
    gathered.linked = 0


def _is_hidden(element: HtmlElement) -> bool:
    style = element.get("style") or ""
    return element.get("hidden") is not None or "display:none" in style[:500].replace(" ", "").lower()


def _frames(element: HtmlElement, tag: str) -> bool:
    if tag in lexicon.words("furniture_tags"):
        return True
    if tag in {"body", "html", "article", "main"}:
        return False
    return _names_frame((element.get("class") or "")[:200]) or _names_frame((element.get("id") or "")[:200])


@lru_cache(4096)
def _names_frame(names: str) -> bool:
    """ "related-links", "c-newsletter", "ad" do; "shared-header" and "loading" don't."""
    known = lexicon.words("en/furniture_names")
    for name in _NAME.findall(names.replace("_", "-").lower()):
        if name in known or any(part in known for part in name.split("-")):
            return True
    return False
