"""Hostile text in other languages: nothing is raised, and twice the text is twice the work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import provenance
from provenance.model import Article
from tests import strategies
from tests.speakers.languages.planted import LANGUAGES, frames
from tests.speakers.test_linear import calls

SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "de-parted": ("de", lambda n: "„Nein“, teilte er mit " * n),
    "de-verbs": ("de", lambda n: "„Nein“, teilte hatte gab " * n + "er."),
    "de-documents": ("de", lambda n: "„Nein“ in dem heißt es " * n),
    "de-genitives": ("de", lambda n: "„Nein“, sagte der Sprecher " + "der Stadt " * n),
    "de-dates": ("de", lambda n: "„Nein“, sagte er am " + "3. Mai " * n),
    "de-postpositions": ("de", lambda n: "„Nein“ " + "Stadt zufolge " * n),
    "de-names": ("de", lambda n: "„Nein“, sagte er. " + "Ada Kohl, Jonas van der Berg und " * n),
    "de-pronouns": ("de", lambda n: "Jonas Kohl. „Nein“, sagte sie. " * n),
    "fr-clitics": ("fr", lambda n: "« Non », " + "le la lui " * n + "dit-il."),
    "fr-commas": ("fr", lambda n: "« Non" + ", dit-il" * n + " »"),
    "fr-elisions": ("fr", lambda n: "« Non », dit " + "l’ami d’Ada " * n),
    "fr-particles": ("fr", lambda n: "« Non », dit Jean " + "de la " * n + "Tour"),
    "fr-sources": ("fr", lambda n: "Aux yeux de pour Ada, " * n + "« Non »"),
    "fr-asides": ("fr", lambda n: "« Non », a " + "pour sa part " * n + "dit Ada."),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_twice_the_work(shape: str) -> None:
    language, build = SHAPES[shape]
    calls(build(4), language)  # words are read when a process first meets them
    assert calls(build(400), language) < 2.4 * calls(build(200), language) + 500


@pytest.mark.parametrize("language", LANGUAGES)
@given(data=st.data())
def test_any_text_is_read(language: str, data: st.DataObject) -> None:
    f = frames(language)
    words = st.sampled_from([*f["words"], *f["pronouns"], *f["whole"], *f["fragments"]])
    mixed = st.lists(words | strategies.texts, max_size=12).map(" ".join)
    text = data.draw(mixed).replace("{q}", "«a»").replace("{s}", "Ada van der Berg")
    for quote in provenance.extract(Article("any", text, language=language)):
        if quote.speaker is not None and quote.cue is not None:
            assert text[quote.speaker.start : quote.speaker.end] == quote.speaker.text
            assert text[quote.cue.start : quote.cue.end] == quote.cue.text
