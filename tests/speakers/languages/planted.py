"""Invented articles in another language, with planted quotations whose speakers are known."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

FRAMES = Path(__file__).parent / "frames"
LANGUAGES = tuple(sorted(path.stem for path in FRAMES.glob("*.toml")))


@frozen
class Planted:
    """A text, and the words of each of its quotations, in order, with the mention of who speaks."""

    text: str
    truths: tuple[tuple[str, str], ...]


@cache
def frames(language: str) -> dict[str, Any]:
    """The frames of a language: sentences with slots, who may speak, and the marks."""
    return tomllib.loads((FRAMES / f"{language}.toml").read_text(encoding="utf8"))


@st.composite
def articles(draw: st.DrawFn, language: str) -> Planted:
    """Some paragraphs, each with one sentence by a known speaker, or several by the same."""
    f = frames(language)
    marks = draw(st.sampled_from(f["marks"]))
    text, truths = "", []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.sampled_from([k for k in ("whole", "fragments", "pronoun", "named") if k in f]))
        frame = draw(st.sampled_from(f[kind]))
        slot = next(s for s in "sdp" if f"{{{s}}}" in frame)
        speaker = draw(st.sampled_from(_speakers(f, kind, slot, frame)))
        told = speaker[0].upper() + speaker[1:] if frame.startswith(f"{{{slot}}}") else speaker
        pieces = [frame]
        if kind in {"whole", "pronoun"} and draw(st.booleans()):
            pieces.append(draw(st.sampled_from(f["carried"])))
        paragraph = []
        for piece in pieces:
            sentence = piece.replace(f"{{{slot}}}", told)
            while "{q}" in sentence:
                few = kind not in {"whole", "pronoun"}
                words = " ".join(
                    draw(st.lists(st.sampled_from(f["words"]), min_size=1, max_size=2 if few else 8))
                )
                words = words if few else words.capitalize()
                head, _, tail = sentence.partition("{q}")
                asked = tail.startswith("?")
                closes = not few and tail == "."  # the stop of a whole sentence stands inside the marks
                inside = words + ("?" if asked else "." if closes else "")
                sentence = head + _marked(inside, marks) + tail[asked or closes :]
                truths.append((inside, told))
            paragraph.append(sentence)
        text += " ".join(paragraph) + "\n\n"
    return Planted(text, tuple(truths))


def _speakers(f: dict[str, Any], kind: str, slot: str, frame: str) -> list[str]:
    if slot == "p":
        return list(f["pronouns"])
    told = [who.get(slot, who["s"]) for who in f["who"]]
    if kind == "named":
        return [who for who in told if who[0].isupper()]
    return told + [p for p in f["pronouns"] if slot == "s" and frame in f["with_pronouns"]]


def _marked(words: str, marks: str) -> str:
    opening, _, closing = marks.partition(" ") if " " in marks else (marks[0], "", marks[1])
    blank = " " if " " in marks else ""
    return f"{opening}{blank}{words}{blank}{closing}"
