"""Speakers that are planted in articles of other languages are found again, every one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import quotes, speakers
from provenance.model import Article
from provenance.quotes import View
from tests.speakers.languages import planted


@pytest.mark.parametrize("language", planted.LANGUAGES)
@given(data=st.data())
def test_planted_speakers_are_recovered(language: str, data: st.DataObject) -> None:
    article = data.draw(planted.articles(language))
    view = View.of(Article(id="planted", text=article.text, language=language))
    found = speakers.attribute(view, quotes.find(view))
    assert [(q.text, q.speaker.text if q.speaker else "") for q in found] == list(article.truths)
