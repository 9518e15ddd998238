"""The same words twice in an article: a headline, a part taken up again, an embedded post."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import regex
from attrs import evolve

from provenance.outlets import thresholds
from provenance.outlets.claims import Claim, Reach
from provenance.outlets.scene import Scene

_WORD = re.compile(r"[^\W_]++(?:['’][^\W\d_]++)?")  # in half the time that `regex` takes
_POST = regex.compile(r"pic\.twitter\.com/|https?://t\.co/|\(@\w{1,15}\)")
_POST_SIGNS = ("pic.twitter.com/", "://t.co/", "(@")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded."""
    return tuple([word.casefold().replace("’", "'") for word in _WORD.findall(text)])


def heard(
    scene: Scene, speakers: Sequence[str | None], found: list[Reach | None]
) -> tuple[Reach | None, ...]:
    """The answers; a quote without one gets that of the quote or embedded post which holds its words.

    Linear: quotes meet by their first words.
    """
    if None not in found:
        return tuple(found)
    posts = _posts(scene)
    if not posts and not any(found):
        return tuple(found)
    if not posts and not _any_begins_within(scene, found):
        return tuple(found)
    said = [words(quote.text) for quote in scene.quotes]
    heads = {text[: thresholds.ECHO_WORDS] for text, known in zip(said, found, strict=True) if known is None}
    starts: dict[tuple[str, ...], tuple[int, int]] = {}
    for n, text in enumerate(said):
        if found[n] is not None:
            for i, run in enumerate(_runs(text)):
                if run in heads:
                    starts.setdefault(run, (n, i))
    out = list(found)
    for n, text in enumerate(said):
        head = text[: thresholds.ECHO_WORDS]
        if found[n] is not None or len(head) < thresholds.ECHO_WORDS:
            continue
        holder, at = starts.get(head, (-1, 0))
        same = holder >= 0 and said[holder][at : at + len(text)] == text
        source = found[holder] if same and speakers[n] in (None, speakers[holder]) else None
        if source:
            out[n] = evolve(source, way="the same words elsewhere", others=())
        elif head in posts and len(text) >= thresholds.POST_WORDS:
            out[n] = posts[head]
    return tuple(out)


def _any_begins_within(scene: Scene, found: Sequence[Reach | None]) -> bool:
    """Whether the first words of some quote without an answer may stand in one that has an answer."""
    known = "\n".join([q.text for q, reach in zip(scene.quotes, found, strict=True) if reach is not None])
    known = known.casefold().replace("’", "'")
    for quote, reach in zip(scene.quotes, found, strict=True):
        if reach is None:
            head = islice(_WORD.finditer(quote.text), thresholds.ECHO_WORDS)
            if all(m.group().casefold().replace("’", "'") in known for m in head):
                return True
    return False


def _runs(text: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The runs of so many words as make an echo."""
    return zip(*(text[i:] for i in range(thresholds.ECHO_WORDS)), strict=False)


def _posts(scene: Scene) -> dict[tuple[str, ...], Reach]:
    """Every run of words of the embedded posts: lines with a link to the post, or signed by a handle."""
    found: dict[tuple[str, ...], Reach] = {}
    if not any(sign in scene.text for sign in _POST_SIGNS):
        return found
    paragraphs = scene.view.paragraphs
    for m in _POST.finditer(scene.text):
        number = scene.view.paragraph(m.start())
        at = paragraphs[number]
        if number and scene.text[at.start : at.end].lstrip().startswith(("—", "-", "–")):
            at = paragraphs[number - 1]
        claim = Claim(
            "embedded_post", "social_media", "Twitter", at.start, at.end, scene.sentence(at.start).number
        )
        text = words(scene.view.text[at.start : min(at.end, at.start + thresholds.POST_LENGTH)])
        for run in _runs(text):
            found.setdefault(run, Reach(claim, "the same words in a post"))
    return found
