"""The way back to the original is exact."""

from hypothesis import given

from provenance import Article, extract
from provenance.quotes.view import fold
from tests.strategies import texts


@given(texts)
def test_what_is_unedited_maps_to_itself(text: str) -> None:
    view, offsets = fold(text)
    starts = [offsets.start(i) for i in range(len(view) + 1)]
    ends = [offsets.end(i) for i in range(len(view) + 1)]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    edited = {i for e in offsets.edits for i in range(e.view_start, e.view_end)}
    for i, char in enumerate(view):
        if i not in edited:
            assert text[starts[i]] == char or text[starts[i]].isspace()
            assert ends[i + 1] == starts[i] + 1
            assert offsets.view(starts[i]) == i


@given(texts)
def test_a_quote_is_where_it_says(text: str) -> None:
    for quote in extract(Article(id="a", text=text)):
        assert text[quote.start : quote.end] == quote.text
