"""The blocks of a page that are its story.

trafilatura (Barbaresi, ACL 2021) tells where the story is; the text is taken from the page's own blocks,
since trafilatura drops a paragraph that is there twice, folds others together and marks lists with signs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import regex

from provenance import lexicon
from provenance.articles.pages.blocks import Block
from provenance.articles.thresholds import KEPT_SHARE, LINK_SHARE, SHINGLE, STORY_SHARE

_WORD = regex.compile(r"\w+")


def story(blocks: Sequence[Block], extracted: str | None) -> tuple[Block, ...]:
    """The blocks of the story, in the page's order, from its headline on.

    With `extracted`, trafilatura's text: the blocks that are in it, and between the first and the last of
    these every block of prose beside them. Without: the prose of the innermost element that holds most of it.
    """
    return (_between(blocks, extracted) if extracted else ()) or _densest(blocks)


def _between(blocks: Sequence[Block], extracted: str) -> tuple[Block, ...]:
    known = set(_shingles(_words(extracted)))
    kept = [i for i, b in enumerate(blocks) if b.linked < LINK_SHARE and _share_of(b, known) >= KEPT_SHARE]
    if not kept:
        return ()
    if (heading := _heading(blocks)) is not None and heading < kept[0]:
        kept.insert(0, heading)
    chosen = set(kept)
    parents = {blocks[i].above[-2:-1] for i in kept if _is_prose(blocks[i])}
    for i in range(kept[0], kept[-1] + 1):
        if _is_prose(blocks[i]) and blocks[i].above[-2:-1] in parents:
            chosen.add(i)
    return tuple(blocks[i] for i in sorted(chosen))


def _densest(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """All prose under the innermost element that holds nearly all of it; all of the page if there is none."""
    prose = [b for b in blocks if _is_prose(b)]
    total = sum(len(b.text) for b in prose)
    held: Counter[int] = Counter()
    depth: dict[int, int] = {}
    for b in prose:
        for level, number in enumerate(b.above):
            held[number] += len(b.text)
            depth[number] = level
    full = [n for n, size in held.items() if size >= STORY_SHARE * total]
    if not full:
        return tuple(blocks)
    inner = max(full, key=lambda n: (depth[n], -n))
    return tuple(b for b in prose if inner in b.above)


def _heading(blocks: Sequence[Block]) -> int | None:
    """Where the headline is: the only h1 of the page."""
    found = [i for i, b in enumerate(blocks) if b.tag == "h1"]
    return found[0] if len(found) == 1 else None


def _is_prose(block: Block) -> bool:
    return not block.framed and block.linked < LINK_SHARE and block.tag in lexicon.words("prose_tags")


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _shingles(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(*(words[n:] for n in range(SHINGLE)), strict=False)


def _share_of(block: Block, known: set[tuple[str, ...]]) -> float:
    """How much of a block is in the extracted text, by runs of three words; 0 for a shorter block."""
    runs = list(_shingles(_words(block.text)))
    return sum(run in known for run in runs) / len(runs) if runs else 0.0
