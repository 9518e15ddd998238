"""The work grows with the text, not with its square: calls are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from attrs import evolve

from provenance import quotes, speakers
from provenance.model import Article
from provenance.quotes import View

SHAPES = {
    "quotes": lambda n: '"We go there" ' * n,
    "cues": lambda n: '"We go," he said ' * n,
    "verbs": lambda n: '"We go," ' + "a man, said " * n,
    "names": lambda n: '"We go," ' + "Ada Cole, " * n + "said it.",
    "nouns": lambda n: '"We go," ' + "bridge " * n + "said it.",
    "groups": lambda n: '"We go," the head ' + "of the town " * n + "said it.",
    "brackets": lambda n: '"We go," ' + "Ada (R) " * n + "said it.",
    "reports": lambda n: '"We go" ' + "he said that " * n + '"they stay"',
    "paragraphs": lambda n: '"We go there."\n\n' * n,
    "open": lambda n: '"We go there.\n\n' * n,
}


def calls(text: str, language: str = "en") -> int:
    view = View.of(Article(id="long", text=text, language=language))
    found = [evolve(q, kind="speech") for q in quotes.find(view)]
    count = 0

    def counted(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        speakers.attribute(view, found)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    build: Callable[[int], str] = SHAPES[shape]
    once, twice = calls(build(400)), calls(build(800))
    assert twice < 2.4 * once + 500
