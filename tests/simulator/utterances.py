"""A story -> Utterances and Articles as the chains take them, without reading any text."""

from __future__ import annotations

from attrs import frozen

from provenance.model import Article, Credit, Quote, Speaker, Utterance
from tests.simulator.republication import Story


@frozen
class Family:
    """One utterance with the articles of its quotes; `telling` gives the number of each quote's telling."""

    utterance: Utterance
    articles: dict[str, Article]
    telling: dict[str, int]


def families(story: Story) -> list[Family]:
    """The utterances of a story, as far as the corpus has them, with speakers and credits in place."""
    found = []
    for n in range(len(story.speakers)):
        quotes: list[Quote] = []
        articles: dict[str, Article] = {}
        numbers: dict[str, int] = {}
        for k, telling in enumerate(story.tellings):
            passage = telling.passages[n]
            if passage is None or not telling.present:
                continue
            key = f"s{story.number}-{k}"
            articles[key] = Article(key, passage.wording, outlet=telling.outlet, published=telling.published)
            credit = (
                Credit(telling.credit, "reported_by_outlet", 0, 0, telling.credit, "simulated")
                if telling.credit
                else None
            )
            quotes.append(
                Quote(
                    f"{key}:{n}",
                    key,
                    0,
                    len(passage.wording),
                    passage.wording,
                    marked=passage.marked,
                    speaker=Speaker(passage.speaker, 0, 0, passage.speaker, "simulated"),
                    credit=credit,
                )
            )
            numbers[f"{key}:{n}"] = k
        if quotes:
            ordered = tuple(sorted(quotes, key=lambda q: (q.article, q.start)))
            found.append(Family(Utterance(f"u{story.number}-{n}", ordered), articles, numbers))
    return found
