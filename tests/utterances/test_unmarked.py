"""Unmarked copies: found where they stand, to the letter; an article's own words are left alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.model import Quote, Utterance
from tests.utterances.helpers import article, linked

SAID = (
    "the lighthouse keeper was paid in herring for eleven winters",
    "nobody told the parish that the organ had been pawned twice",
    "a goose with a compass would have built a straighter pier",
    "our grandchildren will ask why the quarry was filled with pianos",
)
OWN = (
    "The weather in the valley stayed mild.",
    "Trains ran late on both lines.",
    "A spokeswoman could not be reached.",
)


def _unmarked(utterances: tuple[Utterance, ...], name: str) -> list[Quote]:
    return [q for u in utterances for q in u.quotes if q.article == name and not q.marked]


@given(
    st.sampled_from(SAID),
    st.lists(st.sampled_from(OWN), max_size=3),
    st.lists(st.sampled_from(OWN), max_size=3),
)
def test_a_planted_copy_is_found_to_the_letter(said: str, before: list[str], after: list[str]) -> None:
    text = " ".join([*before, f"Mayor Ada Quill said that {said}, to some surprise.", *after])
    utterances = linked([article("marked", f"“Well, {said},” said Ada Quill."), article("bare", text, 2)])
    (copy,) = _unmarked(utterances, "bare")
    assert copy.text == said
    assert text[copy.start : copy.end] == copy.text
    (home,) = (u for u in utterances if copy in u.quotes)
    assert {q.article for q in home.quotes} == {"marked", "bare"}
    assert any("bare" in e.text for e in home.evidence)


@given(st.permutations(SAID), st.lists(st.sampled_from(OWN), max_size=4))
def test_nothing_is_found_where_nothing_was_copied(said: list[str], own: list[str]) -> None:
    utterances = linked(
        [article("marked", f"“Well, {said[0]},” said Ada Quill."), article("own", " ".join(own) + said[1])]
    )
    assert not _unmarked(utterances, "own")


def test_changed_words_at_the_ends_belong_to_the_copy() -> None:
    marked = "".join(
        f"{lead} “{words},” Ada Quill said. "
        for lead, words in (
            ("Of the pier:", SAID[2]),
            ("Of the quarry:", SAID[3]),
            ("Of the organ:", SAID[1]),
            ("She called the bishop's plan for the salt marsh", "utter buffoonery"),
        )
    )
    bare = (
        f"Ada Quill said {SAID[2]}. She said that {SAID[3]}. She said that {SAID[1]}. "
        "Quill called the plan of the bishop for the salt marsh pure buffoonery, and left."
    )
    utterances = linked([article("marked", marked), article("bare", bare)])
    assert "pure buffoonery" in {q.text for q in _unmarked(utterances, "bare")}


def test_a_name_is_no_quote() -> None:
    name = "Norwick Society for the Improvement of Small Harbours"
    utterances = linked(
        [
            article("marked", f"“I chaired the {name},” said Ada Quill."),
            article("own", f"The {name} met on Monday.", 2),
        ]
    )
    assert not _unmarked(utterances, "own")


def test_in_an_article_without_marks_other_sentences_that_speak_are_quotes_too() -> None:
    marked = f"“{SAID[0]},” Ada Quill said. “{SAID[1]},” Ada Quill said."
    bare = (
        f"The keeper, Quill said, had a hard life: {SAID[0]}. And {SAID[1]}, Quill said.\n\n"
        "We were never asked to count the fish, said the clerk Odo Finch. The fish were old, he added."
    )
    found = {
        q.text: q.kind_rule
        for q in _unmarked(linked([article("marked", marked), article("bare", bare)]), "bare")
    }
    assert found["We were never asked to count the fish"] == "lost-marks"
    assert found[SAID[0]] == "copy"
    assert "The fish were old" not in found
