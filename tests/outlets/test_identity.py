"""One outlet, one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance.outlets import identity
from tests.strategies import texts


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("washingtonpost.com", "the Washington Post", "WaPo", "Washington Post's"), "The Washington Post"),
        (("https://edition.cnn.com/2031/05/news.html", "CNN International", "State of the Union"), "CNN"),
        (("nytimes.com", "N.Y. Times", "The New York Times"), "The New York Times"),
        (("AP", "The Associated Press", "apnews.com"), "AP"),
        (("bbc.co.uk", "www.bbc.com", "BBC Radio 4"), "BBC"),
        (("Meet the Press", "NBC"), "NBC News"),
        (("norwickgazette.com", "www.the-norwick-gazette.co.uk", "The Norwick Gazette"), "Norwick Gazette"),
        (("yahoo.com/news", "https://www.yahoo.com/news/a-story-1.html"), "Yahoo News"),
        (("wqxv.com", "WQXV"), "WQXV"),
    ],
)
def test_the_names_of_an_outlet_are_one(names: tuple[str, ...], expected: str) -> None:
    assert {identity.canonical(name) for name in names} == {expected}
    assert all(identity.same(name, expected) for name in names)


def test_namesakes_stay_apart() -> None:
    assert not identity.same("abc.net.au", "ABC News")
    assert not identity.same("The Times", "The New York Times")
    assert not identity.same("Fox 6 Milwaukee", "Fox News")


@given(st.one_of(texts, st.from_regex(r"[a-z0-9.-]{1,30}\.(com|co\.uk|xx)(/[a-z]{0,9})?", fullmatch=True)))
def test_any_text_has_a_name_and_naming_it_again_changes_nothing(text: str) -> None:
    name = identity.canonical(text)
    assert identity.canonical(name) == name or "." in name


def test_the_gazetteer_is_sound() -> None:
    outlets = identity.outlets()
    names = [o.name for o in outlets]
    assert names == sorted(names)
    assert len({identity.key(n) for n in names}) == len(names) > 1000
    hosts = [h for o in outlets for h in o.hosts]
    assert len(set(hosts)) == len(hosts)
    assert all(h == h.casefold() and "." in h for h in hosts)
    kinds = {"agency", "newspaper", "broadcaster", "programme", "platform", "magazine", "site"}
    assert {o.kind for o in outlets} == kinds
    assert all(identity.find(o.parent) is not None for o in outlets if o.parent)
    assert all(identity.find(o.name) == o for o in outlets)
