"""Indirect reports: where they may be, by a slow way; what they say for themselves (cases: reports.toml)."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Article
from provenance.quotes import View
from provenance.speakers.indirect import reports
from provenance.utterances import folding
from provenance.utterances.linking import weigh
from provenance.utterances.reading import Reading
from provenance.utterances.unmarked.spoken import Spoken, around, when
from provenance.utterances.unmarked.suspects import suspects
from provenance.utterances.witness import Witness
from tests.strategies import texts
from tests.utterances.helpers import article, linked, quotes_of

NAMES = ("Una Brask", "Per Holm", "Ida Marsh")
WORDS = ("regatta", "anchor", "herring", "organ", "lighthouse", "the", "of", "with")
DAY = 5
CUES = ("said", "met", "told")

witnesses = st.lists(
    st.tuples(
        st.sampled_from(NAMES), st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), st.integers(1, 9)
    ),
    max_size=6,
)
sentences = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(CUES), st.lists(st.sampled_from(WORDS), max_size=5)),
    min_size=1,
    max_size=4,
)


def _witness(n: int, name: str, words: list[str], day: int) -> Witness:
    said = tuple(w for word in words for w in folding.words(word))
    matter = tuple(w for w in said if w not in folding.function_words())
    return Witness(
        f"w{n}",
        f"a{n}",
        0,
        said,
        matter,
        name=name,
        speaker=folding.words(name),
        day=dt.date(2021, 5, day).toordinal(),
    )


@given(witnesses, sentences)
def test_paragraphs_are_led_to_what_they_share_words_with(
    known: list[tuple[str, list[str], int]], told: list[tuple[str, str, list[str]]]
) -> None:
    said = [_witness(n, *one) for n, one in enumerate(known)]
    spoken = Spoken.of(said, range(len(said)), weigh(said))
    text = "\n\n".join(f"{name} {cue} that {' '.join(words)} it was." for name, cue, words in told)
    reading = Reading.of(View.of(article("report", text, DAY)))
    found = {
        (number, spoken.told[i].witness.id) for number, those in suspects(reading, (), spoken) for i in those
    }
    expected = {
        (number, w.id)
        for number, (_, cue, words) in enumerate(told)
        for w in said
        if (cue != "met" or "not" in words)  # "noted" is folded to "not"
        and _close(w)
        and w.name in {name for name, _, _ in told[max(0, number - 2) : number + 1]}
        if (shared := {f for word in words for f in folding.words(word)} & set(w.matter))
        if len(shared) >= min(2, len(set(w.matter)))
    }
    assert found == expected


def _close(w: Witness) -> bool:
    return w.day is not None and when(w.day) in around(dt.date(2021, 5, DAY).toordinal())


@given(texts)
def test_any_text_has_reports_within_it(text: str) -> None:
    view = View.of(Article("any", text))
    for number, paragraph in enumerate(view.paragraphs):
        for report in reports(view, number, ()):
            assert paragraph.start <= report.start < report.end <= paragraph.end
            assert paragraph.start <= report.source.start < report.source.end <= paragraph.end


def test_a_report_says_what_revealed_it_and_why() -> None:
    utterances = linked(
        [
            article("marked", "“We will not pay anybody to come and judge a regatta,” said Una Brask.", 4),
            article("bare", "Una Brask said that the club pays nobody for judging the regatta.", 4),
        ]
    )
    (report,) = (q for q in quotes_of(utterances) if not q.marked)
    (home,) = (u for u in utterances if report in u.quotes)
    assert report.kind_rule == "indirect-report"
    assert report.text == "the club pays nobody for judging the regatta"
    assert any(report.id in e.text and "Una Brask speaks in both" in e.text for e in home.evidence)
