"""A story -> Articles of prose: the quotes with their cues, credits and speakers, among other matter."""

from __future__ import annotations

from random import Random

from attrs import frozen

from provenance.model import Article
from tests.simulator.republication import Passage, Story, Telling
from tests.simulator.vocabulary import lists, place, zipf

_CUES = (
    "{quote}, {speaker} said.",
    "{quote}, said {speaker}.",
    "{speaker} said: {quote}.",
    "{speaker} said, {quote}.",
)
_CREDITED_CUES = (
    "{quote}, {speaker} told the {credit}.",
    "{quote}, {speaker} said, according to the {credit}.",
    "{quote}, {speaker} said in an interview with the {credit}.",
    "{speaker} told the {credit}: {quote}.",
)
_CREDIT_SENTENCES = (
    "The {credit} first reported the remarks.",
    "The remarks were first reported by the {credit}.",
)


@frozen
class Planted:
    """Where a passage stands in an article: the range lies inside the quotation marks."""

    article: str
    start: int
    end: int
    utterance: int
    telling: int


def articles(story: Story, seed: int = 0) -> tuple[list[Article], list[Planted]]:
    """The present tellings of a story as articles, and where their passages stand. Ids are "s3-0", ..."""
    found: list[Article] = []
    planted: list[Planted] = []
    for number, telling in enumerate(story.tellings):
        if telling.present:
            rng = Random(f"{seed} {story.number} {number}")
            text, spans = _prose(rng, telling)
            key = f"s{story.number}-{number}"
            title = f"{place(rng)} {zipf(rng, 'nouns')} {zipf(rng, 'verbs').split('|')[1]}"
            found.append(Article(key, text, outlet=telling.outlet, title=title, published=telling.published))
            planted += (Planted(key, start, end, n, number) for n, start, end in spans)
    return found, planted


def _prose(rng: Random, telling: Telling) -> tuple[str, list[tuple[int, int, int]]]:
    """The text of one article, and the utterance and range of each passage in it."""
    paragraphs = [_filler(rng)]
    places: list[tuple[int, int, int, int]] = []
    told = [(n, p) for n, p in enumerate(telling.passages) if p is not None]
    for at, (n, passage) in enumerate(told):
        sentence, start, end = _quoted(rng, passage, telling.credit if at == 0 else None)
        places.append((n, len(paragraphs), start, end))
        paragraphs.append(sentence)
        paragraphs.append(_filler(rng))
    starts = [0]
    for paragraph in paragraphs:
        starts.append(starts[-1] + len(paragraph) + 2)
    spans = [(n, starts[k] + start, starts[k] + end) for n, k, start, end in places]
    return "\n\n".join(paragraphs) + "\n", spans


def _quoted(rng: Random, passage: Passage, credit: str | None) -> tuple[str, int, int]:
    """A sentence with the passage in it, and the passage's range in the sentence."""
    after = ""
    frames = _CUES
    if credit is not None and rng.random() < 0.75:
        frames = _CREDITED_CUES
    elif credit is not None:
        after = " " + rng.choice(_CREDIT_SENTENCES).format(credit=credit)
    frame = rng.choice(frames)
    words = passage.wording
    leads = not frame.startswith("{quote}")
    if leads:
        frame = frame.removesuffix(".") + ("" if words[-1] in ".?!…" else ".")
    else:
        words = words[:-1] if words.endswith(".") else words
        frame = frame.replace("{quote},", "{quote}" if words[-1] in "?!…," else "{quote},")
    body = words + ("," if not leads and words[-1] not in "?!…," else "")
    opening, closing = ("“", "”") if passage.marked else ("", "")
    frame = frame.replace("{quote},", "{quote}")
    before, rest = frame.format(speaker=passage.speaker, credit=credit, quote="\0").split("\0")
    start = len(before) + len(opening)
    return before + opening + body + closing + rest + after, start, start + len(body)


def _filler(rng: Random) -> str:
    """A few sentences that quote nobody."""
    return " ".join(
        rng.choice(lists()["distractors"]).format(
            adjective=zipf(rng, "adjectives"),
            noun=zipf(rng, "nouns"),
            place=place(rng),
            day=rng.choice(lists()["days"]),
            month=rng.choice(lists()["months"]),
            year=rng.randint(1890, 2020),
            number=rng.randint(2, 60),
        )
        for _ in range(rng.randint(1, 3))
    )
