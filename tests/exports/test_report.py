"""The report: safe whatever the articles hold, and usable in a real browser."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import Article, Chain, Drift, Evidence, FirstReport, Link, Quote, Source, Speaker, Trace
from provenance.exports.report import embed, to_html

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

HOSTILE = (
    "</script><script>document.title='taken'</script><img src=x onerror=alert(1)> \u202eevil\u200b pаypal"
)


def corpus(chains: int = 1, words: str = "We will not reopen the bridge") -> Trace:
    """So many chains of two tellings each, the second of which has lost a "not"."""
    articles, quotes, told = [], [], []
    for n in range(chains):
        before, after = f"{words} {n}", f"{words} {n}".replace(" not", "")
        pair = []
        for outlet, text in (("The Norwick Gazette", before), ("Daily Beacon", after)):
            article = Article(id=f"{outlet[:5]}-{n}", text=f"“{text}” she said.", outlet=outlet)
            speaker = Speaker("Ada Quill", len(text) + 3, len(text) + 6, "she", "cue-after", "pronoun")
            articles.append(article)
            pair.append(Quote(f"{article.id}:1", article.id, 1, 1 + len(text), text, speaker=speaker))
        lost = Drift("trimmed", "not", "", meaning="negation")
        link = Link(pair[1].id, Source(pair[0].id), 0.9, evidence=(Evidence("date", words),), drift=(lost,))
        first = FirstReport("The Norwick Gazette", pair[0].article, pair[0].id)
        told.append(Chain(f"chain-{n}", tuple(pair), "Ada Quill", first, links=(link,)))
        quotes += pair
    return Trace(tuple(articles), tuple(quotes), tuple(told))


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@given(st.text(alphabet=st.one_of(st.sampled_from("</>&script!-\u2028"), st.characters()), max_size=60))
def test_embedded_text_is_inert_and_whole(text: str) -> None:
    packed = embed([text])
    assert json.loads(packed) == [text]
    assert not re.search(r"[<>&\u2028\u2029]", packed)
    packed.encode()


@given(st.text(max_size=40))
def test_no_text_of_an_article_adds_an_element(words: str) -> None:
    plain, odd = _Elements(), _Elements()
    plain.feed(to_html(corpus()))
    odd.feed(to_html(corpus(words=words or "x")))
    assert odd.tags == plain.tags


def test_the_page_asks_nothing_of_any_network() -> None:
    page = _Elements()
    page.feed(to_html(corpus()))
    asked = [a[k] for _, a in page.tags for k in ("src", "href") if k in a]
    assert all(str(target).startswith(("#", "data:")) for target in asked)
    (policy,) = [a["content"] for t, a in page.tags if t == "meta" and "Security" in str(a.get("http-equiv"))]
    assert "default-src 'none'" in str(policy)


def opened(browser: Chrome, trace: Trace, folder: Path) -> Chrome:
    page = folder / "report.html"
    page.write_text(to_html(trace), encoding="utf8")
    browser.get_log("browser")  # type: ignore[no-untyped-call]
    browser.get(page.as_uri())
    return browser


def errors(browser: Chrome) -> list[object]:
    return [e for e in browser.get_log("browser") if e["level"] == "SEVERE"]  # type: ignore[no-untyped-call]


def test_a_chain_is_found_and_opened(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, corpus(3), tmp_path)
    page.find_element("id", "search").send_keys("bridge 2")
    assert page.find_element("id", "count").text == "1 chain"
    page.find_element("css selector", "#list button").click()
    told = page.find_element("id", "chain").text
    assert "First reported by The Norwick Gazette" in told
    assert "Meaning: negation lost: “not”" in told
    assert [e.text for e in page.find_elements("css selector", "#chain del")] == ["not"]
    assert errors(page) == []


def test_nothing_found_says_so(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, corpus(2), tmp_path)
    page.find_element("id", "search").send_keys("zeppelin")
    assert page.find_element("id", "count").text == "No chain has all these words."


def test_keys_alone_are_enough(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, corpus(3), tmp_path)
    page.find_element("tag name", "body").send_keys("/")
    field = page.switch_to.active_element
    assert field.get_attribute("id") == "search"
    field.send_keys("\ue015")  # arrow down
    row = page.switch_to.active_element
    row.send_keys("\ue007")  # enter
    assert page.switch_to.active_element.get_attribute("id") == "chain"


def test_outlets_are_told(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, corpus(3), tmp_path)
    page.find_element("id", "show-outlets").click()
    rows = [r.text for r in page.find_elements("css selector", "#outlets tbody tr")]
    assert rows[0].startswith("Daily Beacon 3 3 0 3")
    assert errors(page) == []


def test_hostile_text_is_shown_and_harmless(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, corpus(words=HOSTILE), tmp_path)
    told = page.find_element("id", "chain").text
    assert "</script><script>document.title='taken'</script>" in told
    assert "U+202E" in told
    assert "U+200B" in told
    assert [e.text for e in page.find_elements("css selector", ".mixed")]
    assert page.title == "Provenance report"
    assert errors(page) == []


def test_no_quotes_is_said(browser: Chrome, tmp_path: Path) -> None:
    page = opened(browser, Trace((), (), ()), tmp_path)
    assert "No quotes were found" in page.find_element("id", "chain").text


@pytest.mark.parametrize("view", ["chains", "outlets"])
def test_thousands_of_chains(browser: Chrome, tmp_path: Path, view: str) -> None:
    page = opened(browser, corpus(5000), tmp_path)
    page.find_element("id", f"show-{view}").click()
    page.find_element("id", "show-chains").click()
    page.find_element("id", "search").send_keys("4999")
    assert page.find_element("id", "count").text == "1 chain"


def test_many_copies_are_one_line(browser: Chrome, tmp_path: Path) -> None:
    one = corpus().chains[0].quotes[0]
    articles = [Article(f"a{n}", f"“{one.text}” she said.", outlet=f"Outlet {n}") for n in range(6)]
    quotes = [Quote(f"q{n}", a.id, 1, 1 + len(one.text), one.text) for n, a in enumerate(articles)]
    links = [Link(q.id, Source(quotes[0].id), 0.5, drift=(Drift("verbatim", "", ""),)) for q in quotes[1:]]
    trace = Trace((*articles,), (*quotes,), (Chain("c", (*quotes,), links=(*links,)),))
    page = opened(browser, trace, tmp_path)
    folded = page.find_element("css selector", ".copies")
    assert folded.text == "5 more word for word: Outlet 1, Outlet 2, Outlet 3, Outlet 4, Outlet 5"
    folded.find_element("tag name", "summary").click()
    from selenium.webdriver.support.ui import WebDriverWait

    waiting = WebDriverWait(page, 10)  # the page draws what is unfolded once it is told of it
    assert waiting.until(lambda _: len(folded.find_elements("css selector", ".telling")) == 5)
    assert errors(page) == []
