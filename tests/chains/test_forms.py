"""Words that are kin share a trait, by which they are found."""

from __future__ import annotations

from itertools import combinations

from hypothesis import example, given
from hypothesis import strategies as st

from provenance import lexicon
from provenance.chains.drift.forms import kinship, traits

FORMS = {
    *(row["form"] for table in ("en/auxiliaries", "en/person_forms") for row in lexicon.table(table)),
    *(word for row in lexicon.table("en/irregular_verbs") for word in row.values()),
    *("goverment", "government", "attack", "attacks", "attacked", "trying", "tries", "#30", "#30th", ",", ""),
}
words = st.sampled_from(sorted(FORMS)) | st.text("abegnstw", min_size=3, max_size=9)


@given(words, words)
@example("goes", "went")
@example("planed", "plane")
@example("government", "overnment")
def test_kin_share_a_trait(key, other):
    if kinship(key, other) is not None or key == other:
        assert not set(traits(key)).isdisjoint(traits(other))


def test_all_forms_of_the_lists_share_a_trait_with_their_kin():
    for key, other in combinations(sorted(FORMS), 2):
        assert kinship(key, other) is None or not set(traits(key)).isdisjoint(traits(other))
