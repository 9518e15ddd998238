"""Articles as the formats can hold them."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from provenance import Article

characters = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
_any_text = st.text(st.one_of(st.sampled_from("“”\"' \n\r\t,;ab"), characters), min_size=1, max_size=200)
# A letter in front: no text is blank; and enough of them that control characters do not make it binary.
texts = _any_text.map(lambda s: "It was a plain account of the day's events, they said. " * 5 * len(s) + s)
words = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=20)
zones = st.integers(-14 * 60, 14 * 60).map(lambda m: dt.timezone(dt.timedelta(minutes=m)))
published = st.one_of(
    st.none(),
    st.dates(dt.date(1700, 1, 1), dt.date(2099, 12, 31)),
    st.datetimes(dt.datetime(1700, 1, 2), dt.datetime(2099, 12, 30), timezones=zones),
)
_articles = st.builds(
    Article,
    id=words,
    text=texts,
    outlet=st.none() | words,
    url=st.none() | words.map("https://example.org/{}".format),
    title=words,
    published=published,
    language=st.just("en"),  # as the words of the text tell
)
collections = st.lists(_articles, max_size=5, unique_by=lambda a: a.id)
"""Articles that have an id of their own."""
