"""The reasons for a quote."""

from __future__ import annotations

from hypothesis import given

from provenance import Article, rulebook, trace
from provenance.answers.explanation import explain
from tests.exports.sample import BOLTS, BOLTS_POST, NEGLIGENCE, TRACE
from tests.strategies import texts


def test_every_answer_names_its_rule() -> None:
    steps = {s.question: s for s in explain(TRACE, BOLTS).steps}
    speaker = steps["Who said it?"]
    assert (speaker.answer, speaker.rule, speaker.words) == ("Ada Quill", "cue-after", "Mayor Ada Quill")
    reasons = ["the cue is “said”", "“Mayor Ada Quill” stands for Ada Quill"]
    assert [e.text for e in speaker.evidence] == reasons
    assert steps["Who reported it first?"].answer == "Harbor Wire"


def test_what_is_not_known_is_said_to_be_so() -> None:
    steps = {s.question: s for s in explain(TRACE, BOLTS_POST).steps}
    assert steps["Who said it?"].answer is None
    assert steps["What is it?"].answer == "speech, without quotation marks"


def test_a_source_outside_the_corpus_is_named_as_such() -> None:
    steps = {s.question: s for s in explain(TRACE, NEGLIGENCE).steps}
    assert steps["What was it taken from?"].answer == (
        "Radio Elsin, which is not among the articles (confidence 60%)"
    )


@given(texts, texts)
def test_any_quote_can_be_explained(one: str, two: str) -> None:
    whole = trace([Article("a", one), Article("b", f"“{two}” Ada Quill said. “{one}”")])
    for quote in whole.quotes:
        assert explain(whole, quote).steps


def test_every_rule_says_what_it_is_for() -> None:
    for rules in rulebook.LISTS:
        for rule in rules.rules():
            assert rule.summary.endswith((".", "!", "?", '"', "”", ")")), rule
            assert len(rule.summary) > 20, rule  # more than its name


def test_rules_of_one_name_are_told_apart_by_their_answer() -> None:
    told = {r.answer: r.summary for r in rulebook.LISTS[0].rules() if r.name == "in_list"}
    assert {a: rulebook.about("quotes", "in_list", a) for a in told} == told
    assert len(set(told.values())) == 2


def test_whom_a_pronoun_could_have_meant_is_told() -> None:
    text = (
        "Odo Finch, the harbour master, said that the ferry was late. Mayor Ada Quill opened the inquiry.\n\n"
        "“Nobody asked us,” she said. He called it “an old story we all know by heart.”"
    )
    whole = trace([Article("a", text)])
    steps = [{s.question: s for s in explain(whole, q).steps}["Who said it?"] for q in whole.quotes]
    assert [s.answer for s in steps] == ["Ada Quill", "Odo Finch"]
    assert any(e.text.startswith("“she” stands for Ada Quill: ") for e in steps[0].evidence)


def test_whose_name_an_article_misspells_is_told() -> None:
    said = "“Nobody will shut the ferry before the autumn storms are over,” said Ada {}, the harbour's clerk."
    whole = trace([Article(f"a{n}", said.format(name)) for n, name in enumerate(["Quill", "Quill", "Quil"])])
    (step,) = [s for s in explain(whole, whole.quotes[-1]).steps if s.question == "Who said it?"]
    assert step.answer == "Ada Quill"
    assert "most articles of the chain spell Ada Quil so: Ada Quill" in [e.text for e in step.evidence]
