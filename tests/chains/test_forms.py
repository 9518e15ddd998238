"""Kin found among many words are those that are found one by one."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from provenance import lexicon
from provenance.chains.drift.forms import kin_among, kinship

FORMS = {
    *(row["form"] for table in ("en/auxiliaries", "en/person_forms") for row in lexicon.table(table)),
    *(word for row in lexicon.table("en/irregular_verbs") for word in row.values()),
    *("goverment", "government", "attack", "attacks", "attacked", "trying", "tries", "#30", "#30th", ",", ""),
}
words = st.sampled_from(sorted(FORMS)) | st.text("abegnstw", min_size=3, max_size=9)


@given(words, st.lists(words, max_size=30))
@example("go", ["went", "gone", "goes"])
@example("goes", ["went"])
@example("went", ["going", "go"])
def test_kin_are_found_among_many(key, others):
    assert kin_among(key, others) == [n for n, other in enumerate(others) if kinship(key, other)]


def test_all_forms_of_the_lists_find_each_other():
    forms = sorted(FORMS)
    for key in forms:
        assert kin_among(key, forms) == [n for n, other in enumerate(forms) if kinship(key, other)]
