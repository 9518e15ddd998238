"""Quotation marks of the world, paired: the planted is found, strays cost little, work is linear."""

import sys
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Quote
from provenance.quotes import View, find
from provenance.quotes.marks import pair
from tests.quotes.cases import load
from tests.strategies import MARKS, texts

STYLES = ("“”", '""', "„“", "„”", "«»", "»«", "””", "「」", "『』", "〝〞", "‹›", "《》")

words = st.lists(
    st.sampled_from(["salt", "toll", "heron", "is", "Quill", "the", "7"]), min_size=1, max_size=8
)


def quotes(text: str) -> tuple[Quote, ...]:
    return find(View.of(Article(id="a", text=text)))


@st.composite
def paragraphs(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A paragraph with quotations planted in one style, and what was planted."""
    left, right = draw(st.sampled_from(STYLES))
    said = [
        " ".join(w) + draw(st.sampled_from([",", ".", "?", "", "!"]))
        for w in draw(st.lists(words, max_size=4))
    ]
    text = "Then"
    for s in said:
        text += draw(st.sampled_from([" she said ", ", he said, ", ": ", " (", " — "])) + left + s + right
    return text + draw(st.sampled_from([".", " she said.", ""])), said


@pytest.mark.parametrize("case", load("marks"), ids=lambda c: c["name"])
def test_cases(case: dict[str, Any]) -> None:
    found = quotes(case["text"])
    assert [q.text for q in found] == case["quotes"]
    assert [n for n, q in enumerate(found) if not q.marked] == case.get("unmarked", [])
    goes_on = {n for n, q in enumerate(found) if q.continues is not None}
    assert goes_on == set(case.get("continues", ()))
    assert all(found[n].continues == found[n - 1].id for n in goes_on)


@given(st.lists(paragraphs(), max_size=5))
def test_what_was_planted_is_found(planted: list[tuple[str, list[str]]]) -> None:
    found = quotes("\n\n".join(text for text, _ in planted))
    assert [q.text for q in found] == [s for _, said in planted for s in said]


@given(paragraphs(), paragraphs(), st.sampled_from('“”"„«»'), st.data())
def test_an_odd_mark_costs_its_own_paragraph_at_most(
    first: tuple[str, list[str]], last: tuple[str, list[str]], odd: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(first[0])))
    broken = first[0][:at] + odd + first[0][at:]
    found = [q.text for q in quotes(f"{broken}\n\n{last[0]}")]
    assert found[len(found) - len(last[1]) :] == last[1]


@given(texts)
def test_quotes_lie_apart_and_in_order(text: str) -> None:
    found = quotes(text)
    assert all(a.end < b.start for a, b in pairwise(found))
    for q in found:
        assert text[q.start : q.end] == q.text
        assert q.text.strip()
        assert len({o.id for o in found}) == len(found)


def obvious(paragraph: str) -> list[str]:
    """The slow reference for curly marks: of all pairs that balance, those that no other encloses."""
    balanced = []
    for a, left in enumerate(paragraph):
        depth = 0
        for b in range(a, len(paragraph)):
            depth += {"(": 1, ")": -1}.get(paragraph[b], 0)
            if left == "(" and depth == 0:
                balanced.append((a, b))
                break
    outer = [(a, b) for a, b in balanced if not any(c < a and b < d for c, d in balanced)]
    return [paragraph[a + 1 : b].strip() for a, b in outer if paragraph[a + 1 : b].strip()]


@given(st.text(alphabet="()ab ", max_size=40))
def test_brackets_of_a_kind_pair_as_the_reference_says(paragraph: str) -> None:
    view = View.of(Article(id="a", text=paragraph.translate({40: "「", 41: "」"})))
    found = [view.text[m.start : m.end] for m in pair(view)]
    assert found == [s.translate({40: "「", 41: "」"}) for s in obvious(paragraph)]


def lines_run(text: str) -> int:
    """How many lines of Python it takes to find the quotes of a text."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        quotes(text)
    finally:
        sys.settrace(before)
    return count


HOSTILE = (
    *MARKS,
    *(
        "“\n",
        '"\n\n"',
        "''",
        "'a ",
        " 'a",
        "“a ",
        '" a',
        "“a”-",
        '1"',
        "&",
        "&amp;",
        "<a ",
        "<b>",
        "<!--",
        "â€",
    ),
    *(
        "A. ",
        "U.S. “",
        "\n\na",
        '"a\n\nb',
        "“A B” ",
        "said “a” ",
        "“A,” she said, ",
        "A post. — Q (@q) May 2, 2031\n\n",
        "— Q (@q) ",
        "> a\n",
        ">",
    ),
)


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_work_grows_with_the_text(unit: str) -> None:
    quotes(unit * 50)  # word lists are read once
    assert lines_run(unit * 400) < 2.5 * lines_run(unit * 200) + 1000


@pytest.mark.parametrize("unit", HOSTILE, ids=repr)
def test_long_hostile_text_comes_to_an_end(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    for q in quotes(text):
        assert text[q.start : q.end] == q.text
