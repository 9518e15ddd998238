"""Words said in public, as several hear them: each transcriber writes down what was said on their own.

Nothing is copied: what two transcripts share is the speech. They differ in the small words of speaking that
one writes down and another leaves out, in where sentences end, and in how much of the speech they give.
"""

from __future__ import annotations

from random import Random

from tests.simulator.changes import FEWEST

SOUNDS = ("well", "you know", "I mean", "look", "uh", "so", "and", "now", "okay", "right")
"""What speakers say between the words that count."""

SAID_EVERY = 9
"""Words from one such sound to the next, on average."""

LEFT_OUT = (0.3, 0.9)
"""Share of the sounds that a transcriber leaves out: some write down all, some tidy up."""

MISHEARD = 0.05
"""Share of small words that a transcriber hears otherwise, leaves out or puts in."""

OTHERWISE = {
    "the": ("a", "this", ""), "a": ("the", ""), "our": ("the",), "this": ("the", "that"), "and": ("", "but"),
    "they": ("we",), "every": ("each",), "of": ("for", "of the"), "in": ("at", "into"), "on": ("", "in"),
    "for": ("to",), "but": ("and",), "my": ("the",), "their": ("the",), "that": ("", "which"),
}  # fmt: skip
"""How small words are heard."""

OTHER_MARKS = 0.3
"""Share of the commas and stops within the words that a transcriber sets otherwise."""

WHOLE = 0.4
"""Share of transcribers that give the whole; the others leave out what stands before a mark, or after one."""

SHARE = 0.6
"""Share of the words that everyone gives: of what overlaps less nobody could say that it is one passage."""


def spoken(rng: Random, wording: str) -> list[str]:
    """A wording as it was said, with the sounds of speaking in it, each a word of its own with a `~`."""
    said: list[str] = []
    for n, word in enumerate(wording.split(" ")):
        if n and rng.random() < 1 / SAID_EVERY:
            said += [f"~{w}" for w in rng.choice(SOUNDS).split()]
        said.append(word)
    return said


def transcript(rng: Random, said: list[str]) -> str:
    """What one transcriber writes down of it."""
    tidy = rng.uniform(*LEFT_OUT)
    written: list[str] = []
    for word in said:
        if word.startswith("~"):
            if rng.random() >= tidy:
                written.append(word[1:])
            continue
        bare = word.rstrip(",;.?!")
        end = word[len(bare) :]
        heard = OTHERWISE.get(bare)
        if heard and rng.random() < MISHEARD:
            bare = rng.choice(heard)
        if end in (",", ".") and rng.random() < OTHER_MARKS:
            end = rng.choice(("", ",", ".", " –", ";"))
        if bare:
            written += (bare + end).split(" ")
    fewest = max(FEWEST, SHARE * len(written))
    marks = [n + 1 for n, w in enumerate(written[:-1]) if w[-1] in ",.;–"]
    kept = [written[n:] for n in marks] + [written[:n] for n in marks]
    kept = [words for words in kept if len(words) >= fewest]
    if kept and rng.random() >= WHOLE:
        written = rng.choice(kept)
    text = " ".join(written).rstrip(",;– ")
    text = text if text[-1] in ".?!" else text + "."
    return text[0].upper() + text[1:]
