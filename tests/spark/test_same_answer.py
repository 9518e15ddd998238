"""One process, a store and Spark give one answer, whatever the order and the partitions of the articles."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import provenance
from provenance import Article, Corpus, Trace
from tests import sample
from tests.simulator import Settings, World, articles
from tests.spark import quiet, slow
from tests.strategies import texts

pytestmark = quiet

EXAMPLES = max(1, settings().max_examples // 8)
"""Each costs some seconds of Spark's planning."""
UNSHRUNK = [phase for phase in Phase if phase is not Phase.shrink]  # or a failure is minutes in coming
BUSY = Settings(tellings=(2, 6), quotes=(1, 3), marks_dropped=0.15, credited=0.5)
ASIDES = (
    "“Outright negligence,” Mayor Ada Quill called it.",
    "She spoke of “mere negligence”.",
    "She wrote:\n\n> We will not sell the yard while I am mayor of this town.",
    "The letters were burnt, Harbor Wire reports. According to Harbor Wire, the mayor knew of it.",
    "“We knew nothing of the forty hangers,” the spokesman said, according to Harbor Wire.",
    "We knew nothing of the forty hangers, the spokesman said. We were never told, he said.",
)


@st.composite
def retellings(draw: st.DrawFn) -> list[Article]:
    """A few retold stories, their articles longer by an aside, some without outlet or date, in any order."""
    told: list[Article] = []
    for number in draw(st.lists(st.integers(0, 1000), max_size=3, unique=True)):
        told += articles(World(BUSY, seed=number).story(number))[0]
    told += (Article(f"x{n}", text) for n, text in enumerate(draw(st.lists(texts, max_size=2))))
    chance = Random(draw(st.integers(0, 10**6)))
    nameless = draw(st.sampled_from([0.0, 0.2, 1.0]))
    return [
        attrs.evolve(
            article,
            text=article.text + "\n\n" + "\n\n".join(chance.sample(ASIDES, chance.randint(0, 3))),
            outlet=None if chance.random() < nameless else article.outlet,
            published=None if chance.random() < 0.1 else article.published,
        )
        for article in chance.sample(told, len(told))
    ]


def on_spark(session: Any, given: list[Article], partitions: int) -> Trace:
    """The trace of some articles on Spark, spread over so many partitions."""
    from provenance import spark

    return spark.to_trace(spark.trace(spark.to_frame(session, given).repartition(partitions)))


def in_store(given: list[Article]) -> Trace:
    """The trace of a store that took some articles in."""
    with Corpus.open() as corpus:
        corpus.add(given)
        corpus.relink()
        return corpus.trace()


@slow
@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck), phases=UNSHRUNK)
@given(retellings(), st.integers(1, 5))
def test_three_engines_give_one_answer(session: Any, given: list[Article], partitions: int) -> None:
    expected = provenance.trace(given)
    assert on_spark(session, given, partitions) == expected
    assert in_store(given) == expected


def test_the_sample_is_told_alike(session: Any) -> None:
    given = list(provenance.read(sample.ARTICLES))
    assert on_spark(session, given[::-1], 3) == provenance.trace(given)


def test_real_articles_are_told_alike(session: Any, corpora: Path) -> None:
    given = list(provenance.read(corpora / "helsinki" / "articles.jsonl"))
    assert on_spark(session, given, 4) == provenance.trace(given)


def test_misspelt_speakers_are_told_alike(session: Any) -> None:
    given = [
        Article(str(n), f"“We will not open the old bridge before the tide turns,” {who} said.")
        for n, who in enumerate(("Ada Quill", "Ada Quil", "Ada Quill", "Ada Quill"))
    ]
    expected = provenance.trace(given)
    assert {q.speaker.own for q in expected.quotes if q.speaker} == {None, "Ada Quil"}
    assert on_spark(session, given, 2) == expected
