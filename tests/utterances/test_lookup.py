"""Keys in flat columns lead where a dictionary of lists would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from provenance.utterances.keys import Key, number
from provenance.utterances.unmarked.lazily import KEPT, Lazily
from provenance.utterances.unmarked.lookup import Lookup

_keys = st.lists(st.sampled_from("abcd"), min_size=1, max_size=3).map(tuple)


@given(st.lists(st.sets(_keys, max_size=6), max_size=12), st.integers(1, 3), st.sets(_keys))
def test_a_key_leads_to_its_first_holders(line: list[set[Key]], most: int, asked: set[Key]) -> None:
    lookup = Lookup.of((set(map(number, keys)) for keys in line), most)
    held: dict[Key, list[int]] = {}
    for i, keys in enumerate(line):
        for key in keys:
            held.setdefault(key, []).append(i)
    sought = sorted(asked | held.keys())
    met = {sought[i]: list(found) for i, found in lookup.met(list(map(number, sought)))}
    assert met == {key: found[:most] for key, found in held.items()}
    assert len(lookup) == len(held)


def test_records_are_made_when_asked_for_and_kept_for_a_while() -> None:
    made: list[int] = []

    def make(n: int) -> str:
        made.append(n)
        return str(n)

    line = Lazily(range(100, 100 + 2 * KEPT), make)
    assert made == []
    assert [line[3], line[3], *line[4:6]] == ["103", "103", "104", "105"]
    assert made == [103, 104, 105]
    assert list(line) == list(map(str, line.numbers))
