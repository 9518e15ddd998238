"""Invented articles with planted quotations whose speakers are known: the truth beside the text."""

from __future__ import annotations

from attrs import frozen
from hypothesis import strategies as st

NAMES = ("Ada Cole", "Ben Ortiz", "Carla Munk", "Dov Anders", "Edda Quill", "Farid Nasser")
DESCRIPTIONS = (
    "a spokesman for the council",
    "the mayor",
    "a senior official",
    "the report",
    "several residents",
    "one of the nurses",
)
PRONOUNS = ("he", "she", "they")
WORDS = ("the", "bridge", "was", "closed", "before", "anyone", "in", "town", "had", "asked", "its", "cost")

WHOLE = (
    "“{q},” {s} said.",
    "“{q},” said {s}.",
    "{s} said, “{q}.”",
    "{s} told reporters on Monday: “{q}.”",
    "{s}, who has lived here for ten years, said, “{q}.”",
    "“{q},” {s} told the Norwick Herald.",
    "In a statement on Friday, {s} wrote: “{q}.”",
    "“{q}?” {s} asked.",
    "“{q},” {s} added later.",
    "Asked about the cost, {s} replied, “{q}.”",
)
"""Ways to tell whole sentences; {s} is the speaker, {q} the words."""

FRAGMENTS = (
    "{s} called the plan “{q}” on Monday.",
    "{s} described the plan as “{q}.”",
    "{s} said the plan was “{q}” for the town.",
    "{s} accused the builders of “{q}.”",
    "The plan is “{q}” for the town, {s} said.",
    "The plan is “{q},” according to {s}.",
    "{s} has dismissed the plan, calling it “{q}.”",
    "The plan was described by {s} as “{q}.”",
    "{s} warned that the town would face “{q}.”",
)
"""Ways to tell a few words within a sentence."""

CARRIED = ("“{q}.”", "“{q}.” “{q}.”")
"""What may follow a whole sentence in its paragraph, or stand as a paragraph after it: the same speaker."""


@frozen
class Truth:
    """A planted quotation's range in the text, and the mention of its speaker."""

    start: int
    end: int
    speaker: str


@frozen
class Planted:
    """A text and what was planted in it, in order."""

    text: str
    truths: tuple[Truth, ...]


@st.composite
def wordings(draw: st.DrawFn, least: int = 2, most: int = 9) -> str:
    """Some invented words that hold no cue."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=least, max_size=most))
    return " ".join(words).capitalize() if least > 3 else " ".join(words)


@st.composite
def articles(draw: st.DrawFn, most: int = 5) -> Planted:
    """An article of some paragraphs, each with a known speaker."""
    text, truths = "", []
    for _ in range(draw(st.integers(1, most))):
        whole = draw(st.booleans())
        frame = draw(st.sampled_from(WHOLE if whole else FRAGMENTS))
        mentions = (*NAMES, *DESCRIPTIONS, *PRONOUNS)
        if "by {s}" in frame or "to {s}" in frame:
            mentions = (*NAMES, *DESCRIPTIONS)
        speaker = draw(st.sampled_from(mentions))
        pieces = [frame]
        if whole and draw(st.booleans()):
            apart = (
                ("",) if "?" in frame else ("", "\n\n")
            )  # a paragraph after a question is the answer to it
            pieces.append(draw(st.sampled_from(apart)) + draw(st.sampled_from(CARRIED)))
        for n, piece in enumerate(pieces):
            told = speaker[0].upper() + speaker[1:] if piece.startswith("{s}") else speaker
            at = len(text) + (n > 0 and not piece.startswith("\n"))
            text += (" " if n and not piece.startswith("\n") else "") + piece
            text, truths = _filled(text, at, told if not n else speaker, speaker, draw, whole, truths)
        text += "\n\n"
    return Planted(text, tuple(truths))


def _filled(
    text: str,
    at: int,
    told: str,
    speaker: str,
    draw: st.DrawFn,
    whole: bool,
    truths: list[Truth],
) -> tuple[str, list[Truth]]:
    """The text with the slots after `at` filled, and the truths with the new ones."""
    head, tail = text[:at], text[at:]
    while "{" in tail:
        before, _, rest = tail.partition("{")
        slot, _, tail = rest.partition("}")
        head += before
        if slot == "s":
            head += told
            continue
        words = draw(wordings(4, 12) if whole else wordings(1, 4))
        if tail[:1] in (",", ".", "?"):
            words, tail = words + tail[0], tail[1:]  # American usage: the marks close after the stop
        truths = [*truths, Truth(len(head), len(head) + len(words), speaker)]
        head += words
    return head + tail, truths
