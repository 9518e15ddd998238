"""What is possible is told to those who ask, apart from the chains, and survives a dump."""

from __future__ import annotations

import datetime as dt
import json

from attrs import evolve

import provenance
from provenance import Article, Trace
from provenance.answers.explanation import explain
from provenance.exports import dump, jsonl, text

SAID = "“We will not pay anybody to come and judge a regatta, and that is our last word,” said Una Brask."
TOLD = "Una Brask told the clerks that the regatta would be judged without them and without their dogs."


def _asked() -> Trace:
    told = (("marked", SAID), ("report", TOLD))
    articles = [Article(id=id, text=text, published=dt.date(2021, 5, 4)) for id, text in told]
    trace = provenance.trace(articles)
    assert not trace.possible
    return evolve(trace, possible=provenance.possible(trace))


def test_a_report_that_shares_too_little_is_possible_and_in_no_chain() -> None:
    trace = _asked()
    (maybe,) = trace.possible
    assert maybe.quote.text.startswith("the regatta would be judged")
    assert not maybe.quote.marked
    assert maybe.of in {q.id for c in trace.chains if c.id == maybe.chain for q in c.quotes}
    assert maybe.quote.id not in {q.id for q in trace.quotes}
    assert any("regatta" in e.text for e in maybe.evidence)


def test_every_format_that_holds_it_gives_it_back() -> None:
    trace = _asked()
    bare = evolve(trace, articles=tuple(evolve(a, text="") for a in trace.articles))
    assert dump.from_json(dump.to_json(trace)) == bare
    assert json.loads(dump.to_json(trace)) == json.loads(json.dumps(dump.to_dict(trace)))
    assert [json.loads(line)["type"] for line in jsonl.to_jsonl(trace)].count("possible") == 1
    assert "may be Una Brask" in " ".join("".join(text.to_text(trace)).split())
    assert "possible" not in dump.to_dict(evolve(trace, possible=()))


def test_it_can_be_explained() -> None:
    trace = _asked()
    (maybe,) = trace.possible
    (step,) = (s for s in explain(trace, maybe.quote).steps if s.question == "What may it tell over?")
    assert step.answer is not None
    assert maybe.of in step.answer
    assert step.evidence == maybe.evidence


def test_what_is_certain_is_not_called_possible() -> None:
    told = (("marked", SAID), ("report", "Una Brask said the club pays nobody to judge a regatta."))
    articles = [Article(id=id, text=text, published=dt.date(2021, 5, 4)) for id, text in told]
    trace = provenance.trace(articles)
    assert [q.kind_rule for q in trace.quotes if not q.marked] == ["indirect-report"]
    assert provenance.possible(trace) == ()
