"""The dump for people."""

from __future__ import annotations

from io import StringIO
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import given
from rich.console import Console

from provenance.exports import text
from provenance.exports.text import render
from provenance.exports.tree import grow, walk
from provenance.model import Chain, Drift, Link, Quote, Source, Trace
from tests.exports.sample import BOLTS, BOLTS_LEDGER, BOLTS_POST, TRACE
from tests.exports.strategies import traces


def to_text(trace: Trace, **options: Any) -> str:
    return "".join(text.to_text(trace, **options))


def test_a_chain_is_a_tree_with_its_drift() -> None:
    shown = to_text(TRACE, width=200)
    assert " 1. Ada Quill  first reported by Harbor Wire  3 articles\n    its own dateline\n" in shown
    assert "“We did [-not-] replace the forty bolts" in shown
    assert "! negation lost: “not”" in shown
    assert "the [-forty-] {+fourteen+} bolts [-because nobody asked us to,-]" in shown
    assert "└── Elsin Post  4 May 2026  quotation marks dropped, words replaced, cut  link 81%" in shown


def test_a_lost_source_is_drawn() -> None:
    shown = to_text(TRACE)
    assert "Radio Elsin  not among these articles" in shown


def test_ties_are_named() -> None:
    assert "link 70%, or from blog" in to_text(TRACE)


def test_lines_fit_the_width() -> None:
    for width in (40, 72, 100):
        assert max(map(len, to_text(TRACE, everything=True, width=width).splitlines())) <= width


def test_colour_carries_what_marks_carry_in_plain_text() -> None:
    out = StringIO()
    console = Console(file=out, width=100, force_terminal=True, color_system="truecolor")
    for part in render(TRACE):
        console.print(part)
    shown = out.getvalue()
    assert "[-" not in shown
    assert "{+" not in shown
    assert "\x1b[9;31mnot" in shown


def test_quotes_that_stand_alone_are_counted_and_shown_on_request() -> None:
    alone = Trace(TRACE.articles, TRACE.quotes, (*TRACE.chains[1:], Chain("x", (BOLTS,), "Ada Quill")))
    assert "“We did not replace the forty bolts because nobody asked us to,”" not in to_text(alone)
    assert "Ada Quill: “We did not replace the forty bolts because nobody asked us to,”" in to_text(
        alone, everything=True
    )


def test_top_stops_and_says_so() -> None:
    shown = to_text(TRACE, top=1, width=200)
    assert "1 of 2 chains shown" in shown
    assert "Radio Elsin" not in shown


def test_many_copies_are_told_in_one_line() -> None:
    copies = [BOLTS, *(_copy(n) for n in range(5))]
    links = tuple(
        Link(q.id, Source(quote=BOLTS.id), 0.9, drift=(Drift("verbatim", "", ""),)) for q in copies[1:]
    )
    shown = to_text(Trace(TRACE.articles, tuple(copies), (Chain("c", tuple(copies), None, None, 1, links),)))
    assert "5 more word for word: copy0, copy1, copy2, copy3, copy4" in shown


def test_a_chain_of_any_depth_is_drawn() -> None:
    copies = [_copy(n) for n in range(3000)]
    links = tuple(
        Link(b.id, Source(quote=a.id), 0.9, drift=(Drift("case", "We", "we"),)) for a, b in pairwise(copies)
    )
    shown = to_text(Trace((), tuple(copies), (Chain("c", tuple(copies), None, None, 1, links),)))
    assert "copy2999  from copy2998" in shown


def test_every_quote_has_one_place_even_in_a_circle() -> None:
    quotes = (BOLTS, BOLTS_LEDGER, BOLTS_POST)
    links = (
        Link(BOLTS.id, Source(quote=BOLTS_LEDGER.id), 0.5),
        Link(BOLTS_LEDGER.id, Source(quote=BOLTS.id), 0.5),
    )
    nodes = [n.quote.id for _, n in walk(grow(Chain("c", quotes, links=links), {})) if n.quote]
    assert sorted(nodes) == sorted(q.id for q in quotes)


def _copy(n: int) -> Quote:
    return attrs.evolve(BOLTS, id=f"copy{n}:0-9", article=f"copy{n}")


@given(traces())
def test_no_text_steers_the_terminal(trace: Trace) -> None:
    shown = to_text(trace, everything=True, why=True)
    assert not {c for c in shown if c != "\n" and (c < " " or "\x7f" <= c < "\xa0")}


def test_escapes_and_turned_text_are_shown_not_obeyed() -> None:
    hostile = attrs.evolve(BOLTS, text="\x1b[2J\u202e gone")
    shown = to_text(Trace((), (hostile,), (Chain("c", (hostile,)),)))
    assert "“\ufffd[2J\ufffd gone”" in shown
