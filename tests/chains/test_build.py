"""What holds of every chain: one source a copy, no cycles, the same answer in any order."""

from __future__ import annotations

import datetime as dt
from random import Random

import attrs
from hypothesis import given
from hypothesis import strategies as st

from provenance.chains import build, compare
from provenance.model import Article, Credit, Quote, Utterance
from tests.simulator import Settings, World, families

numbers = st.integers(0, 100_000)
WORLD = World(Settings(date_only=0.3, lost=0.1))


def every_family(number):
    return families(WORLD.story(number))


@given(numbers)
def test_every_quote_has_one_source_or_is_an_origin(number):
    for family in every_family(number):
        chain = build(family.utterance, family.articles)
        copies = [link.quote for link in chain.links if link.source.quote]
        ids = {q.id for q in family.utterance.quotes}
        main = [link for link in chain.links if link.source.quote and link.evidence[0].rule != "passage"]
        assert len({link.quote for link in main}) == len(main)
        assert len(ids) - len(set(copies)) == chain.origins
        assert {link.source.quote for link in chain.links if link.source.quote} <= ids
        assert all(0 <= link.confidence <= 1 for link in chain.links)
        assert all(set(link.ties) <= ids - {link.quote, link.source.quote} for link in chain.links)


@given(numbers)
def test_no_telling_descends_from_itself(number):
    for family in every_family(number):
        chain = build(family.utterance, family.articles)
        sources: dict[str, set[str]] = {}
        for link in chain.links:
            if link.source.quote:
                sources.setdefault(link.quote, set()).add(link.source.quote)
        for quote, first in sources.items():
            above, met = set(first), set()
            while above:
                met |= above
                above = {s for q in above for s in sources.get(q, ())} - met
            assert quote not in met


@given(numbers)
def test_order_does_not_matter(number):
    for family in every_family(number):
        shuffled = list(family.utterance.quotes)
        Random(number).shuffle(shuffled)
        backwards = dict(reversed(family.articles.items()))
        again = build(attrs.evolve(family.utterance, quotes=tuple(shuffled)), backwards)
        chain = build(family.utterance, family.articles)
        assert sorted(again.links, key=lambda k: k.quote) == sorted(chain.links, key=lambda k: k.quote)
        assert again.first_reported == chain.first_reported


@given(numbers)
def test_links_show_the_drift_of_their_wordings(number):
    for family in every_family(number):
        texts = {q.id: q.text for q in family.utterance.quotes}
        for link in build(family.utterance, family.articles).links:
            if link.source.quote and link.evidence[0].rule != "passage":
                told = [d for d in link.drift if d.type not in ("marks-dropped", "marks-gained", "speaker")]
                wording = compare(texts[link.source.quote], texts[link.quote])
                assert [d.before for d in told if d.type != "verbatim"] == [d.before for d in wording]
                assert [d.after for d in told if d.type != "verbatim"] == [d.after for d in wording]


@given(numbers)
def test_texts_without_dates_and_outlets_have_their_tree(number):
    for family in every_family(number):
        bare = {k: attrs.evolve(a, published=None, outlet=None) for k, a in family.articles.items()}
        quotes = tuple(attrs.evolve(q, credit=None) for q in family.utterance.quotes)
        chain = build(attrs.evolve(family.utterance, quotes=quotes), bare)
        assert chain.origins == 1
        assert len({k.quote for k in chain.links if k.source.quote}) == len(quotes) - 1
        assert chain.first_reported is None


def test_an_older_article_makes_the_chain_begin_anew():
    words = "Our town will rebuild the old harbour wall before winter, whatever it costs us."
    cut = "Our town will rebuild the old harbour wall"
    told = [("late", cut, 5, "Harbour Times"), ("later", cut, 6, "Island Courier")]

    def chain_of(rows):
        articles = {
            key: Article(key, text, outlet=outlet, published=dt.datetime(2024, 5, day, tzinfo=dt.UTC))
            for key, text, day, outlet in rows
        }
        quotes = tuple(Quote(f"{key}:0", key, 0, len(text), text) for key, text, *_ in rows)
        return build(Utterance("u", quotes), articles)

    before, after = chain_of(told), chain_of([*told, ("early", words, 1, "Norwick Gazette")])
    assert before.first_reported.outlet == "Harbour Times"
    assert after.first_reported.outlet == "Norwick Gazette"
    assert "late:0" in {link.quote for link in after.links}


def test_two_thousand_copies_are_one_origin():
    words = "Our town will rebuild the old harbour wall before winter, whatever it costs us."
    start = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
    articles, quotes = {}, []
    for n in range(2000):
        key = f"a{n:04}"
        articles[key] = Article(key, words, outlet=f"Outlet {n}", published=start + dt.timedelta(minutes=n))
        quotes.append(Quote(f"{key}:0", key, 0, len(words), words))
    chain = build(Utterance("u", tuple(quotes)), articles)
    assert chain.origins == 1
    assert chain.first_reported.outlet == "Outlet 0"
    assert max(len(link.ties) for link in chain.links) <= 8


def test_a_lone_telling_goes_by_its_credit():
    words = "Our town will rebuild the old harbour wall."
    text = f"“{words}” Quill told the Norwick Gazette."
    credit = Credit("Norwick Gazette", "told_outlet", 46, 70, "told the Norwick Gazette", "told")
    quote = Quote("a:0", "a", 1, 1 + len(words), words, credit=credit)
    utterance, article = Utterance("u", (quote,)), Article("a", text, outlet="Harbour Times")
    chain = build(utterance, {"a": article})
    assert chain.first_reported.outlet == "Norwick Gazette"
    assert [link.source.outlet for link in chain.links] == ["Norwick Gazette"]
    bare = build(attrs.evolve(utterance, quotes=(attrs.evolve(quote, credit=None),)), {"a": article})
    assert bare.first_reported is None
