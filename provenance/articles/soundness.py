"""What a text must be to be an article: some words, not too many, and no binary."""

from __future__ import annotations

import regex
from attrs import evolve

from provenance.articles.decoding import without_surrogates
from provenance.articles.draft import Draft
from provenance.articles.thresholds import MAX_CONTROL_SHARE, MAX_MARKS, MAX_TEXT

_MARKS = "\"“”„‟«»‘’'‹›「」『』`"
_CONTROL = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def unsound(text: str) -> str | None:
    """Why a text cannot be an article; None where it can."""
    if len(text) > MAX_TEXT:
        return f"a text of {len(text):,} characters; the most that is read as one article is {MAX_TEXT:,}"
    if not text or text.isspace():
        return "empty: no text in it"
    if len(_CONTROL.findall(text)) > MAX_CONTROL_SHARE * len(text):
        return "binary: too many control characters for a text"
    if len(text) > MAX_MARKS and (marks := sum(map(text.count, _MARKS))) > MAX_MARKS:
        return f"{marks:,} quotation marks; the most that is read in one article is {MAX_MARKS:,}"
    return None


def mended(draft: Draft) -> tuple[Draft, tuple[str, ...]]:
    """The draft without lone surrogates, which no file can hold; and what there is to say of its text."""
    notices = list(draft.notices)
    text, lone = without_surrogates(draft.text)
    if lone:
        notices.append(f"{lone} lone surrogates; they read U+FFFD")
    if nuls := text.count("\0"):
        notices.append(f"{nuls} NUL characters in the text")
    mended = evolve(
        draft,
        text=text,
        id=_clean(draft.id),
        outlet=_clean(draft.outlet),
        url=_clean(draft.url),
        title=_clean(draft.title),
        language=_clean(draft.language),
    )
    return mended, tuple(notices)


def _clean(value: str | None) -> str | None:
    return without_surrogates(value)[0] if value else value
