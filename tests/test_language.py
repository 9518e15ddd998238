"""The language of a text, by its words."""

from __future__ import annotations

import pytest
from hypothesis import given

from provenance import Article, language, lexicon
from provenance.quotes import View
from tests import strategies

TEXTS = {
    "de": "Die Stadt hat am Montag den Plan für die neue Brücke vorgestellt, die in zwei Jahren steht.",
    "en": "The town presented its plan for the new bridge on Monday, to be ready in two years.",
    "es": "La ciudad presentó el lunes el plan del nuevo puente, que debe abrir en dos años.",
    "fr": "La ville a présenté lundi le plan du nouveau pont, qui doit ouvrir dans deux ans.",
    "it": "La città ha presentato lunedì il piano del nuovo ponte, che deve essere aperto tra due anni.",
    "nl": "De stad heeft maandag het plan voor de nieuwe brug laten zien, die over twee jaar open is.",
    "pt": "A cidade apresentou na segunda o plano da nova ponte, que deve abrir em dois anos.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_a_sentence_is_enough(code: str) -> None:
    assert language.detect(TEXTS[code]) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("„Wir bleiben“, sagte Ada Kohl.", "de"),
        ("« Nous restons », a déclaré Ada Colin.", "fr"),
        ("“We stay,” said Ada Cole.", "en"),
        ("Ada Cole: “Zut alors!”", "en"),
        ("“Welcome,” von der Leyen said. “Come in,” de la Cruz added.", "en"),
        ("«Да», сказала она.", "en"),
        ("", "en"),
    ],
)
def test_what_is_short(text: str, code: str) -> None:
    assert language.detect(text) == code


@given(strategies.texts)
def test_any_text_has_a_language(text: str) -> None:
    assert language.detect(text) in {row["language"] for row in lexicon.table("commonest")}


def test_the_table_is_in_order() -> None:
    rows = lexicon.table("commonest")
    assert [r["language"] for r in rows] == sorted(TEXTS)
    for row in rows:
        words = row["words"].split()
        assert words == sorted(set(words))
        assert all(w == w.lower() for w in words)


@pytest.mark.parametrize(
    ("stated", "told"), [("en", "en"), ("de-AT", "de"), ("FR_ca", "fr"), ("German", "de"), (None, "de")]
)
def test_a_stated_code_is_believed(stated: str | None, told: str) -> None:
    assert View.of(Article("a", TEXTS["de"], language=stated)).language == told
