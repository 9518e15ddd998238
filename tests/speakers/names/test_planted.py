"""Articles whose people are planted: whoever is named in full is found again behind every shorter mention."""

from __future__ import annotations

from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from provenance import lexicon
from provenance.model import Article
from provenance.quotes import View
from provenance.speakers.names import Roster, resolve

_PLAIN = lexicon.words("en/rarely_names") | lexicon.words("en/never_names")
_TITLES = {r["title"] for r in lexicon.table("en/titles")}  # "Baron Quill" is anybody's guess
_PEOPLES = lexicon.words("en/demonyms")  # so is "German Le Quoc"
_GIVEN = sorted(
    (r["name"], r["gender"])
    for r in lexicon.table("names_given")
    if r["gender"] != "u"
    and r["name"].isalpha()
    and r["name"].lower() not in _PLAIN | _TITLES
    and r["name"] not in _PEOPLES
)
_SURNAMES = [
    "Quill", "Tarnow", "Brandtner", "Ostrova", "Wembart", "Zelnik", "Farquint", "Oduyale", "Mirzakh",
    "Holmqvist", "Pereldo", "Ishikane", "Vanthe", "Plenth", "O'Dowd", "de la Cruz", "Ben-Aviv", "Le Quoc",
    "von Tarn", "Søgaard",
]  # fmt: skip
_INTRODUCED = [
    "{name} spoke in Norwick on Monday.",
    "{name}, 52, lives in Norwick.",
    "On Monday, {name} spoke.",
    "Norwick Mayor {name} opened the bridge.",
    "{name}, a historian, wrote a letter.",
    "Former harbor commissioner {name} wrote a letter.",
]
_SAID = ["“It is late,” {who} said.", "“It is late,” said {who}.", "{who} said it was “late.”"]


@frozen
class Planted:
    """One person of an invented article."""

    given: str
    gender: str
    surname: str

    @property
    def name(self) -> str:
        return f"{self.given} {self.surname}"

    def forms(self) -> list[str]:
        """What a later mention may be."""
        title, pronoun = ("Mr.", "he") if self.gender == "m" else ("Ms.", "she")
        return [self.name, self.surname, f"{title} {self.surname}", f"Sen. {self.surname}", pronoun]


@st.composite
def _articles(draw: st.DrawFn) -> tuple[str, list[tuple[int, int, str]]]:
    """A text, and its mentions with the names behind them."""
    surnames = draw(st.lists(st.sampled_from(_SURNAMES), min_size=1, max_size=4, unique=True))
    text, mentions = "", []
    for surname in surnames:
        person = Planted(*draw(st.sampled_from(_GIVEN)), surname)
        text += draw(st.sampled_from(_INTRODUCED)).format(name=person.name) + " "
        for _ in range(draw(st.integers(1, 3))):
            form = draw(st.sampled_from(person.forms()))
            before, _, after = draw(st.sampled_from(_SAID)).partition("{who}")
            start = len(text) + len(before)
            text += before + form + after + draw(st.sampled_from([" ", "\n\n"]))
            mentions.append((start, start + len(form), person.name))
    return text, mentions


@given(_articles())
def test_everybody_is_found_again(article: tuple[str, list[tuple[int, int, str]]]) -> None:
    text, mentions = article
    view = View.of(Article(id="a", text=text))
    roster = Roster.of(view)
    before: list[tuple[int, int | None]] = []
    for start, end, name in mentions:
        found = resolve(view, roster, start, end, before)
        assert found.name == name, (text, text[start:end])
        before.append((start, found.entity))


@given(_articles())
def test_names_are_the_articles_own_words(article: tuple[str, list[tuple[int, int, str]]]) -> None:
    text, _ = article
    for entity in Roster.of(View.of(Article(id="a", text=text))).entities:
        assert entity.name in text
