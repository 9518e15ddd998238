"""The words that tell of saying, for each language."""

from __future__ import annotations

from functools import cache

from provenance import lexicon


@cache
def said(language: str) -> frozenset[str]:
    """Forms of verbs that stand beside quoted words: English has lists of its own, others take their cues."""
    if language == "en" or not lexicon.exists(f"{language}/cues.tsv"):
        return lexicon.words("en/said_verbs") | lexicon.words("en/said_verbs_beside")
    return frozenset(
        form
        for row in lexicon.table(f"{language}/cues")
        if not {"say", "manner"}.isdisjoint(row["frames"].split())
        for column in ("finite", "participle")
        for form in row[column].split(", ")
    )
